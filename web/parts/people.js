/** People are round, groups are square; one hue per identifier, the same lightness for all. */
import { h, icon } from '../base/dom.js';
import { signs } from '../base/signs.js';
import { t } from '../base/words.js';

const GLYPHS = { team: 'groups', announcement: 'horn', social: 'leaf', questions: 'ask', project: 'tool' };

/** One of eight hues, always the same for an identifier. @param {string} id */
export function hue(id) {
	let mix = 0x811c9dc5;
	for (const letter of id) mix = Math.imul(mix ^ letter.charCodeAt(0), 0x01000193);
	return `h${((mix ^ (mix >>> 15)) >>> 0) % 8 + 1}`;
}

/** The first sign of a word, as a capital where it has one. */
function capital(word) {
	const [first = ''] = signs(word, 1);
	const great = first.toLocaleUpperCase();
	return signs(great, 2).length === 1 ? great : first;
}

/**
 * "Sophie Martin (externe)" → "SM": of the first and the last word that begin with a letter; else the first
 * sign.
 * @param {string} name
 */
export function initials(name) {
	const words = name.replace(/\([^)]*\)?|\[[^\]]*\]?/g, ' ').split(/\s+/)
		.map((word) => word.replace(/^[\p{P}\p{S}]+/u, ''))
		.filter((word) => /^[\p{L}\p{N}]/u.test(word));
	return words.length ? capital(words[0]) + (words.length > 1 ? capital(words.at(-1)) : '')
		: signs(name.trim(), 1)[0] ?? '?';
}

/** @param {{id: string, name: string}|null} person @param {string} [size] z24, z32, z56 or z72 */
export function avatar(person, size = '') {
	const known = person ?? { id: '', name: '?' };
	return h('span.av', { class: `${hue(known.id)} ${size}`.trim(), 'aria-hidden': 'true' },
		initials(known.name));
}

/** @param {{id: string, purpose?: string}} group @param {string} [size] */
export function groupGlyph(group, size = '') {
	return h('span.gl', { class: `${hue(group.id)} ${size}`.trim(), 'aria-hidden': 'true' },
		icon(GLYPHS[group.purpose] ?? 'groups'));
}

/** A name as it stands in a line; a partner is seen to be one. @param {any} person */
export const personName = (person) => [h('b', person?.name ?? t('person.gone')),
	person?.guest ? [' ', h('span.chip', icon('badge'), t('person.guest'))] : null];

/** A person in one line: round, name, title. @param {any} person @param {...any} more under the name */
export function personLine(person, ...more) {
	return h('div.row.g3.nowrap', avatar(person),
		h('div.s', personName(person),
			person.title ? h('p.xs.dim', person.title) : null, ...more));
}
