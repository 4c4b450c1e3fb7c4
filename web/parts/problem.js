/** Problems in words: what happened and what to do about it. */
import { has, t } from '../base/words.js';

/** "What happened. What to do." @param {any} problem */
export function problemText(problem) {
	const code = problem?.code ?? 'unexpected';
	const known = has(`problem.${code}.title`) ? code : 'unexpected';
	const title = problem?.title || t(`problem.${known}.title`);
	const advice = problem?.detail || t(`problem.${known}.advice`);
	return `${title} ${advice}`;
}
