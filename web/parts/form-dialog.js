/** A form in a dialog: it stays open, with what was typed, until the server has taken it. */
import { h } from '../base/dom.js';
import { keepNow } from '../base/drafts.js';
import { t } from '../base/words.js';
import { dialog } from './dialog.js';
import { formError } from './field.js';
import { keepTyped } from './kept-form.js';
import { sending } from './sending.js';

/** The filled fields of a form; a box ticked several times under one name becomes a list with `lists`. */
function valuesOf(form, lists) {
	const data = new FormData(form);
	const values = {};
	for (const [name, value] of data)
		if (!lists.includes(name) && String(value).trim()) values[name] = String(value).trim();
	for (const name of lists) values[name] = data.getAll(name);
	return values;
}

/**
 * What was typed is found again when the dialog was left without Cancel.
 * @param {string} title
 * @param {{body: any, yes: string, danger?: boolean, lists?: string[], submit: (values: any) => Promise<any>,
 * check?: (values: any) => string}} options
 * `submit` sends and returns what the dialog is closed with; what it throws is said in the dialog. `check`
 * returns what is missing, or ''
 * @returns {Promise<any>} undefined when the person gave up
 */
export function formDialog(title, { body, yes, danger = false, lists = [], submit, check = () => '' }) {
	return dialog(title, (close) => {
		const { failed, busy, submit: onsubmit } = sending(async (form) => {
			const values = valuesOf(form, lists);
			failed(check(values));
			if (failed()) return;
			const result = await submit(values) ?? true;
			drop();
			close(result);
		});
		const form = h('form.pad.stack.g4', { id: 'dialog-form', onsubmit }, body, formError(failed));
		const { drop } = keepTyped(form, `form:${location.pathname} ${title}`);
		return { body: form, foot: [
			h('button.btn.bare', { type: 'button', onclick: () => { drop(); close(); } },
				t('dialog.cancel')),
			h('button.btn', { type: 'submit', form: 'dialog-form',
				class: danger ? 'bad' : 'go-on', disabled: busy }, yes)] };
	}, { beforeClose: keepNow });
}
