/** How much room is left: silent until 500 signs, then said at 500, 100 and 20. */
import { h } from '../base/dom.js';
import { tn } from '../base/words.js';
import { announce } from './live.js';

const STEPS = [500, 100, 20];

/** Signs as a person counts them. @param {string} text */
export const lengthOf = (text) => [...text].length;

/** @param {() => string} text live @param {number} most */
export function counter(text, most) {
	let before = most;
	const left = () => most - lengthOf(text());
	const node = h('p.xs.num.counter', { class: () => left() < 0 ? 'c-bad' : 'dim', hidden: () => left() > STEPS[0] },
		() => left() < 0 ? tn('counter.over', -left()) : tn('counter.left', left()));
	return [node, () => {
		const now = left();
		if (STEPS.some((step) => before > step && now <= step)) announce(tn('counter.left', now));
		before = now;
		return null;
	}];
}
