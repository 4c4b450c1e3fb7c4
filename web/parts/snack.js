/** A short notice at the foot of the page, with an action such as "Undo"; it waits while it is pointed at or has the focus. */
import { h, icon, mount } from '../base/dom.js';
import { announce } from './live.js';

const LIFE = 8000;
let timer = 0;

function place() {
	return document.getElementById('snack');
}

/** Takes the notice away. */
export function hideSnack() {
	clearTimeout(timer);
	mount(place(), null);
}

function linger() {
	clearTimeout(timer);
	timer = setTimeout(() => {
		if (place().matches(':hover, :focus-within')) linger();
		else hideSnack();
	}, LIFE);
}

/**
 * Shows a notice. `action` adds a button: {label, act}.
 * @param {string} text @param {{name?: string, action?: {label: string, act: () => void}, urgent?: boolean}} [options]
 */
export function snack(text, { name = 'check', action, urgent = false } = {}) {
	mount(place(), h('div.snack.fix', icon(urgent ? 'alert' : name), h('span', text),
		action ? h('button', { type: 'button', onclick: () => { hideSnack(); action.act(); } }, action.label) : null));
	announce(text, { urgent });
	linger();
}
