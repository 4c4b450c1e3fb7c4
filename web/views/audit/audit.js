/** The audit log: what was done, by whom, why; its last signed checkpoint, and taking it away to verify. */
import { h, icon, list } from '../../base/dom.js';
import { get } from '../../base/api.js';
import { go } from '../../base/router.js';
import { has, moment, number, split, t, tn } from '../../base/words.js';
import { AUDIT_CLASSES, changesOf, classMark, objectOf } from '../../parts/audit-words.js';
import { checkpoint } from '../../parts/checkpoint.js';
import { chip } from '../../parts/empty.js';
import { download } from '../../parts/download.js';
import { selectField } from '../../parts/field.js';
import { formDialog } from '../../parts/form-dialog.js';
import { pager } from '../../parts/pager.js';
import { avatar } from '../../parts/people.js';
import { personPicker } from '../../parts/person-picker.js';
import { problemText } from '../../parts/problem.js';
import { snack } from '../../parts/snack.js';

const PERIODS = { day: 1, week: 7, month: 31, year: 366 };

/** The actions of each class. */
const ACTIONS = {
	auth: ['session.open', 'session.refuse', 'session.lock', 'session.close', 'session.close_others',
		'password.change', 'invitation.accept'],
	content: ['membership.join', 'membership.ask', 'membership.leave', 'membership.invite',
		'post.publish', 'post.submit', 'post.edit',
		'post.withdraw', 'post.delete', 'comment.create', 'comment.edit', 'comment.delete'],
	moderation: ['membership.remove', 'case.publish', 'case.return', 'case.reject', 'case.accept_member',
		'case.refuse_member', 'case.undo'],
	access: ['case.list', 'case.read', 'member.list', 'request.list', 'request.read', 'audit.read',
		'refused'],
	rights: ['charter.accept', 'request.open', 'request.step', 'request.export', 'request.ready',
		'request.download', 'audit.export'],
	settings: ['demo.load', 'charter.publish', 'company.edit', 'group.create', 'group.edit',
		'mandate.give', 'mandate.end', 'member.create', 'member.invite',
		'member.state', 'member.roles', 'post.pin', 'post.unpin', 'confirmation.propose',
			'confirmation.confirm', 'confirmation.refuse', 'confirmation.withdraw', 'confirmation.end'],
	unknown: ['unreadable'],
};

/** The sentence of an action, without its final stop where it stands in a list. */
const sentence = (action) => has(`audit.${action}`) ? t(`audit.${action}`) : action;

function filterOf(query) {
	const period = PERIODS[query.get('period')] ? query.get('period') : '';
	const known = (name, among) => among.includes(query.get(name)) ? query.get(name) : '';
	return { period, class: known('class', AUDIT_CLASSES),
		action: known('action', Object.values(ACTIONS).flat()),
		member: query.get('member') ?? '', as: known('as', ['actor', 'subject']) };
}

function apiAddress({ period, class: among, action, member, as }) {
	const query = new URLSearchParams();
	if (period) query.set('from', new Date(
		Date.now() - ((PERIODS[period] - 1) * 1440 + new Date().getTimezoneOffset()) * 60_000
	).toISOString().slice(0, 10));
	if (among) query.set('class', among);
	if (action) query.set('action', action);
	if (member) query.set('member', member);
	if (member && as) query.set('as', as);
	return `/api/audit/entries${query.size ? `?${query}` : ''}`;
}

function chooseAll(filter) {
	const query = new URLSearchParams(Object.entries(filter).filter(([, chosen]) => chosen));
	return go(`/audit${query.size ? `?${query}` : ''}`, { replace: true });
}

const choose = (filter, name, value) => chooseAll({ ...filter, [name]: value });

const select = (filter, name, first, choices) => [h('label.vh', { for: `audit-${name}` },
	t(`audit_log.${name}`)),
	h('select.in.sm', { id: `audit-${name}`, title: t(`audit_log.${name}`), value: filter[name],
		onchange: (event) => choose(filter, name, event.target.value)
		.then(() => document.getElementById(`audit-${name}`)?.focus()) },
		h('option', { value: '' }, first), choices)];

const options = (choices) => choices.map(([value, word]) => h('option', { value }, word));

const filters = (filter) => h('div.pad.audit-filters',
	select(filter, 'period', t('audit_log.always'),
		options(Object.keys(PERIODS).map((name) => [name, t(`audit_log.last_${name}`)]))),
	select(filter, 'class', t('audit_log.any_class'),
		options(AUDIT_CLASSES.map((name) => [name, t(`audit_class.${name}`)]))),
	select(filter, 'action', t('audit_log.any_action'),
		AUDIT_CLASSES.map((name) => h('optgroup', { label: t(`audit_class.${name}`) },
			options(ACTIONS[name].map((action) => [action, sentence(action)]))))));

/** Looking for somebody leaves an entry that they can read: said before it is done. */
async function choosePerson(filter) {
	const picker = personPicker(t('audit_log.person'), { help: t('audit_log.person_help') });
	const found = await formDialog(t('audit_log.person_title'), { yes: t('audit_log.person_yes'),
		body: [picker.node,
			selectField(t('audit_log.as'), ['', 'actor', 'subject']
				.map((as) => [as, t(`audit_log.as.${as || 'any'}`)]),
				{ name: 'as', value: filter.as })],
		check: () => picker.chosen() ? '' : t('audit_log.person_missing'),
			submit: async ({ as }) => ({ member: picker.chosen().id, as: as ?? '' }) });
	if (found) await chooseAll({ ...filter, ...found });
}

/** Whose entries are shown, or the way to choose somebody. */
const person = (filter, member) => h('div.row.pad.g2',
	member ? [h('span.s', split(`audit_log.only.${filter.as || 'any'}`, { name: h('b', member.name) })),
	h('button.btn.sm', { type: 'button', onclick: () => chooseAll({ ...filter, member: '', as: '' }) },
		icon('x', 's'), t('audit_log.everybody'))] : null,
h('button.btn.sm', { type: 'button', onclick: () => choosePerson(filter) }, icon('user', 's'),
	t('audit_log.by_person')));

const names = (people) => people.map((person) => person.name).join(', ');

const purpose = (name) => has(`request.purpose.${name}`) ? t(`request.purpose.${name}`) : name;

/** Who acted where nobody is named: a name that is gone or was changed afterwards does
 * not make it the system. */
function unnamed(one) {
	if (one.by_somebody || one.class === 'unknown') return ['alert', t('audit_log.unnamed')];
	return one.action === 'session.refuse' ? ['user', t('audit_log.stranger')]
		: ['gear', t('audit_log.nobody')];
}

/** On what, and what was changed. */
function whatOf(one) {
	const on = objectOf(one.object);
	return [on ? h('p.xs', on) : null, changesOf(one.change).map((line) => h('p.xs.dim', line))];
}

function row(one) {
	const [name, tone] = classMark(one.class);
	const [glyph, nobody] = unnamed(one);
	const subjects = one.subjects.filter((person) => person.id !== one.actor?.id);
	return h('tr', h('td.num.dim', { 'data-t': t('audit_log.when') },
		h('time', { datetime: one.at }, moment(one.at))),
		h('th', { scope: 'row' }, h('div.row.nowrap.g2.top', one.actor ? avatar(one.actor, 'z24')
			: h('span.gl.h6.z24', { 'aria-hidden': 'true' }, icon(glyph)),
			h('div', h('b', one.actor?.name ?? nobody), h('p', sentence(one.action)), whatOf(one),
				subjects.length ? h('p.xs.dim',
					t('audit_log.about', { names: names(subjects) })) : null,
				one.missing ? h('p',
					chip('alert', t('audit_log.missing', { count: one.missing }), 'bad'))
					: null,
				one.more ? h('p.xs.dim', tn('audit_log.more', one.more)) : null,
				one.purpose ? h('p.xs.dim',
					t('audit_log.purpose', { purpose: purpose(one.purpose) })) : null))),
		h('td', { 'data-t': t('audit_log.class') }, chip(name, t(`audit_class.${one.class}`), tone)),
		h('td.num.dim', { 'data-t': t('audit_log.index') }, number(one.index)));
}

const table = (entries) => h('table.tbl.cards.log', h('caption.vh', t('menu.audit')),
	h('thead', h('tr', ['when', 'what', 'class', 'index']
		.map((key) => h('th', { scope: 'col' }, t(`audit_log.${key}`))))),
	h('tbody', list(entries.items, (one) => String(one.index), row)));

function exportButton() {
	async function act(event) {
		const button = event.currentTarget;
		button.disabled = true;
		try {
			if (await download('/api/audit/bundle', 'parvis-audit.zip'))
				snack(t('audit_log.exported'));
		} catch (problem) {
			snack(problemText(problem), { urgent: true });
		}
		button.disabled = false;
	}
	return h('button.btn', { type: 'button', onclick: act }, icon('get', 's'), t('audit_log.export'));
}

const help = () => h('section.card.pad.stack.g3', h('h2.h-s', t('audit_log.how_title')),
	h('p.s.dim', t('audit_log.how_seal')), h('p.s.dim', t('audit_log.how_verify')),
	h('pre.sunk', { tabindex: '0' },
		h('code', 'unzip parvis-audit.zip -d parvis-audit\nparvis audit verify parvis-audit')),
	h('p.s.dim', t('audit_log.how_since')),
		h('pre.sunk', { tabindex: '0' }, h('code', 'parvis audit verify --since note parvis-audit')));

export async function view(params, { query, signal: until }) {
	const filter = filterOf(query);
	const first = await get(apiAddress(filter), { signal: until });
	const entries = pager(apiAddress(filter), { first, signal: until });
	return { title: t('menu.audit'),
		node: h('div.stack.g4', h('div.head', h('h1.grow', t('menu.audit')), exportButton()),
		checkpoint(first.checkpoint, until),
		h('section.card.audit', { 'aria-label': t('menu.audit') }, filters(filter),
			person(filter, first.member), () => entries.some() ? table(entries)
			: h('p.pad.dim', t('audit_log.none'))),
		entries.foot(), help(), h('p.xs.dim.gut', t('audit_log.read_too'))) };
}
