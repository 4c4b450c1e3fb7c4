/** Finding a colleague by name and choosing them. */
import { h, icon, signal } from '../base/dom.js';
import { get } from '../base/api.js';
import { t, tn } from '../base/words.js';
import { field } from './field.js';
import { announce } from './live.js';
import { avatar, personLine } from './people.js';
import { problemText } from './problem.js';

const PAUSE = 200;

/** Asks as one types, not at every key; an older answer never replaces a newer one. */
function searcher(address, found, failed) {
	let timer = 0;
	let last = '';
	return (words) => {
		last = words;
		clearTimeout(timer);
		if (words.length < 2) return found(null);
		timer = setTimeout(async () => {
			try {
				const { items } = await get(address(words));
				if (last !== words) return;
				failed('');
				found(items);
				announce(tn('picker.found', items.length));
			} catch (problem) {
				failed(problemText(problem));
			}
		}, PAUSE);
	};
}

const everybody = (words) => `/api/people?q=${encodeURIComponent(words)}`;

/**
 * @param {string} label @param {{address?: (words: string) => string, help?: string}} [options] `address`: where to search
 * @returns {{node: Element, chosen: () => any}} `chosen` is live
 */
export function personPicker(label, { address = everybody, help } = {}) {
	const chosen = signal(/** @type {any} */ (null));
	const found = signal(/** @type {any[]|null} */ (null));
	const failed = signal('');
	const search = searcher(address, found, failed);
	const choose = (person) => { chosen(person); found(null); node.querySelector('button')?.focus(); };
	const change = () => { chosen(null); node.querySelector('input')?.focus(); };
	const result = (person) => h('li', h('button.hit', { type: 'button', onclick: () => choose(person) }, avatar(person, 'z32'),
		h('span.grow.s', h('b', person.name), person.title ? h('span.xs.dim.block', person.title) : null)));
	const input = (tied) => h('input.in', { ...tied, type: 'search', required: true, autocomplete: 'off', placeholder: t('picker.hint'), oninput: (event) => search(event.target.value.trim()) });
	const node = h('div.stack.g2', () => chosen()
		? h('div.field', h('span.lab', label), h('div.row.nowrap.sunk', h('div.grow', personLine(chosen())), h('button.btn.sm', { type: 'button', onclick: change }, icon('swap', 's'), t('picker.change'))))
		: [field(label, input, { help, error: failed }), () => found() === null ? null
			: found().length ? h('ul.card.rows.picker', found().map(result)) : h('p.s.dim', t('picker.none'))]);
	return { node, chosen };
}
