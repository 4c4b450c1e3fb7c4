/** Names offered while one types @: the arrows choose, Enter takes, Escape leaves the text as it is. The
 * focus stays in the field. */
import { h, signal } from '../base/dom.js';
import { t, tn } from '../base/words.js';
import { announce } from './live.js';
import { put } from './marks.js';
import { searcher } from './person-picker.js';
import { avatar } from './people.js';

let count = 0;

/** So many names at once. */
const MOST = 6;

/** An @ that begins a word, and the name begun after it: up to three words, as the field has
 * them before the cursor. */
const BEGUN = /(?:^|[\s([{«"'’])@((?:\p{L}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,2})?)$/u;

/**
 * What is being named: where its @ stands, and the words after it; null elsewhere.
 * @param {HTMLTextAreaElement} area
 */
export function begunName({ value, selectionStart, selectionEnd }) {
	const found = selectionStart === selectionEnd && value.slice(0, selectionStart).match(BEGUN);
	return found ? { at: selectionStart - found[1].length - 1, words: found[1] } : null;
}

/** Who is offered for what is typed, and taking one of them. */
function offering(area, { words, people }) {
	const found = signal(/** @type {any[]|null} */ (null));
	const chosen = signal(0);
	const hint = signal(false);
	const close = () => { hint(false); found(null); };
	const show = (items) => {
		if (!items?.length || !begunName(area) || document.activeElement !== area) return found(null);
		chosen(0);
		found(items.slice(0, MOST));
		announce(tn('picker.found', found().length));
	};
	const ask = searcher((typed) => people()(typed), { found: show, failed: close, least: 1 });
	function look() {
		const begun = begunName(area);
		const named = !begun || words.value().named.some((one) => one.at === begun.at);
		hint(!named && !begun.words);
		ask(named ? '' : begun.words);
	}
	function take(person) {
		const { at } = begunName(area) ?? {};
		close();
		if (at === undefined) return;
		area.setSelectionRange(at, area.selectionEnd);
		put(area, `@${person.name} `);
		words.name(at, person);
		announce(t('marks.named', { name: person.name }));
	}
	return { found, chosen, hint, close, look, take };
}

/** The keys of the list, while there is one. */
function onKey(event, { found, chosen, close, take }) {
	const all = found();
	const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	if (!all || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
	if (by) chosen((chosen() + by + all.length) % all.length);
	else if (event.key === 'Enter' || event.key === 'Tab') take(all[chosen()]);
	else if (event.key === 'Escape') close();
	else return;
	event.preventDefault();
	event.stopImmediatePropagation();
}

/**
 * Makes a field offer names. Returns the list, to be put where it is seen beside the field.
 * @param {HTMLTextAreaElement} area @param {{words: any, people: () => (words: string) => string}} what
 * `words`: the text being written (parts/written.js); `people`: where to look for people to name
 */
export function naming(area, what) {
	const id = `names-${++count}`;
	const offer = offering(area, what);
	const { found, chosen, hint, close, look, take } = offer;
	area.addEventListener('keydown', (event) => onKey(event, offer));
	for (const change of ['input', 'click']) area.addEventListener(change, look);
	area.addEventListener('blur', close);
	area.setAttribute('aria-autocomplete', 'list');
	const tie = () => {
		for (const [name, value] of [['aria-controls', id],
			['aria-activedescendant', `${id}-${chosen()}`]]) {
			if (found()) area.setAttribute(name, value);
			else area.removeAttribute(name);
		}
		return null;
	};
	const entry = (person, n) => h('li.hit', { id: `${id}-${n}`, role: 'option',
		'aria-selected': () => String(chosen() === n), onclick: () => take(person) },
		avatar(person, 'z32'), h('span.grow.s', h('b', person.name),
			person.title ? h('span.xs.dim.block', person.title) : null));
	const box = (people) => h('ul.names.card.rows.picker',
		{ id, role: 'listbox', 'aria-label': t('marks.mention_who'),
			onpointerdown: (event) => event.preventDefault() }, people.map(entry));
	return [() => found() ? box(found()) : hint() ? h('p.names.card.xs.dim.pad', t('marks.mention_hint'))
		: null, tie];
}
