/** Posts on their way: shown at once, then published, waiting for review, or failed with the text intact. */
import { signal } from './dom.js';
import { get, send } from './api.js';
import { dropDraft } from './drafts.js';

/**
 * @typedef {{key: string, group: any, text: string, kind: string, label: string, draft: string,
 *   state: ReturnType<typeof signal>, problem: any, answer: any, post: any}} Sending
 */

/** What is on its way or failed, the newest first. */
export const outbox = signal(/** @type {Sending[]} */ ([]));

/** Ends when the person leaves: nothing of theirs is sent once somebody else is here. */
let stay = new AbortController();

/** The person leaves: what did not get through goes with them. */
export function emptyOutbox() {
	stay.abort();
	stay = new AbortController();
	outbox([]);
}

/** What is published by now. Call it before reading a list, which has them, and what it answers once that is read: they stand there only. */
export function settled() {
	const done = outbox().filter((one) => one.state() === 'published');
	return () => outbox(outbox().filter((one) => !done.includes(one)));
}

/** Takes one away. @param {Sending} one */
export function forget(one) {
	outbox(outbox().filter((other) => other !== one));
}

async function readBack(one) {
	try {
		one.post = await get(`/api/posts/${one.answer.id}`);
	} catch { /* it is published all the same: the next look at the feed shows it */ }
}

/** Tries, or tries again with the same key: one post at the end. @param {Sending} one */
export async function deliver(one) {
	one.state('sending');
	try {
		const body = { body: one.text, kind: one.kind, label: one.label };
		one.answer = await send('POST', `/api/groups/${one.group.id}/posts`, body, { key: one.key, signal: stay.signal });
		dropDraft(one.draft);
		if (one.answer.state === 'published') await readBack(one);
		one.state(one.answer.state === 'published' ? 'published' : 'pending');
	} catch (problem) {
		one.problem = problem;
		one.state('failed');
	}
	return one;
}

/** Puts a text on its way. @param {Omit<Sending, 'state'|'problem'|'answer'|'post'>} what @returns {Sending} */
export function putInOutbox(what) {
	const one = { ...what, state: signal('sending'), problem: null, answer: null, post: null };
	outbox([one, ...outbox()]);
	return one;
}
