/** Animating a group: who animates it, its members, invitations, requests to join, putting it to rest. */
import { h, icon, list, signal } from '../../base/dom.js';
import { get, newKey, send } from '../../base/api.js';
import { go, refresh } from '../../base/router.js';
import { loadMe, me } from '../../base/store.js';
import { day, t, tn } from '../../base/words.js';
import { confirm } from '../../parts/dialog.js';
import { chip } from '../../parts/empty.js';
import { option, selectField, textField } from '../../parts/field.js';
import { formDialog } from '../../parts/form-dialog.js';
import { menu } from '../../parts/menu.js';
import { pager } from '../../parts/pager.js';
import { groupGlyph, personLine } from '../../parts/people.js';
import { personPicker } from '../../parts/person-picker.js';
import { problemText } from '../../parts/problem.js';
import { snack } from '../../parts/snack.js';

const ORIGINS = ['volunteer', 'nominated', 'elected'];

/** The day after so many, as a field of a date has it: of here, not of Greenwich. */
const inDays = (days) => new Date(Date.now() + (days * 1440 - new Date().getTimezoneOffset()) * 60_000)
	.toISOString().slice(0, 10);

/** Does it, says it, shows what is now; a refusal explains itself. */
async function done(deed, said) {
	try {
		await deed();
		await refresh();
		snack(typeof said === 'function' ? said() : said);
	} catch (problem) {
		await confirm({ title: t('members.not_done'), text: problemText(problem),
			yes: t('members.understood') });
	}
}

async function invite(group) {
	const person = personPicker(t('manage.who'));
	const invited = await formDialog(t('manage.invite'),
		{ body: [person.node, h('p.s.dim', t('manage.invite_text'))], yes: t('manage.invite'),
		check: () => person.chosen() ? '' : t('manage.who_missing'),
		submit: async () => { await send('PUT',
			`/api/groups/${group.id}/members/${person.chosen().id}`, {});
			return person.chosen(); } });
	if (invited) snack(t('manage.invited', { name: invited.name }));
}

async function giveMandate(group, member) {
	const key = newKey();
	const person = member ? { chosen: () => member, node: personLine(member) }
		: personPicker(t('manage.who'),
			{ address: (words) =>
				`/api/groups/${group.id}/members?q=${encodeURIComponent(words)}`,
				help: t('manage.among_members') });
	const given = await formDialog(t('manage.mandate'), {
		body: [person.node,
			selectField(t('manage.origin'), ORIGINS.map((one) => [one, t(`origin.${one}`)]),
				{ name: 'origin', value: 'volunteer' }),
			option({ name: 'deputy', value: 'yes' }, t('group.deputy'), t('manage.deputy_help')),
			h('div.cols', textField(t('manage.starts_on'), { type: 'date', name: 'starts_on',
				min: inDays(0) }, { help: t('manage.starts_help') }),
				textField(t('manage.ends_on'),
					{ type: 'date', name: 'ends_on', min: inDays(1) },
					{ help: t('manage.ends_help') })),
					h('p.s.dim', t('group.mandate_means'))],
		yes: t('manage.mandate_yes'), check: () => person.chosen() ? '' : t('manage.who_missing'),
		submit: async ({ deputy, ...values }) => { await send('POST',
			`/api/groups/${group.id}/mandates`, { member: person.chosen().id,
				deputy: deputy === 'yes', ...values }, { key }); return person.chosen(); },
	});
	if (!given) return;
	await refresh();
	snack(t('manage.mandate_given', { name: given.name }));
}

async function endMandate(group, animator) {
	let later = '';
	const ended = await formDialog(t('manage.end_mandate'),
		{ body: [h('p.s', t('manage.end_text', { name: animator.name })),
		textField(t('manage.ends_on'), { type: 'date', name: 'ends_on', min: inDays(1),
			value: animator.ends_on ?? '' }, { help: t('manage.end_today') }),
		textField(t('manage.end_reason'), { name: 'ends_reason', maxlength: '200' })],
	yes: t('manage.end_mandate'), danger: true, submit: (values) => { later = values.ends_on ?? '';
		return send('PATCH', `/api/groups/${group.id}/mandates/${animator.mandate}`, values); } });
	if (!ended) return;
	if (later) {
		await refresh();
		return snack(t('manage.ends_later', { name: animator.name, date: day(later) }));
	}
	await loadMe();
	if (animator.id === me().id) await go(`/groups/${group.id}`, { replace: true });
	else await refresh();
	snack(t('manage.ended', { name: animator.name }));
}

async function remove(group, person) {
	const sure = await confirm({ title: t('manage.remove'), text: t('manage.remove_text',
		{ name: person.name, group: group.name }), yes: t('manage.remove'), danger: true });
	if (sure) await done(() => send('DELETE', `/api/groups/${group.id}/members/${person.id}`),
		t('manage.removed', { name: person.name }));
}

/** What ends with the group, counted: texts, requests, invitations. */
const counted = (ends) => ['texts', 'requests', 'invitations'].filter((what) => ends?.[what])
	.map((what) => tn(`manage.ends_${what}`, ends[what]));

async function archive(group) {
	const key = group.archived ? 'unarchive' : 'archive';
	const ends = counted(group.ends);
	const text = [h('p', t(`manage.${key}_text`)), ends.length ? h('p', t('manage.archive_ends'), ' ',
		ends.join(' ')) : null];
	const sure = await confirm({ title: t(`manage.${key}`), text: h('div.stack.g3', text),
		yes: t(`manage.${key}`), danger: !group.archived });
	if (!sure) return;
	let ended = [];
	await done(async () => {
		ended = counted((await send('PATCH', `/api/groups/${group.id}`,
			{ version: group.version, archived: !group.archived })).ended);
		await loadMe();
	}, () => [t(`manage.${key}_done`), ...ended].join(' '));
}

const animatorRow = (group, one, ahead = false) => h('li.row.nowrap.g3.pad.desk-row',
	h('div.grow', personLine(one, h('p.xs.dim', t(`origin.${one.origin}`),
		one.starts_on ? t(ahead ? 'manage.from' : 'group.since', { date: day(one.starts_on) }) : '',
		one.ends_on ? t('manage.until', { date: day(one.ends_on) }) : ''))),
	one.deputy ? chip('badge', t('group.deputy')) : null,
	group.may_appoint ? h('button.btn.sm', { type: 'button', onclick: () => endMandate(group, one) },
		t('manage.end_short'), h('span.vh', ' ', one.name)) : null);

const animators = (group) => h('section.card', h('header.pad.row', h('h2.h-m.grow', t('group.animated_by')),
	group.may_appoint ? h('button.btn.sm', { type: 'button', onclick: () => giveMandate(group) },
		icon('plus', 's'), t('manage.mandate')) : null),
group.animators.length ? h('ul.rows', group.animators.map((one) => animatorRow(group, one)))
	: h('p.pad.s.dim', t('group.no_animator')),
group.ahead?.length ? [h('h3.h-s.pad', t('manage.ahead')),
	h('ul.rows', group.ahead.map((one) => animatorRow(group, one, true)))] : null,
h('p.pad.xs.dim', t('manage.two')));

function memberRow(group, person) {
	const face = [icon('more'), h('span.vh', t('manage.act_on', { name: person.name }))];
	const entries = [
		group.may_appoint && person.role !== 'animator' && !person.guest ? { name: 'badge',
			label: t('manage.mandate'), act: () => giveMandate(group, person) } : 0,
		group.role === 'animator' && person.id !== me().id ? { name: 'out', label: t('manage.remove'),
			class: 'bad', act: () => remove(group, person) } : 0,
	].filter(Boolean);
	return h('li.row.nowrap.g3.pad', h('div.grow', personLine(person)),
		person.role === 'animator' ? chip('badge', t('group.role.animator'), 'info') : null,
		entries.length ? menu(face, entries, { class: 'btn sq bare sm' }) : null);
}

/** The members, with a search; nothing where the person may not read the group. */
async function members(group, until) {
	const path = (words) =>
		`/api/groups/${group.id}/members${words ? `?q=${encodeURIComponent(words)}` : ''}`;
	const read = async (words) => pager(path(words), { first: await get(path(words), { signal: until }),
		signal: until });
	let timer = 0;
	try {
		const shown = signal(await read(''));
		const search = (words) => { clearTimeout(timer);
			timer = setTimeout(async () => shown(await read(words.trim())), 250); };
		return h('section.card',
			h('header.pad.row',
				h('h2.h-m.grow', tn('people.members',
				group.audience.members + group.audience.guests)),
			group.may_decide_members && !group.archived ? h('button.btn.sm',
				{ type: 'button', onclick: () => invite(group) }, icon('join', 's'),
				t('manage.invite')) : null),
		h('div.pad', h('input.in.sm', { type: 'search', 'aria-label': t('manage.find'),
			title: t('manage.find'), placeholder: t('manage.find'), autocomplete: 'off',
			oninput: (event) => search(event.target.value) })),
		() => h('div', h('ul.rows', list(shown().items, (person) => person.id,
			(person) => memberRow(group, person))), shown().items().length ? shown().foot()
			: h('p.pad.s.dim', t('picker.none'))));
	} catch (problem) {
		if (problem.status !== 403 && problem.status !== 404) throw problem;
		return h('p.note', icon('lock'), h('span', t('manage.members_hidden')));
	}
}

const side = (group) => h('div.stack.g4',
	group.waiting ? h('section.card.pad.stack.g3', h('h2.h-s', tn('group.waiting', group.waiting)),
		h('a.btn.soft', { href: `/queue?group=${group.id}` }, icon('okc', 's'), t('rail.review')))
		: null,
	group.role === 'animator' ? h('section.card.pad.stack.g3', h('h2.h-s', t('menu.figures')),
		h('p.s.dim', t('figures.nobody')), h('a.btn', { href: `/groups/${group.id}/figures` },
			icon('poll', 's'), t('figures.show'))) : null,
	h('section.card.pad.stack.g3', h('h2.h-s', t('group.rules')),
		h('dl.kv', ['privacy', 'posting', 'approval', 'joining']
			.map((name) => [h('dt', t(`rule.${name}`)), h('dd', t(`${name}.${group[name]}`))])),
		group.may_edit ? h('a.btn', { href: `/groups/${group.id}/settings` }, icon('gear', 's'),
			t('manage.rules')) : null),
	group.may_edit ? h('section.card.pad.stack.g3',
		h('h2.h-s', t(group.archived ? 'manage.unarchive' : 'manage.archive')),
		h('p.s.dim', t(group.archived ? 'manage.unarchive_text' : 'manage.archive_text')),
		h('button.btn', { type: 'button', class: group.archived ? null : 'bad',
			onclick: () => archive(group) }, icon('lock', 's'),
			t(group.archived ? 'manage.unarchive' : 'manage.archive'))) : null);

export async function view({ id }, { signal: until }) {
	const group = await get(`/api/groups/${id}`, { signal: until });
	const title = t('manage.title', { name: group.name });
	return { title, node: h('div.stack.g4',
		h('div.head', groupGlyph(group, 'z56'),
			h('div.grow.stack.g1', h('p.xs', h('a', { href: `/groups/${group.id}` }, group.name)),
				h('h1', title)), group.archived ? chip('lock', t('group.archived')) : null),
		h('div.w2', h('div.stack.g4', animators(group), await members(group, until)), side(group))) };
}
