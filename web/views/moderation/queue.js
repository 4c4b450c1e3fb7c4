/** What waits for review: the list and the case side by side; on a phone the list, then the case alone. */
import { h, icon, list, signal } from '../../base/dom.js';
import { get } from '../../base/api.js';
import { keysWanted } from '../../base/preferences.js';
import { go, rename } from '../../base/router.js';
import { loadMe, me } from '../../base/store.js';
import { counted, t } from '../../base/words.js';
import { emptyState, failure } from '../../parts/empty.js';
import { writes } from '../../parts/keys.js';
import { announce } from '../../parts/live.js';
import { pager } from '../../parts/pager.js';
import { tabs } from '../../parts/tabs.js';
import { takeOut } from '../../parts/undo.js';
import { caseCard } from './case.js';
import { queueRow } from './queue-row.js';

const STATES = ['open', 'decided'];
const WIDE = '(min-width: 860px)';

/** The address of the list, or of a case within it: the tab and the filter stay in it. */
function address(id, { state, group }) {
	const query = new URLSearchParams();
	if (state !== 'open') query.set('state', state);
	if (group) query.set('group', group);
	const end = query.size ? `?${query}` : '';
	return id ? `/cases/${id}${end}` : `/queue${end}`;
}

const apiAddress = ({ state, group }) => `/api/cases?state=${state}${group ? `&group=${group}` : ''}`;

const states = (filter) => tabs(t('queue.tabs'),
	STATES.map((state) => ({ href: address(null, { ...filter, state }), here: state === filter.state,
		word: t(`queue.${state}`),
	count: state === 'open' ? () => me()?.waiting ? h('span.n.new', counted(me().waiting)) : null
		: null })));

/** Groups to choose from: those where something waits, or was decided, and those the person animates. */
function groupFilter(filter, groupsOfCases, choose) {
	const known = new Map((me()?.groups ?? []).filter((group) => group.animator)
		.map((group) => [group.id, group.name]));
	for (const group of groupsOfCases) known.set(group.id, group.name);
	if (known.size < 2 && !filter.group) return null;
	const groups = [...known].sort((one, other) => one[1].localeCompare(other[1]));
	return h('div.gut', h('label.vh', { for: 'queue-group' }, t('queue.group')),
		h('select.in.sm', { id: 'queue-group', title: t('queue.group'), value: filter.group,
			onchange: (event) => choose(event.target.value) },
			h('option', { value: '' }, t('queue.all_groups')),
				groups.map(([id, name]) => h('option', { value: id }, name))));
}

/** The case that follows or precedes in the list. */
function neighbour(items, id, by) {
	const here = items.findIndex((one) => one.id === id);
	return here < 0 ? items[0] : items[here + by];
}

/** Beside the list the case begins at its top and its line stays in sight; alone it begins
 * at the top of the page. */
function showPlace() {
	const column = document.querySelector('.case-column');
	if (column) column.scrollTop = 0;
	if (matchMedia(WIDE).matches)
		document.querySelector('.queue [aria-current]')?.scrollIntoView({ block: 'nearest' });
	else scrollTo(0, 0);
}

/** What the screen knows and does; the drawing is below. */
function makeDesk(filter, first, until) {
	const { items, some, next, more, foot } = pager(apiAddress(filter),
		{ first, cursor: 'after', signal: until });
	const chosen = signal(/** @type {string|null} */ (null));
	const shown = signal(/** @type {any} */ (null));
	/** @type {Map<string, () => void>} what puts a decided case back into the list */
	const ways = new Map();

	async function open(id, { focus = true } = {}) {
		chosen(id);
		rename(address(id, filter));
		try {
			const found = await get(`/api/cases/${id}`, { signal: until });
			if (chosen() !== id) return;
			shown(caseCard(found, desk));
		} catch (problem) {
			if (until.aborted || chosen() !== id) return;
			shown(h('div.stack.g4', backLink(filter), failure(problem, () => open(id))));
		}
		showPlace();
		if (focus) document.getElementById('case-title')?.focus({ preventScroll: true });
	}
	function close() {
		chosen(null);
		shown(null);
		rename(address(null, filter));
	}
	/** The case after one, from the next page when the list ends there. */
	async function after(id) {
		if (!neighbour(items(), id, 1) && next()) await more();
		return neighbour(items(), id, 1);
	}
	/** After a decision: out of the list, on to the next. */
	async function decided(id, following) {
		const other = await after(id) ?? neighbour(items(), id, -1);
		const one = items().find((known) => known.id === id);
		if (one && filter.state === 'open') ways.set(id, takeOut(items, one));
		loadMe().catch(() => {});
		// what is answered takes no more words, nor keys, while the next one comes
		document.querySelector('.decide')?.toggleAttribute('inert', true);
		const wanted = other && other.id !== id ? other.id : following;
		if (wanted && wanted !== id) return open(wanted);
		close();
		announce(t('queue.none'));
		document.getElementById('queue-title')?.focus();
	}
	/** A decision was undone: the case is on the screen again, at its place in the list. */
	async function undone(id) {
		const back = ways.get(id);
		loadMe().catch(() => {});
		if (!back || until.aborted) await go(`/cases/${id}`, { replace: !until.aborted });
		else back();
		if (back && !until.aborted) await open(id);
		document.getElementById('case-title')?.focus({ preventScroll: true });
	}
	async function step(by) {
		const one = by > 0 ? await after(chosen()) : neighbour(items(), chosen(), by);
		if (one) open(one.id);
		else announce(t(by > 0 ? 'queue.last' : 'queue.first'));
	}
	const desk = { filter, groups: first.groups, items, some, foot, chosen, shown, open, close, decided,
		undone, step, back: () => backLink(filter) };
	return desk;
}

const backLink = (filter) => h('a.btn.bare.sm.to-list', { href: address(null, filter) }, icon('left', 's'),
	t('queue.back'));

/** j and k between cases; the letters of the decisions press the buttons that show them. */
function onKey(event, desk) {
	if (!keysWanted() || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)
		|| document.querySelector('dialog[open]')) return;
	const button = document.querySelector(`.decide button[data-key="${CSS.escape(event.key)}"]`);
	if (event.key === 'j' || event.key === 'x') desk.step(1);
	else if (event.key === 'k') desk.step(-1);
	else if (button) button.click();
	else return;
	event.preventDefault();
	event.stopPropagation();
}

function listColumn(desk) {
	const { filter, items, some } = desk;
	const choose = (group) => go(address(null, { ...filter, group }), { replace: true })
		.then(() => document.getElementById('queue-group')?.focus());
	const openHere = (event, id) => {
		if (!matchMedia(WIDE).matches || event.metaKey || event.ctrlKey || event.shiftKey) return;
		event.preventDefault();
		desk.open(id);
	};
	const row = (one) => queueRow(one,
		{ href: address(one.id, filter), current: () => desk.chosen() === one.id, open: openHere });
	return h('div.stack.g3.queue-list', states(filter), groupFilter(filter, desk.groups, choose),
		() => some() ? h('ul.card.rows.queue', list(items, (one) => one.id, row))
			: emptyState('done', t(`queue.none_${filter.state}`),
				t(`queue.none_${filter.state}_text`)),
		desk.foot(),
		keysWanted() && items().length ? h('p.xs.dim.gut.row.wide', h('kbd', 'J'), h('kbd', 'K'),
			h('span', t('queue.keys'))) : null);
}

export async function view({ id }, { query, signal: until }) {
	const filter = { state: STATES.includes(query.get('state')) ? query.get('state') : 'open',
		group: query.get('group') ?? '' };
	const desk = makeDesk(filter, await get(apiAddress(filter), { signal: until }), until);
	document.addEventListener('keydown', (event) => onKey(event, desk), { capture: true, signal: until });
	const first = id ?? (matchMedia(WIDE).matches ? desk.items()[0]?.id : null);
	if (first) await desk.open(first, { focus: false });
	if (!id) rename(address(null, filter));
	const node = h('div.stack.g3.queue-desk', { class: () => desk.chosen() ? 'on-case' : '' },
		h('h1.queue-title.gut', { id: 'queue-title', tabindex: '-1' }, t('queue.title')),
		h('div.desk-grid', listColumn(desk),
			h('section.case-column', { 'aria-label': t('queue.case') }, () => desk.shown())));
	return {
		title: filter.state === 'open' ? t('queue.title')
			: `${t('queue.decided')} · ${t('queue.title')}`,
		layout: 'desk', node
	};
}
