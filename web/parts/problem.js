/** Problems in words: what happened and what to do about it. */
import { has, t } from '../base/words.js';

/** "What happened. What to do." @param {any} problem */
export function problemText(problem) {
	const code = problem?.code ?? 'unexpected';
	const known = has(`problem.${code}.title`) ? code : 'unexpected';
	const title = problem?.title || t(`problem.${known}.title`);
	const advice = problem?.detail || t(`problem.${known}.advice`);
	return `${title} ${advice}`;
}

/**
 * The same for a form: a field that the server points at is named, marked until it changes, and has the
 * focus.
 * @param {HTMLFormElement} form @param {any} problem
 */
export function problemIn(form, problem) {
	const control = problem?.pointer ? form.elements.namedItem(problem.pointer.split('/')[1]) : null;
	const label = control?.labels?.[0]?.firstChild?.data;
	if (!label || !problem.detail) return problemText(problem);
	control.setAttribute('aria-invalid', 'true');
	control.addEventListener('input', () => control.removeAttribute('aria-invalid'), { once: true });
	control.focus();
	return t('form.problem', { field: label, text: problem.detail });
}
