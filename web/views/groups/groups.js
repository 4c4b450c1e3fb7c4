/** Groups one may see: find, read about, join or ask. */
import { h, icon, list } from '../../base/dom.js';
import { can } from '../../base/store.js';
import { fine, t, tn } from '../../base/words.js';
import { chip, emptyState } from '../../parts/empty.js';
import { finder } from '../../parts/find.js';
import { groupGlyph } from '../../parts/people.js';

const ROLES = { member: ['check', 'ok'], animator: ['badge', 'info'], requested: ['wait', 'warn'],
	invited: ['bell', 'new'] };

const roleChip = (group) => ROLES[group.role] ? chip(ROLES[group.role][0], t(`group.role.${group.role}`),
	ROLES[group.role][1]) : null;

const row = (group) => h('li', h('a.hit', { href: `/groups/${group.id}` }, groupGlyph(group, 'z56'),
	h('span.grow', h('span.row', h('b', group.name), roleChip(group),
		group.archived ? chip('lock', t('group.archived')) : null),
		group.description ? h('span.s.dim.two-lines', fine(group.description)) : null,
		h('span.meta', h('span', h('span.label', icon(group.privacy === 'open' ? 'build' : 'lock'),
			t(`privacy.${group.privacy}`))),
			h('span', tn('people.members', group.members)),
				h('span', t(`purpose.${group.purpose}`))))));

export async function view(params, screen) {
	const found = await finder('/groups', screen);
	const none = () => found.words() ? emptyState('calm', t('groups.none_found'),
		t('groups.none_found_text', { words: found.words() }))
		: emptyState('calm', t('groups.none'), t('groups.none_text'));
	return { title: t('menu.groups'), node: h('div.stack.g4',
		h('div.head', h('h1.grow', t('menu.groups')), can('create_group') ? h('a.btn.go-on',
			{ href: '/groups/new' }, icon('plus', 's'), t('groups.create')) : null),
		h('div.gut', found.field(t('groups.find'))),
		() => found.shown().some() ? h('ul.card.rows',
			list(found.shown().items, (group) => group.id, row)) : none(),
		() => found.shown().foot()) };
}
