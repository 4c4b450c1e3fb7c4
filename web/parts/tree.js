/** Texts of people as nodes: the server sends a tree of allowed elements, never HTML. */
import { h } from '../base/dom.js';
import { typeset } from '../base/typography.js';

const PLAIN = new Set(['p', 'h3', 'h4', 'h5', 'ul', 'li', 'blockquote', 'em', 'strong', 'del', 'br', 'hr', 'thead', 'tbody', 'tr']);
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
	return h('a', ours ? { href } : { href, rel: 'noopener noreferrer nofollow', target: '_blank' }, children);
}

const SPECIAL = {
	a: anchor,
	ol: (given, children) => h('ol', given.start > 1 ? { start: String(given.start) } : {}, children),
	mention: (given, children) => h('span.mention', '@', children),
	code: (given, children) => h('code', children),
	pre: (given, children) => h('pre', { tabindex: '0' }, h('code', children)),
	table: (given, children) => h('div.wide-table', { tabindex: '0' }, h('table', children)),
	th: (given, children) => h('th', { scope: 'col', class: given.align ? `to-${given.align}` : null }, children),
	td: (given, children) => h('td', { class: given.align ? `to-${given.align}` : null }, children),
};

/** @param {any} node @param {string} language @param {boolean} verbatim */
function drawn(node, language, verbatim) {
	if (typeof node === 'string') return verbatim ? node : typeset(node, language);
	if (!Array.isArray(node)) return null;
	const name = node[0];
	const { given, children } = parts(node);
	const inner = children.map((child) => drawn(child, language, verbatim || VERBATIM.has(name)));
	if (PLAIN.has(name)) return h(name, {}, inner);
	return SPECIAL[name] ? SPECIAL[name](given, inner) : inner;
}

/** @param {any[]} body the tree @param {string} [language] of the text, for its spaces @returns {any[]} nodes */
export function tree(body, language = '') {
	return (body ?? []).map((block) => drawn(block, language, false));
}

/** The first words of a text, without its form. @param {any[]} body @param {number} [most] */
export function excerpt(body, most = 140) {
	const words = (node) => typeof node === 'string' ? node : Array.isArray(node) ? parts(node).children.map(words).join(' ') : '';
	const text = (body ?? []).map((block) => words(typeof block === 'string' ? block : block)).join(' ').replace(/\s+/g, ' ').trim();
	return text.length > most ? `${text.slice(0, most).replace(/\s\S*$/, '')}…` : text;
}
