/** Talks to the server: JSON both ways, problems thrown, one Idempotency-Key for all tries of one deed. */

/**
 * @typedef {{status: number, code: string, title: string, detail: string|null, pointer: string|null,
 * retryAfter: number}} Problem
 */

/** How long to wait before trying again when no answer came. */
const PAUSES = [400, 1500];

/** Where `sign_in` means a wrong password; elsewhere it means that the session is gone, cookie and all. */
const SIGN_IN = '/api/sessions';

/** @type {Map<string, (problem: Problem) => Promise<boolean>>} */
const repairs = new Map();

/**
 * Says what to do about a problem wherever it appears (session_ended, charter_pending). `repair` answers true
 * when the request may be sent once more.
 * @param {string} code @param {(problem: Problem) => Promise<boolean>} repair
 */
export function onProblem(code, repair) {
	repairs.set(code, repair);
}

/** A fresh identifier; also where the browser has no randomUUID (plain http). */
export function newKey() {
	if (crypto.randomUUID) return crypto.randomUUID();
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = (bytes[6] & 0x0f) | 0x40;
	bytes[8] = (bytes[8] & 0x3f) | 0x80;
	const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Waits, at most until the signal aborts. */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @returns {Problem} */
function offline() {
	return { status: 0, code: 'offline', title: '', detail: null, pointer: null, retryAfter: 0 };
}

async function problemOf(response) {
	let body = {};
	try { body = await response.json(); } catch {
		/* a proxy's page, or nothing: the status says enough */ }
	const retryAfter = Number(response.headers.get('retry-after')) || 0;
	return { status: response.status, code: response.status === 502 || response.status === 504 ? 'offline'
		: 'unexpected',
		title: '', detail: null, pointer: null, ...body, retryAfter };
}

/** Sends, and again after a pause when nothing came back: the same key makes that harmless. */
async function reach(path, options, tries) {
	for (let n = 0; ; n++) {
		try {
			return await fetch(path, options);
		} catch (failure) {
			if (options.signal?.aborted) throw failure;
			if (n >= tries) throw offline();
			await pause(PAUSES[n]);
		}
	}
}

async function ask(path, options, tries) {
	const response = await reach(path, options, tries);
	if (response.ok) return response.status === 204 ? null : response.json();
	const problem = await problemOf(response);
	if (problem.code === 'sign_in' && path !== SIGN_IN) problem.code = 'session_ended';
	const repair = repairs.get(problem.code);
	if (repair && !options.repaired && await repair(problem))
		return ask(path, { ...options, repaired: true }, tries);
	// busy for a moment: what may be asked again is asked again when the server says
	if (problem.status === 503 && tries > 0) {
		await pause(1000 * Math.min(problem.retryAfter || 1, 5));
		return ask(path, options, tries - 1);
	}
	throw problem;
}

/** @type {Map<string, Promise<any>>} answers asked for before the screen that needs them was there */
const early = new Map();

/** Reads what may as well not be read: null when it fails. @param {string} path @returns {Promise<any>} */
export const quietly = (path) => fetch(path, { headers: { Accept: 'application/json' },
	credentials: 'same-origin' })
	.then((response) => response.ok ? response.json() : null).catch(() => null);

/**
 * Asks now for what a screen will ask for in a moment. A failure is the screen's to meet.
 * @param {string} path
 */
export function ahead(path) {
	early.set(path, quietly(path));
}

/** Reads. @param {string} path @param {{signal?: AbortSignal}} [options] */
export async function get(path, options = {}) {
	const asked = early.get(path);
	early.delete(path);
	const found = await asked;
	if (found) return found;
	return ask(path, { headers: { Accept: 'application/json' }, credentials: 'same-origin', ...options },
		1);
}

/**
 * Does something. Give `key` when the same deed may be tried again by hand, so that it cannot happen twice.
 * @param {'POST'|'PUT'|'PATCH'|'DELETE'} method @param {string} path @param {object} [body]
 * @param {{key?: string, signal?: AbortSignal, keepalive?: boolean}} [options] `keepalive`: also when the
 * page goes
 */
export function send(method, path, body, { key, signal, keepalive } = {}) {
	/** @type {Record<string, string>} */
	const headers = { Accept: 'application/json' };
	if (body !== undefined) headers['Content-Type'] = 'application/json';
	if (method === 'POST') headers['Idempotency-Key'] = key ?? newKey();
	const text = body === undefined ? undefined : JSON.stringify(body);
	return ask(path, { method, headers, body: text, credentials: 'same-origin', signal, keepalive },
		PAUSES.length);
}

/**
 * Makes something once. When an earlier try had come through after all, with other words, `amend` changes
 * what it made, or says with null that it is gone: then it is made anew.
 * @param {string} path @param {object} body
 * @param {{key: string, signal?: AbortSignal, amend: (made: any) => Promise<any|null>}} options
 */
export async function make(path, body, { key, signal, amend }) {
	try {
		return await send('POST', path, body, { key, signal });
	} catch (problem) {
		if (problem.code !== 'key_reused' || !problem.answer) throw problem;
		const amended = await amend(problem.answer);
		return amended ? { ...problem.answer, ...amended } : send('POST', path, body, { signal });
	}
}

/** For `catch`: null for what is no longer there; other problems go on. @param {Problem} problem */
export function unlessGone(problem) {
	if (problem.status !== 404) throw problem;
	return null;
}
