/** Settings: language, theme, density, keys, password, open sessions. */
import { h } from '../../base/dom.js';
import { get, send } from '../../base/api.js';
import { applyDensity, applyTheme, density, keepKeys, keepLanguage, keepNotices, keysWanted, noticesStay,
	theme } from '../../base/preferences.js';
import { refresh } from '../../base/router.js';
import { me } from '../../base/store.js';
import { language, setLanguage, t } from '../../base/words.js';
import { formError, option, textField } from '../../parts/field.js';
import { newPassword } from '../../parts/new-password.js';
import { problemText } from '../../parts/problem.js';
import { sending } from '../../parts/sending.js';
import { sessionsCard } from '../../parts/sessions.js';
import { snack } from '../../parts/snack.js';

const section = (title, ...inside) => h('section.card.pad-l.stack.g4', h('h2.h-m', title), inside);

const choice = (name, chosen, choices, act) => h('div.pick', choices.map(([value, label]) => option({
	type: 'radio', name, value, checked: value === chosen, onchange: () => act(value),
}, label)));

async function speak(chosen) {
	try {
		me(await send('PATCH', '/api/me', { language: chosen }));
		keepLanguage(chosen);
		await setLanguage(chosen);
		await refresh();
		/** @type {HTMLElement|null} */ (document.querySelector('[name=language]:checked'))?.focus();
		snack(t('saved'));
	} catch (problem) {
		snack(problemText(problem), { urgent: true });
	}
}

const display = () => section(t('settings.display'), h('p.s.dim', t('settings.at_once')),
	h('fieldset.field', h('legend', t('settings.language')),
		choice('language', language(), [['fr', h('span', { lang: 'fr' }, 'Français')],
			['en', h('span', { lang: 'en' }, 'English')]], speak)),
	h('fieldset.field', h('legend', t('settings.theme')), choice('theme', theme(),
		[['system', t('settings.theme_system')], ['light', t('settings.theme_light')],
			['dark', t('settings.theme_dark')]], applyTheme)),
	h('fieldset.field', h('legend', t('settings.density')), choice('density', density(),
		[['comfortable', t('settings.density_comfortable')],
			['compact', t('settings.density_compact')]], applyDensity)),
	option({ class: 'sw', checked: keysWanted(), onchange: (event) => keepKeys(event.target.checked) },
		t('settings.keys'), t('settings.keys_help')),
	option({ class: 'sw', checked: noticesStay(),
		onchange: (event) => keepNotices(event.target.checked) }, t('settings.notices'),
		t('settings.notices_help')));

function password() {
	const { failed, submit } = sending(async (form) => {
		await send('PUT', '/api/me/password',
			{ current: form.elements.current.value, password: form.elements.password.value });
		form.reset();
		form.elements.password.dispatchEvent(new Event('input', { bubbles: true }));
		snack(t('settings.password_changed'));
	});
	return section(t('settings.password'), h('p.s.dim', t('settings.password_help')),
		h('form.stack.g4.short', { onsubmit: submit, oninput: () => failed('') },
		h('input.vh', { type: 'text', autocomplete: 'username', value: me().email ?? me().login, readonly: true,
			tabindex: '-1', 'aria-hidden': 'true' }),
		textField(t('settings.password_current'), { type: 'password', name: 'current', required: true,
			autocomplete: 'current-password' }),
		newPassword(t('settings.password_new')), formError(failed),
		h('div', h('button.btn.go-on', { type: 'submit' }, t('settings.password_change')))));
}

export async function view() {
	const { items } = await get('/api/me/sessions');
	return { title: t('menu.settings'), node: h('div.stack.g4',
		h('div.head', h('h1', t('menu.settings'))), display(), password(), sessionsCard(items)) };
}
