/** Whether something is written, and how much room is left: silent until 500 signs, then
 * said at 500, 100 and 20. */
import { h } from '../base/dom.js';
import { tn } from '../base/words.js';
import { announce } from './live.js';

const STEPS = [500, 100, 20];

/** Signs as a person counts them. @param {string} text */
export const lengthOf = (text) => [...text].length;

/**
 * Whether anything of it is seen; the server takes no text of which nothing is (`unseen` in
 * server/base/text.c).
 * @param {string} text
 */
export const shows = (text) =>
	/[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2800\ufff9-\ufffb]/u.test(text);

/** @param {() => string} text live @param {number} most */
export function counter(text, most) {
	let before = most;
	const left = () => most - lengthOf(text());
	const node = h('p.xs.num.counter', { class: () => left() < 0 ? 'c-bad' : 'dim',
		hidden: () => left() > STEPS[0] },
		() => left() < 0 ? tn('counter.over', -left()) : tn('counter.left', left()));
	return [node, () => {
		const now = left();
		if (STEPS.some((step) => before > step && now <= step)) announce(tn('counter.left', now));
		before = now;
		return null;
	}];
}
