/** A new password: the rule said before, the length counted while typing, no riddle of signs and capitals. */
import { h, icon, signal } from '../base/dom.js';
import { t, tn } from '../base/words.js';
import { textField } from './field.js';

/** The server decides; this says early what it will refuse. */
const SHORTEST = 12;

/** @param {string} label */
export function newPassword(label) {
	const length = signal(0);
	const shown = signal(false);
	const field = textField(label, {
		type: () => shown() ? 'text' : 'password', name: 'password', required: true, minlength: String(SHORTEST), autocomplete: 'new-password',
		oninput: (event) => length([...event.target.value].length),
	}, {
		beside: h('button.link.s.end', { type: 'button', 'aria-pressed': () => String(shown()), onclick: () => shown(!shown()) }, t('sign_in.show')),
		help: t('password.rule', { count: SHORTEST }),
	});
	return h('div.stack.g2', field, h('p.xs.row.g1', { class: () => length() >= SHORTEST ? 'c-ok' : 'dim' },
		() => icon(length() >= SHORTEST ? 'okc' : 'key', 's'),
		() => length() >= SHORTEST ? t('password.long_enough') : tn('password.missing', SHORTEST - length())));
}
