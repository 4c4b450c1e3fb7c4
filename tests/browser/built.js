// The page as web/build.sh makes it, and what its parts weigh with gzip -9.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const WEB = fileURLToPath(new URL('../../web', import.meta.url));

/** What build.sh needs beside a shell, when there is neither esbuild nor brotli. */
const TOOLS = ['awk', 'basename', 'cat', 'cp', 'cut', 'dirname', 'find', 'grep', 'gzip', 'mkdir', 'mv', 'rm',
	'rmdir', 'sed', 'sh', 'sha256sum', 'sort', 'tar', 'tr', 'xargs'];

/** True where the page can be bundled. */
export const hasBundler = () => spawnSync('esbuild', ['--version']).status === 0;

/** A new folder for builds. */
export const place = () => mkdtempSync(join(tmpdir(), 'page-'));

/** A PATH with these tools alone. @param {string} inside a folder */
export function barePath(inside) {
	const bin = join(inside, 'bin');
	mkdirSync(bin);
	for (const tool of TOOLS)
		symlinkSync(execFileSync('sh', ['-c', `command -v ${tool}`]).toString().trim(),
			join(bin, tool));
	return bin;
}

/** Builds the page into a folder. @param {string} folder @param {string} [PATH] @param {string} [sources] */
export function build(folder, PATH = process.env.PATH, sources = WEB) {
	execFileSync(join(sources, 'build.sh'), [folder],
		{ env: { ...process.env, PATH }, stdio: ['ignore', 'ignore', 'inherit'] });
	return folder;
}

/** Files of a folder and the folders in it. */
export const files = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
	.filter((one) => one.isFile()).map((one) => join(one.path, one.name).slice(folder.length + 1)).sort();

/** The screens of who reviews and of who administers: what comes beside the start has a budget. */
const SCREENS = {
	moderation: ['/queue', '/cases/:id', '/groups/:id/manage'],
	admin: ['/groups/:id/figures', '/figures', '/members', '/charter/edit', '/company', '/audit'],
};

/** What a built page weighs, in bytes. @param {string} folder */
export function weights(folder) {
	const read = (name) => readFileSync(join(folder, 'a', name));
	const weigh = (names) => [...names]
		.reduce((total, name) => total + gzipSync(read(name), { level: 9 }).length, 0);
	const all = files(join(folder, 'a')).filter((name) => !/\.(gz|br)$/.test(name));
	const some = (pattern) => all.filter((name) => pattern.test(name));
	/** A chunk and all that it imports at once. */
	function closure(name, found = new Set()) {
		if (found.has(name)) return found;
		found.add(name);
		for (const [, other] of read(name).toString().matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g))
			closure(other, found);
		return found;
	}
	const [, script] = readFileSync(join(folder, 'index.fr.html'), 'utf8')
		.match(/<script type="module" src="\/a\/([^"]+)"/);
	const start = closure(script);
	const chunks = new Map([...read(script).toString()
		.matchAll(/"(\/[^"]*)",\(\)=>import\("\.\/([^"]+)"\)/g)]
		.map(([, address, name]) => [address, name]));
	const of = (name) => {
		const wanted = SCREENS[name]
			.map((address) => chunks.get(address) ?? assert.fail(`${address} has no chunk`));
		return weigh(new Set(wanted.flatMap((one) => [...closure(one)])
			.filter((one) => !start.has(one))));
	};
	return { start: weigh(start), style: weigh(some(/^style-.*\.css$/)),
		words: weigh(some(/^words-[0-9a-f]+-fr\.json$/)),
		moderation: of('moderation'), admin: of('admin'), scripts: weigh(some(/\.js$/)),
			everything: weigh(some(/\.(js|css|svg)$|-fr\.json$/)) };
}
