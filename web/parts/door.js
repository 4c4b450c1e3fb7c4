/** The way in: the form on one side, the square on the other. */
import { h, icon } from '../base/dom.js';
import { keepLanguage } from '../base/preferences.js';
import { refresh } from '../base/router.js';
import { language, setLanguage, t } from '../base/words.js';

/** @param {...any} inside of the form's column */
export const door = (...inside) => h('div.door',
	h('div.door-form', h('div.in-w.stack.g5', h('p.brand', icon('mark', 'mark'), t('app.name')), inside, h('p.s', h('a', { href: '/accessibility' }, t('menu.accessibility'))))),
	h('img.square', { src: '/square.svg', alt: '' }));

/** A button that speaks the other language, in that language. */
export function languageSwitch() {
	const other = language() === 'fr' ? 'en' : 'fr';
	async function speak() {
		keepLanguage(other);
		await setLanguage(other);
		await refresh();
	}
	return h('p', h('button.link.s', { type: 'button', lang: other, onclick: speak }, other === 'fr' ? 'Français' : 'English'));
}
