/** Notifications: what happened, why it concerns me, and where to go. */
import { effect, h, icon, list } from '../../base/dom.js';
import { get, send } from '../../base/api.js';
import { loadMe, me } from '../../base/store.js';
import { ago, day, fine, has, split, t, wordsOfDesk } from '../../base/words.js';
import { emptyState } from '../../parts/empty.js';
import { pager } from '../../parts/pager.js';
import { avatar, personName } from '../../parts/people.js';
import { unmarked } from '../../parts/tree.js';

/** @type {Record<string, [string, string]>} icon and colour of those that no person stands behind */
const MARKS = {
	case_waiting: ['wait', 'h6'], post_published: ['okc', 'h4'], post_returned: ['undo', 'h3'],
	post_rejected: ['xc', 'h1'],
	text_back_group_archived: ['undo', 'h3'], text_back_author_gone: ['undo', 'h3'],
	text_back_author_left: ['undo', 'h3'],
	request_over_group_archived: ['xc', 'h1'], request_over_group_secret: ['xc', 'h1'],
	request_over_author_gone: ['xc', 'h1'], invitation_over: ['xc', 'h1'],
	group_unled: ['alert', 'h3'], mandate_ends: ['badge', 'h3'], mandate_ends_other: ['badge', 'h3'],
	mandate_over: ['badge', 'h1'],
	membership_waiting: ['join', 'h6'], membership_accepted: ['okc', 'h4'],
	membership_refused: ['xc', 'h1'], invited: ['bell', 'h7'],
	helped_invited: ['join', 'h3'], helped_entered: ['join', 'h3'], helped_leads: ['badge', 'h3'],
	company_changed: ['build', 'h3'], confirmation_asked: ['key', 'h6'], confirmation_of_me: ['key', 'h3'],
	confirmation_confirmed: ['okc', 'h4'], confirmation_refused: ['xc', 'h1'],
	confirmation_withdrawn: ['undo', 'h3'], confirmation_expired: ['past', 'h3'],
	confirmation_alone: ['key', 'h3'], entering_ended: ['eye', 'h3'], reset_in_group: ['key', 'h3'], reset_by_terminal: ['key', 'h3'],
	roles_by_terminal: ['badge', 'h3'], state_by_terminal: ['lock', 'h3'], powers_active: ['undo', 'h3'],
	powers_former: ['out', 'h1'], powers_suspended: ['lock', 'h1'],
	reset_link: ['key', 'h3'], password_reset: ['key', 'h3'], request_opened: ['shield', 'h5'],
	request_opened_for_me: ['shield', 'h3'],
	request_ready: ['get', 'h4'], request_read: ['eye', 'h3'], mandate_given: ['badge', 'h7'],
};

/** Where it leads. */
function target(one) {
	if (one.kind === 'request_opened' && one.request)
		return me().can.includes('handle_requests') ? `/data-requests/${one.request}` : '/my-data';
	if (['request_opened_for_me', 'request_ready', 'request_read'].includes(one.kind)) return '/my-data';
	if (one.kind.startsWith('confirmation_') || one.kind === 'entering_ended')
		return me().can.includes('read_confirmations') ? '/confirmations' : '/my-entries';
	if (one.kind.startsWith('powers_') || one.kind.endsWith('_by_terminal'))
		return me().can.includes('read_audit') ? '/audit' : '/my-entries';
	if (one.kind === 'company_changed') return '/company';
	if (one.kind === 'reset_link' || one.kind === 'password_reset') return '/my-entries';
	if (one.kind.startsWith('text_back_')) return '/my-posts?state=draft';
	if (one.kind === 'post_returned') return '/my-posts?state=returned';
	if (one.kind === 'post_rejected') return '/my-posts?state=rejected';
	if (one.count > 1) return `/queue?group=${one.group.id}`;
	if (one.case && (one.kind === 'case_waiting' || one.kind === 'membership_waiting'))
		return `/cases/${one.case}`;
	if (one.post) return `/posts/${one.post}${one.kind === 'comment' || one.kind === 'reply' ? '#comments' : ''}`;
	return one.group ? `/groups/${one.group.id}` : '/';
}

/** Why, and what was written beside it, where somebody was told no. */
const said = (one) => one.reason || one.advice ? h('span.s',
	one.reason ? h('b', has(`reason.${one.reason}`) ? t(`reason.${one.reason}`) : one.reason) : null,
	one.reason && one.advice ? ' · ' : null, one.advice ? h('span.as-typed', fine(unmarked(one.advice)))
		: null) : null;

/** Who wrote what waits, once each. */
const authors = (one) => one.authors ? h('span.s.dim.one-line', one.authors.slice(0, 5)
	.map((name, i) => [i ? ', ' : null, h('bdi', name)]), one.authors.length > 5 ? '…' : null) : null;

const face = (one) => one.actor && !MARKS[one.kind] ? avatar(one.actor) : h('span.av',
	{ class: (MARKS[one.kind] ?? ['bell', 'h6'])[1], 'aria-hidden': 'true' },
	icon((MARKS[one.kind] ?? ['bell'])[0]));

function row(one) {
	const key = one.count > 1 ? 'notification.case_waiting_many'
		: [`notification.${one.kind}.${one.right ?? one.act}`, `notification.${one.kind}`]
		.find(has) ?? 'notification.other';
	return h('li', h('a.hit.notice', { href: target(one), class: one.read ? null : 'fresh' }, face(one),
		h('span.grow', h('span.s',
			split(key, { name: one.actor ? personName(one.actor) : h('b', t('people.somebody')),
				group: h('b', one.group?.name ?? ''), about: one.about ? personName(one.about)
				: h('b', t('people.somebody')), count: one.count,
				until: one.last_day ? day(one.last_day) : '' })),
			said(one), authors(one), one.excerpt ? h('span.s.dim.one-line', fine(one.excerpt))
				: null, h('span.xs.dim', ago(one.created_at))),
		one.read ? null : [h('span.dot'), h('span.vh', t('notification.unread'))]));
}

/** Texts that wait in one group stand in one line, where the newest of them stood. */
function together(items) {
	const rows = new Map();
	for (const one of items) {
		const key = one.kind === 'case_waiting' && one.group ? `waiting ${one.group.id}` : one.id;
		const known = rows.get(key);
		rows.set(key, known ? { ...known, count: known.count + 1, read: known.read && one.read,
			authors: [...new Set([...known.authors ?? [known.actor.name], one.actor.name])] }
			: { ...one, key, count: 1 });
	}
	return [...rows.values()];
}

/**
 * Seen is read, and nothing else is: the counts go, the marks of this screen stay until it is left.
 * @param {any[]} items @param {Set<string>} told
 */
async function markRead(items, told) {
	const shown = items.filter((one) => !one.read && !told.has(one.id)).map((one) => one.id);
	if (!shown.length) return;
	for (const id of shown) told.add(id);
	try {
		await send('PUT', '/api/notifications/read', { notices: shown });
		await loadMe();
	} catch { /* they stay unread: the next visit tries again */ }
}

export async function view(params, { signal: until }) {
	// what notices say would weigh on every first visit
	const [first] = await Promise.all([get('/api/notifications', { signal: until }), wordsOfDesk()]);
	const all = pager('/api/notifications', { first, signal: until });
	const told = new Set();
	effect(() => { markRead(all.items(), told); }, until);
	return { title: t('menu.notifications'),
		node: h('div.stack.g4', h('div.head', h('h1', t('menu.notifications'))),
		first.items.length ? h('ul.card.rows',
			list(() => together(all.items()), (one) => `${one.key} ${one.count}`, row))
			: emptyState('calm', t('notifications.none'), t('notifications.none_text')),
		all.foot(),
		first.items.length ? h('p.xs.dim.gut', t('notifications.kept')) : null) };
}
