/** A list that is asked for again as one types what to find; the address keeps the words. */
import { h, icon, signal } from '../base/dom.js';
import { get } from '../base/api.js';
import { rename } from '../base/router.js';
import { pager } from './pager.js';
import { problemText } from './problem.js';
import { snack } from './snack.js';

/**
 * The list of a screen, at the same path as its data. @param {string} path
 * @param {{query: URLSearchParams, signal: AbortSignal}} screen
 */
export async function finder(path, { query, signal: until }) {
	const wanted = query.get('q') ?? '';
	const address = (words) => words ? `${path}?q=${encodeURIComponent(words)}` : path;
	const read = async (words) => pager(`/api${address(words)}`,
		{ first: await get(`/api${address(words)}`, { signal: until }), signal: until });
	const shown = signal(await read(wanted));
	let last = wanted;
	async function look(words) {
		last = words;
		try {
			const found = await read(words);
			if (words !== last) return;
			rename(address(words));
			shown(found);
		} catch (problem) {
			if (!until.aborted) snack(problemText(problem), { urgent: true });
		}
	}
	const search = (typed) => { if (typed.trim() !== last) look(typed.trim()); };
	return { shown, words: () => last, again: () => look(last),
		field: (label) => searchField(label, wanted, search) };
}

/** Asks as one types, not at every key. */
function searchField(label, wanted, act) {
	let timer = 0;
	return h('form.find-groups',
		{ role: 'search', onsubmit: (event) => { event.preventDefault();
			act(event.target.elements.q.value); } }, icon('search'),
		h('input.in', { type: 'search', name: 'q', 'aria-label': label, title: label,
			placeholder: label, value: wanted, autocomplete: 'off',
			oninput: (event) => { clearTimeout(timer);
				timer = setTimeout(() => act(event.target.value), 250); } }));
}
