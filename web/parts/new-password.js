/** A new password: the rule said before, what is missing said while typing, and nothing called enough that
 * the server refuses for its signs or length. */
import { h, icon, signal } from '../base/dom.js';
import { t, tn } from '../base/words.js';
import { textField } from './field.js';

/** Kinds of signs, and how many of each somebody who guesses must try. The rule is that of
 * server/domain/strength.c; one table tests both. */
const KINDS = [[/[a-z]/, 26], [/[A-Z]/, 26], [/[0-9]/, 10], [/[^a-zA-Z0-9]/, 33]];

/** Nothing shorter ever suffices. */
const SHORTEST = 14;

/** How many characters a password needs, made of the signs that it has. */
function needed(password) {
	const sizes = KINDS.filter(([kind]) => kind.test(password)).map(([, size]) => size);
	const alphabet = sizes.reduce((sum, size) => sum + size, 0);
	return Math.max(sizes.length < 3 ? SHORTEST + 1 : SHORTEST, Math.ceil(80 / Math.log2(alphabet)));
}

/** A piece of one to four bytes, said again and again, is no length. */
function repeats(password) {
	const bytes = new TextEncoder().encode(password);
	return [1, 2, 3, 4].some((step) => step < bytes.length && bytes.subarray(step)
		.every((byte, at) => byte === bytes[at]));
}

/** How many characters are missing. @param {string} password */
export const missingOf = (password) => Math.max(0, needed(password) - [...password].length);

/** Whether the server takes it for what it is made of; it also looks for names. @param {string} password */
export const suffices = (password) => !missingOf(password) && !repeats(password);

function missing(password) {
	const count = missingOf(password);
	if (!count) return t('password.repeats');
	return tn(needed(password) > SHORTEST + 1 ? 'password.missing_or_mixed' : 'password.missing', count);
}

/** @param {string} label */
export function newPassword(label) {
	const typed = signal('');
	const shown = signal(false);
	const enough = () => suffices(typed());
	const field = textField(label, {
		type: () => shown() ? 'text' : 'password', name: 'password', required: true,
		minlength: String(SHORTEST), autocomplete: 'new-password',
		// as the server counts it, however the keyboard writes é
		oninput: (event) => typed(event.target.value.normalize('NFC')),
	}, {
		beside: h('button.link.s.end', { type: 'button', 'aria-pressed': () => String(shown()),
			onclick: () => shown(!shown()) }, t('sign_in.show')),
		help: t('password.rule'),
	});
	return h('div.stack.g2', field, h('p.xs.row.g1.nowrap', { class: () => enough() ? 'c-ok' : 'dim' },
		() => icon(enough() ? 'okc' : 'key', 's'),
			h('span', () => enough() ? t('password.enough') : missing(typed()))));
}
