/** Comments on two levels: what was said, and answers to it. */
import { h, icon, list, signal } from '../base/dom.js';
import { get, make, newKey, send, unlessGone } from '../base/api.js';
import { tick } from '../base/clock.js';
import { dropDraft, readDraft, saveDraft, writeDraft } from '../base/drafts.js';
import { me } from '../base/store.js';
import { ago, t, tn } from '../base/words.js';
import { counter, lengthOf, shows } from './counter.js';
import { formError } from './field.js';
import { announce } from './live.js';
import { naming } from './naming.js';
import { avatar, personName } from './people.js';
import { readersOf } from './person-picker.js';
import { refusePictures } from './pictures.js';
import { problemText } from './problem.js';
import { tree } from './tree.js';
import { soon, takeOut } from './undo.js';
import { fromSource, written } from './written.js';

const MOST = 2000;

/** The text, who is named in it, and the key of all tries, as a draft keeps them. */
function begun(name, start) {
	const kept = readDraft(name);
	const words = written(kept ?? fromSource(start));
	let key = kept?.key ?? newKey();
	return {
		words, failed: signal(''), busy: signal(false), key: () => key,
		value: () => shows(words.text()) ? { ...words.value(), key } : null,
		done() { dropDraft(name); key = newKey(); words.set(); },
	};
}

const ready = ({ words, busy }) => !busy() && shows(words.text()) && lengthOf(words.source()) <= MOST;

/** Sends; the text stays until the server has it. */
async function submit(name, state, act) {
	if (!ready(state)) return;
	state.busy(true);
	state.failed('');
	writeDraft(name, state.value());
	try {
		await act(state.words.source(), state.key());
		state.done();
	} catch (problem) {
		state.failed(problem.status === 404 || problem.code === 'wrong_state' ? t('comment.post_gone')
			: `${problemText(problem)} ${t('outgoing.intact')}`);
	} finally {
		state.busy(false);
	}
}

/**
 * Where one writes: `act(text, key)` sends.
 * @param {{name: string, label: string, group: any, start?: string, act: (text: string, key: string) =>
 * Promise<void>, cancel?: () => void, focus?: boolean}} what
 */
function writing({ name, label, group, start = '', act, cancel, focus }) {
	const state = begun(name, start);
	const { words, failed, busy } = state;
	const area = h('textarea.in.grow', {
		'aria-label': label, title: label, rows: '1', dir: 'auto', placeholder: label,
		value: words.text,
		oninput: (event) => { words.type(event.target.value); failed('');
			saveDraft(name, state.value); },
	});
	const names = naming(area, { words, people: () => readersOf(group) });
	area.addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(name, state, act);
		if (event.key === 'Escape') cancel?.();
	});
	refusePictures(area, () => failed(t('composer.no_pictures')));
	if (focus) queueMicrotask(() => area.focus());
	return h('form.stack.g2.writing',
		{ onsubmit: (event) => { event.preventDefault(); submit(name, state, act); } },
		names, h('div.row.nowrap.g3', avatar(me(), 'z32'), area,
			h('button.btn.go-on.sq', { type: 'submit', title: t('comment.send_title'),
				disabled: () => busy() || !shows(words.text()) }, icon('send', 's'),
				h('span.vh', t('comment.send'))),
			cancel ? h('button.btn.bare.sq',
				{ type: 'button', onclick: cancel, title: t('dialog.cancel') },
				icon('x', 's'), h('span.vh', t('dialog.cancel'))) : null),
		counter(words.source, MOST), formError(failed));
}

/** The comments of a post, and what changes them. */
function talkOf(post, found) {
	const all = signal(found.map((one) => ({ ...one, now: signal(one) })));
	const add = (one) => { tick(); all([...all(), { ...one, now: signal(one) }]);
		announce(t('comment.sent')); };
	return {
		post, all, answering: signal(/** @type {string|null} */ (null)),
		editing: signal(/** @type {string|null} */ (null)),
		top: () => all().filter((one) => !one.parent),
		under: (id) => all().filter((one) => one.parent === id),
		async say(text, key, parent) {
			const change = (id, version) => send('PUT', `/api/comments/${id}`,
				{ version, body: text });
			const amend = ({ id, version }) => change(id, version)
				.catch((problem) => { if (problem.code !== 'decided_meanwhile') throw problem;
					return change(id, problem.version); }).catch(unlessGone);
			add(await make(`/api/posts/${post.id}/comments`,
				{ body: text, ...(parent ? { parent } : {}) }, { key, amend }));
		},
		async change(one, text) {
			one.now(await send('PUT', `/api/comments/${one.id}`,
				{ version: one.now().version, body: text }));
		},
		/** Off the screen; one that was answered leaves its place. Returns what brings it back. */
		hide(one) {
			const was = one.now();
			if (!all().some((other) => other.parent === one.id)) return takeOut(all, one);
			one.now({ ...was, deleted: true, body: [], author: null, mine: false });
			return () => one.now(was);
		},
	};
}

function remove(talk, one) {
	const { version } = one.now();
	soon({ said: t('comment.deleted'), name: 'bin', id: `comment-${one.id}`, hide: () => talk.hide(one),
		deed: () => send('DELETE', `/api/comments/${one.id}?version=${version}`, undefined,
			{ keepalive: true }) });
}

function actions(talk, one, root) {
	const { author, mine, deleted } = one.now();
	if (deleted) return null;
	const small = (label, act, more) => h('button.act.sm', { type: 'button', onclick: act }, label,
		more ? h('span.vh', ' ', more) : null);
	return h('div.acts', talk.post.may_comment ? small(t('comment.answer'), () => talk.answering(root),
		t('comment.to', { name: author?.name ?? '' })) : null,
		mine ? small(t('comment.edit'), () => talk.editing(one.id)) : null,
			mine ? small(t('comment.delete'), () => remove(talk, one)) : null);
}

function words(talk, one) {
	const now = one.now();
	if (talk.editing() === one.id) {
		const stop = () => talk.editing(null);
		return writing({ name: `comment-edit:${one.id}`, label: t('comment.change'),
			group: talk.post.group, start: now.source ?? '', cancel: stop, focus: true,
			act: async (text) => { await talk.change(one, text); stop(); } });
	}
	if (now.deleted) return h('p.s.dim', t('comment.gone'));
	return [h('p.s', personName(now.author), ' ',
		h('span.xs.dim', ago(now.created_at), now.edited_at ? [' · ', t('post.edited')] : null)),
		h('div.txt.prose', { lang: talk.post.language, dir: 'auto' },
			tree(now.body, talk.post.language)), actions(talk, one, one.parent ?? one.id)];
}

function answers(talk, one) {
	const stop = () => talk.answering(null);
	return [h('ol', { hidden: () => !talk.under(one.id).length },
		list(() => talk.under(one.id), (reply) => reply.id, (reply) => said(talk, reply))),
		() => talk.answering() === one.id ? h('div.answering', writing({
			name: `comment:${talk.post.id}:${one.id}`,
			label: t('comment.answer_to', { name: one.author?.name ?? '' }),
			group: talk.post.group, cancel: stop, focus: true,
			act: async (text, key) => { await talk.say(text, key, one.id); stop(); },
		})) : null];
}

const said = (talk, one) => h('li', { id: `comment-${one.id}`, tabindex: '-1' },
	() => avatar(one.now().author, 'z32'),
	h('div.say', h('div', () => words(talk, one)), one.parent ? null : answers(talk, one)));

/** All of them, and where to write. @param {any} post @returns {Promise<HTMLElement[]>} */
export async function comments(post) {
	const found = [];
	let next = null;
	do {
		const page = await get(
			`/api/posts/${post.id}/comments?limit=50${next ? `&after=${encodeURIComponent(next)}` : ''}`);
		found.push(...page.items);
		next = page.next;
	} while (next && found.length < 500);
	const talk = talkOf(post, found);
	const alive = () => talk.all().filter((one) => !one.now().deleted).length;
	const before = alive();
	post.said = () => post.comment_count + alive() - before; // the card above counts along
	return [
		h('section.card.pad', { id: 'comments', 'aria-labelledby': 'comments-title', tabindex: '-1' },
			h('h2.h-m', { id: 'comments-title' },
				() => post.said() ? tn('comment.count', post.said()) : t('comment.none')),
			() => talk.all().length ? null : h('p.s.dim',
				t(post.may_comment ? 'comment.begin' : 'comment.closed')),
			h('ul.talk', list(talk.top, (one) => one.id, (one) => said(talk, one)))),
		...(post.may_comment ? [h('div.card.pad.reply', { id: 'reply' }, writing({
			name: `comment:${post.id}`, label: t('comment.write'), group: post.group,
			act: (text, key) => talk.say(text, key, null),
		}))] : []),
	];
}
