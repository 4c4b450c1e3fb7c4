/** Reactions: "like" in one press, six others in a menu; shown at once, taken back if the server refuses. */
import { h, icon, signal } from '../base/dom.js';
import { send } from '../base/api.js';
import { number, t, tn } from '../base/words.js';
import { popover } from './menu.js';
import { problemText } from './problem.js';
import { snack } from './snack.js';

/** In the order of the server's counts. */
export const KINDS = ['like', 'love', 'thanks', 'laugh', 'wow', 'sad', 'angry'];
const ICONS = { like: 'thumb', love: 'heart', thanks: 'hand', laugh: 'laugh', wow: 'wow', sad: 'sad',
	angry: 'angry' };

/** Counts after changing my mind. */
function changed({ reactions, mine }, kind) {
	const counts = [...reactions];
	if (mine) counts[KINDS.indexOf(mine)]--;
	if (kind) counts[KINDS.indexOf(kind)]++;
	return { reactions: counts, mine: kind };
}

/** The state of a post's reactions and what changes it. @param {any} post */
export function reactionsOf(post) {
	let known = { reactions: post.reactions, mine: post.my_reaction };
	const state = signal(known);
	let busy = false;
	/** One request at a time: quick presses wait for their turn, and the last one counts. */
	async function choose(kind) {
		state(changed(state(), state().mine === kind ? null : kind));
		if (busy) return;
		busy = true;
		try {
			while (state().mine !== known.mine) {
				const wanted = state().mine;
				const path = `/api/posts/${post.id}/reaction`;
				const answer = wanted ? await send('PUT', path, { kind: wanted })
					: await send('DELETE', path);
				known = { reactions: answer.reactions, mine: answer.my_reaction };
				if (state().mine === wanted) state(known);
			}
		} catch (problem) {
			state(known);
			snack(problemText(problem), { urgent: true });
		} finally {
			busy = false;
		}
	}
	return { state, choose, may: post.may_react !== false };
}

/** The button that everyone sees. */
export function likeButton({ state, choose, may }) {
	const liked = () => state().mine === 'like';
	const count = () => state().reactions[0];
	return h('button.act', { type: 'button', 'data-act': 'like', 'aria-pressed': () => String(liked()),
		disabled: !may, onclick: () => choose('like') },
		icon('thumb'), t('reaction.like'),
		() => count() ? [h('span.num', { 'aria-hidden': 'true' }, number(count())),
			h('span.vh', tn('reaction.count', count()))] : null);
}

let count = 0;

/** The menu of the six others. */
export function reactionMenu({ choose, may }) {
	if (!may) return null;
	const id = `reactions-${++count}`;
	const one = (kind) => h('button.it',
		{ type: 'button', onclick: (event) => { event.currentTarget.closest('[popover]')
			.hidePopover(); choose(kind); } },
		icon(ICONS[kind]), t(`reaction.${kind}`));
	return [h('button.act', { type: 'button', popovertarget: id, title: t('reaction.other') },
		icon('smile'), h('span.vh', t('reaction.other'))),
		popover(id, '.reactions', () => KINDS.slice(1).map(one))];
}

/** The other kinds that somebody chose; pressing one joins or leaves it. */
export function reactionChips({ state, choose, may }) {
	return () => {
		const shown = KINDS.filter((kind, n) => n > 0 && state().reactions[n] > 0);
		if (!shown.length) return null;
		return h('div.row.body.chips', shown.map((kind) => h('button.react', {
			type: 'button', 'aria-pressed': String(state().mine === kind), disabled: !may,
			onclick: () => choose(kind),
		}, icon(ICONS[kind], 's'), t(`reaction.${kind}`),
			h('span.num', number(state().reactions[KINDS.indexOf(kind)])))));
	};
}
