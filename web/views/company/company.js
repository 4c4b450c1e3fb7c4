/**
 * What the company says of itself: its name, whom to write to about personal data, the public holidays where
 * it is, and what became of them.
 * Whoever may change it has a form, those who watch over powers the history; the others read.
 */
import { h, icon, signal } from '../../base/dom.js';
import { get, send } from '../../base/api.js';
import { can, loadMe } from '../../base/store.js';
import { ago, t } from '../../base/words.js';
import { areaField, formError, selectField, textField } from '../../parts/field.js';
import { personLine } from '../../parts/people.js';
import { sending } from '../../parts/sending.js';
import { snack } from '../../parts/snack.js';

const SETTINGS = ['name', 'controller', 'dpo', 'holidays'];
const REGIONS = ['france', 'alsace_moselle', 'none'];

const said = (setting, value) => setting === 'holidays' ? t(`company.holidays.${value}`)
	: value || t('company.nothing');

/** What a setting was and is, each on its line: contacts have several. */
const change = (one) => h('li.pad.stack.g1', { 'data-setting': one.setting },
	h('div.row.g2', h('b.s.grow', t(`company.${one.setting}`)), h('span.xs.dim', ago(one.effective_at))),
	h('dl.kv', h('dt', t('company.was')), h('dd.as-typed', said(one.setting, one.was)),
		h('dt', t('company.is')), h('dd.as-typed', said(one.setting, one.value))),
	personLine(one.by));

const history = (changes) => h('section.card', h('header.pad', h('h2.h-m', t('company.history'))),
	changes.length ? h('ul.rows', changes.map(change)) : h('p.pad.s.dim', t('company.never')));

function form(company, again) {
	const { failed, busy, submit } = sending(async ({ elements }) => {
		const values = SETTINGS.map((name) => [name, elements[name].value.trim()])
			.filter(([name, value]) => value !== company[name]);
		const wanted = { version: company.version, ...Object.fromEntries(values) };
		if (values.length) await send('PATCH', '/api/company', wanted);
		await Promise.all([again(), loadMe()]);
		snack(t('saved'));
	});
	const contact = (name) => areaField(t(`company.${name}`),
		{ name, rows: '4', maxlength: '500', value: company[name] }, { help: t(`company.${name}_help`) });
	return h('form.card.pad-l.stack.g4', { onsubmit: submit, oninput: () => failed('') },
		textField(t('company.name'),
			{ name: 'name', required: true, maxlength: '80', autocomplete: 'organization', value: company.name },
			{ help: t('company.name_help') }),
		contact('controller'), contact('dpo'),
		h('p.note', icon('info'), h('span.s', t('company.functions'))),
		selectField(t('company.holidays'), REGIONS.map((one) => [one, t(`company.holidays.${one}`)]),
			{ name: 'holidays', value: company.holidays }, { help: t('company.holidays_help') }),
		formError(failed),
		h('div', h('button.btn.go-on', { type: 'submit', disabled: busy }, t('company.save'))));
}

const shown = (company) => h('section.card.pad-l.stack.g4', SETTINGS.map((name) => h('div.stack.g1',
	h('h2.h-s', t(`company.${name}`)), h('p.as-typed', said(name, company[name])))));

export async function view(params, { signal: until }) {
	const company = signal(await get('/api/company', { signal: until }));
	const again = async () => company(await get('/api/company'));
	const inside = () => {
		const left = can('manage_company') ? form(company(), again) : shown(company());
		return company().history
			? h('div.w2', h('div', left), h('div', history(company().history))) : left;
	};
	return { title: t('menu.company'), node: h('div.stack.g4',
		h('div.gut.stack.g1', h('h1', t('menu.company')), h('p.dim', t('company.about'))), inside) };
}
