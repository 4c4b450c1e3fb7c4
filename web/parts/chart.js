/** Charts by week: bars or steps made of nodes, with a table behind that says the same. What is not
 * told is hatched, and said. */
import { h, icon } from '../base/dom.js';
import { day, language, t } from '../base/words.js';

const TOP = 20;
const FLOOR = 124;
const LABELS = 143;
let charts = 0;

/**
 * A node of a drawing. @param {string} name @param {Record<string, any>} attributes @param {...any} children
 */
function draw(name, attributes, ...children) {
	const node = document.createElementNS('http://www.w3.org/2000/svg', name);
	for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
	node.append(...children.flat(2));
	return node;
}

/** The next number above that is round in its unit. */
function ceiling(value, unit) {
	const power = unit * 10 ** Math.floor(Math.log10(Math.max(1, value / unit)));
	return [1, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((step) => step >= value);
}

const percent = (part) => `${Math.round(part * 10000) / 100}%`;
const height = (value, most) => Math.round((FLOOR - TOP) * value / most);

/** "9 nov." */
const shortDay = (iso) => new Date(`${iso}T12:00:00`).toLocaleDateString(language() === 'en' ? 'en-GB'
	: language(), { day: 'numeric', month: 'short' });

const bars = (values, most) => values.map((value, n) => value === null || value === undefined ? []
	: draw('rect', {
	class: n === values.length - 1 ? 'column last' : 'column', x: percent((n + .16) / values.length),
	width: percent(.68 / values.length),
	y: FLOOR - Math.max(1, height(value, most)), height: Math.max(1, height(value, most)),
		rx: Math.min(3, height(value, most) / 2) }));

/** One level a week, joined where weeks follow each other. */
const steps = (values, most) => values.map((value, n) => {
	if (value === null || value === undefined) return [];
	const [x, y, before] = [percent(n / values.length), FLOOR - height(value, most), values[n - 1]];
	return [draw('line', { class: 'step', x1: x, x2: percent((n + 1) / values.length), y1: y, y2: y }),
		typeof before === 'number' ? draw('line',
			{ class: 'step', x1: x, x2: x, y1: FLOOR - height(before, most), y2: y }) : []];
});

/** The weeks that are not told, as columns of hatching. */
function untold(values) {
	const id = `hatch-${++charts}`;
	const columns = values.flatMap((value, n) => value === null
		? [draw('rect', { fill: `url(#${id})`, x: percent((n + .08) / values.length),
			width: percent(.84 / values.length), y: TOP, height: FLOOR - TOP })] : []);
	return columns.length
		? [draw('defs', {}, draw('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse',
			patternTransform: 'rotate(45)' }, draw('line', { class: 'hatch', y2: 6 }))), columns]
		: [];
}

/** Four dates are enough, and fit on the narrowest phone. */
const dates = (weeks) => [0, Math.floor(weeks.length / 3), Math.floor(weeks.length * 2 / 3), weeks.length - 1]
	.map((n) => draw('text', { x: n === weeks.length - 1 ? '100%' : percent(n / weeks.length), y: LABELS,
	'text-anchor': n === weeks.length - 1 ? 'end' : 'start' }, shortDay(weeks[n])));

/** A line at a height, with its name at its start or its end. */
const mark = (name, at, text, end) => [draw('line', { class: name, x2: '100%', y1: at, y2: at }),
	draw('text', { x: end ? '100%' : 0, y: at - 5, 'text-anchor': end ? 'end' : 'start' }, text)];

/** What a pointer reads on a week. */
const hints = (weeks, column) =>
	weeks.map((week, n) => draw('rect', { class: 'hint', x: percent(n / weeks.length),
		width: percent(1 / weeks.length), y: 0, height: LABELS },
	draw('title', {}, t('figures.hint',
		{ date: shortDay(week), value: said(column, column.values[n]) }))));

/** A value in words; what is not told, and what there was nothing to measure of. */
const said = (column, value) => value === null ? t('figures.untold') : value === undefined
	? t('figures.nothing_read') : column.text(value);

const cell = (column, value) => h('td.num', value === null ? [h('span', { 'aria-hidden': 'true' }, '—'),
	h('span.vh', t('figures.untold'))] : said(column, value));

const table = (title, weeks, columns) => h('details.small-more',
	h('summary', icon('right', 's'), t('figures.table')),
	h('table.tbl', h('caption.vh', title),
		h('thead', h('tr', h('th', { scope: 'col' }, t('figures.week')),
			columns.map((column) => h('th', { scope: 'col' }, column.name)))),
		h('tbody', weeks.map((week, n) => h('tr', h('th', { scope: 'row' }, day(week)),
			columns.map((column) => cell(column, column.values[n])))).reverse())));

/**
 * @param {string} title what is drawn, in a sentence @param {string[]} weeks their Mondays
 * @param {{name: string, values: (number|null|undefined)[], text: (value: number) => string}[]} columns of
 * the table; the first is drawn.
 *   null is not told, undefined has nothing to tell
 * @param {{line?: boolean, unit?: number, goal?: number, goalName?: string}} [form]
 */
export function chart(title, weeks, columns, { line = false, unit = 1, goal = 0, goalName = '' } = {}) {
	const { values, text } = columns[0];
	const told = values.filter((value) => typeof value === 'number');
	const most = ceiling(Math.max(goal, ...told), unit);
	const summary = told.length ? t('figures.summary', { title, least: text(Math.min(...told)),
		most: text(Math.max(...told)) }) : title;
	return h('div.stack.g2',
		draw('svg', { class: 'chart', role: 'img', 'aria-label': summary, height: LABELS + 6 },
		untold(values), mark('grid', TOP, text(most)), mark('floor', FLOOR, ''),
		line ? steps(values, most) : bars(values, most),
		goal ? mark('goal', FLOOR - height(goal, most), goalName, true) : [], dates(weeks),
			hints(weeks, columns[0])), table(title, weeks, columns));
}
