/** A group: its posts, what it is for and who animates it, its members. */
import { h, icon, list, signal } from '../../base/dom.js';
import { get, send } from '../../base/api.js';
import { settle, settled } from '../../base/outbox.js';
import { go, refresh } from '../../base/router.js';
import { loadMe, me } from '../../base/store.js';
import { ago, fine, has, split, t, tn } from '../../base/words.js';
import { compose } from '../../parts/compose.js';
import { emptyState } from '../../parts/empty.js';
import { areaField } from '../../parts/field.js';
import { formDialog } from '../../parts/form-dialog.js';
import { groupAbout, groupAnimators } from '../../parts/group-about.js';
import { groupMembers } from '../../parts/group-members.js';
import { menu } from '../../parts/menu.js';
import { outgoing } from '../../parts/outgoing.js';
import { pager } from '../../parts/pager.js';
import { avatar, groupGlyph } from '../../parts/people.js';
import { postCard } from '../../parts/post.js';
import { problemText } from '../../parts/problem.js';
import { snack } from '../../parts/snack.js';
import { tabs } from '../../parts/tabs.js';
import { unmarked } from '../../parts/tree.js';
import { soon, takeOut } from '../../parts/undo.js';

const TABS = ['posts', 'about', 'members'];
const READERS = ['member', 'animator'];

/** Colleagues and partners, as the list of members and the directory count them. */
const crowd = ({ audience }) => audience.members + audience.guests;

async function changed(word) {
	await loadMe();
	await refresh();
	snack(word);
}

async function guarded(job) {
	try { await job(); } catch (problem) { snack(problemText(problem), { urgent: true }); }
}

/** Asks to enter, with a word to the animators. */
async function askToJoin(group) {
	const asked = await formDialog(t('group.ask_title', { name: group.name }), {
		body: [h('p.s', t('group.ask_text')), areaField(t('group.ask_message'),
			{ name: 'message', maxlength: '500', rows: '4', autofocus: true })],
		yes: t('group.ask_send'),
		submit: (values) => send('PUT', `/api/groups/${group.id}/membership`, values),
	});
	if (asked) await changed(t('group.asked'));
}

const join = (group) => guarded(async () => {
	await send('PUT', `/api/groups/${group.id}/membership`, {});
	await changed(t('group.joined', { name: group.name }));
});

/** An invitation that is declined: for now, or so that this group asks no more. */
const decline = (group, forGood) => guarded(async () => {
	await send('DELETE', `/api/groups/${group.id}/membership${forGood ? '?for_good=true' : ''}`);
	await loadMe();
	if (group.privacy === 'secret') await go('/groups');
	else await refresh();
	snack(t(forGood ? 'group.declined_for_good' : 'group.declined', { name: group.name }),
		{ name: 'out' });
});

const goOut = (group) => send('DELETE', `/api/groups/${group.id}/membership`, undefined, { keepalive: true });

/** Where one may come back freely, one leaves at once; so does who will be refused. */
const leaveNow = (group) => guarded(async () => {
	await goOut(group);
	await loadMe();
	await refresh();
	snack(t('group.left', { name: group.name }), { name: 'out', undo: () => join(group) });
});

/** Elsewhere, as a mandate, a word to the animators or a place that others give would be lost, one has
 * left when the notice ends. */
function leave(group, { gone, until }) {
	const last = group.role === 'animator' && group.animators.length < 2;
	if (last || group.role === 'member' && group.joining === 'free') return leaveNow(group);
	return soon({
		said: t(group.role === 'requested' ? 'group.withdrawn' : 'group.left', { name: group.name }),
		name: 'out', id: 'membership',
		hide: () => { gone(true); return () => gone(false); }, deed: () => goOut(group),
		done: async () => { await loadMe(); if (!until.aborted) await refresh(); },
	});
}

function membership(group, here) {
	if (here.gone()) return h('span.chip', t('group.role.visitor'));
	if (group.archived) return h('span.chip', icon('lock'), t('group.archived'));
	if (group.role === 'requested')
		return [group.may_join === 'join' ? h('button.btn.go-on',
			{ type: 'button', onclick: () => join(group) }, icon('join', 's'), t('group.join'))
			: null, h('span.chip.warn', icon('wait'), t('group.role.requested')),
		h('button.btn.bare.sm', { type: 'button', onclick: () => leave(group, here) },
			t('group.withdraw'))];
	if (READERS.includes(group.role)) {
		return menu([icon('check', 's'), t(`group.role.${group.role}`), icon('down', 's')],
			[{ name: 'out', label: t('group.leave'), act: () => leave(group, here) }],
			{ class: 'btn' });
	}
	if (group.role === 'invited')
		return [group.may_join ? h('button.btn.go-on', { type: 'button', onclick: () => join(group) },
			icon('join', 's'), t('group.join')) : null,
		menu([t('group.decline'), icon('down', 's')],
			[{ name: 'out', label: t('group.decline'), act: () => decline(group, false) },
			{ name: 'bell', label: t('group.decline_for_good'),
				act: () => decline(group, true) }], { class: 'btn' })];
	if (group.may_join === 'join')
		return h('button.btn.go-on', { type: 'button', onclick: () => join(group) },
			icon('join', 's'), t('group.join'));
	if (group.may_join === 'ask')
		return h('button.btn.go-on', { type: 'button', onclick: () => askToJoin(group) },
			icon('join', 's'), t('group.ask'));
	return null;
}

const header = (group, tab, here) => h('section.card', h('div.pad.stack.g3',
	h('div.row.top.g4.id', groupGlyph(group, 'z56'), h('div.grow', h('h1', group.name), h('p.meta',
		h('span', h('span.label', icon(group.privacy === 'open' ? 'build' : 'lock'),
			t(`privacy.${group.privacy}`))),
		h('span', tn('people.members', crowd(group))), h('span', t(`purpose.${group.purpose}`)))),
	h('div.row', h('div.row', { id: 'membership', tabindex: '-1' }, () => membership(group, here)),
		group.may_edit ? h('a.btn.sq', { href: `/groups/${group.id}/manage`,
			title: t('group.manage') }, icon('gear'), h('span.vh', t('group.manage'))) : null)),
	group.description ? h('p', fine(group.description)) : null,
	group.animators.length || group.archived ? null : h('p.note.warn', icon('alert'),
		h('span', t(group.moderated ? 'group.unled_moderated' : 'group.unled'))), refusal(group),
	group.waiting && (group.reviewer || group.role === 'animator') ? h('p.s.row',
		h('span.chip.new', tn('group.waiting', group.waiting)),
		h('a', { href: `/queue?group=${group.id}` }, t('rail.review'))) : null),
tabs(t('group.tabs'),
	TABS.map((one) => ({ href: `/groups/${group.id}${one === 'posts' ? '' : `?tab=${one}`}`,
		here: one === tab, word: t(`group.tab.${one}`),
	count: one === 'members' ? h('span.n', String(crowd(group))) : null }))));

const writeLine = (group) => h('div.card.write', avatar(me(), 'z32'),
	h('button.ask', { type: 'button', 'data-act': 'write', onclick: () => compose({ group: group.id }) },
		t('group.ask_line', { name: group.name })),
	group.first_state === 'pending' ? h('span.chip.info', icon('okc'), t('group.read_first'))
		: h('span.tool', { 'aria-hidden': 'true' }, icon('pen')));

/** Rare: fetched when it is wanted. */
const entering = () => import('../../parts/entering.js');

/** How one enters is the group's rule, whatever one has asked already. */
const closed = (group) => emptyState('night', t('group.closed_title'),
	t(group.role === 'requested' ? 'group.closed_asked' : group.joining === 'invitation'
		? 'group.closed_invitation' : 'group.closed_text'),
...group.may_enter ? [h('button.btn', { type: 'button',
	onclick: async () => (await entering()).proposeEntering(group) }, icon('eye', 's'),
t('group.enter'))] : []);

/** Who was not let in reads why, and from whom. */
const refusal = ({ refused }) => refused ? h('div.note.warn', icon('info'), h('div.stack.g2',
	h('p.s', split('group.refused', { name: h('b', refused.by?.name ?? t('people.somebody')),
		when: ago(refused.at) })),
	refused.reason ? h('p', h('b', t('held.reason')), ' ', has(`reason.${refused.reason}`)
		? t(`reason.${refused.reason}`) : refused.reason) : null,
	refused.advice ? h('p', h('b', t('group.refused_words')), ' ',
		h('span.as-typed', fine(unmarked(refused.advice)))) : null)) : null;

/** Why an empty place is empty, and what this person can do about it. */
function nothingYet(group) {
	if (group.archived) return 'group.empty_archived';
	if (group.may_post) return 'group.empty_text';
	return READERS.includes(group.role) ? 'group.empty_announcements' : 'group.empty_reader';
}

/** Puts a text above the others, or back among them. */
const togglePin = (post) => guarded(async () => {
	await send(post.pinned ? 'DELETE' : 'POST', `/api/posts/${post.id}/pin`);
	await refresh();
	snack(t(post.pinned ? 'post.unpinned_now' : 'post.pinned_now'), { name: 'pin' });
});

async function posts(group, until) {
	if (!group.may_read) return closed(group);
	const path = `/api/groups/${group.id}/feed`;
	const listed = settled();
	const first = await get(path, { signal: until });
	const feed = pager(path, { automatic: 2, signal: until, first });
	const options = { inGroup: true, pin: group.role === 'animator' && !group.archived ? togglePin
		: undefined };
	const pinned = signal(first.pinned);
	listed();
	const gone = (items) => (post) => { settle(post.id); return takeOut(items, post); };
	const card = (items) => (post) => postCard(Object.assign(post, { may_react: group.may_comment }),
		{ ...options, gone: gone(items) });
	send('PUT', '/api/feed/visit', { group: group.id }).catch(() => {});
	return h('div.stack.g4', group.may_post && !group.archived ? writeLine(group) : null,
		() => pinned().length ? h('section.feed', { 'aria-label': t('group.pinned') },
			list(pinned, (post) => post.id, card(pinned))) : null,
		h('div.feed', { role: 'feed', 'aria-label': t('group.tab.posts') },
			outgoing(feed.items, group.id),
			list(feed.items, (post) => post.id, card(feed.items))),
		() => feed.items().length || pinned().length ? null : emptyState('calm',
			t('group.empty_title'), t(nothingYet(group))), feed.foot());
}

const BODIES = {
	posts: async (group, until) => h('div.w2', await posts(group, until),
		h('div.stack.g4.wide', groupAnimators(group))),
	about: async (group) => groupAbout(group),
	members: async (group, until) => group.may_read ? groupMembers(group, until) : closed(group),
};

export async function view({ id }, { query, signal: until }) {
	const group = await get(`/api/groups/${id}`);
	const asked = query.get('tab') ?? 'posts';
	const tab = TABS.includes(asked) ? asked : 'posts';
	return { title: tab === 'posts' ? group.name : `${t(`group.tab.${tab}`)} · ${group.name}`,
		node: h('div.stack.g4', header(group, tab, { gone: signal(false), until }),
			group.entered.length ? await (await entering()).enteredNotes(group) : null,
			await BODIES[tab](group, until)) };
}
