/** The decision: the actions that the server allows, what each needs, and what happens
 * when somebody was faster. */
import { h, icon, signal } from '../../base/dom.js';
import { newKey, send } from '../../base/api.js';
import { dropDraft, readDraft, saveDraft, writeDraft } from '../../base/drafts.js';
import { keysWanted } from '../../base/preferences.js';
import { ago, has, split, t } from '../../base/words.js';
import { areaField, formError, selectField } from '../../parts/field.js';
import { announce } from '../../parts/live.js';
import { problemIn, problemText } from '../../parts/problem.js';
import { snack } from '../../parts/snack.js';
import { excerpt } from '../../parts/tree.js';

/** How each action looks: key, colour, icon, and its place in the row. */
const LOOKS = {
	reject: { key: 'r', tone: 'bad', name: 'xc', order: 1 },
	refuse_member: { key: 'r', tone: 'bad', name: 'xc', order: 1 },
	return: { key: 'e', tone: 'soft', name: 'undo', order: 2 },
	publish: { key: 'a', tone: 'go-on', name: 'check', order: 3 },
	accept_member: { key: 'a', tone: 'go-on', name: 'join', order: 3 },
};

const look = (action) => LOOKS[action] ?? { key: '', tone: '', name: 'okc', order: 0 };

/** What the person has begun to answer: kept on this device until it is sent, also
 * when somebody was faster. */
function makeAnswer(found) {
	const name = `case:${found.case}`;
	const kept = readDraft(name) ?? {};
	const values = { reason: kept.reason ?? '', article: kept.article ?? '', advice: kept.advice ?? '' };
	const value = () => Object.values(values).some((one) => one.trim()) ? values : null;
	const answer = {
		values, reason: signal(values.reason),
		set: (field) => (event) => {
			values[field] = event.target.value;
			saveDraft(name, value);
			if (field === 'reason') answer.reason(values.reason);
		},
		forget: () => dropDraft(name), keep: () => writeDraft(name, value()),
	};
	return answer;
}

/** Some reasons say nothing by themselves: words must stand beside them. */
const needsWords = (action, reason) => action.needs.includes('advice')
	|| Boolean(action.reasons?.find((one) => one.reason === reason)?.needs.includes('advice'));

/** What is said to the person: required or not as the server will have it. */
function words(found, action, answer, first) {
	const required = needsWords(action, answer.reason());
	return areaField(t('decision.advice', { name: first }), {
		name: 'advice', rows: '3', maxlength: '2000', value: answer.values.advice, required,
		oninput: answer.set('advice'),
	}, { help: t(`decision.means.${action.action}`, { name: first }) });
}

function fields(found, action, answer) {
	const needed = (name) => action.needs.includes(name);
	const first = found.author.name.split(' ')[0];
	const pick = (field) => ({ name: field, value: answer.values[field], required: needed(field),
		onchange: answer.set(field) });
	const reason = needed('reason')
		? selectField(t('decision.reason'), [
			['', t('decision.choose')],
			...action.reasons.map((one) => [one.reason, t(`reason.${one.reason}`)])
		], pick('reason'))
		: null;
	const article = needed('article') || needed('reason') && found.kind !== 'membership'
		? selectField(t('decision.article'), [
			['', t(needed('article') ? 'decision.choose' : 'decision.no_article')],
			...found.articles.map(({ slug, title }) => [slug, title])
		], pick('article'))
		: null;
	return [h('div.cols', reason, article), () => words(found, action, answer, first)];
}

/** Somebody decided first, or the author changed the text: said in place, and what was typed stays. */
function overtaken(problem, found, desk) {
	const changed = problem.state === 'open';
	const sentence = changed ? t('decision.text_changed') : problem.by
		? split('decision.meanwhile', { decision: t(`case.decision.${problem.decision}`),
			name: h('b', problem.by), when: ago(problem.at) }) : has(
			`case.history.${problem.why}`)
			? split(`case.history.${problem.why}`, { name: h('b', found.author.name),
				author: h('b', found.author.name) }) : t('decision.gone');
	return h('div.note.warn', { role: 'alert' }, icon('alert'),
		h('div.stack.g2', h('p', sentence), h('p.xs', t('decision.kept')),
		h('div.row', h('button.btn.sm', { type: 'button', onclick: () => desk.open(found.case) },
			t(changed ? 'decision.read_again' : 'decision.see')),
			changed ? null : h('button.btn.sm.go-on', { type: 'button', 'data-key': 'a',
				onclick: () => desk.decided(found.case, null) }, t('decision.next')))));
}

function title(found) {
	return found.target?.post ? excerpt(found.target.body, 40, found.target.language) : found.author.name;
}

/** Takes one's own decision back: nobody was told of it. */
async function undo(id, version, desk) {
	try {
		await send('POST', `/api/cases/${id}/decisions`, { action: 'undo', version });
		await desk.undone(id);
		snack(t('decision.undone'), { name: 'undo' });
	} catch (problem) {
		snack(problemText(problem), { urgent: true });
		if (desk.chosen() === id) desk.open(id);
	}
}

/** Sends the decision; the key is the same for all tries. */
function makeSender(found, desk, state) {
	const keys = {};
	return async function decide(action) {
		if (state.busy()) return;
		state.busy(true);
		state.failed('');
		const given = Object.fromEntries(Object.entries(action.needs.length ? state.answer.values
			: {}).filter(([, value]) => value.trim()));
		const body = { action: action.action, version: found.version, ...given };
		const key = keys[JSON.stringify(body)] ??= newKey();
		try {
			const { next, version } = await send('POST', `/api/cases/${found.case}/decisions`,
				body, { key });
			state.answer.forget();
			snack(t(`decision.done.${action.action}`, { title: title(found) }), {
				name: look(action.action).name, undo: () => { state.answer.keep();
					undo(found.case, version, desk); } });
			await desk.decided(found.case, next);
		} catch (problem) {
			if (problem.code === 'decided_meanwhile') {
				state.overtaken(problem);
				document.querySelector('.decide .note .btn')?.focus();
			}
			else {
				const typed = document.querySelector('.decide form');
				state.failed(typed ? problemIn(typed, problem) : problemText(problem));
			}
		} finally {
			state.busy(false);
		}
	};
}

function form(found, action, state, decide) {
	const giveUp = () => { state.chosen(null);
		document.querySelector(`.decide [data-action="${action.action}"]`)?.focus(); };
	const submit = (event) => { event.preventDefault(); decide(action); };
	const keys = (event) => {
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
			event.currentTarget.requestSubmit();
		if (event.key === 'Escape') { event.preventDefault(); giveUp(); }
	};
	return h('form.stack.g4.form',
		{ onsubmit: submit, onkeydown: keys, 'aria-label': t(`decision.do.${action.action}`) },
		fields(found, action, state.answer), formError(state.failed),
		h('div.row', h('button.btn.go-on', { type: 'submit', disabled: state.busy },
			icon(look(action.action).name, 's'), t(`decision.send.${action.action}`)),
			h('button.btn.bare', { type: 'button', onclick: giveUp }, t('dialog.cancel')),
			keysWanted() ? h('span.xs.dim.wide', h('kbd', 'Ctrl'), ' ', h('kbd', '⏎')) : null));
}

/** Buttons wait while a decision is on its way, and while another case is being opened: a quick key never
 * decides the wrong one. */
function button(action, state, decide, ready) {
	const { key, tone, name } = look(action.action);
	const opens = action.needs.length > 0;
	const press = () => {
		if (!opens) return decide(action);
		state.chosen(state.chosen() === action ? null : action);
		document.querySelector('.decide .form select, .decide .form textarea')?.focus();
	};
	return h('button.btn', { type: 'button', class: tone, 'data-key': key, 'data-action': action.action,
		disabled: () => state.busy() || !ready(), onclick: press,
		'aria-expanded': opens ? () => String(state.chosen() === action) : null },
		h('span.thin', icon(name, 's')),
	t(`decision.do.${action.action}`), keysWanted() && key ? h('kbd.wide', { 'aria-hidden': 'true' },
		key.toUpperCase()) : null);
}

/** @param {any} found @param {any} desk */
export function decisionPanel(found, desk) {
	if (found.state !== 'open' || !found.actions.length) return decidedNote(found, desk);
	const state = { chosen: signal(/** @type {any} */ (null)), busy: signal(false), failed: signal(''),
		overtaken: signal(/** @type {any} */ (null)), answer: makeAnswer(found) };
	const decide = makeSender(found, desk, state);
	const actions = [...found.actions]
		.sort((one, other) => look(one.action).order - look(other.action).order);
	announce(t('case.opened', { name: found.author.name }));
	return h('section.decide', { 'aria-label': t('case.decide') },
		() => state.overtaken() ? overtaken(state.overtaken(), found, desk)
			: h('div.row', h('b.s.grow.wide',
				t(found.kind === 'membership' ? 'case.accept_question' : 'case.question')),
				actions.map((one) => button(one, state, decide,
					() => desk.chosen() === found.case))),
		() => state.chosen() && !state.overtaken() ? form(found, state.chosen(), state, decide)
			: null,
		() => state.overtaken() && state.answer.values.advice ? areaField(t('decision.typed'),
			{ rows: '3', readonly: true, value: state.answer.values.advice }) : null,
		() => state.chosen() ? null : formError(state.failed));
}

const undoButton = (found, desk) => h('button.btn.sm',
	{ type: 'button', 'data-key': 'z', onclick: () => undo(found.case, found.version, desk) },
	icon('undo', 's'), t('decision.undo'), keysWanted() ? h('kbd.wide', { 'aria-hidden': 'true' }, 'Z')
		: null);

const decidedNote = (found, desk) => found.decision ? h('p.note.card', icon('okc'),
	h('span.row.grow', h('span.grow', split('case.decided_by', {
	decision: has(`case.decision.${found.decision}`) ? t(`case.decision.${found.decision}`)
		: found.decision,
	name: h('b', found.decided_by?.name ?? t('people.somebody')), when: ago(found.decided_at) })),
found.actions.some(({ action }) => action === 'undo') ? undoButton(found, desk) : null)) : h('p.note.card',
	icon('info'), h('span', t('case.nothing_to_do')));
