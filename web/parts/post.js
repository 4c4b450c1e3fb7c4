/** The card of a post: who, where, when, the text, what one can do with it. */
import { append, h, icon, signal } from '../base/dom.js';
import { send } from '../base/api.js';
import { ago, language, number, t, tn } from '../base/words.js';
import { menu } from './menu.js';
import { avatar, personName } from './people.js';
import { likeButton, reactionChips, reactionMenu, reactionsOf } from './reactions.js';
import { snack } from './snack.js';
import { plain, tree } from './tree.js';
import { soon } from './undo.js';

const LABELS = { internal: 'build', group: 'groups', confidential: 'lock' };
const KIND_ICONS = { question: 'ask', announcement: 'horn', praise: 'star' };

/** How far a text may go: icon and word, never colour alone. @param {string} label */
export const labelMark = (label) => h('span', h('span.label', icon(LABELS[label] ?? 'build'),
	t(`label.${label}`)));

async function copyLink(post) {
	const address = `${location.origin}/posts/${post.id}`;
	try {
		await navigator.clipboard.writeText(address);
		snack(t('post.link_copied'));
	} catch {
		snack(address, { name: 'link' });
	}
}

/**
 * Deletes: gone at once, with a moment to undo. `gone` takes it off the screen and answers with what brings
 * it back.
 * @param {any} post @param {(post: any) => () => void} gone
 */
export const deletePost = (post, gone) => soon({
	said: t('post.deleted'), name: 'bin', id: `post-${post.id}`, hide: () => gone(post),
	deed: () => send('DELETE', `/api/posts/${post.id}?version=${post.version}`, undefined,
		{ keepalive: true }),
});

function actions(post, { gone, pin }) {
	const entries = [{ name: 'link', label: t('post.copy_link'), act: () => copyLink(post) },
		{ name: 'groups', label: t('post.go_group'), href: `/groups/${post.group.id}` }];
	if (pin) entries.push({ name: 'pin', label: t(post.pinned ? 'post.unpin' : 'post.pin'),
		act: () => pin(post) });
	if (post.mine && gone)
		entries.push(null, { name: 'bin', label: t('post.delete'), class: 'bad',
			act: () => deletePost(post, gone) });
	return menu([icon('more'), h('span.vh', t('post.more', { name: post.author?.name ?? '' }))], entries);
}

const kindMark = (kind) => KIND_ICONS[kind] && kind !== 'announcement' && kind !== 'praise'
	? h('span', h('span.label', icon(KIND_ICONS[kind]), t(`kind.${kind}`))) : null;

const ribbon = (kind) => kind === 'announcement' ? h('div.ribbon', icon('horn', 's'),
	h('span', t('kind.announcement'))) : null;

/**
 * Round, name, group, time, label. @param {any} post @param {any} [options] level of the heading, id, inGroup
 */
export function whoLine(post, { id, level = 'h2', inGroup = false, aside = null } = {}) {
	return h('div.who', avatar(post.author), h('div',
		h(level, { id: id ?? null }, personName(post.author),
			inGroup ? null : [' ', h('span.dim', t('post.in')), ' ',
				h('a', { href: `/groups/${post.group.id}` }, post.group.name)]),
		h('p.meta',
			h('span', h('a.dim', { href: `/posts/${post.id}` },
				ago(post.published_at ?? post.created_at))),
			inGroup && post.pinned ? h('span', h('span.label', icon('pin'), t('post.pinned')))
				: null,
			kindMark(post.kind),
			post.label === 'internal' ? null : labelMark(post.label),
			post.edited_at ? h('span', t('post.edited')) : null)), aside);
}

const talked = (count) => count ? [h('span.num', { 'aria-hidden': 'true' }, number(count)),
	h('span.vh', tn('comment.count', count))] : null;

/** Above its comments the card counts along (`said`). */
const commentLink = (post) => h('a.act', { href: `/posts/${post.id}#comments`, 'data-act': 'comment' },
	icon('talk'), t('post.comment'),
	post.said ? () => talked(post.said()) : talked(post.comment_count));

const merit = () => h('p.xs.c-warn.row.g1', { lang: language(), dir: 'auto' }, icon('star', 's'),
	h('b', t('kind.praise')));

/** In a list a long text ends, between two of its blocks, where this many characters were shown; not for
 * the sake of a few lines. */
const SHOWN = 700;
const WORTH = 500;
const PER_MINUTE = 1100;

/**
 * After how many blocks a long text is folded, 0 for others, and how long the rest takes to read.
 * @param {any[]} body
 */
function shownOf(body) {
	const lengths = body.map((block) => plain(block).length);
	let sum = 0;
	const cut = lengths.findIndex((length) => (sum += length) >= SHOWN) + 1;
	const rest = lengths.slice(cut).reduce((all, length) => all + length, 0);
	return { cut: rest > WORTH ? cut : 0, minutes: Math.ceil(rest / PER_MINUTE) };
}

/** Which long texts were unfolded: who comes back finds them so. @type {Set<string>} */
const opened = new Set();

/** What was written; in a list, the rest of a long text comes at a press, and the
 * focus goes on from there. */
function text(post, id, full) {
	const { cut, minutes } = full || opened.has(post.id) ? {} : shownOf(post.body);
	const whole = () => tree(post.body, post.language, full ? 2 : 3);
	const node = h('div.body.prose', { id, lang: post.language, dir: 'auto' },
		post.kind === 'praise' ? merit() : null, cut ? null : whole());
	if (!cut) return node;
	const folded = signal(true);
	function unfold() {
		opened.add(post.id);
		folded(false);
		const next = node.children[node.childElementCount - post.body.length + cut];
		next.setAttribute('tabindex', '-1');
		next.focus({ preventScroll: true });
	}
	append(node, () => folded() ? [tree(post.body.slice(0, cut), post.language),
		h('button.read-on', { type: 'button', lang: language(), dir: 'auto', onclick: unfold },
			t('post.read_on', { minutes }))] : whole());
	return node;
}

/**
 * A card. `full` is the post's own page; `inGroup` leaves the group's name out; `gone` takes it off the
 * screen; `pin` is what who may pin does.
 * @param {any} post
 * @param {{full?: boolean, inGroup?: boolean, gone?: (post: any) => () => void, pin?: (post: any) => void}}
 * [options]
 */
export function postCard(post, options = {}) {
	const reactions = reactionsOf(post);
	const id = `post-${post.id}`;
	return h('article.card.post', {
		class: post.kind === 'praise' ? 'praise' : null, id, tabindex: '-1',
		'aria-labelledby': `${id}-who`, 'aria-describedby': `${id}-text`,
	}, ribbon(post.kind),
	whoLine(post, { id: `${id}-who`, inGroup: options.inGroup, aside: actions(post, options),
			level: options.full ? 'h1' : 'h2' }),
	text(post, `${id}-text`, Boolean(options.full)),
	reactionChips(reactions),
	h('div.acts', likeButton(reactions), commentLink(post), reactionMenu(reactions)));
}
