/** Texts of people as nodes: the server sends a tree of allowed elements, never HTML. */
import { h } from '../base/dom.js';
import { beginningOf } from '../base/signs.js';
import { typeset } from '../base/typography.js';

const PLAIN = new Set(['p', 'ul', 'li', 'blockquote', 'em', 'strong', 'del', 'br', 'hr', 'thead', 'tbody',
	'tr']);
const VERBATIM = new Set(['pre', 'code', 'a']);
const SAFE = /^(https?:|mailto:|\/(?!\/))/i;

/** Attributes and children of [name, {attributes}?, …children]. */
function parts(node) {
	const second = node[1];
	const has = second !== null && typeof second === 'object' && !Array.isArray(second);
	return { given: has ? second : {}, children: node.slice(has ? 2 : 1) };
}

function anchor(given, children) {
	const href = String(given.href ?? '');
	if (!SAFE.test(href)) return h('span', children);
	const ours = href.startsWith('/');
	return h('a', ours ? { href } : { href, rel: 'noopener noreferrer nofollow', target: '_blank' },
		children);
}

const SPECIAL = {
	a: anchor,
	ol: (given, children) => h('ol', given.start > 1 ? { start: String(given.start) } : {}, children),
	mention: (given, children) => h('span.mention', '@', children),
	code: (given, children) => h('code', children),
	pre: (given, children) => h('pre', { tabindex: '0' }, h('code', children)),
	table: (given, children) => h('div.wide-table', { tabindex: '0' }, h('table', children)),
	th: (given, children) => h('th', { scope: 'col', class: given.align ? `to-${given.align}` : null },
		children),
	td: (given, children) => h('td', { class: given.align ? `to-${given.align}` : null }, children),
};

const HEADING = /^h([3-5])$/;

/** A heading at the level where it stands on the page: no level is skipped, whatever
 * its author began with. */
function heading(name, inner, how) {
	const level = Math.min(Number(name[1]) + how.shift, how.last.level + 1);
	how.last.level = level;
	return h(`h${level}`, inner);
}

/**
 * @param {any} node @param {{language: string, shift: number, last: {level: number}, verbatim: boolean}} how
 */
function drawn(node, how) {
	if (typeof node === 'string') return how.verbatim ? node : typeset(node, how.language);
	if (!Array.isArray(node)) return null;
	const name = node[0];
	const { given, children } = parts(node);
	const deeper = VERBATIM.has(name) ? { ...how, verbatim: true } : how;
	const inner = children.map((child) => drawn(child, deeper));
	if (HEADING.test(name)) return heading(name, inner, how);
	if (PLAIN.has(name)) return h(name, {}, inner);
	return SPECIAL[name] ? SPECIAL[name](given, inner) : inner;
}

/**
 * @param {any[]} body the tree @param {string} [language] of the text, for its spaces
 * @param {number} [top] the level of its highest heading on the page @returns {any[]} nodes
 */
export function tree(body, language = '', top = 3) {
	const levels = (body ?? []).map((block) => Number(HEADING.exec(block[0])?.[1] ?? 9));
	const how = { language, shift: top - Math.min(...levels, 9), last: { level: top - 1 },
		verbatim: false };
	return (body ?? []).map((block) => drawn(block, how));
}

const INLINE = new Set(['em', 'strong', 'del', 'code', 'a', 'mention']);

/**
 * The words of a node, without their form: only blocks and line breaks part them. @param {any} node
 * @returns {string}
 */
export function plain(node) {
	if (typeof node === 'string') return node;
	if (!Array.isArray(node)) return '';
	return (node[0] === 'mention' ? '@' : '') + parts(node).children.map(plain)
		.join('') + (INLINE.has(node[0]) ? '' : ' ');
}

/** What turns the direction of a line would turn what stands beside it. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * The first words of a text, without its form. @param {any[]} body @param {number} [most]
 * @param {string} [language] for its spaces
 */
export const excerpt = (body, most = 140, language = '') =>
	beginningOf(typeset((body ?? []).map(plain).join(' ').replace(TURNS, '').replace(/\s+/g, ' ').trim(),
		language), most);

/**
 * A text that has no tree (yet), without the marks that people put into it: an advice, a message, a post on
 * its way.
 * @param {string} text
 */
export const unmarked = (text) => text.replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/g, '$1')
	.replace(/\[(@[^\]]+)\]\(member:[^)\s]*\)/g, '$1');
