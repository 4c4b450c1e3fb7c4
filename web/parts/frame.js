/** What surrounds every screen: bar, menu at the side, bar at the foot of a phone, account menu. */
import { effect, h, icon, mount, signal } from '../base/dom.js';
import { can, me } from '../base/store.js';
import { counted, t, tn } from '../base/words.js';
import { avatar, groupGlyph } from './people.js';
import { showKeys } from './keys.js';
import { menu } from './menu.js';
import { offlineNote } from './offline.js';
import { signOut } from './sign-out.js';
import { compose } from './compose.js';

const path = signal(location.pathname);
const part = (id) => document.getElementById(id);

/** Marks the entry of the present address in every menu. @param {string} now */
export function markPlace(now) {
	path(now);
}

/** Entries that stand for themselves only. */
const EXACT = new Set(['/', '/charter']);

/** True for the entry of the page shown, and of those below it. */
const isHere = (href) => EXACT.has(href) ? path() === href : path() === href || path().startsWith(`${href}/`)
	|| (href === '/queue' && path().startsWith('/cases/'));

const current = (href) => () => isHere(href) ? 'page' : null;

/** A count beside an entry; what is new is in the colour of news, and is said. */
function badge(count, fresh = false) {
	if (!count) return null;
	return h('span.n', { class: fresh ? 'new' : null }, counted(count),
		fresh ? h('span.vh', ' ', t('menu.new')) : null);
}

const sideEntry = (href, name, label, count) => h('li', h('a', { href, 'aria-current': current(href) },
	icon(name), h('span', label), badge(count)));

function sideSection(label, entries) {
	const shown = entries.filter(Boolean);
	return shown.length ? h('div', label ? h('h2', label) : null, h('ul', shown)) : null;
}

const groupEntry = (group) => h('li',
	h('a', { href: `/groups/${group.id}`, 'aria-current': current(`/groups/${group.id}`) },
	groupGlyph(group), h('span', group.name), badge(group.new, true)));

/** The menu at the side: only what the person has a right to. */
function side(person) {
	return [
		sideSection('', [sideEntry('/', 'home', t('menu.feed')),
			sideEntry('/my-posts', 'pen', t('menu.my_posts'))]),
		sideSection(t('menu.my_groups'), [...person.groups.map(groupEntry),
			person.more_groups ? h('li.xs.dim.pad', t('menu.more_groups')) : null,
			h('li', h('a.mute', { href: '/groups', 'aria-current': () => path() === '/groups'
				? 'page' : null }, icon('plus'), h('span', t('menu.discover'))))]),
		sideSection(t('menu.to_do'), duties(person)
			.map(({ href, name, label, count }) => sideEntry(href, name, label, count))),
		sideSection(t('menu.trust'), [sideEntry('/charter', 'book', t('menu.charter')),
			sideEntry('/my-entries', 'eye', t('menu.entries')),
			sideEntry('/my-data', 'file', t('menu.my_data'))]),
	];
}

/** What an administrator, a data officer or a reviewer may open: also where the side menu has no room. */
export function duties(person) {
	return [
		(can('review') || person.waiting > 0 || person.groups.some((group) => group.animator))
			&& { name: 'okc', label: t('menu.review'), href: '/queue', count: person.waiting },
		can('handle_requests') && { name: 'shield', label: t('menu.requests'), href: '/data-requests',
			count: person.requests },
		can('read_confirmations') && { name: 'key', label: t('menu.confirmations'),
			href: '/confirmations', count: person.confirmations },
		can('read_audit') && { name: 'past', label: t('menu.audit'), href: '/audit' },
		can('read_figures') && { name: 'poll', label: t('menu.figures'), href: '/figures' },
		can('manage_members') && { name: 'user', label: t('menu.members'), href: '/members' },
		can('manage_charter') && { name: 'pen', label: t('menu.edit_charter'),
			href: '/charter/edit' },
		can('manage_company') && { name: 'build', label: t('menu.company'), href: '/company' },
	].filter(Boolean);
}

/** What a person's own menu repeats from the one at the side, for where that one is not seen. */
const beside = (entry) => ({ ...entry, class: 'beside' });

function accountMenu(person) {
	const open = !isGated(person);
	const face = [avatar(person, 'z32'), h('span.vh', t('menu.account', { name: person.name }))];
	const about = h('div.row.g3.nowrap.pad', avatar(person), h('div.s', h('b', person.name), h('br'),
		h('span.dim', person.title ?? person.email ?? person.login)));
	return menu(face, [
		about, null,
		{ name: 'file', label: t('menu.my_data'), href: '/my-data' },
		...(open ? [beside({ name: 'pen', label: t('menu.my_posts'), href: '/my-posts' })] : []),
		beside({ name: 'eye', label: t('menu.entries'), href: '/my-entries' }),
		beside({ name: 'book', label: t('menu.charter'), href: '/charter' }),
		...(open && duties(person).length ? [h('hr.beside'), ...duties(person).map(beside)] : []),
		null,
		{ name: 'gear', label: t('menu.settings'), href: '/settings' },
		...(open ? [{ name: 'ask', label: t('keys.title'), act: showKeys, class: 'wide' }] : []),
		...(open ? [{ name: 'list', label: t('menu.map'), href: '/site-map' }] : []),
		{ name: 'access', label: t('menu.accessibility'), href: '/accessibility' }, null,
		{ name: 'out', label: t('menu.sign_out'), act: signOut },
	], { class: 'tool', title: t('menu.my_account') });
}

/** Before the charter only one's own data, the charter and the way out are open. */
const isGated = (person) => Boolean(person?.charter.version && !person.charter.accepted);

const brand = () => h('a.brand', { href: '/' }, icon('mark', 'mark'), t('app.name'));

function bar(person) {
	const entry = (href, name, label, count) => h('li', h('a', { href, 'aria-current': current(href) },
		icon(name), label, badge(count, true)));
	if (isGated(person)) return [brand(), h('span.grow'), accountMenu(person)];
	return [brand(), person.company && person.company !== t('app.name') ? h('span.company.wide',
		person.company) : null,
		h('nav', { 'aria-label': t('menu.main') }, h('ul', entry('/', 'home', t('menu.feed_short')),
			entry('/groups', 'groups', t('menu.groups')),
			entry('/notifications', 'bell', t('menu.notifications'), person.unread))),
		h('span.thin.grow'), accountMenu(person)];
}

/** The last one is a person's own place: its name says where it leads. */
function foot(person) {
	const entry = (href, name, label, dot) => h('li', h('a', { href, 'aria-current': current(href) },
		icon(name),
		dot ? [h('span.dot'), h('span.vh', tn('menu.unread', dot, { count: counted(dot) }))] : null,
			label));
	return h('ul', entry('/', 'home', t('menu.feed_short')), entry('/groups', 'groups', t('menu.groups')),
		h('li', h('button.add', { type: 'button', onclick: () => compose() }, icon('plus'),
			t('menu.write'))),
		entry('/notifications', 'bell', t('menu.notifications_short'), person.unread),
			entry('/my-posts', 'user', [t('menu.mine'), h('span.vh', ', ', t('menu.my_posts'))]));
}

/** The link of the frame that has the focus, to give it back after drawing. */
function heldFocus() {
	const region = document.activeElement?.closest('#side, #bar, #foot');
	const href = document.activeElement?.getAttribute('href');
	return region && href ? `#${region.id} a[href="${CSS.escape(href)}"]` : null;
}

/** Draws the frame, and again when the person, their counts or the language change. */
export function drawFrame() {
	part('bar').after(offlineNote());
	effect(() => {
		const person = me();
		document.body.classList.toggle('signed-out', !person);
		document.body.classList.toggle('gated', isGated(person));
		const held = heldFocus();
		part('side').setAttribute('aria-label', t('menu.side'));
		part('foot').setAttribute('aria-label', t('menu.foot'));
		part('side').replaceChildren(h('div.stack.g5', person ? side(person) : null));
		part('bar').replaceChildren(...[person ? bar(person) : brand()].flat(3).filter(Boolean));
		part('foot').replaceChildren(...(person ? [foot(person)] : []));
		if (held) document.querySelector(held)?.focus({ preventScroll: true });
	});
}

/** Gives the frame the form a screen wants. @param {import('../base/router.js').Screen} screen */
export function dress(screen) {
	const layout = screen.layout ?? 'page';
	part('shell').className = `shell ${layout === 'feed' ? '' : layout}`.trim();
	document.body.classList.toggle('alone', layout === 'alone');
	mount(part('rail'), screen.rail ?? null);
	part('rail').hidden = !screen.rail;
}
