/** Keyed lists: elements stay, and keep the focus, while their key stays. */
import { dispose, live } from './life.js';
import { untracked } from './signal.js';

function focusable(node) {
	const choice = '[tabindex],a[href],button:not([disabled])';
	return node.matches(choice) ? node : node.querySelector(choice);
}

/** What can have the focus nearest to a node among its siblings, first those that follow. */
function neighbour(node) {
	for (const step of ['nextElementSibling', 'previousElementSibling']) {
		for (let other = node[step]; other; other = other[step])
			if (focusable(other)) return focusable(other);
	}
	return null;
}

/** Removes the nodes whose key has gone; gives focus, if one of them had it, to its neighbour. */
function removeGone(nodes, kept) {
	for (const [key, node] of nodes) {
		if (kept.has(key)) continue;
		const next = node.contains(document.activeElement) && neighbour(node);
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
			if (focus !== document.activeElement && focus instanceof HTMLElement
				&& focus.isConnected) focus.focus({ preventScroll: true });
		});
	});
	return place;
}
