/** Sign-in: made for password managers, honest about what failed. */
import { h, signal } from '../../base/dom.js';
import { send } from '../../base/api.js';
import { refresh } from '../../base/router.js';
import { enter as arrive, me } from '../../base/store.js';
import { language, setLanguage, t, tn } from '../../base/words.js';
import { textField } from '../../parts/field.js';
import { door, doorForm, languageSwitch } from '../../parts/door.js';
import { problemText } from '../../parts/problem.js';

/** What to say; a pause asked by the server is said in minutes or seconds. */
function saying(problem) {
	if (problem.code === 'sign_in') return problem.detail;
	if (problem.code !== 'slow_down' || !problem.retryAfter) return problemText(problem);
	const minutes = Math.ceil(problem.retryAfter / 60);
	return minutes > 1 ? tn('sign_in.wait_minutes', minutes) : tn('sign_in.wait_seconds',
		problem.retryAfter);
}

async function enter(form) {
	const data = new FormData(form);
	await send('POST', '/api/sessions', { login: String(data.get('login')).trim(),
		password: data.get('password') });
	await arrive();
	if (me().language !== language()) await setLanguage(me().language);
	await refresh();
}

/** A password field whose text can be shown. */
function passwordField() {
	const shown = signal(false);
	return textField(t('sign_in.password'), {
		type: () => shown() ? 'text' : 'password', name: 'password', required: true,
		autocomplete: 'current-password', autocapitalize: 'none', spellcheck: 'false',
	}, { beside: h('button.link.s.end', { type: 'button', 'aria-pressed': () => String(shown()),
		onclick: () => shown(!shown()) }, t('sign_in.show')) });
}

/** What was refused may be typed over at once. */
function refused(form, problem) {
	form.elements.password.select();
	return saying(problem);
}

export async function view() {
	const node = door(
		h('div.stack.g1', h('h1.t-xxl', t('sign_in.hello')), h('p.dim', t('sign_in.lead'))),
		doorForm(t('sign_in.submit'), enter, refused,
			textField(t('sign_in.login'), { name: 'login', required: true, maxlength: '254', inputmode: 'email',
				autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' },
				{ help: t('sign_in.login_help') }),
			passwordField()),
		h('p.xs.dim', t('sign_in.help')), languageSwitch());
	return { title: t('sign_in.title'), node, layout: 'alone' };
}
