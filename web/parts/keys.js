/** Single keys for those who want them: j k between posts, n write, l like, c comment, z undo, g then f g n m
 * to go, > new posts, ? the list. */
import { keysWanted } from '../base/preferences.js';
import { go } from '../base/router.js';
import { me } from '../base/store.js';
import { compose } from './compose.js';

const PAGES = { PageDown: 1, PageUp: -1 };
const PLACES = { f: '/', g: '/groups', n: '/notifications', m: '/my-posts' };
let going = false;

const cards = () => [...document.querySelectorAll('article.post[id]')];

/** The card with the focus, or the first below the top of the window. */
function step(by) {
	const all = cards();
	const here = all.indexOf(document.activeElement?.closest('article.post[id]'));
	const next = here >= 0 ? all[here + by] : all.find((card) => card.getBoundingClientRect().top > 60);
	if (!next) return;
	next.focus({ preventScroll: true });
	next.scrollIntoView({ block: 'start' });
}

const press = (act) => document.activeElement?.closest('article.post')?.querySelector(`[data-act="${act}"]`)
	?.click();

/** Undo: of the notice, or of the page. */
const undo = () => (document.querySelector('#snack [data-key=z]')
	?? document.querySelector('#main [data-key=z]'))?.click();

/** New posts come in above; the reader stays. */
const insert = () => document.querySelector('.pill')?.dispatchEvent(new Event('stay'));

const ACTS = {
	'.': insert, '>': insert, j: () => step(1), k: () => step(-1), n: () => compose(),
	l: () => press('like'), c: () => press('comment'), z: undo,
	g: () => { going = true; setTimeout(() => { going = false; }, 1500); }, '?': showKeys,
};

/** The keys of this screen; the list comes when it is asked for. */
export async function showKeys() {
	(await import('./key-list.js')).showKeys();
}

/** The pattern of feeds: page keys go from card to card, Ctrl with End or Home to what stands
 * after or before the feed. */
function inFeed(event) {
	const feed = event.target.closest?.('[role=feed]');
	if (!feed || event.altKey || event.metaKey || writes(event.target)) return;
	if (PAGES[event.key] && !event.ctrlKey) step(PAGES[event.key]);
	else if (event.ctrlKey && (event.key === 'End' || event.key === 'Home')) {
		const side = event.key === 'End' ? Node.DOCUMENT_POSITION_FOLLOWING
			: Node.DOCUMENT_POSITION_PRECEDING;
		const outside = [...document.querySelectorAll('a[href], button')]
			.filter((node) => !feed.contains(node) && feed.compareDocumentPosition(node) & side
				&& node.checkVisibility());
		outside.at(event.key === 'End' ? 0 : -1)?.focus();
	} else return;
	event.preventDefault();
}

/** Where a key is a letter, not an order. */
export const writes = (node) => node instanceof HTMLElement
	&& (node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName));

function onKey(event) {
	if (!me() || !keysWanted() || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented
		|| writes(event.target) || document.querySelector('dialog[open]')) return;
	const act = going && PLACES[event.key] ? () => go(PLACES[event.key]) : ACTS[event.key];
	if (!act) return;
	going = false;
	event.preventDefault();
	act();
}

/** While an input method composes a word, keys are its own: none of ours is meant, and nothing closes. */
function composing(event) {
	if (!event.isComposing && event.keyCode !== 229) return;
	event.stopImmediatePropagation();
	if (event.key === 'Escape') event.preventDefault();
}

/** Listens to the whole page. */
export function listenToKeys() {
	addEventListener('keydown', composing, true);
	document.addEventListener('keydown', inFeed);
	document.addEventListener('keydown', onKey);
}
