/** A short notice at the foot of the page, with an action such as "Undo"; it waits while it is
 * pointed at or has the focus. */
import { keepFocus } from '../base/focus.js';
import { h, icon, mount } from '../base/dom.js';
import { keysWanted, noticesStay } from '../base/preferences.js';
import { t } from '../base/words.js';
import { announce } from './live.js';

const LIFE = 8000;
let timer = 0;
/** What is to be done when the notice ends. @type {(() => void)|undefined} */
let atEnd;

function place() {
	return document.getElementById('snack');
}

/** Whether something waits for the end of the notice. */
export const holdsBack = () => Boolean(atEnd);

/** Takes the notice away; what waited for its end is done. */
export function hideSnack() {
	const deed = atEnd;
	atEnd = undefined;
	clearTimeout(timer);
	mount(place(), null);
	deed?.();
}

function linger() {
	clearTimeout(timer);
	timer = setTimeout(() => {
		if (place().matches(':hover, :focus-within')) linger();
		else hideSnack();
	}, LIFE);
}

function button(label, act, key) {
	const press = () => {
		atEnd = undefined;
		hideSnack();
		act();
	};
	return h('button', { type: 'button', onclick: press, 'data-key': key ?? null }, label,
		key && keysWanted() ? h('kbd.wide', { 'aria-hidden': 'true' }, key.toUpperCase()) : null);
}

/**
 * Shows a notice. `action` adds a button; `undo` adds Undo; `ended` is done when the notice ends without
 * them.
 * @param {string} text
 * @param {{name?: string, action?: {label: string, act: () => void}, undo?: () => void, ended?: () => void,
 * urgent?: boolean}} [options]
 */
export function snack(text, { name = 'check', action, undo, ended, urgent = false } = {}) {
	hideSnack();
	atEnd = ended;
	const more = undo ? t('undo') : action?.label;
	const stays = more && noticesStay();
	mount(place(), h('section.snack.fix', { 'aria-label': t('notice.name') },
		icon(urgent ? 'alert' : name), h('span', text), undo ? button(more, undo, 'z') : action
		? button(more, action.act) : null,
		stays ? h('button', { type: 'button', onclick: () => { hideSnack(); keepFocus(); } },
			t('dialog.close')) : null));
	announce(more ? `${text} ${more}.` : text, { urgent });
	if (!stays) linger();
}
