/** The articles of the charter, folded, one open at a time when a link asks for it. */
import { h, icon } from '../base/dom.js';
import { language, tn } from '../base/words.js';
import { tree } from './tree.js';

const turn = () => { const arrow = icon('down', 's'); arrow.classList.add('turn'); return arrow; };

const article = ({ slug, title, body }, n, open) => h('details.more', { id: `article-${slug}`, open },
	h('summary', h('span.num.dim', String(n + 1)), h('h3.h-s', title), turn()),
		h('div.s.prose', tree(body, language(), 4)));

/** @param {any[]} articles @param {string} [opened] slug of the article to open */
export const charterText = (articles, opened = '') => h('section.card',
	h('header.pad.row', h('h2.h-m', tn('charter.articles', articles.length))),
	h('div.rows', articles.map((one, n) => article(one, n,
		one.slug === opened || articles.length === 1))));
