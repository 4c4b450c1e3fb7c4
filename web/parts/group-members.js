/** The members of a group, by name. */
import { h, icon, list } from '../base/dom.js';
import { get } from '../base/api.js';
import { day, t, tn } from '../base/words.js';
import { chip } from './empty.js';
import { pager } from './pager.js';
import { personLine } from './people.js';

const row = (person) => h('li.row.nowrap.pad', h('div.grow', personLine(person)),
	person.role === 'animator' ? chip('badge', t('group.role.animator'), 'info') : null,
	person.since ? h('span.xs.dim.wide', t('group.member_since', { date: day(person.since) })) : null);

/** @param {any} group @param {AbortSignal} until */
export async function groupMembers(group, until) {
	const path = `/api/groups/${group.id}/members`;
	const members = pager(path, { first: await get(path, { signal: until }), signal: until });
	const all = group.audience.members + group.audience.guests;
	return h('div', h('section.card', h('header.pad.row', h('h2.h-m.grow', tn('people.members', all)),
		group.may_decide_members && group.waiting ? h('a.btn.sm',
			{ href: `/queue?group=${group.id}` }, icon('join', 's'), t('group.requests')) : null),
	h('ul.rows', list(members.items, (person) => person.id, row))), members.foot());
}
