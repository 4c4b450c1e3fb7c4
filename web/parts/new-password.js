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

/** How many characters must be guessed one by one: not what goes on with the two before it (aaa, abc, 321),
 * nor what ends a piece of four that stood there before. */
function counted(password) {
	const points = [...password].map((sign) => sign.codePointAt(0));
	const step = (at) => points[at] - points[at - 1];
	const goesOn = (at) => at > 1 && Math.abs(step(at)) < 2 && step(at) === step(at - 1);
	const piece = (at) => points.slice(at - 3, at + 1).join(' ');
	const before = new Set();
	return points.filter((_, at) => {
		const again = at > 2 && before.has(piece(at));
		if (at > 2) before.add(piece(at));
		return !again && !goesOn(at);
	}).length;
}

/** How many characters are missing. @param {string} password */
export const missingOf = (password) => Math.max(0, needed(password) - counted(password));

/** Whether the server takes it for what it is made of; it also looks for names. @param {string} password */
export const suffices = (password) => !missingOf(password);

function missing(password) {
	const key = needed(password) > SHORTEST + 1 ? 'password.missing_or_mixed' : 'password.missing';
	const more = tn(key, missingOf(password));
	return counted(password) < [...password].length ? `${more} ${t('password.repeats')}` : more;
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
