/** The composer: who will read and whether it is read first stand above the text; nothing typed is lost. */
import { h, icon, untracked } from '../base/dom.js';
import { newKey, send } from '../base/api.js';
import { painted } from '../base/clock.js';
import { dropDraft, keepNow, writeDraft } from '../base/drafts.js';
import { deliver, makePost, putInOutbox } from '../base/outbox.js';
import { go } from '../base/router.js';
import { beginningOf } from '../base/signs.js';
import { loadMe, me } from '../base/store.js';
import { t } from '../base/words.js';
import { audience, firstReading } from './audience.js';
import { KINDS, changed, labelsFor, lookForOther, moveTo, newState, peopleOf, readGroup, takeUp, value,
	writable, wroteIn } from './composer-state.js';
import { counter, lengthOf, shows } from './counter.js';
import { dialog } from './dialog.js';
import { formError, option } from './field.js';
import { adviceKept } from './held.js';
import { announce } from './live.js';
import { markTools } from './marks.js';
import { naming } from './naming.js';
import { avatar } from './people.js';
import { refusePictures } from './pictures.js';
import { problemText } from './problem.js';
import { snack } from './snack.js';

const MOST = 8000;

/** The groups that take a text of this person, and the one it stands in. */
function choices(state) {
	const groups = writable();
	const here = me().groups.find(({ id }) => id === untracked(state.group))
		?? { id: untracked(state.group), name: '…' };
	return groups.some(({ id }) => id === here.id) ? groups : [here, ...groups];
}

function chooseGroup(state) {
	if (state.post) return h('b.s', state.post.group.name);
	return [h('label.vh', { for: 'compose-group' }, t('composer.group')),
		h('select.in.sm.aut', { id: 'compose-group', title: t('composer.group'), value: state.group(),
			onchange: (event) => moveTo(state, event.target.value) },
			choices(state).map((group) => h('option', { value: group.id }, group.name)))];
}

/** Announcements are the animators'. The list stays while the group is read: it may have the focus. */
function chooseKind(state) {
	const official = () => state.about()?.role === 'animator' || state.kind() === 'announcement';
	const choice = (kind) => h('option',
		{ value: kind, hidden: () => kind === 'announcement' && !official() }, t(`kind.${kind}`));
	return [h('label.vh', { for: 'compose-kind' }, t('composer.kind')), h('select.in.sm.aut', {
		id: 'compose-kind', title: t('composer.kind'), value: state.kind,
		onchange: (event) => { state.kind(event.target.value); changed(state); },
	}, KINDS.map(choice))];
}

function chooseLabel(state) {
	const one = (label) => option({
		type: 'radio', name: 'label', value: label, checked: () => state.label() === label,
		onchange: () => { state.label(label); changed(state); },
	}, h('b', t(`label.${label}`)), t(`label.${label}.means`));
	return () => state.about()?.privacy === 'open'
		? h('p.xs.dim', t('composer.no_confidential'))
		: h('fieldset.field', h('legend', t('composer.label')),
			h('div.pick', labelsFor(state.about()).map(one)));
}

function paper(state, submit) {
	const { words } = state;
	const area = h('textarea.paper', {
		id: 'compose-text', title: t('composer.text'), dir: 'auto', rows: '6', autofocus: true,
		placeholder: t('composer.begin'), value: words.text,
		oninput: (event) => { words.type(event.target.value); state.failed(''); changed(state); },
	});
	const names = naming(area, { words, people: () => peopleOf(state) });
	area.addEventListener('keydown',
		(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(); });
	refusePictures(area, () => state.failed(t('composer.no_pictures')));
	return { names, node: h('div', h('label.vh', { for: 'compose-text' }, t('composer.text')), area,
		counter(words.source, MOST)) };
}

/** What was begun in this group before, and is not this. */
const otherText = (state) => () => state.other() ? h('div.note.quiet-note', icon('pen'), h('div.row',
	h('p.grow', t('composer.other', { text: beginningOf(state.other().text, 60) })),
	h('button.btn.sm', { type: 'button', onclick: () => takeUp(state, state.other()) },
		t('composer.take_up')))) : null;

const ready = (state) => !state.busy() && state.about() !== null && state.about().may_post !== false
	&& shows(state.words.text()) && lengthOf(state.words.source()) <= MOST;

/** The word of the button says what will happen. */
const verb = (state) => state.post?.state === 'pending' ? t('composer.replace')
	: state.about()?.first_state === 'pending' ? t('composer.send_review') : t('composer.publish');

/** Sends a new post: the dialog closes, the card says the rest. */
async function sendNew(state, close) {
	const group = state.about();
	writeDraft(state.name(), value(state));
	wroteIn(group.id);
	state.busy(true);
	const one = putInOutbox({ deed: state.key, group: { id: group.id, name: group.name },
		text: state.words.source(), shown: state.words.text(), kind: state.kind(),
		label: state.label(), draft: state.name() });
	const delivered = deliver(one);
	await painted();
	close('sent');
	if (location.pathname !== '/' && location.pathname !== `/groups/${group.id}`) await go('/');
	await delivered;
	announce(t(`outgoing.${one.state()}`), { urgent: one.state() === 'failed' });
}

/** Changes a text that was sent back, is waiting or was left; sends it again unless it only waits. */
async function sendAgain(state, close, submit) {
	const { post } = state;
	state.busy(true);
	try {
		const edited = await send('PUT', `/api/posts/${post.id}`, { version: post.version,
			body: state.words.source(), kind: state.kind(), label: state.label() });
		post.version = edited.version;
		const answer = submit ? await send('POST', `/api/posts/${post.id}/submit`,
			{ version: edited.version }) : edited;
		dropDraft(state.name());
		close('changed');
		snack(t(submit || answer.state !== 'pending' ? `composer.now_${answer.state}`
			: 'composer.replaced'));
	} catch (problem) {
		state.failed(problemText(problem));
	} finally {
		state.busy(false);
	}
}

/** Leaves a draft on the server, to be found on any device. */
async function keepForLater(state, close) {
	if (state.post) return sendAgain(state, close, false);
	state.busy(true);
	try {
		await makePost(state.group(), { body: state.words.source(), kind: state.kind(),
			label: state.label() }, { key: `${state.key.slice(0, -1)}0`, draft: true });
		dropDraft(state.name());
		close('kept');
		loadMe().catch(() => {}); // the feed counts it
		snack(t('composer.kept'),
			{ action: { label: t('composer.see'), act: () => go('/my-posts?state=draft') } });
	} catch (problem) {
		if (problem.code === 'sent_before') state.key = newKey();
		state.failed(problemText(problem));
	} finally {
		state.busy(false);
	}
}

function inside(state, close) {
	const submit = () => {
		if (!ready(state)) return;
		if (state.post) sendAgain(state, close, state.post.state !== 'pending');
		else sendNew(state, close);
	};
	const sendButton = (where, word) => h('button.btn.go-on', { class: where, type: 'button',
		disabled: () => !ready(state), onclick: submit }, icon('send', 's'), word);
	const later = h('button.btn.bare', { type: 'button', disabled: () => !ready(state),
		onclick: () => keepForLater(state, close) },
		h('span.wide', t('composer.later')), h('span.thin', t('composer.later_short')));
	const savedNote = (where) => h('span.xs.dim.row.g1', { class: where },
		() => state.saved() ? [icon('check', 's'), state.saved()] : null);
	const area = () => /** @type {HTMLTextAreaElement} */ (document.getElementById('compose-text'));
	const { names, node } = paper(state, submit);
	return {
		head: [savedNote('wide'), sendButton('thin', t('comment.send'))],
		body: h('div.pad.stack.g4',
			h('div.row.g3.nowrap.top', avatar(me()),
				h('div.grow.stack.g1',
					h('div.row', h('b.s', me().name), h('div.row.g2.nowrap.pickers',
					chooseGroup(state), chooseKind(state))), audience(state.about))),
			firstReading(state.about, state.post), adviceKept(state.post), otherText(state), node,
				savedNote('thin'), formError(state.failed), chooseLabel(state)),
		foot: [names, h('div.grow', markTools(area)), state.post?.state === 'pending' ? null : later,
			sendButton('wide', () => verb(state))],
	};
}

/**
 * Opens it; resolves when it closes.
 * @param {{group?: string, post?: any, text?: string, draft?: string, done?: () => void}} options
 */
export async function openComposer(options) {
	const state = newState(options);
	if (!state.group()) {
		await go('/groups');
		snack(t('composer.no_group'), { name: 'info' });
		return;
	}
	lookForOther(state);
	readGroup(state);
	const result = await dialog(t(options.post ? 'composer.title_again' : 'composer.title'),
		(close) => inside(state, close), { beforeClose: keepNow });
	if (result === 'changed') options.done?.();
}
