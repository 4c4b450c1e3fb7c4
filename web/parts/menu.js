/** Menus: a button and a native popover of plain buttons and links; not an ARIA menu, which
 * would promise arrow keys. */
import { append, h, icon } from '../base/dom.js';

let count = 0;

/** Where anchor positioning is unknown, puts the popover under its button. */
function placed(event) {
	const menu = event.currentTarget;
	if (event.newState !== 'open' || CSS.supports('position-area', 'bottom') || innerWidth < 640) return;
	const button = document.querySelector(`[popovertarget="${menu.id}"]`)?.getBoundingClientRect();
	if (!button) return;
	menu.style.left = `${Math.max(8, button.right - menu.offsetWidth)}px`;
	menu.style.top = `${Math.min(button.bottom + 4, innerHeight - menu.offsetHeight - 8)}px`;
}

/** One entry: a link when it has `href`, else a button that closes the menu and acts. */
function entry({ name, label, href, act, class: look = null }) {
	const inside = [icon(name), label];
	if (href) return h('a.it', { href, class: look, onclick: closeMenu }, inside);
	return h('button.it',
		{ type: 'button', class: look, onclick: (event) => { closeMenu(event); act(); } }, inside);
}

function closeMenu(event) {
	event.currentTarget.closest('[popover]')?.hidePopover();
}

/**
 * A popover that is empty until it opens for the first time: a page has dozens, of which few are opened.
 * @param {() => any} inside
 */
export const popover = (id, name, inside) => h(`div.menu${name}`, {
	id, popover: 'auto', ontoggle: placed,
	onbeforetoggle: (event) => { if (!event.target.firstChild) append(event.target, inside()); },
});

/**
 * A button and its menu. Entries: {name: icon, label, href | act, class?}; null draws a line; a node stands
 * as it is.
 * @param {any} face what the button shows @param {any[]} entries
 * @param {{class?: string, title?: string}} [options]
 */
export function menu(face, entries, options = {}) {
	const id = `menu-${++count}`;
	return [
		h('button', { type: 'button', class: options.class ?? 'act', popovertarget: id,
			title: options.title ?? null }, face),
		popover(id, '', () => entries.map((one) => one === null ? h('hr') : one instanceof Node ? one
			: entry(one))),
	];
}
