/** Downloads that may be refused: a refusal is a sentence on the page, not a page of its own. */
import { again } from './again.js';

async function problemOf(response) {
	let body = {};
	try { body = await response.json(); } catch { /* no words came with it: the status says enough */ }
	return { status: response.status, code: 'unexpected', title: '', detail: null, ...body };
}

/** The name that the server gives to the file. */
function nameOf(response, otherwise) {
	return response.headers.get('content-disposition')?.match(/filename="?([^";]+)/)?.[1] ?? otherwise;
}

function save(blob, name) {
	const anchor = document.createElement('a');
	anchor.href = URL.createObjectURL(blob);
	anchor.download = name;
	document.body.append(anchor);
	anchor.click();
	anchor.remove();
	setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

/**
 * Fetches a file and hands it to the person; asks for the password when the server wants it. False when the
 * person gave up.
 * @param {string} path @param {string} name when the server gives none
 * @returns {Promise<boolean>} throws a problem
 */
export async function download(path, name) {
	let response;
	try {
		response = await fetch(path, { credentials: 'same-origin' });
	} catch {
		throw { status: 0, code: 'offline', title: '', detail: null };
	}
	if (response.ok) {
		save(await response.blob(), nameOf(response, name));
		return true;
	}
	const problem = await problemOf(response);
	if (problem.code !== 'password_again' && problem.code !== 'session_ended') throw problem;
	return await again(problem) ? download(path, name) : false;
}
