/** The author's own text that is not published: its state, the reason, the article, the
 * advice, and the way on. */
import { h, icon } from '../base/dom.js';
import { send } from '../base/api.js';
import { ago, fine, has, split, t } from '../base/words.js';
import { articleLink } from './article-link.js';
import { compose } from './compose.js';
import { chip } from './empty.js';
import { deletePost } from './post.js';
import { problemText } from './problem.js';
import { snack } from './snack.js';
import { excerpt, tree, unmarked } from './tree.js';

/** @type {Record<string, [string, string]>} icon and colour */
const STATES = { draft: ['pen', ''], pending: ['wait', 'info'], returned: ['undo', 'warn'],
	rejected: ['xc', 'bad'], published: ['check', 'ok'], hidden: ['eye', 'warn'] };

/** @param {string} state */
export const stateChip = (state) => chip(STATES[state]?.[0] ?? 'info', t(`state.${state}`),
	STATES[state]?.[1]);

const reasonOf = (held) => held?.reason ? h('p', h('b', t('held.reason')), ' ', has(`reason.${held.reason}`)
	? t(`reason.${held.reason}`) : held.reason) : null;

/** Every decision has a name. */
const nameOf = (held) => held?.by ? h('p.xs.dim',
	split('held.by', { name: h('b', held.by.name), when: held.decided_at ? ago(held.decided_at) : '' }))
	: null;

const adviceOf = (held) => held?.advice ? h('p', h('b', t('held.advice')), ' ',
	h('span.as-typed', fine(unmarked(held.advice)))) : null;

/**
 * An advice stays with its text when it is withdrawn or waits again: what was asked is not to be remembered
 * by heart.
 * @param {any} post
 */
export const adviceKept = (post) => post?.case?.advice && ['draft', 'pending', 'returned']
	.includes(post.state)
	? h('div.note', icon('talk'), h('div.stack.g2', nameOf(post.case), reasonOf(post.case),
		adviceOf(post.case))) : null;

function decision(post) {
	const held = post.case;
	if (post.state === 'returned')
		return h('div.note.warn', icon('talk'), h('div.stack.g2', nameOf(held), reasonOf(held),
			adviceOf(held), articleLink(held?.article)));
	if (post.state === 'rejected') {
		return h('div.note.bad', icon('scale'), h('div.stack.g2', nameOf(held), reasonOf(held),
			adviceOf(held), articleLink(held?.article), h('p.xs', t('held.rejected_kept'))));
	}
	return adviceKept(post);
}

/** The rule that holds it. */
const whyOf = (held) => has(`held.why.${held?.held}`) ? h('p.s.dim', t(`held.why.${held.held}`)) : null;

/** Sent, read, published: where a waiting text stands. */
const steps = (post) => h('ol.steps.tall', h('li.done', h('span.mk', icon('check')),
	h('b', t('held.step_sent')), ago(post.case?.opened_at ?? post.created_at)),
	h('li.now', h('span.mk'), h('b', t('held.step_read')), t('held.step_read_by')),
		h('li', h('span.mk'), h('b', t('held.step_out')), t('held.step_out_after')));

async function withdraw(post, done) {
	try {
		await send('POST', `/api/posts/${post.id}/withdraw`, { version: post.version });
		snack(t('held.withdrawn'), { name: 'undo' });
		done();
	} catch (problem) {
		snack(problemText(problem), { urgent: true });
		if (problem.status === 409) done();
	}
}

function ways(post, { done, gone, full }) {
	const edit = (word, tone = '') => h('button.btn', { type: 'button', class: tone,
		onclick: () => compose({ post, done }) }, icon('pen', 's'), t(word));
	const remove = h('button.btn.bare.bad', { type: 'button', onclick: () => deletePost(post, gone) },
		icon('bin', 's'), t('post.delete'));
	const see = full ? null : h('a.btn.bare', { href: `/posts/${post.id}` }, t('held.see'));
	if (post.state === 'draft') return [edit('held.continue', 'go-on'), remove];
	if (post.state === 'returned') return [edit('held.take_up', 'go-on'), see, remove];
	if (post.state === 'pending')
		return [edit('held.modify'),
			h('button.btn.bare', { type: 'button', onclick: () => withdraw(post, done) },
			icon('undo', 's'), t('held.withdraw')), see];
	const again = () => compose({ group: post.group.id, text: post.source });
	if (post.state === 'rejected')
		return [h('button.btn', { type: 'button', onclick: again }, icon('pen', 's'),
			t('held.new_draft')), see, remove];
	return [see, remove];
}

/** @param {any} post @param {{done: () => void, gone: (post: any) => () => void, full?: boolean}} options */
export const heldCard = (post, options) => h('article.card.pad-l.stack.g3',
	{ id: `post-${post.id}`, tabindex: '-1', 'aria-labelledby': `held-${post.id}` },
	h('div.row', stateChip(post.state),
		h('span.xs.dim', split('held.where',
			{ group: post.group.name,
			when: ago(post.case?.decided_at ?? post.case?.opened_at ?? post.edited_at
			?? post.created_at) }))),
	options.full ? h('div.prose', { id: `held-${post.id}`, lang: post.language, dir: 'auto' },
		tree(post.body, post.language, 2))
		: h('h2', { id: `held-${post.id}`, lang: post.language },
			excerpt(post.body, 90, post.language)),
	post.state === 'pending' ? [steps(post), whyOf(post.case)] : null, decision(post),
		h('div.row', ways(post, options)));
