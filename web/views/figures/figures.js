/** Figures: how the company, or a group for those who animate it, lives. Sentences first, charts second,
 * tables behind; nobody is in them. */
import { h, icon } from '../../base/dom.js';
import { get } from '../../base/api.js';
import { can, me } from '../../base/store.js';
import { number, t, tn } from '../../base/words.js';
import { chart } from '../../parts/chart.js';
import { emptyState } from '../../parts/empty.js';
import { groupGlyph } from '../../parts/people.js';

const MEASURES = ['posts', 'comments', 'people'];
const LEAST_WEEKS = 4;

/** Minutes in words: "35 min", "1 h 35", "3 jours". */
function duration(minutes) {
	const hours = Math.floor(minutes / 60);
	if (hours >= 48) return tn('figures.days', Math.round(hours / 24));
	if (!hours) return t('figures.minutes', { minutes });
	return minutes % 60 ? t('figures.hours_minutes',
		{ hours, minutes: String(minutes % 60).padStart(2, '0') }) : t('figures.hours', { hours });
}

/** The weeks from the first in which something was written: what was before the beginning is not drawn. */
function begun(weeks) {
	const first = weeks.findIndex((week) => week.posts !== 0 || week.comments !== 0);
	return weeks.slice(Math.min(Math.max(0, first), weeks.length - LEAST_WEEKS));
}

/** What is usual: the middle of the earlier weeks; null while few are told. */
function usual(values) {
	const known = values.slice(0, -1).filter((value) => value !== null).sort((a, b) => a - b);
	return known.length < LEAST_WEEKS ? null : known[Math.floor(known.length / 2)];
}

/** How the last week stands to what is usual. */
function compared(last, middle) {
	if (last === null || middle === null) return '';
	if (last === middle) return t('figures.same');
	return last > middle ? tn('figures.more', last - middle) : tn('figures.fewer', middle - last);
}

const card = (name, title, sentence, ...rest) => h('section.card.pad.stack.g3.figure',
	{ 'aria-labelledby': `figure-${name}` },
	h('h2.h-s.dim', { id: `figure-${name}` }, title), h('p.told', sentence), rest);

/** One measure of the weeks. */
function weekly(weeks, name) {
	const values = weeks.map((week) => week[name]);
	const last = values.at(-1);
	const title = t(`figures.${name}_by_week`);
	return card(name, title, last === null ? t('figures.last_untold') : tn(`figures.${name}`, last),
		h('p.s.dim', compared(last, usual(values))),
		chart(title, weeks.map((week) => week.from),
			[{ name: t(`figures.${name}_column`), values, text: number }]));
}

/** A number that is rounded, or not told. */
const about = (value) => value === null ? [h('span', { 'aria-hidden': 'true' }, '—'),
	h('span.vh', t('figures.untold'))] : value ? t('figures.about', { count: value }) : number(0);
const pairs = (rows) => h('dl.kv', rows.map(([word, value]) => [h('dt', word), h('dd', about(value))]));

/** How soon texts that are read first were decided. */
function reading(weeks, { decisions, goal, fewest }) {
	const title = t('figures.delay_title');
	if (decisions.texts === null) return card('delay', title, t('figures.delay_untold', { fewest }));
	if (!decisions.texts) return card('delay', title, t('figures.delay_none'));
	const delays = weeks.map((week) => week.texts === 0 ? undefined : week.delay);
	return card('delay', title, t('figures.delay', { delay: duration(decisions.delay) }),
		pairs([[t('figures.texts'), decisions.texts], [t('figures.in_time', { goal: duration(goal) }),
			decisions.in_time], [t('figures.published'), decisions.published]]),
		delays.some((delay) => typeof delay === 'number') ? chart(t('figures.delay_by_week'),
			weeks.map((week) => week.from), [
			{ name: t('figures.delay_column'), values: delays, text: duration },
			{ name: t('figures.texts_column'), values: weeks.map((week) => week.texts),
				text: number }],
		{ line: true, unit: 60, goal, goalName: t('figures.goal', { goal: duration(goal) }) }) : h(
			'p.s.dim', t('figures.weeks_untold', { fewest })));
}

const share = (value, max) => h('progress', { value: String(value), max: String(max),
	'aria-hidden': 'true' });

const groups = ({ groups: { all, active }, purposes }) => card('groups', t('figures.groups_title'),
	tn('figures.groups', active, { all }),
	h('dl.shares', purposes.map((one) => [h('dt', t(`purpose.${one.purpose}`)),
		h('dd', share(one.groups, all), h('span.num', number(one.groups)))])));

const charter = ({ charter: { people, accepted } }, fewest) => !me().charter.version ? null
	: people === null || accepted === null ? card('charter', t('figures.charter_title'),
		t('figures.charter_untold', { fewest }))
	: card('charter', t('figures.charter_title'), t('figures.charter', { accepted, people }),
		share(accepted, people));

/** What waits for a decision now. */
function waiting({ waiting: { texts, days } }, fewest) {
	const sentence = texts === null ? t('figures.waiting_untold', { fewest }) : texts
		? t('figures.waiting', { texts }) : t('figures.waiting_none');
	return card('waiting', t('figures.waiting_title'), sentence,
		texts ? h('p.s.dim', days ? tn('figures.oldest', days) : t('figures.oldest_today')) : null);
}

/** The requests about personal data, and whether they were answered in time. */
function requests({ requests: { open, late, answered } }, fewest) {
	const sentence = late === null ? t('figures.requests_untold', { fewest }) : late
		? t('figures.requests_late', { late }) : t('figures.requests_in_time');
	return card('requests', t('figures.requests_title'), sentence,
		pairs([[t('figures.requests_open'), open], [t('figures.requests_answered'), answered]]),
		can('handle_requests') ? h('p.s', h('a', { href: '/data-requests' }, t('menu.requests')))
			: null);
}

const rule = ({ fewest, company, zone }) => h('div.note.card.gut', icon('shieldok'), h('div.stack.g1',
	h('p', h('b', t('figures.nobody'))),
	h('p', t('figures.rule', { fewest })),
	h('p.dim', t('figures.weeks', { zone: zone.replace('Etc/', '').replaceAll('_', ' ') })),
	company ? h('p.dim', t('figures.no_secret')) : null));

/** The charts; or what is missing for them. */
function life(figures) {
	const values = figures.weeks.flatMap((week) => MEASURES.map((name) => week[name]));
	if (values.every((value) => value === null))
		return emptyState('calm', t('figures.few'),
			t('figures.few_text', { fewest: figures.fewest }));
	if (values.every((value) => value === 0) && !figures.decisions.texts)
		return emptyState('calm', t('figures.nothing'), t('figures.nothing_text'));
	const weeks = begun(figures.weeks);
	return h('div.figures', MEASURES.map((name) => weekly(weeks, name)), reading(weeks, figures));
}

export async function view({ id }, { signal: until }) {
	const [figures, group] = await Promise.all([get(id ? `/api/groups/${id}/figures` : '/api/figures',
		{ signal: until }), id ? get(`/api/groups/${id}`, { signal: until }) : null]);
	const title = group ? t('figures.of_group', { name: group.name }) : t('menu.figures');
	const { company, fewest } = figures;
	return { title, node: h('div.stack.g4',
		h('div.head', group ? groupGlyph(group, 'z56') : null,
			h('div.grow.stack.g1',
				group ? h('p.xs', h('a', { href: `/groups/${id}/manage` }, t('figures.back')))
				: null, h('h1', title))),
		rule(figures), life(figures), company ? h('div.figures', [waiting, charter, requests, groups]
			.map((one) => one(company, fewest))) : null) };
}
