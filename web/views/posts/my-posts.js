/** My posts: what I left, what is being read, what came back, what was refused, what is published. */
import { h, icon, list, signal } from '../../base/dom.js';
import { get } from '../../base/api.js';
import { dropDraft, readDraft, writeDraft } from '../../base/drafts.js';
import { refresh } from '../../base/router.js';
import { beginningOf } from '../../base/signs.js';
import { me } from '../../base/store.js';
import { ago, fine, t, tn } from '../../base/words.js';
import { compose } from '../../parts/compose.js';
import { leftBehind } from '../../parts/composer-state.js';
import { chip, emptyState } from '../../parts/empty.js';
import { heldCard } from '../../parts/held.js';
import { pager } from '../../parts/pager.js';
import { snack } from '../../parts/snack.js';
import { tabs } from '../../parts/tabs.js';
import { excerpt } from '../../parts/tree.js';
import { takeOut } from '../../parts/undo.js';

const STATES = ['returned', 'pending', 'draft', 'rejected', 'published'];

/** The tab asked for, or the first where something is. */
async function firstPage(asked) {
	const state = STATES.includes(asked) ? asked : 'returned';
	const page = await get(`/api/me/posts?state=${state}`);
	if (asked || page.items.length) return { state, page };
	const other = STATES.find((one) => page.counts?.[one] > 0 || one === 'draft' && leftBehind().length)
		?? 'published';
	return { state: other, page: await get(`/api/me/posts?state=${other}`) };
}

const states = (now, counts) => tabs(t('my_posts.tabs'),
	STATES.map((state) => ({ href: `/my-posts?state=${state}`, here: state === now,
		word: t(`my_posts.${state}`),
	count: () => counts()[state]
		? h('span.n', { class: state === 'returned' ? 'new' : null },
			counts()[state] > 999 ? '999+' : String(counts()[state]))
		: null })));

/** What was begun and not sent, and is on this device alone. */
function begunCard(one, again) {
	const goOn = async () => { await compose({ draft: one.name, done: refresh }); again(); };
	const forget = () => { const kept = readDraft(one.name); dropDraft(one.name); again();
		snack(t('my_posts.begun_deleted'),
			{ name: 'bin', undo: () => { writeDraft(one.name, kept); again(); } }); };
	return h('article.card.pad-l.stack.g3', { 'aria-labelledby': one.name },
		h('div.row', chip('pen', t('my_posts.begun')),
			h('span.xs.dim', me().groups.find(({ id }) => id === one.group)?.name ?? '')),
		h('h2', { id: one.name, dir: 'auto' }, fine(beginningOf(one.text.trim(), 90))),
		h('div.row', h('button.btn.go-on', { type: 'button', onclick: goOn }, icon('pen', 's'),
			t('held.continue')),
			h('button.btn.bare.bad', { type: 'button', onclick: forget }, icon('bin', 's'),
				t('post.delete'))));
}

const begun = (here, again) => h('section.stack.g4', { 'aria-label': t('my_posts.begun') },
	h('p.s.dim.gut', t('my_posts.begun_help')), here().map((one) => begunCard(one, again)));

const publishedRow = (post) => h('li', h('a.hit', { href: `/posts/${post.id}` }, h('span.c-ok', icon('okc')),
	h('span.grow', h('b.s', { lang: post.language }, excerpt(post.body, 90, post.language)), h('br'),
		h('span.xs.dim', post.group.name, ' · ', ago(post.published_at ?? post.created_at))),
	h('span.meta.num.wide',
		h('span', tn('reaction.count', post.reactions.reduce((sum, one) => sum + one, 0))),
		h('span', tn('comment.count', post.comment_count)))));

export async function view(params, { query, signal: until }) {
	const { state, page } = await firstPage(query.get('state'));
	const posts = pager(`/api/me/posts?state=${state}`, { first: page, signal: until });
	const counts = signal(page.counts ?? {});
	const gone = (post) => {
		const back = takeOut(posts.items, post);
		const before = counts();
		counts({ ...before, [state]: before[state] - 1 });
		return () => { back(); counts(before); };
	};
	const here = signal(leftBehind());
	const again = () => here(leftBehind());
	const draw = state === 'published' ? publishedRow : (post) => heldCard(post, { done: refresh, gone });
	const node = h('div.stack.g4',
		h('div.head', h('h1.grow.quiet', t('menu.my_posts')),
			h('button.btn.go-on.wide', { type: 'button', 'data-act': 'write',
				onclick: () => compose({ done: refresh }) }, icon('pen', 's'),
				t('menu.write'))),
		states(state, () => ({ ...counts(), draft: (counts().draft ?? 0) + here().length })),
		() => state === 'draft' && here().length ? begun(here, again) : null,
		h(state === 'published' ? 'ul' : 'div',
			{ class: state === 'published' ? 'card rows' : 'stack g4',
				hidden: () => !posts.items().length },
			list(posts.items, (post) => post.id, draw)),
		() => posts.items().length || state === 'draft' && here().length ? null
			: emptyState(state === 'published' ? 'calm' : 'done', t(`my_posts.${state}_none`),
				t(`my_posts.${state}_help`)),
		posts.foot());
	return { title: `${t(`my_posts.${state}`)} · ${t('menu.my_posts')}`, node };
}
