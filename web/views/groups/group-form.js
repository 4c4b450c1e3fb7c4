/** A group: creating it from a purpose that brings good rules, or changing its rules as its animator. */
import { h, icon } from '../../base/dom.js';
import { get, newKey, send } from '../../base/api.js';
import { go } from '../../base/router.js';
import { can, loadMe } from '../../base/store.js';
import { t } from '../../base/words.js';
import { emptyState } from '../../parts/empty.js';
import { areaField, formError, option, selectField, textField } from '../../parts/field.js';
import { keepTyped } from '../../parts/kept-form.js';
import { problemIn } from '../../parts/problem.js';
import { sending } from '../../parts/sending.js';
import { snack } from '../../parts/snack.js';

const PURPOSES = ['team', 'project', 'questions', 'social', 'announcement'];

/** The rules of a group and their choices. */
const RULES = {
	privacy: ['open', 'closed', 'secret'],
	posting: ['all', 'animators'],
	approval: ['none', 'first_post', 'partners', 'all'],
	joining: ['free', 'request', 'invitation'],
};

const purposeChoice = (chosen) => h('fieldset.field', h('legend', t('group_form.purpose')),
	h('div.pick.pick-wide', PURPOSES.map((purpose) => option({
	type: 'radio', name: 'purpose', value: purpose, checked: purpose === chosen,
}, h('b', t(`purpose.${purpose}`)), t(`purpose.${purpose}.means`)))));

/** One rule; for a new group the purpose's own choice comes first. A group may close itself further, never
 * open: what was written for few stays so. */
function rule(name, chosen, isNew) {
	const allowed = name === 'privacy' && !isNew ? RULES.privacy.slice(RULES.privacy.indexOf(chosen))
		: RULES[name];
	const choices = allowed.map((value) => [value, t(`${name}.${value}`)]);
	return selectField(t(`rule.${name}`), isNew ? [['', t('group_form.by_purpose')], ...choices]
		: choices, { name, value: chosen ?? '' },
		name === 'privacy' && !isNew ? { help: t('group_form.privacy_help') } : {});
}

function valuesOf(form) {
	const values = Object.fromEntries([...new FormData(form)]
		.map(([name, value]) => [name, String(value).trim()]));
	for (const name of Object.keys(RULES)) if (!values[name]) delete values[name];
	return values;
}

/** `taken` is told once the server has it. */
async function create(values, key, taken) {
	if (!values.description) delete values.description;
	if (!values.editorial_line) delete values.editorial_line;
	const made = await send('POST', '/api/groups', values, { key });
	taken();
	await loadMe();
	await go(`/groups/${made.id}`, { replace: true });
	snack(t('group_form.created', { name: made.name }));
}

/** Somebody changed the rules meanwhile: what was typed stays, and the next try goes
 * over theirs, knowingly. */
async function catchUp(group, values) {
	const theirs = await get(`/api/groups/${group.id}`);
	const different = Object.keys(values).filter((name) => theirs[name] !== group[name]);
	Object.assign(group, theirs);
	const field = (name) => t(name in RULES ? `rule.${name}` : name === 'editorial_line'
		? 'group_form.line' : `group_form.${name}`);
	return t('group_form.meanwhile', { fields: different.map(field).join(', ') || '—' });
}

async function change(group, values, taken) {
	await send('PATCH', `/api/groups/${group.id}`, { version: group.version, ...values });
	taken();
	await loadMe();
	await go(`/groups/${group.id}?tab=about`, { replace: true });
	snack(t('saved'));
}

function form(group, submit, failed, busy) {
	const isNew = !group.id;
	return h('form.card.pad-l.stack.g5', { onsubmit: submit },
		textField(t('group_form.name'), { name: 'name', required: true, maxlength: '80',
			value: group.name ?? '', autocomplete: 'off' }),
		purposeChoice(group.purpose ?? 'team'),
		areaField(t('group_form.description'),
			{ name: 'description', rows: '3', maxlength: '500', value: group.description ?? '' },
			{ help: t('group_form.description_help') }),
		areaField(t('group_form.line'),
			{ name: 'editorial_line', rows: '5', maxlength: '2000',
				value: group.editorial_line ?? '' },
			{ help: t('group_form.line_help') }),
		h('details.small-more', { open: !isNew },
			h('summary', icon('right', 's'), t('group_form.rules')),
			h('div.cols.pairs',
				Object.keys(RULES).map((name) => rule(name, group[name], isNew)))),
		formError(failed),
		h('div.row', h('button.btn.go-on', { type: 'submit', disabled: busy },
			t(isNew ? 'groups.create' : 'group_form.save')),
			h('a.btn.bare', { href: isNew ? '/groups' : `/groups/${group.id}` },
				t('dialog.cancel'))));
}

/** Nobody fills in a form that would be refused. */
const notMine = (title) =>
	({ title, node: h('div.stack.g4', h('h1.vh', title), emptyState('night', t('group_form.not_mine'),
		t('group_form.not_mine_text'), h('a.btn.go-on', { href: '/groups' }, t('menu.groups')))) });

export async function view({ id }) {
	const group = id ? await get(`/api/groups/${id}`) : {};
	if (id ? !group.may_edit : !can('create_group'))
		return notMine(t(id ? 'group_form.title_edit' : 'group_form.title', { name: group.name }));
	const key = newKey();
	const { failed, busy, submit } = sending((node) => id ? change(group, valuesOf(node),
		() => typed.drop()) : create(valuesOf(node), key, () => typed.drop()),
		(node, problem) => id && problem.code === 'decided_meanwhile' ? catchUp(group, valuesOf(node))
			: problemIn(node, problem));
	const node = form(group, submit, failed, busy);
	const typed = keepTyped(node, `form:${location.pathname}`);
	const title = t(id ? 'group_form.title_edit' : 'group_form.title', { name: group.name });
	return { title, node: h('div.stack.g4',
		h('div.gut.stack.g1', h('h1', title), id ? null : h('p.dim', t('group_form.lead'))), node) };
}
