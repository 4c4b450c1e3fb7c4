/** One article of the charter being written: two languages side by side, and how it will be read. */
import { h, icon, signal } from '../../base/dom.js';
import { t } from '../../base/words.js';
import { areaField, textField } from '../../parts/field.js';
import { plainTree } from '../../parts/plain-tree.js';
import { tree } from '../../parts/tree.js';

const LANGUAGES = [['fr', 'Français'], ['en', 'English']];

/** @param {string} slug */
export const emptyArticle = (slug) => ({ slug, fr: { title: '', body: '' }, en: { title: '', body: '' } });

function languageColumn(article, [code, name], shown, keep) {
	const part = article[code];
	const set = (field) => (event) => { part[field] = event.target.value; keep(); };
	return h('fieldset.stack.g3', h('legend.xs.dim', { lang: code }, name), () => shown()
		? h('div.sunk.prose', { lang: code }, h('h3', part.title || t('charter_edit.untitled')),
			tree(plainTree(part.body), code, 4))
		: [textField(t('charter_edit.article_title'), { lang: code, required: true, value: part.title,
			maxlength: '160', oninput: set('title') }),
			areaField(t('charter_edit.article_body'), { lang: code, required: true,
				value: part.body, maxlength: '8000', rows: '8', oninput: set('body') })]);
}

const tool = (name, label, act, disabled) => h('button.btn.sq.bare.sm',
	{ type: 'button', title: label, disabled, onclick: act }, icon(name), h('span.vh', label));

/**
 * @param {any} article @param {number} n its place @param {number} count
 * @param {any} deeds move, remove, keep
 */
export function articleEditor(article, n, count, deeds) {
	const shown = signal(false);
	const number = n + 1;
	return h('section.card', { 'aria-label': t('charter_edit.article', { number }) },
		h('header.pad.row', h('h2.h-m.grow', t('charter_edit.article', { number })),
			h('button.btn.sm', { type: 'button', 'aria-pressed': () => String(shown()),
				onclick: () => shown(!shown()) }, icon('eye', 's'),
				t('charter_edit.preview')),
			tool('up', t('charter_edit.up', { number }), () => deeds.move(article, -1), n === 0),
			tool('down', t('charter_edit.down', { number }), () => deeds.move(article, 1),
				n === count - 1),
			tool('bin', t('charter_edit.remove_number', { number }), () => deeds.remove(article),
				false)),
		h('div.pad.cols', LANGUAGES.map((language) => languageColumn(article, language, shown,
			deeds.keep))));
}
