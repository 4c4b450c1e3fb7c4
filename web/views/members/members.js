/** The accounts: find, create with a one-time link, invite again, suspend, change the roles. */
import { h, icon, list } from '../../base/dom.js';
import { me } from '../../base/store.js';
import { t } from '../../base/words.js';
import { chip, emptyState } from '../../parts/empty.js';
import { finder } from '../../parts/find.js';
import { menu } from '../../parts/menu.js';
import { avatar } from '../../parts/people.js';
import { changeRoles, changeState, createMember, inviteAgain } from './member-deeds.js';

/** @type {Record<string, [string, string]>} icon and colour of each state */
const STATES = { invited: ['wait', 'info'], active: ['check', 'ok'], suspended: ['lock', 'warn'],
	former: ['out', ''] };

/** What may be done with an account; one's own account is left alone. */
function deeds(member, changed) {
	const mine = member.id === me().id;
	const state = (to, name, bad) => ({ name, label: t(`members.to_${to}`), bad,
		act: () => changeState(member, to, changed) });
	return [
		(member.email || member.login) && (member.state === 'invited' || member.state === 'active') ? { name: 'link',
			label: t(member.state === 'invited' ? 'members.invite' : 'members.reset'),
			act: () => inviteAgain(member) } : 0,
		mine ? 0 : { name: 'badge', label: t('members.roles'),
			act: () => changeRoles(member, changed) },
		mine ? 0 : null,
		mine || member.state === 'active' || member.state === 'invited' ? 0 : state('active', 'undo',
			false),
		mine || member.state === 'suspended' || member.state === 'former' ? 0 : state('suspended',
			'lock', true),
		mine || member.state === 'former' ? 0 : state('former', 'out', true),
	].filter((one) => one !== 0);
}

/** Where somebody moderates: a moderator of nothing is seen. */
const charge = ({ scope }) => scope ? h('p.xs.dim', scope === 'all' ? t('scope.all') : scope.length
	? scope.map((group) => group.name).join(', ') : t('scope.nowhere')) : null;

/** An address that has to be cut is cut after its @. @param {string} whole */
const mail = (whole) => whole.split(/(?<=@)/).map((part, n) => [n ? h('wbr') : null, part]);

function row(member, changed) {
	const [name, tone] = STATES[member.state] ?? ['info', ''];
	const face = [icon('more'), h('span.vh', t('members.act_on', { name: member.name }))];
	const entries = deeds(member, changed);
	const works = member.title || member.department;
	return h('tr', h('th', { scope: 'row' }, h('div.row.nowrap.g3', avatar(member, 'z32'),
		h('div.name-cell', h('b', member.name),
			h('p.xs.dim', member.email ? mail(member.email) : member.login ?? t('members.no_email'))))),
		h('td', { 'data-t': works ? t('members.work') : null }, works ? h('div', member.title ?? '',
			member.department ? h('p.xs.dim', member.department) : null) : null),
		h('td', { 'data-t': t('members.roles') },
			member.roles.length ? h('div.row.g1',
				member.roles.map((role) => chip('badge', t(`role.${role}`), role === 'guest'
				? '' : 'info')), charge(member)) : h('span.dim', t('role.employee'))),
		h('td', { 'data-t': t('members.state') }, chip(name, t(`members.state_${member.state}`),
			tone)),
		h('td.to-right', entries.length ? menu(face, entries, { class: 'btn sq bare sm' }) : null));
}

function table(all) {
	const changed = (member, news) =>
		all.items(all.items().map((one) => one === member ? { ...one, ...news } : one));
	const head = h('thead', h('tr', ['members.name', 'members.work', 'members.roles', 'members.state']
		.map((key) => h('th', { scope: 'col' }, t(key))), h('td')));
	return h('div.card.members', h('table.tbl.cards', h('caption.vh', t('menu.members')), head,
		h('tbody', list(all.items, (member) => `${member.id} ${member.version} ${member.state}`,
			(member) => row(member, changed)))));
}

export async function view(params, screen) {
	const found = await finder('/members', screen);
	const create = async () => { if (await createMember()) await found.again(); };
	const title = t('menu.members');
	return { title, node: h('div.stack.g4',
		h('div.head', h('h1.grow', title), h('button.btn.go-on', { type: 'button', onclick: create },
			icon('plus', 's'), t('members.create'))),
		h('div.gut', found.field(t('members.find'))),
		() => found.shown().some() ? table(found.shown()) : emptyState('calm', t('members.none'),
			t('members.none_text', { words: found.words() })),
		() => found.shown().foot()) };
}
