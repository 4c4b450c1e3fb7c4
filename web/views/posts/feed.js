/** Home: what is new in my groups, the newest first; nothing moves under the reader. */
import { h, icon, list, signal } from '../../base/dom.js';
import { get, send } from '../../base/api.js';
import { painted } from '../../base/clock.js';
import { unsent } from '../../base/drafts.js';
import { outbox, settle, settled } from '../../base/outbox.js';
import { beginningOf } from '../../base/signs.js';
import { begun, me } from '../../base/store.js';
import { counted, moment, t, tn } from '../../base/words.js';
import { compose, left } from '../../parts/compose.js';
import { emptyState } from '../../parts/empty.js';
import { newPosts } from '../../parts/new-posts.js';
import { outgoing } from '../../parts/outgoing.js';
import { pager } from '../../parts/pager.js';
import { avatar } from '../../parts/people.js';
import { postCard } from '../../parts/post.js';
import { doNow, takeOut } from '../../parts/undo.js';

/** More than this is not put above what is read: it takes its place. */
const MOST_NEW = 100;

/** So many posts fill a window: they are drawn first, what is below it once they are seen. Who comes back
 * finds all at once, and their place. */
const FILLED = 6;

/** Draws the posts below the window, some at a time: a press meanwhile is answered. */
async function fill(shown, length) {
	while (shown() < length) {
		await painted();
		shown(shown() + FILLED);
	}
	shown(Infinity);
}

/** The line between what came since the last visit and the rest, as an item of the list. */
function withLine(items, since) {
	const cut = since ? items.findIndex((post) => Date.parse(post.published_at) <= Date.parse(since))
		: -1;
	return cut > 0 ? [...items.slice(0, cut), { id: 'line' }, ...items.slice(cut)] : items;
}

const firstName = (name) => name.split(/\s+/)[0];

/** The text that the composer would go on with; what is on its way has a card of its own. */
const begunText = () => left() >= 0 && unsent().find(({ name, text }) => name.startsWith('post:')
	&& text?.trim() && !outbox().some(({ draft }) => draft === name))?.text.trim();

/** It is drawn once more when the person leaves. */
const invitation = (name) => () => begunText() ? t('feed.begun', { text: beginningOf(begunText(), 60) })
	: t('feed.ask', { name });

const writeLine = () => me().groups.length ? h('div.card.write', { class: () => begunText() ? null : 'wide' },
	avatar(me(), 'z32'),
	h('button.ask', { type: 'button', 'data-act': 'write', onclick: () => compose() },
		invitation(firstName(me().name))),
	h('span.tool', { 'aria-hidden': 'true' }, icon('pen'))) : null;

/** What was kept for later, from whatever device. */
const keptTexts = () => me()?.drafts
	? h('p.s.pad', h('a', { href: '/my-posts?state=draft' },
		tn('feed.drafts', me().drafts, { count: counted(me().drafts) })))
	: null;

const nothing = () => me().groups.length
	? emptyState('calm', t('feed.empty_title'), t('feed.empty_text'),
		h('button.btn.soft', { type: 'button', onclick: () => compose() }, icon('pen', 's'),
			t('menu.write')))
	: emptyState('calm', t('feed.no_group_title'), t('feed.no_group_text'),
		h('a.btn.go-on', { href: '/groups' }, t('menu.discover')));

/** What one may do beside reading: short, and only what concerns the person. */
function rail() {
	const person = me();
	return h('div.stack.g5',
		person.waiting ? h('section.card.pad.stack.g3', h('div.row', h('h2.h-s', t('menu.to_do')),
			h('span.chip.new.end', counted(person.waiting))),
			h('p.s', t('rail.waiting')), h('a.btn.soft.sm', { href: '/queue' }, icon('okc', 's'),
				t('rail.review'))) : null,
		h('section.card.pad.stack.g3', h('div.row', icon('shieldok', 's'),
			h('h2.h-s', t('rail.trust_title'))), h('p.s.dim', t('rail.trust_text')),
			h('p.s', h('a', { href: '/my-entries' }, t('rail.trust_link')))),
		h('p.xs.dim.gut', person.charter.version
			? [h('a', { href: '/charter' },
				t('rail.charter', { number: person.charter.version })), ' · '] : null,
			h('a', { href: '/my-data' }, t('menu.my_data'))));
}

/** The visit is counted once the page was shown: the next one starts from here. */
async function countVisit() {
	try {
		await send('PUT', '/api/feed/visit', {});
	} catch { /* the line stays where it was: no harm */ }
}

/** What is new above the posts that are known, without a hole; too much of it stands
 * alone, with `next` to go on. */
async function readNew(known, until) {
	const items = [];
	const { head, ...first } = await get('/api/feed', { signal: until });
	for (let page = first; ;) {
		const fresh = page.items.filter((one) => !known.has(one.id));
		items.push(...fresh);
		if (fresh.length < page.items.length || !page.next) return { items, head, next: null };
		if (items.length >= MOST_NEW) return { items, head, next: page.next };
		page = await get(`/api/feed?before=${encodeURIComponent(page.next)}`, { signal: until });
	}
}

export async function view(params, { signal: until, back }) {
	const listed = settled();
	const first = await get('/api/feed', { signal: until });
	listed();
	const feed = pager('/api/feed', { automatic: 2, signal: until, first });
	const since = signal(first.new_since);
	const gone = (post) => { settle(post.id); return takeOut(feed.items, post); };
	const draw = (post) => post.id === 'line'
		? h('p.cut', h('span', t('feed.line', { when: moment(since()) }))) : postCard(post, { gone });
	const renew = async () => {
		await doNow();
		const brought = settled();
		const { items, head, next } = await readNew(new Set(feed.items().map((one) => one.id)),
			until);
		feed.items(next ? items : [...items, ...feed.items()]);
		if (next) feed.next(next);
		brought();
		countVisit();
		return { newest: items[0]?.id, head };
	};
	countVisit();
	const shown = signal(back ? Infinity : FILLED);
	fill(shown, first.items.length);
	const node = h('div', h('div.head', h('h1.grow.quiet', t('menu.feed'))),
		newPosts({ head: first.head, renew, until }), writeLine(), keptTexts,
		h('div.feed', { role: 'feed', 'aria-label': t('menu.feed'),
			'aria-busy': () => String(feed.state() === 'loading' || shown() < Infinity) },
			outgoing(feed.items), list(() => withLine(feed.items(), since()).slice(0, shown()),
				(post) => post.id, draw)),
		() => !me() || feed.items().length || !(begun() || me().groups.length)
			? null
			: h('div.feed', nothing()),
		() => shown() === Infinity ? feed.foot(() => feed.items().length > 5 ? h('p.none.s.dim',
			t('feed.end')) : null) : null);
	return { title: t('menu.feed'), node, layout: 'feed', rail: rail() };
}
