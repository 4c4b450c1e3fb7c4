/** My posts: what I left, what is being read, what came back, what was refused, what is published. */
import { h, icon, list, signal } from '../base/dom.js';
import { get } from '../base/api.js';
import { refresh } from '../base/router.js';
import { ago, t, tn } from '../base/words.js';
import { compose } from '../parts/compose.js';
import { emptyState } from '../parts/empty.js';
import { heldCard } from '../parts/held.js';
import { pager } from '../parts/pager.js';
import { tabs } from '../parts/tabs.js';
import { excerpt } from '../parts/tree.js';
import { takeOut } from '../parts/undo.js';

const STATES = ['returned', 'pending', 'draft', 'rejected', 'published'];

/** The tab asked for, or the first where something is. */
async function firstPage(asked) {
	const state = STATES.includes(asked) ? asked : 'returned';
	const page = await get(`/api/me/posts?state=${state}`);
	if (asked || page.items.length) return { state, page };
	const other = STATES.find((one) => page.counts?.[one] > 0) ?? 'published';
	return { state: other, page: await get(`/api/me/posts?state=${other}`) };
}

const states = (now, counts) => tabs(t('my_posts.tabs'), STATES.map((state) => ({ href: `/my-posts?state=${state}`, here: state === now, word: t(`my_posts.${state}`),
	count: () => counts()[state] ? h('span.n', { class: state === 'returned' ? 'new' : null }, String(counts()[state])) : null })));

const publishedRow = (post) => h('li', h('a.hit', { href: `/posts/${post.id}` }, h('span.c-ok', icon('okc')),
	h('span.grow', h('b.s', { lang: post.language }, excerpt(post.body, 90, post.language)), h('br'), h('span.xs.dim', post.group.name, ' · ', ago(post.published_at ?? post.created_at))),
	h('span.meta.num.wide', h('span', tn('reaction.count', post.reactions.reduce((sum, one) => sum + one, 0))), h('span', tn('comment.count', post.comment_count)))));

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
	const draw = state === 'published' ? publishedRow : (post) => heldCard(post, { done: refresh, gone });
	const node = h('div.stack.g4',
		h('div.head', h('h1.grow.quiet', t('menu.my_posts')), h('button.btn.go-on.wide', { type: 'button', 'data-act': 'write', onclick: () => compose({ done: refresh }) }, icon('pen', 's'), t('menu.write'))),
		states(state, counts),
		h(state === 'published' ? 'ul' : 'div', { class: state === 'published' ? 'card rows' : 'stack g4', hidden: () => !posts.items().length }, list(posts.items, (post) => post.id, draw)),
		() => posts.items().length ? null : emptyState(state === 'published' ? 'calm' : 'done', t(`my_posts.${state}_none`), t(`my_posts.${state}_help`)),
		posts.foot());
	return { title: t('menu.my_posts'), node };
}
