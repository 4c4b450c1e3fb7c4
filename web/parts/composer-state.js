/** What the composer knows: the group, the text and who is named in it, the draft that keeps them. Every text
 * has a draft of its own. */
import { signal } from '../base/dom.js';
import { get, newKey } from '../base/api.js';
import { keepNow, readDraft, saveDraft, unsent } from '../base/drafts.js';
import { outbox } from '../base/outbox.js';
import { keepGroup, lastGroup } from '../base/preferences.js';
import { me } from '../base/store.js';
import { t } from '../base/words.js';
import { shows } from './counter.js';
import { readersOf } from './person-picker.js';
import { problemText } from './problem.js';
import { fromSource, written } from './written.js';

const LABELS = ['internal', 'group', 'confidential'];

/** What is for few has no place where everybody may read. */
export const labelsFor = (about) => about?.privacy === 'open' ? ['internal'] : LABELS;

/** Where the person may write. */
export const writable = () => me().groups.filter((group) => group.may_post !== false);

const isPost = ({ name, text }) => name.startsWith('post:') && shows(text ?? '');

/**
 * Texts begun and left, the newest first, in one group or in all; what is on its way has a card of its own.
 * @param {string} [group]
 */
export const leftBehind = (group) => unsent().filter((one) => isPost(one) && !outbox()
	.some((sent) => sent.draft === one.name)
	&& (group ? one.group === group : writable().some(({ id }) => id === one.group)));

/** The group to begin with: where one wrote last, or the first; announcements are rarely meant. */
function usualGroup() {
	const groups = writable();
	return (groups.find(({ id }) => id === lastGroup())
		?? groups.find(({ purpose }) => purpose !== 'announcement') ?? groups[0])?.id ?? '';
}

/** What a text can be, in the order of the list. */
export const KINDS = ['note', 'question', 'praise', 'announcement'];

/**
 * What to begin with: the text of a post, a draft, or nothing.
 * @param {{group?: string, post?: any, text?: string, draft?: string}} options
 */
function beginning({ group, post, text, draft }) {
	if (post) {
		const name = `edit:${post.id}`;
		return { ...fromSource(post.source ?? ''), kind: KINDS.includes(post.kind) ? post.kind
			: 'note', label: post.label, ...readDraft(name), name, group: post.group.id };
	}
	const left = draft ? { ...readDraft(draft), name: draft } : text === undefined ? leftBehind(group)[0]
		: null;
	return left ?? { ...fromSource(text ?? ''), name: `post:${newKey()}`, group: group ?? usualGroup() };
}

/** All that the composer knows, as signals. */
export function newState(options) {
	const begun = beginning(options);
	return {
		post: options.post, group: signal(begun.group), about: signal(null), name: signal(begun.name),
		words: written(begun),
		kind: signal(begun.kind ?? 'note'), label: signal(begun.label ?? 'internal'),
		other: signal(/** @type {any} */ (null)),
		key: begun.key ?? newKey(), saved: signal(''), failed: signal(''), busy: signal(false),
	};
}

/** What its draft keeps; nothing while nothing is written. */
export const value = (state) => shows(state.words.text()) ? { ...state.words.value(), group: state.group(),
	kind: state.kind(), label: state.label(), key: state.key } : null;

const clock = () => new Date().toLocaleTimeString(document.documentElement.lang,
	{ hour: '2-digit', minute: '2-digit' });

/** Something was typed or chosen: the draft follows soon. */
export function changed(state) {
	saveDraft(state.name(), () => value(state),
		(ok) => state.saved(!value(state) ? '' : ok ? t('composer.saved', { time: clock() })
			: t('composer.not_saved')));
}

/** Reads what is true of the group: its audience, where a post starts, whether one may post. What answers
 * late, of a group no longer chosen, does not count. */
export async function readGroup(state) {
	const asked = state.group();
	state.about(null);
	try {
		const about = await get(`/api/groups/${asked}`);
		if (state.group() !== asked) return;
		if (!labelsFor(about).includes(state.label())) state.label('internal');
		state.about(about);
	} catch (problem) {
		if (state.group() === asked) state.failed(problemText(problem));
	}
}

/** Another text of the same group that was begun and left: it stays, and is said to be there. */
export function lookForOther(state) {
	state.other(state.post ? null : leftBehind(state.group()).find(({ name }) => name !== state.name())
		?? null);
}

/** Takes up another draft; the present one stays where it is kept. */
export function takeUp(state, draft) {
	keepNow();
	state.name(draft.name);
	state.key = draft.key ?? newKey();
	state.words.set(draft);
	state.kind(draft.kind ?? 'note');
	state.label(draft.label ?? 'internal');
	state.saved('');
	lookForOther(state);
}

/** The text goes to another group; where nothing is written yet, what was begun there is taken up. */
export function moveTo(state, id) {
	state.group(id);
	const [left] = leftBehind(id);
	if (left && !value(state)) takeUp(state, left);
	else lookForOther(state);
	if (value(state)) changed(state);
	readGroup(state);
}

/** The next text begins in the same group. */
export const wroteIn = (group) => keepGroup(group);

/** Where to look for people to name. */
export const peopleOf = (state) => readersOf(state.about() ?? { id: state.group() });
