/** The card of a post on its way, with its three outcomes said in place. */
import { h, icon, list } from '../base/dom.js';
import { dropDraft } from '../base/drafts.js';
import { deliver, forget, outbox } from '../base/outbox.js';
import { me } from '../base/store.js';
import { t } from '../base/words.js';
import { compose } from './compose.js';
import { chip } from './empty.js';
import { avatar } from './people.js';
import { postCard } from './post.js';
import { problemText } from './problem.js';
import { unmarked } from './tree.js';
import { takeOut } from './undo.js';

const plain = (text) => unmarked(text).split(/\n{2,}/).map((paragraph) => h('p', paragraph));

function failed(one) {
	const modify = () => { forget(one); compose({ draft: one.draft }); };
	const leave = () => { forget(one); dropDraft(one.draft); };
	return h('div.note.bad.body', icon('alert'),
		h('div.row', h('p.grow', problemText(one.problem), ' ', t('outgoing.intact')),
		h('button.btn.sm', { type: 'button', onclick: () => deliver(one) }, t('outgoing.again')),
		one.problem.code === 'sent_before'
			? [h('a.btn.sm', { href: '/my-posts?state=published' }, t('menu.my_posts')),
				h('button.btn.sm.bare', { type: 'button', onclick: leave }, t('outgoing.ok'))]
			: h('button.btn.sm.bare', { type: 'button', onclick: modify },
				t('outgoing.modify'))));
}

const waiting = (one) => h('div.note.info.body', icon('wait'),
	h('div.row', h('p.grow', t('outgoing.waiting')),
	h('a.btn.sm', { href: '/my-posts?state=pending' }, t('outgoing.follow')),
	h('button.btn.sm.bare', { type: 'button', onclick: () => forget(one) }, t('outgoing.ok'))));

const MARKS = {
	sending: () => h('span', t('outgoing.sending')),
	published: () => chip('check', t('state.published'), 'ok'),
	pending: () => chip('wait', t('state.pending'), 'info'),
	failed: () => h('span.c-bad', t('outgoing.failed')),
};

function card(one) {
	return h('div', { class: 'outgoing' }, () => {
		const state = one.state();
		if (state === 'published' && one.post)
			return postCard(one.post, { gone: () => takeOut(outbox, one) });
		return h('article.card.post', { 'aria-busy': String(state === 'sending') },
			h('div.who', avatar(me()),
				h('div', h('h2', h('b', me()?.name ?? ''), ' ', h('span.dim', t('post.in')),
					' ', h('a', { href: `/groups/${one.group.id}` }, one.group.name)),
				h('p.meta', MARKS[state]()))),
			h('div.body.prose.as-typed', plain(one.shown)),
			state === 'failed' ? failed(one) : state === 'pending' ? waiting(one) : null);
	});
}

/**
 * The posts on their way, those of one group when it is given. What the list beside has already read stands
 * there alone.
 * @param {() => any[]} listed live @param {string} [group]
 */
export const outgoing = (listed, group) =>
	list(() => outbox().filter((one) => (!group || one.group.id === group)
	&& !(one.state() === 'published' && listed().some((post) => post.id === one.answer.id))),
		(one) => one.key, card);
