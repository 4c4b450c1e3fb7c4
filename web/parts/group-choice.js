/** Choosing several groups by name: what is chosen stays in sight while one looks for more. */
import { h, icon, list, signal } from '../base/dom.js';
import { get } from '../base/api.js';
import { t, tn } from '../base/words.js';
import { announce } from './live.js';
import { problemText } from './problem.js';

const PAUSE = 200;

/** The groups of a name, but for secret ones: nobody is given those. @param {string} words */
const find = async (words) =>
	(await get(`/api/groups?limit=50${words ? `&q=${encodeURIComponent(words)}` : ''}`)).items.filter(
		(group) => group.privacy !== 'secret');

/**
 * @param {string} name of the boxes in the form @param {string} label
 * @param {{id: string, name: string}[]} chosen
 * @returns {{node: Element, chosen: () => {id: string, name: string}[]}} `chosen` is live
 */
export function groupChoice(name, label, chosen) {
	const picked = signal(chosen);
	const found = signal(/** @type {any[]} */ ([]));
	const failed = signal('');
	let last = '';
	let timer = 0;
	async function look(words) {
		last = words;
		try {
			const items = await find(words);
			if (last !== words) return;
			failed('');
			found(items);
			if (words) announce(tn('scope.found', items.length));
		} catch (problem) {
			failed(problemText(problem));
		}
	}
	const toggle = (group, event) => picked(event.target.checked ? [...picked(), group] : picked()
		.filter((one) => one.id !== group.id));
	const others = (groups, known) => groups.filter((group) => !known.some((one) => one.id === group.id));
	const shown = () => { // a box that is ticked stays where it is
		const first = [...chosen, ...others(others(picked(), chosen), found())];
		return [...first, ...others(found(), first)];
	};
	const box = (group) => h('li',
		h('label.opt', h('input', { type: 'checkbox', name, value: group.id,
			checked: picked().some((one) => one.id === group.id),
			onchange: (event) => toggle(group, event) }), h('span', group.name)));
	look('');
	return { chosen: picked, node: h('fieldset.field', h('legend', label),
		h('div.find-groups', icon('search'),
			h('input.in', { type: 'search', autocomplete: 'off', 'aria-label': t('scope.find'),
				placeholder: t('scope.find'),
			oninput: (event) => { clearTimeout(timer);
				timer = setTimeout(() => look(event.target.value.trim()), PAUSE); },
			onkeydown: (event) => { if (event.key === 'Enter') event.preventDefault(); } })),
		() => failed() ? h('p.xs.c-bad', failed()) : null,
		h('ul.stack.g1.choice', list(shown, (group) => group.id, box)),
		() => shown().length ? null : h('p.s.dim', t('scope.none'))) };
}
