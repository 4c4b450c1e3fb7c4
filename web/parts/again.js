/** Asks for the password again without losing what is on the screen: session ended, or
 * something that deserves it. */
import { h } from '../base/dom.js';
import { send } from '../base/api.js';
import { enter, me } from '../base/store.js';
import { t } from '../base/words.js';
import { dialog } from './dialog.js';
import { formError, textField } from './field.js';
import { problemText } from './problem.js';
import { sending } from './sending.js';

/** @type {Promise<boolean>|null} one question at a time, whoever asks */
let asked = null;

async function signInAgain(login, password) {
	await send('POST', '/api/sessions', { login, password });
	await enter();
}

function ask(problem) {
	const login = me().email ?? me().login;
	return dialog(t(`again.${problem.code}.title`), (close) => {
		const { failed, busy, submit } = sending(async (form) => {
			await signInAgain(login, form.elements.password.value);
			close(true);
		}, (form, wrong) => wrong.code === 'sign_in' ? wrong.detail : problemText(wrong));
		return { body: h('form.pad.stack.g4', { onsubmit: submit },
			h('p', t(`again.${problem.code}.text`)),
			h('input', { type: 'hidden', name: 'login', autocomplete: 'username', value: login }),
			textField(t('sign_in.password'), { type: 'password', name: 'password',
				autocomplete: 'current-password', required: true, autofocus: true }),
			formError(failed),
			h('button.btn.go-on', { type: 'submit', disabled: busy }, t('sign_in.submit'))) };
	}, { class: 'small' });
}

/**
 * True when the person has given the password again.
 * @param {{code: string}} problem session_ended or password_again
 */
export function again(problem) {
	asked ??= ask(problem).then((result) => result === true).finally(() => { asked = null; });
	return asked;
}
