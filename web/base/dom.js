/**
 * Elements, signals and keyed lists: all the page needs of a framework.
 *
 * A function is live, a value is not: `h('p', {}, () => t('hello'))` redraws when a signal read inside
 * changes.
 * Items of a keyed list must carry signals for what changes: another object under the same key does not
 * redraw it. What lives in a node (live children, live properties) ends when `mount`, `list` or a live child
 * takes the node away.
 */

import { dispose, live } from './life.js';

export { effect, signal, untracked } from './signal.js';
export { dispose, live } from './life.js';
export { list } from './list.js';

function setProperty(node, name, value) {
	if (name === 'value' || name === 'checked' || name === 'selected') node[name] = value ?? '';
	else if (value === true) node.setAttribute(name, '');
	else if (value === false || value === null || value === undefined) node.removeAttribute(name);
	else node.setAttribute(name, value);
}

function applyProperties(node, properties) {
	for (const [name, value] of Object.entries(properties)) {
		if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
		else if (typeof value === 'function') live(node, () => setProperty(node, name, value()));
		else setProperty(node, name, value);
	}
}

/** Removes what stands between two markers, and ends what lives in it. */
function empty(start, end) {
	while (start.nextSibling !== end) {
		dispose(start.nextSibling);
		start.nextSibling.remove();
	}
}

/** Adds children: nodes, text, arrays, functions (live); null, false and true add nothing. */
export function append(parent, child) {
	if (Array.isArray(child)) for (const one of child) append(parent, one);
	else if (typeof child === 'function') appendLive(parent, child);
	else if (child instanceof Node) parent.append(child);
	else if (child !== null && child !== undefined && typeof child !== 'boolean')
		parent.append(String(child));
}

function appendLive(parent, child) {
	const start = document.createComment('');
	const end = document.createComment('');
	parent.append(start, end);
	live(start, () => {
		const fresh = document.createDocumentFragment();
		append(fresh, child());
		empty(start, end);
		end.before(fresh);
	});
}

/** Classes of the tag and of the properties together. */
function withClasses(properties, classes) {
	if (!classes.length) return properties;
	const more = properties.class;
	const fixed = classes.join(' ');
	if (typeof more === 'function') return { ...properties, class: () => `${fixed} ${more()}` };
	return { ...properties, class: more ? `${fixed} ${more}` : fixed };
}

/**
 * Makes an element. `h('button.btn.soft', {type: 'button', onclick: save}, icon('check'), t('save'))`
 * @param {string} tag name, with classes after dots @param {any} [properties] or the first child
 * @param {...any} children
 * @returns {any} the element
 */
export function h(tag, properties, ...children) {
	const [name, ...classes] = tag.split('.');
	const node = document.createElement(name);
	const given = properties && Object.getPrototypeOf(properties) === Object.prototype;
	const { value, ...others } = withClasses(given ? properties : {}, classes);
	applyProperties(node, others);
	append(node, given ? children : [properties, ...children]);
	/* last: a select has no value before its options, a slider none beyond its bounds */
	if (value !== undefined) applyProperties(node, { value });
	return node;
}

/**
 * Puts a node in the place of all that `parent` holds; what lived there ends. @param {Element} parent
 * @param {Node} node
 */
export function mount(parent, node) {
	for (const child of [...parent.childNodes]) {
		dispose(child);
		child.remove();
	}
	if (node) parent.append(node);
}

/**
 * A drawing of the sprite; always decoration: the name stands in text beside it. @param {string} name
 * @param {'s'|'l'|'mark'|''} [size]
 */
export function icon(name, size = '') {
	const space = 'http://www.w3.org/2000/svg';
	const svg = document.createElementNS(space, 'svg');
	const use = document.createElementNS(space, 'use');
	svg.setAttribute('class', `i ${size}`.trim());
	svg.setAttribute('aria-hidden', 'true');
	use.setAttribute('href', `/icons.svg#${name}`);
	svg.append(use);
	return svg;
}
