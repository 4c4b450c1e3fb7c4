// A server of one's own beside that of the suite, on the same database or an empty one: it may be killed and
// started again at any moment.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** Few threads: each prepares its statements, and a start should be short. */
const COMMAND = ". tests/place.sh; PARVIS_MORE='PARVIS_WORKERS=1 PARVIS_DOORS=1 PARVIS_JOBS=0'; parvis_exec serve";
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** True where tests/place.sh says how a server is started. */
export const mayStart = () => Boolean(process.env.CHECK_BINARY && process.env.CHECK_DATABASE);

async function freePort() {
	const probe = createServer().listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const { port } = probe.address();
	probe.close();
	await once(probe, 'close');
	return port;
}

/** By number: Node 18 would try the other localhost, ::1, alone. */
async function ready(port) {
	for (const until = Date.now() + 10_000; Date.now() < until;) {
		try {
			if ((await fetch(`http://127.0.0.1:${port}/readyz`)).ok) return;
		} catch { /* not yet */ }
		await new Promise((done) => { setTimeout(done, 5); });
	}
	throw new Error('the server does not start');
}

/** Makes a database. */
const EMPTY = `. tests/place.sh; as_user "$PG/psql" -X -q -d "host=$CHECK_WORK/socket dbname=postgres user=postgres" -c "create database $OWN owner parvis_owner" &&
	parvis migrate >/dev/null 2>&1`;

/**
 * @param {string} [database] name of a new, empty one
 * @returns {Promise<{origin: string, firstAdmin: (...named: string[]) => string, start: () => Promise<void>,
 * kill: () => Promise<void>, log: () => string}>} not started yet
 */
export async function ownServer(database) {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const own = `host=${process.env.CHECK_WORK}/socket dbname=${database}`;
	const env = { ...process.env, CHECK_PORT: String(port), CHECK_ORIGIN: origin,
		...(database ? { OWN: database, CHECK_SOCKET: own,
			CHECK_DATABASE: `${own} user=parvis_owner` } : {}) };
	if (database) execFileSync('sh', ['-c', EMPTY], { cwd: ROOT, env });
	const firstAdmin = (...named) => execFileSync('sh',
		['-c', '. tests/place.sh; parvis user first-admin "$@"', 'sh', ...named],
		{ cwd: ROOT, env, encoding: 'utf8' }).match(/http\S+/)[0];
	let child;
	let log = '';
	async function start() {
		child = spawn('sh', ['-c', COMMAND], { cwd: ROOT, env });
		child.stderr.on('data', (piece) => { log += piece; });
		await ready(port);
	}
	async function kill() {
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const gone = once(child, 'exit');
		child.kill('SIGKILL');
		await gone;
	}
	return { origin, firstAdmin, start, kill, log: () => log };
}
