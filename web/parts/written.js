/** A text being written in which people are named: the field shows @Name, who is meant stands beside it and
 * goes into what is sent. */
import { signal } from '../base/dom.js';

/** `at` is where the @ stands. @typedef {{at: number, name: string, id: string}} Named */

const MARK = /\[@((?:[^\]\\]|\\.)+)\]\(member:([\da-f-]{36})\)/g;

/**
 * A source as its field shows it, and who is named where. @param {string} source
 * @returns {{text: string, named: Named[]}}
 */
export function fromSource(source) {
	const named = [];
	let text = '';
	let from = 0;
	for (const { 0: mark, 1: shown, 2: id, index } of source.matchAll(MARK)) {
		const name = shown.replace(/\\(.)/g, '$1');
		text += source.slice(from, index);
		named.push({ at: text.length, name, id });
		text += `@${name}`;
		from = index + mark.length;
	}
	return { text: text + source.slice(from), named };
}

/** The source of a text. @param {string} text @param {Named[]} named */
export function toSource(text, named) {
	return named.toSorted((one, other) => other.at - one.at).reduce((source, { at, name, id }) =>
		`${source.slice(0, at)}[@${name.replace(/[\\[\]]/g, '\\$&')}](member:${id})${source.slice(at + 1 + name.length)}`,
			text);
}

/** How many signs two texts share at their beginning, or, from `most` on, at their end. */
function shared(one, other, most, sign) {
	let count = 0;
	while (count < most && sign(one, count) === sign(other, count)) count++;
	return count;
}

/**
 * Who is still named after the text was changed in one place, and where. @param {Named[]} named
 * @param {string} before @param {string} after
 */
export function follow(named, before, after) {
	const start = shared(before, after, Math.min(before.length, after.length), (text, n) => text[n]);
	const end = shared(before, after, Math.min(before.length, after.length) - start,
		(text, n) => text[text.length - 1 - n]);
	const grown = after.length - before.length;
	return named.filter(({ at, name }) => at + 1 + name.length <= start || at >= before.length - end)
		.map((one) => one.at >= before.length - end ? { ...one, at: one.at + grown } : one);
}

/**
 * `text` is live; `type` takes what the field holds, `name` says that the person is named there, `set` puts
 * another text in its place, `value` is what a draft keeps, `source` what is sent.
 * @param {{text?: string, named?: Named[]}} [kept] what a draft kept
 */
export function written(kept) {
	const text = signal('');
	/** @type {Named[]} */
	let named = [];
	/**
	 * @type {Named[]} whoever was named: a name that is put back, by Undo or by pasting, means the same
	 * person
	 */
	let known = [];
	function name(at, person) {
		known = [...known, { ...person, at: 0 }];
		named = [...named.filter((one) => one.at !== at), { at, name: person.name, id: person.id }];
	}
	function type(next) {
		named = follow(named, text(), next);
		text(next);
		for (const { name: who, id } of known) {
			for (let at = next.indexOf(`@${who}`); at >= 0;
				at = next.indexOf(`@${who}`, at + 1)) {
				if (!named.some((one) => one.at === at)) named.push({ at, name: who, id });
			}
		}
	}
	function set(other) {
		named = other?.named ?? [];
		known = [...named];
		text(other?.text ?? '');
	}
	set(kept);
	return { text, type, name, set, source: () => toSource(text(), named),
		value: () => ({ text: text(), named }) };
}
