/** How accessible Parvis is, by its own evaluation, what is not yet, and whom to tell: open to everybody,
 * also before signing in. */
import { h } from '../../base/dom.js';
import { me } from '../../base/store.js';
import { day, t } from '../../base/words.js';

/** What the grid of web/README.md says; a promise keeps them together. */
const EVALUATION = { date: '2026-11-22', met: 73, applicable: 75 };

const part = (name, ...inside) => h('section.card.pad-l.stack.g3',
	h('h2.h-m', t(`accessibility.${name}_title`)), inside);
const lines = (keys) => h('div.prose', h('ul', keys.map((key) => h('li', t(`accessibility.${key}`)))));

export async function view() {
	const { date, met, applicable } = EVALUATION;
	return { title: t('menu.accessibility'), layout: me() ? 'page' : 'narrow',
		node: h('div.stack.g4', h('div.head', h('h1', t('menu.accessibility'))),
		h('p.gut', t('accessibility.lead')),
		part('state', h('p',
			h('b', t('accessibility.state',
				{ met, applicable, share: Math.floor(met * 100 / applicable) }))),
			h('p.s.dim', t('accessibility.how', { date: day(date) }))),
		part('missing', lines(['missing_languages', 'missing_session'])),
		part('report', h('p', t('accessibility.report')), h('p.s.dim', t('accessibility.appeal'))),
		part('help', lines(['help_keys', 'help_notices', 'help_theme']))) };
}
