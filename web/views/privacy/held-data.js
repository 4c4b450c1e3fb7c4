/** What is kept about a person, section by section: how many, why, on what ground, until when. */
import { h, icon } from '../../base/dom.js';
import { has, number, t, tn } from '../../base/words.js';

/** The different words of a column of the data map, each once: two of its terms may read alike. */
function words(columns, mould, field) {
	const keys = [...new Set(columns.map((column) => `archive.${mould}.${column[field]}`))];
	return [...new Set(keys.filter(has).map((key) => t(key)))];
}

const line = (label, found) => found.length ? [h('dt', label), h('dd', found.join(' · '))] : null;

const turn = () => { const arrow = icon('down', 's'); arrow.classList.add('turn'); return arrow; };

const section = ({ name, records, columns }) => h('details.more',
	h('summary', h('span.grow', t(`archive.section.${name}`)), h('span.num.dim', number(records ?? 0)),
		turn()),
	h('div', h('dl.kv', line(t('my_data.why'), words(columns ?? [], 'purpose', 'purpose')),
		line(t('my_data.kept'), words(columns ?? [], 'keep', 'keep')),
		line(t('my_data.classes'), words(columns ?? [], 'class', 'class')),
			line(t('my_data.basis'), words(columns ?? [], 'basis', 'basis')))));

/** @param {any[]} sections of GET /api/me/data */
export const heldData = (sections) => h('section.card',
	h('header.pad.row', h('h2.h-m.grow', t('my_data.held')),
		h('span.xs.dim', tn('my_data.sections', sections.length))),
	h('div.rows', sections.map(section)));
