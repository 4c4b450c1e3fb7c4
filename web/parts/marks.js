/** Buttons that put Markdown marks around what is selected: nobody has to know the signs. */
import { h, icon } from '../base/dom.js';
import { t } from '../base/words.js';
import { formDialog } from './form-dialog.js';
import { personPicker } from './person-picker.js';

/** Replaces the selection; through the browser's own editing where it can, so that Ctrl+Z works. */
function put(area, text) {
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
];

/** Names somebody: chosen among those who may read the text. */
async function mention(area, address) {
	const { selectionStart, selectionEnd } = area;
	const person = personPicker(t('marks.mention_who'), { address });
	const chosen = await formDialog(t('marks.mention'), { body: person.node, yes: t('marks.mention_yes'),
		check: () => person.chosen() ? '' : t('marks.mention_missing'), submit: async () => person.chosen() });
	if (!chosen) return;
	area.setSelectionRange(selectionStart, selectionEnd);
	put(area, `[@${chosen.name}](member:${chosen.id}) `);
}

/** @param {() => HTMLTextAreaElement} area @param {(words: string) => string} people where to look for people to name */
export const markTools = (area, people) => h('div.tools', [...MARKS, ['at', 'marks.mention', (node) => mention(node, people)]].map(([name, key, act]) => h('button.tool', {
	type: 'button', title: t(key), onclick: () => act(area()),
}, icon(name), h('span.vh', t(key)))));
