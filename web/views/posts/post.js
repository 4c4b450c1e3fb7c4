/** A post and its comments; for the author of a text that is not published, its state and the way on. */
import { h, signal } from '../../base/dom.js';
import { get } from '../../base/api.js';
import { draftsOf, dropDraft, readDraft } from '../../base/drafts.js';
import { refresh } from '../../base/router.js';
import { t } from '../../base/words.js';
import { comments } from '../../parts/comments.js';
import { emptyState } from '../../parts/empty.js';
import { areaField } from '../../parts/field.js';
import { excerpt } from '../../parts/tree.js';
import { heldCard } from '../../parts/held.js';
import { groupGlyph } from '../../parts/people.js';
import { postCard } from '../../parts/post.js';

const aside = (group) => h('section.card.pad.stack.g3',
	h('div.row.g3', groupGlyph(group), h('h2.h-s', group.name)),
	h('p.s.dim', t(`privacy.${group.privacy}.means`)),
		h('p.s', h('a', { href: `/groups/${group.id}` }, t('post.go_group'))));

/** After a link to the comments: the place is found once they are there. */
function findPlace() {
	const place = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
	if (!place) return;
	place.scrollIntoView({ block: 'start' });
	(location.hash === '#comments' ? document.querySelector('#reply textarea') ?? place : place)
		.focus({ preventScroll: true });
}

/**
 * What its author may delete: it stays at hand, unseen, for as long as it can be brought back.
 * @param {(gone: () => () => void) => any} draw
 */
function deletable(draw) {
	const here = signal(true);
	const gone = () => { here(false); return () => here(true); };
	return h('div.stack.g4', () => here() ? null : [h('h1.vh', t('post.deleted')),
		emptyState('done', t('post.deleted'), t('post.deleted_text'),
			h('a.btn', { href: '/my-posts' }, t('menu.my_posts')))],
	h('div.stack.g4', { hidden: () => !here() }, draw(gone)));
}

/** A post that is gone, where this person was writing: what they wrote is at hand, and theirs to delete. */
function leftHere(id) {
	const kept = signal(draftsOf(`comment:${id}`).filter((name) => readDraft(name)?.text));
	const drop = (name) => { dropDraft(name); kept(kept().filter((other) => other !== name)); };
	if (!kept().length) return null;
	return { title: t('comment.kept_title'), node: h('div.stack.g4', h('h1', t('comment.kept_title')),
		h('p.s.dim', t('comment.kept_text')),
		() => kept().map((name) => h('section.card.pad.stack.g3', areaField(t('comment.kept_label'),
			{ readonly: true, value: readDraft(name)?.text ?? '' }),
			h('div.row', h('button.btn.sm', { type: 'button', onclick: () => drop(name) },
				t('comment.kept_drop')))))) };
}

export async function view({ id }) {
	let post;
	try {
		post = await get(`/api/posts/${id}`);
	} catch (problem) {
		const kept = problem.status === 404 ? leftHere(id) : null;
		if (!kept) throw problem;
		return kept;
	}
	const title = t('post.title',
		{ name: post.author?.name ?? '', text: excerpt(post.body, 40, post.language) });
	if (post.state !== 'published') {
		return { title, node: deletable((gone) => [h('h1', t('held.title')),
			heldCard(post, { done: refresh, gone, full: true })]) };
	}
	const talk = await comments(post);
	const node = deletable((gone) => [postCard(post, { full: true, gone }), talk]);
	setTimeout(findPlace, 0);
	return { title, node, layout: 'feed', rail: aside(post.group) };
}
