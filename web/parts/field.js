/** Fields with a visible label, a help line and an error that screen readers find. */
import { h, icon } from '../base/dom.js';
import { t } from '../base/words.js';

let count = 0;

/** What may be left empty: a list that has no empty choice, or what is only read, cannot be. */
const optional = (control) => control.tagName === 'SELECT'
	? [...control.options].some(({ value }) => !value)
	: !control.readOnly;

/** Whether it must be filled, said at every field in the same way. */
const needed = (control) => control.required ? t('required') : optional(control) ? t('optional') : null;

/**
 * A labelled control. `make` receives the properties that tie it to its label, help and error.
 * @param {string} label @param {(tied: any) => HTMLElement} make
 * @param {{help?: any, error?: () => string, beside?: any}} [options] `error` is live: '' when there is none
 */
export function field(label, make, { help, error = () => '', beside } = {}) {
	const id = `field-${++count}`;
	const control = make({
		id, 'aria-describedby': `${id}-help ${id}-error`, 'aria-invalid': () => error() ? 'true'
			: null,
	});
	return h('div.field',
		h('div.row',
			h('label.lab', { for: id }, label,
				needed(control) ? h('span.must', ' ', needed(control)) : null),
			beside ?? null),
		control,
		h('p.xs.dim', { id: `${id}-help`, hidden: !help }, help ?? null),
		h('p.xs.c-bad', { id: `${id}-error`, hidden: () => !error() },
			() => error() ? [h('b', error())] : null));
}

/** A text field. @param {string} label @param {any} properties of the input @param {any} [options] */
export const textField = (label, properties, options) => field(label,
	(tied) => h('input.in', { type: 'text', ...tied, ...properties }), options);

/** A long text. @param {string} label @param {any} properties @param {any} [options] */
export const areaField = (label, properties, options) => field(label,
	(tied) => h('textarea.in', { rows: '3', ...tied, ...properties }), options);

/**
 * A choice in a list. @param {string} label
 * @param {string[][]} choices value, word, and the language of the word where it is another
 * @param {any} properties @param {any} [options]
 */
export const selectField = (label, choices, properties, options) => field(label,
	(tied) => h('select.in', { ...tied, ...properties },
	choices.map(([value, word, lang]) => h('option', { value, lang }, word))), options);

/** A box to tick or a round choice, with a second line. */
export const option = (properties, label, help) => h('label.opt',
	h('input', { type: 'checkbox', ...properties }),
	h('span', label, help ? [h('br'), ' ', h('span.xs.dim', help)] : null));

/** What went wrong with a form, above its button; live: null when all is well. @param {() => any} problem */
export const formError = (problem) => h('div', { role: 'alert' }, () => problem()
	? h('div.note.bad', icon('alert'), h('div', h('p', problem()))) : null);
