/** What is typed into a form stays on this device until it is sent: a reload, a crash or a way
 * back loses none of it. */
import { append, h, icon, signal } from '../base/dom.js';
import { dropDraft, readDraft, saveDraft } from '../base/drafts.js';
import { t } from '../base/words.js';

/** Words and choices; no passwords, and no boxes: what somebody may do is ticked anew. */
const TYPED = 'textarea, select, input:is([type=text], [type=email], [type=date], [type=radio])';

const WORDS = 'textarea, input:is([type=text], [type=email])';

const read = (form) => Object.fromEntries([...form.elements].filter((one) => one.name && one.matches(TYPED))
	.map(({ name }) => [name, form.elements[name].value]));

function fill(form, fields) {
	for (const [name, value] of Object.entries(fields)) {
		form.elements[name].value = value;
		if (form.elements[name] instanceof Element)
			form.elements[name].dispatchEvent(new Event('input', { bubbles: true }));
	}
}

/**
 * Puts back what was left, and follows what comes.
 * @param {HTMLFormElement} form @param {string} name of the draft
 * @returns {{drop: () => void}} to be called once they are sent or thrown away
 */
export function keepTyped(form, name) {
	const before = read(form);
	const changed = () => Object.entries(read(form)).filter(([field, value]) => value !== before[field]);
	/** Choices alone are quickly made again. */
	const value = () => changed().some(([field]) => form.elements[field].matches?.(WORDS))
		? { fields: Object.fromEntries(changed()) } : null;
	const kept = Object.fromEntries(Object.entries(readDraft(name)?.fields ?? {})
		.filter(([field]) => field in before));
	const found = signal(Object.keys(kept).length > 0);
	fill(form, kept);
	form.addEventListener('input', () => saveDraft(name, value));
	const drop = () => dropDraft(name);
	const startAgain = () => { fill(form, before); drop(); found(false); };
	const note = h('div');
	append(note, () => found() ? h('div.note.info', icon('save'),
		h('div.row', h('p.grow', t('form.kept')),
		h('button.btn.sm', { type: 'button', onclick: startAgain }, t('form.start_again')))) : null);
	form.prepend(note);
	return { drop };
}
