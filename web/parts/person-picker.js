/** Finding a colleague by name and choosing them. */
import { h, icon, signal } from '../base/dom.js';
import { get } from '../base/api.js';
import { me } from '../base/store.js';
import { t, tn } from '../base/words.js';
import { field } from './field.js';
import { announce } from './live.js';
import { avatar, personLine, personName } from './people.js';
import { problemText } from './problem.js';

const PAUSE = 200;

/**
 * Asks as one types, not at every key; an older answer never replaces a newer one. `found` is told who was
 * found, null for too few letters.
 * @param {(words: string) => string} address
 * @param {{found: (people: any[]|null) => void, failed: (text: string) => void, least?: number}} what
 */
export function searcher(address, { found, failed, least = 2 }) {
	let timer = 0;
	let last = '';
	return (words) => {
		last = words;
		clearTimeout(timer);
		if (words.length < least) return found(null);
		timer = setTimeout(async () => {
			try {
				const { items } = await get(address(words));
				if (last !== words) return;
				failed('');
				found(items);
			} catch (problem) {
				failed(problemText(problem));
			}
		}, PAUSE);
	};
}

const everybody = (words) => `/api/people?q=${encodeURIComponent(words)}`;

/**
 * Who may read a group and can be named there: everybody where it is open; a guest knows those of the groups
 * they are in.
 * @param {any} group
 */
export const readersOf = (group) => group.privacy === 'open' && !me().guest ? everybody
	: (words) => `/api/groups/${group.id}/members?q=${encodeURIComponent(words)}`;

/**
 * @param {string} label
 * @param {{address?: (words: string) => string, help?: string}} [options] `address`: where to search
 * @returns {{node: Element, chosen: () => any}} `chosen` is live
 */
export function personPicker(label, { address = everybody, help } = {}) {
	const chosen = signal(/** @type {any} */ (null));
	const found = signal(/** @type {any[]|null} */ (null));
	const failed = signal('');
	const search = searcher(address,
		{ failed, found: (people) => { found(people);
			if (people) announce(tn('picker.found', people.length)); } });
	const choose = (person) => { chosen(person); found(null); node.querySelector('button')?.focus(); };
	const change = () => { chosen(null); node.querySelector('input')?.focus(); };
	const result = (person) => h('li', h('button.hit', { type: 'button', onclick: () => choose(person) },
		avatar(person, 'z32'),
		h('span.grow.s', personName(person), person.title ? h('span.xs.dim.block', person.title)
			: null)));
	const input = (tied) => h('input.in', { ...tied, type: 'search', required: true, autocomplete: 'off',
		placeholder: t('picker.hint'), oninput: (event) => search(event.target.value.trim()) });
	const node = h('div.stack.g2', () => chosen()
		? h('div.field', h('span.lab', label),
			h('div.row.nowrap.sunk', h('div.grow', personLine(chosen())),
				h('button.btn.sm', { type: 'button', onclick: change }, icon('swap', 's'),
				t('picker.change'))))
		: [field(label, input, { help, error: failed }), () => found() === null ? null
			: found().length ? h('ul.card.rows.picker', found().map(result)) : h('p.s.dim',
				t('picker.none'))]);
	return { node, chosen };
}
