/** First visit: the link of the invitation opens the account; the person chooses their password. */
import { h, icon } from '../../base/dom.js';
import { send } from '../../base/api.js';
import { go } from '../../base/router.js';
import { enter, me } from '../../base/store.js';
import { language, setLanguage, t } from '../../base/words.js';
import { door, doorForm, languageSwitch } from '../../parts/door.js';
import { emptyState } from '../../parts/empty.js';
import { textField } from '../../parts/field.js';
import { newPassword } from '../../parts/new-password.js';
import { problemIn } from '../../parts/problem.js';

/** The token stays out of the address sent to the server, of its log and of the history. */
function takeToken() {
	const token = decodeURIComponent(location.hash.slice(1));
	if (token) history.replaceState(history.state, '', '/invitation');
	return token;
}

let token = '';

const used = () => ({ title: t('invitation.title'), layout: 'alone', node: door(
	h('div.stack.g4', h('h1.vh', t('invitation.used_title')),
		emptyState('broken', t('invitation.used_title'), t('invitation.used_text'),
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

/** The first administrator says who they are; what was typed where the link was made is there,
 * a mere stand-in is not. */
function whoIAm(invited) {
	const named = !invited.login.endsWith('@localhost');
	return [textField(t('invitation.name'), { name: 'name', value: named ? invited.name : '',
		required: true, maxlength: '120', autocomplete: 'name' }),
		textField(t('sign_in.email'),
			{ type: 'email', name: 'email', value: named ? invited.login : '', required: true,
				autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' },
			{ help: t('invitation.email_help') })];
}

/** Everybody else was: their password manager learns the address or login with the password. */
const whoIsInvited = (login) => [
	h('input.vh', { type: 'text', autocomplete: 'username', value: login, readonly: true, tabindex: '-1',
		'aria-hidden': 'true' }),
	h('p.s.row.g1.nowrap', icon('user', 's'), h('span', login))];

/** Whoever comes in for the first time is spoken to in the language that they read here; an account that was
 * used before keeps its own. */
const agree = async (purpose) => purpose === 'reset' ? setLanguage(me().language)
	: me(await send('PATCH', '/api/me', { language: language() }));

async function accept(form, purpose) {
	await send('POST', '/api/invitations/accept', { token, ...Object.fromEntries(new FormData(form)) });
	token = '';
	await enter();
	if (me().language !== language()) await agree(purpose).catch(() => {}); // the settings can do it too
	await go('/', { replace: true });
}

export async function view() {
	const invited = await invitation();
	if (!invited) return used();
	const first = invited.purpose === 'first_admin';
	const lead = { first_admin: 'invitation.lead_first', reset: 'invitation.lead_again' }[invited.purpose]
		?? 'invitation.lead';
	return { title: t('invitation.title'), layout: 'alone', node: door(
		h('div.stack.g1', h('h1.t-xxl', first ? t('invitation.welcome_first')
			: t('invitation.welcome', { name: invited.name })), h('p.dim', t(lead))),
		doorForm(t('invitation.submit'), (form) => accept(form, invited.purpose), problemIn,
			first ? whoIAm(invited) : whoIsInvited(invited.login),
			newPassword(t('invitation.password'))),
		languageSwitch()) };
}
