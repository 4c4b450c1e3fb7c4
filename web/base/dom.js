/**
 * Elements, signals and keyed lists: all the page needs of a framework.
 *
 * A function is live, a value is not: `h('p', {}, () => t('hello'))` redraws when a signal read inside changes.
 * Items of a keyed list must carry signals for what changes: another object under the same key does not redraw it.
 * What lives in a node (live children, live properties) ends when `mount`, `list` or a live child takes the node away.
 */

/** @typedef {{run: () => void, stop: () => void, sources: Set<Set<any>>, inner: (() => void)[]}} Effect */

/** @type {Effect | null} the effect being run: reads subscribe it, effects made meanwhile belong to it */
let running = null;
/** @type {WeakMap<Node, (() => void)[]>} what to stop when a node goes */
const stoppers = new WeakMap();

/** A value that live parts follow: `s()` reads, `s(value)` writes. @template T @param {T} value */
export function signal(value) {
	const readers = new Set();
	return function access(...next) {
		if (next.length === 0) {
			if (running) {
				readers.add(running);
				running.sources.add(readers);
			}
		} else if (!Object.is(value, next[0])) {
			value = next[0];
			for (const reader of [...readers]) if (readers.has(reader)) reader.run();
		}
		return value;
	};
}

/** Runs `job` without subscribing the effect around it. @template T @param {() => T} job @returns {T} */
export function untracked(job) {
	const outer = running;
	running = null;
	try { return job(); } finally { running = outer; }
}

/**
 * Runs `job` now and whenever a signal it read changes. Returns what ends it. An effect made inside another ends when that one
 * runs again; elsewhere pass the view's AbortSignal, or call what is returned.
 * @param {() => void} job @param {AbortSignal} [until]
 */
export function effect(job, until) {
	const self = { sources: new Set(), inner: [], run, stop };
	function clear() {
		for (const readers of self.sources) readers.delete(self);
		self.sources.clear();
		for (const end of self.inner.splice(0)) end();
	}
	function run() {
		clear();
		const outer = running;
		running = self;
		try { job(); } finally { running = outer; }
	}
	function stop() { clear(); }
	running?.inner.push(stop);
	until?.addEventListener('abort', stop, { once: true });
	run();
	return stop;
}

/** Ties an effect to a node. */
function live(node, job) {
	const all = stoppers.get(node) ?? [];
	stoppers.set(node, all);
	all.push(effect(job));
}

/** Ends everything that lives in a node and below it. @param {Node} node */
export function dispose(node) {
	for (const stop of stoppers.get(node) ?? []) stop();
	stoppers.delete(node);
	for (let child = node.firstChild; child; child = child.nextSibling) dispose(child);
}

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
	else if (child !== null && child !== undefined && typeof child !== 'boolean') parent.append(String(child));
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

/**
 * Makes an element. `h('button.btn.soft', {type: 'button', onclick: save}, icon('check'), t('save'))`
 * @param {string} tag name, with classes after dots @param {any} [properties] @param {...any} children
 * @returns {HTMLElement}
 */
export function h(tag, properties, ...children) {
	const [name, ...classes] = tag.split('.');
	const node = document.createElement(name);
	const given = properties && Object.getPrototypeOf(properties) === Object.prototype ? properties : null;
	if (!given && properties !== undefined && properties !== null) children.unshift(properties);
	if (given) {
		if (classes.length && typeof given.class === 'function') {
			const more = given.class;
			applyProperties(node, { ...given, class: () => [...classes, more()].join(' ') });
		} else applyProperties(node, classes.length ? { ...given, class: [...classes, given.class ?? ''].join(' ').trim() } : given);
	} else if (classes.length) node.className = classes.join(' ');
	append(node, children);
	if (given && 'value' in given && typeof given.value !== 'function' && name === 'select') node.value = given.value;
	return node;
}

/** Puts a node in the place of all that `parent` holds; what lived there ends. @param {Element} parent @param {Node} node */
export function mount(parent, node) {
	for (const child of [...parent.childNodes]) {
		dispose(child);
		child.remove();
	}
	if (node) parent.append(node);
}

function focusable(node) {
	const choice = '[tabindex],a[href],button:not([disabled])';
	return node?.matches?.(choice) ? node : node?.querySelector?.(choice);
}

/** Removes the nodes whose key has gone; gives focus, if one of them had it, to its neighbour. */
function removeGone(nodes, kept) {
	for (const [key, node] of nodes) {
		if (kept.has(key)) continue;
		const next = node.contains(document.activeElement)
			&& (focusable(node.nextElementSibling) ?? focusable(node.previousElementSibling));
		dispose(node);
		node.remove();
		nodes.delete(key);
		if (next) next.focus({ preventScroll: true });
	}
}

/**
 * Draws a signal's array, one element an item; elements stay, with their focus, while their key stays.
 * @template T @param {() => T[]} items @param {(item: T) => string} key @param {(item: T) => Element} render
 * @returns {DocumentFragment} to give to `h` as a child
 */
export function list(items, key, render) {
	const place = document.createDocumentFragment();
	const start = document.createComment('');
	const end = document.createComment('');
	const nodes = new Map();
	place.append(start, end);
	live(start, () => {
		const now = items();
		untracked(() => {
			const focus = document.activeElement;
			removeGone(nodes, new Set(now.map(key)));
			let cursor = start.nextSibling;
			for (const item of now) {
				const node = nodes.get(key(item)) ?? render(item);
				nodes.set(key(item), node);
				if (node === cursor) cursor = cursor.nextSibling;
				else end.parentNode.insertBefore(node, cursor);
			}
			if (focus !== document.activeElement && focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true });
		});
	});
	return place;
}

/** A drawing of the sprite; always decoration: the name stands in text beside it. @param {string} name @param {'s'|'l'|''} [size] */
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
