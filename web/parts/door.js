/** The way in: the form on one side, the square on the other. */
import { h, icon } from '../base/dom.js';
import { keepLanguage } from '../base/preferences.js';
import { refresh } from '../base/router.js';
import { language, setLanguage, t } from '../base/words.js';
import { formError } from './field.js';
import { sending } from './sending.js';

/** @param {...any} inside of the form's column */
export const door = (...inside) => h('div.door',
	h('div.door-form', h('div.in-w.stack.g5', h('p.brand', icon('mark', 'mark'), t('app.name')), inside,
		h('p.s', h('a', { href: '/accessibility' }, t('menu.accessibility'))))),
	h('img.square', { src: '/square.svg', alt: '' }));

/**
 * The form; what went wrong is said until one types again. @param {string} word
 * @param {(form: HTMLFormElement) => Promise<void>} act
 * @param {(form: HTMLFormElement, problem: any) => string} say @param {...any} fields
 */
export function doorForm(word, act, say, ...fields) {
	const { failed, busy, submit } = sending(act, say);
	return h('form.stack.g4', { onsubmit: submit, oninput: () => failed('') }, fields, formError(failed),
		h('button.btn.go-on.full', { type: 'submit', disabled: busy }, word, icon('arrow', 's')));
}

/** A button that speaks the other language, in that language. */
export function languageSwitch() {
	const other = language() === 'fr' ? 'en' : 'fr';
	async function speak() {
		keepLanguage(other);
		await setLanguage(other);
		await refresh();
	}
	return h('p', h('button.link.s', { type: 'button', lang: other, onclick: speak },
		other === 'fr' ? 'Français' : 'English'));
}
