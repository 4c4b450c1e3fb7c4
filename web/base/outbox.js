/** Posts on their way: shown at once, then published, waiting for review, or failed with the text intact. */
import { signal } from './dom.js';
import { get, make, newKey, send, unlessGone } from './api.js';
import { dropDraft, readDraft, writeDraft } from './drafts.js';
import { t } from './words.js';

/**
 * `key` is the card's own, `deed` what all tries have in common, `shown` the text as it was typed.
 * @typedef {{key: string, deed: string, group: any, text: string, shown: string, kind: string, label: string,
 * draft: string,
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

/** What is published by now. Call it before reading a list, which has them, and what it answers once that is
 * read: they stand there only. */
export function settled() {
	const done = outbox().filter((one) => one.state() === 'published');
	return () => outbox(outbox().filter((one) => !done.includes(one)));
}

/** A post that is taken off a list is no longer on its way either. @param {string} id */
export const settle = (id) => outbox(outbox().filter((one) => one.answer?.id !== id));

/** Takes one away. @param {Sending} one */
export function forget(one) {
	outbox(outbox().filter((other) => other !== one));
}

async function readBack(one) {
	try {
		one.post = await get(`/api/posts/${one.answer.id}`);
	} catch { /* it is published all the same: the next look at the feed shows it */ }
}

const same = (post, words) => post.source === words.body && post.kind === words.kind
	&& post.label === words.label;

/**
 * Makes a post once. What an earlier try had made takes the new words while nobody has decided on it; else
 * `sent_before` says where it is.
 * @param {string} group @param {{body: string, kind: string, label: string}} words
 * @param {{key: string, draft?: boolean, signal?: AbortSignal}} options
 */
export const makePost = (group, words, { key, draft, signal: until }) => make(`/api/groups/${group}/posts`,
	draft ? { ...words, draft } : words, { key, signal: until, async amend({ id }) {
	const now = await get(`/api/posts/${id}`, { signal: until }).catch(unlessGone);
	if (!now) return null;
	if (now.group.id !== group || now.state !== (draft ? 'draft' : 'pending')) throw { status: 409,
		code: 'sent_before', title: t('outgoing.before'), detail: t('outgoing.before_advice') };
	return same(now, words) ? now : send('PUT', `/api/posts/${id}`, { version: now.version, ...words },
		{ signal: until });
} });

/** What came through is there; the next press makes another. A draft goes on as it is by now. */
function renewKey(one) {
	one.deed = newKey();
	const kept = readDraft(one.draft);
	if (kept) writeDraft(one.draft, { ...kept, key: one.deed });
}

/** Tries, or tries again with the same key: one post at the end. @param {Sending} one */
export async function deliver(one) {
	one.state('sending');
	try {
		one.answer = await makePost(one.group.id, { body: one.text, kind: one.kind,
			label: one.label }, { key: one.deed, signal: stay.signal });
		dropDraft(one.draft);
		if (one.answer.state === 'published') await readBack(one);
		one.state(one.answer.state === 'published' ? 'published' : 'pending');
	} catch (problem) {
		if (problem.code === 'sent_before') renewKey(one);
		one.problem = problem;
		one.state('failed');
	}
	return one;
}

/**
 * Puts a text on its way; the same one that failed before gives up its place.
 * @param {Omit<Sending, 'key'|'state'|'problem'|'answer'|'post'>} what @returns {Sending}
 */
export function putInOutbox(what) {
	const one = { ...what, key: newKey(), state: signal('sending'), problem: null, answer: null,
		post: null };
	outbox([one, ...outbox().filter((other) => other.deed !== what.deed)]);
	return one;
}
