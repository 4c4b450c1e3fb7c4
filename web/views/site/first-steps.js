/** What the administrator of a company that begins does first: three steps above the feed, each a link,
 * ticked when done and gone with the last. */
import { h, icon } from '../../base/dom.js';
import { me } from '../../base/store.js';
import { t } from '../../base/words.js';

const STEPS = [['charter', '/charter/edit', 'book'], ['people', '/members', 'user'],
	['group', '/groups/new', 'groups']];

function step([name, href, sign]) {
	const done = me().begun[name];
	return h('li', h('a.hit', { href }, h('span', { class: done ? 'c-ok' : 'dim' },
		icon(done ? 'okc' : sign)),
		h('span.grow', h('b', t(`start.${name}`)), done ? h('span.c-ok.s', ' · ', t('start.done'))
			: null, h('br'), h('span.s.dim', t(`start.${name}_why`))),
		icon('right', 's')));
}

/** Puts them into the feed. @param {import('../../base/router.js').Screen & {node: HTMLElement}} screen */
export function withFirstSteps(screen) {
	screen.node.querySelector('.head').after(h('div.feed', h('section.card',
		h('header.pad.stack.g1', h('h2.h-m', t('start.title')), h('p.s.dim', t('start.lead'))),
		h('ol.rows', STEPS.map(step)))));
	return screen;
}
