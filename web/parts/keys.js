/** Single keys for those who want them: j k between posts, n write, l like, c comment, z undo, g then f g n m to go, ? the list. */
import { h } from '../base/dom.js';
import { keysWanted } from '../base/preferences.js';
import { go } from '../base/router.js';
import { me } from '../base/store.js';
import { t } from '../base/words.js';
import { compose } from './compose.js';
import { dialog } from './dialog.js';

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

const press = (act) => document.activeElement?.closest('article.post')?.querySelector(`[data-act="${act}"]`)?.click();

/** Undo: of the notice, or of the page. */
const undo = () => (document.querySelector('#snack [data-key=z]') ?? document.querySelector('#main [data-key=z]'))?.click();

const ACTS = {
	j: () => step(1), k: () => step(-1), n: () => compose(), l: () => press('like'), c: () => press('comment'), z: undo,
	g: () => { going = true; setTimeout(() => { going = false; }, 1500); }, '?': showKeys,
};

const LIST = [['j', 'next'], ['k', 'previous'], ['n', 'write'], ['l', 'like'], ['c', 'comment'], ['z', 'undo'], ['g f', 'feed'], ['g g', 'groups'], ['g n', 'notifications'], ['g m', 'mine'], ['Ctrl + ⏎', 'send'], ['?', 'list']];

function showKeys() {
	dialog(t('keys.title'), () => ({ body: h('div.pad.stack.g4', h('dl.kv', LIST.map(([key, word]) => [h('dt', h('kbd', key)), h('dd', t(`keys.${word}`))])), h('p.xs.dim', t('keys.off'))) }), { class: 'small' });
}

/** Where a key is a letter, not an order. */
export const writes = (node) => node instanceof HTMLElement && (node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName));

function onKey(event) {
	if (!me() || !keysWanted() || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || writes(event.target) || document.querySelector('dialog[open]')) return;
	const act = going && PLACES[event.key] ? () => go(PLACES[event.key]) : ACTS[event.key];
	if (!act) return;
	going = false;
	event.preventDefault();
	act();
}

/** Listens to the whole page. */
export function listenToKeys() {
	document.addEventListener('keydown', onKey);
}
