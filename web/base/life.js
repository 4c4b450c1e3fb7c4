/** What lives in a node, and how it ends with it. */
import { effect } from './signal.js';

/** @type {WeakMap<Node, (() => void)[]>} what to stop when a node goes */
const stoppers = new WeakMap();

/** Ties an effect to a node: it ends with it. @param {Node} node @param {() => void} job */
export function live(node, job) {
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
