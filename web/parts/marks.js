/** Buttons that put Markdown marks around what is selected: nobody has to know the signs. */
import { h, icon } from '../base/dom.js';
import { t } from '../base/words.js';

/**
 * Replaces the selection; through the browser's own editing where it can, so that Ctrl+Z works.
 * @param {HTMLTextAreaElement} area @param {string} text
 */
export function put(area, text) {
	area.focus();
	if (!document.execCommand?.('insertText', false, text)) {
		area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
		area.dispatchEvent(new Event('input', { bubbles: true }));
	}
}

const chosen = (area) => area.value.slice(area.selectionStart, area.selectionEnd);

const around = (mark, key) => (area) => put(area, `${mark}${chosen(area) || t(key)}${mark}`);

function bullets(area) {
	const lines = (chosen(area) || t('marks.item')).split('\n').map((line) => `- ${line}`).join('\n');
	const before = area.value.slice(0, area.selectionStart);
	put(area, (before && !before.endsWith('\n') ? '\n\n' : '') + lines);
}

const MARKS = [
	['bold', 'marks.bold', around('**', 'marks.text')],
	['ital', 'marks.italic', around('*', 'marks.text')],
	['list', 'marks.list', bullets],
	['link', 'marks.link', (area) => put(area, `[${chosen(area) || t('marks.text')}](https://)`)],
	['at', 'marks.mention', (area) => put(area, /\S$/.test(area.value.slice(0, area.selectionStart))
		? ' @' : '@')],
];

/** @param {() => HTMLTextAreaElement} area */
export const markTools = (area) => h('div.tools', MARKS.map(([name, key, act]) => h('button.tool', {
	type: 'button', title: t(key), onclick: () => act(area()),
}, icon(name), h('span.vh', t(key)))));
