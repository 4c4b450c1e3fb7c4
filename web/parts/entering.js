/** Reading for a time in a group without being of it: proposing it, saying so to the group, ending it. */
import { h, icon, signal } from '../base/dom.js';
import { newKey, send } from '../base/api.js';
import { refresh } from '../base/router.js';
import { day, fine, split, t, wordsOfDesk } from '../base/words.js';
import { confirm } from './dialog.js';
import { areaField, textField } from './field.js';
import { formDialog } from './form-dialog.js';
import { personName } from './people.js';
import { problemText } from './problem.js';
import { snack } from './snack.js';

const DAYS = 14;

const inDays = (days) => new Date(Date.now() + (days * 1440 - new Date().getTimezoneOffset()) * 60_000)
	.toISOString().slice(0, 10);

/** The id at the end of a group's address, as somebody of the group copied it; '' where there is none. */
const ADDRESS = /^\s*(?:\S*\/groups\/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[?#]\S*)?\s*$/i;
const groupIn = (address) => ADDRESS.exec(address)?.[1].toLowerCase() ?? '';

/**
 * Asks to read in a group: the one given, or that of an address which somebody of it has sent.
 * @param {{id: string, name: string}} [group] @returns {Promise<boolean>}
 */
export async function proposeEntering(group) {
	await wordsOfDesk();
	const key = newKey();
	const wrong = signal('');
	const address = group ? null : textField(t('entering.address'),
		{ name: 'address', required: true, autofocus: true, autocomplete: 'off', inputmode: 'url' },
		{ help: t('entering.address_help'), error: wrong });
	const done = await formDialog(t(group ? 'entering.title' : 'entering.title_any',
		{ name: group?.name }), {
		body: [h('p.s', t('entering.text')), address,
			areaField(t('entering.reason'), { name: 'reason', required: true, maxlength: '500',
				autofocus: Boolean(group) }, { help: t('entering.reason_help') }),
			textField(t('entering.until'), { type: 'date', name: 'until', required: true,
				min: inDays(0), max: inDays(DAYS), value: inDays(3) },
			{ help: t('entering.until_help') })],
		yes: t('entering.asks'),
		check: (values) => {
			wrong(group || groupIn(values.address ?? '') ? '' : t('entering.address_wrong'));
			return wrong();
		},
		submit: (values) => send('POST', '/api/confirmations',
			{ group: group?.id ?? groupIn(values.address), reason: values.reason,
				until: values.until }, { key }),
	});
	if (done) snack(t('entering.asked'));
	return Boolean(done);
}

/** Ends what is read, by who reads or by who could have said no. @param {any} one */
export async function endEntering(one) {
	try {
		await send('POST', `/api/confirmations/${one.id}/decisions`,
			{ version: one.version, action: 'end' });
		snack(t('confirmations.ended_now'));
	} catch (problem) {
		snack(problemText(problem), { urgent: true });
	}
}

async function endMine(one) {
	if (!await confirm({ title: t('entering.end_title'), text: t('entering.end_text'),
		yes: t('confirmations.end') })) return;
	await endEntering(one);
	await refresh();
}

const mine = (one) => h('div.note.info', icon('eye'), h('div.row.grow',
	h('p.s.grow', t('entering.mine', { when: day(one.last_day) })),
	h('button.btn.sm', { type: 'button', onclick: () => endMine(one) }, t('confirmations.end'))));

const others = (one) => h('div.note.info', icon('eye'), h('div.stack.g1.s',
	h('p', split('entering.here', { name: personName(one.by), other: personName(one.confirmed_by),
		when: day(one.last_day) })),
	h('p.as-typed', fine(one.reason))));

/** Who reads here without being of the group, in words. @param {any} group */
export async function enteredNotes(group) {
	if (group.entered.length) await wordsOfDesk();
	return group.entered.map((one) => one.mine ? mine(one) : others(one));
}
