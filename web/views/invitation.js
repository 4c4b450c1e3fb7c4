/** First visit: the link of the invitation opens the account; the person chooses their password. */
import { h, icon, signal } from '../base/dom.js';
import { send } from '../base/api.js';
import { go } from '../base/router.js';
import { loadMe } from '../base/store.js';
import { t } from '../base/words.js';
import { door, languageSwitch } from '../parts/door.js';
import { emptyState } from '../parts/empty.js';
import { formError } from '../parts/field.js';
import { newPassword } from '../parts/new-password.js';
import { problemIn } from '../parts/problem.js';

/** The token stays out of the address sent to the server, of its log and of the history. */
function takeToken() {
	const token = decodeURIComponent(location.hash.slice(1));
	if (token) history.replaceState(history.state, '', '/invitation');
	return token;
}

let token = '';

const used = () => ({ title: t('invitation.title'), layout: 'alone', node: door(
	h('div.stack.g4', h('h1.vh', t('invitation.used_title')), emptyState('broken', t('invitation.used_title'), t('invitation.used_text'),
		h('a.btn.go-on', { href: '/' }, t('sign_in.submit'))))) });

async function invitation() {
	token = takeToken() || token;
	if (!token) return null;
	try {
		return await send('POST', '/api/invitations/read', { token });
	} catch (problem) {
		if (problem.status === 410 || problem.status === 404 || problem.status === 422) return null;
		throw problem;
	}
}

export async function view() {
	const invited = await invitation();
	if (!invited) return used();
	const failed = signal('');
	const busy = signal(false);
	async function submit(event) {
		event.preventDefault();
		busy(true);
		failed('');
		try {
			await send('POST', '/api/invitations/accept', { token, password: event.target.elements.password.value });
			token = '';
			await loadMe();
			await go('/', { replace: true });
		} catch (problem) {
			failed(problemIn(event.target, problem));
		} finally {
			busy(false);
		}
	}
	const reset = invited.purpose === 'reset';
	return { title: t('invitation.title'), layout: 'alone', node: door(
		h('div.stack.g1', h('h1.t-xxl', t('invitation.welcome', { name: invited.name })), h('p.dim', t(reset ? 'invitation.lead_again' : 'invitation.lead'))),
		h('form.stack.g4', { onsubmit: submit, oninput: () => failed('') },
			h('input.vh', { type: 'email', name: 'email', autocomplete: 'username', value: invited.email, readonly: true, tabindex: '-1', 'aria-hidden': 'true' }),
			h('p.s', icon('user', 's'), ' ', invited.email),
			newPassword(t('invitation.password')), formError(failed),
			h('button.btn.go-on.full', { type: 'submit', disabled: busy }, t('invitation.submit'), icon('arrow', 's'))),
		languageSwitch()) };
}
