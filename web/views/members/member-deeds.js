/** What an administrator does with an account: each deed explains itself before it happens. */
import { h, icon, signal } from '../../base/dom.js';
import { newKey, send } from '../../base/api.js';
import { loadMe } from '../../base/store.js';
import { t } from '../../base/words.js';
import { confirm } from '../../parts/dialog.js';
import { areaField, option, selectField, textField } from '../../parts/field.js';
import { formDialog } from '../../parts/form-dialog.js';
import { groupChoice } from '../../parts/group-choice.js';
import { makeLink, showLink } from '../../parts/one-time-link.js';
import { problemText } from '../../parts/problem.js';
import { snack } from '../../parts/snack.js';

/** Roles that are powers over others. */
const POWERS = ['moderator', 'dpo', 'admin', 'representative'];
const ROLES = ['moderator', 'dpo', 'admin', 'representative', 'guest'];

/**
 * Where a moderator reads: everywhere but in secret groups, or in some.
 * @param {'all'|{id: string, name: string}[]|null} scope
 */
function scopeChoice(scope) {
	const some = signal(scope !== 'all');
	const groups = groupChoice('scope', t('scope.groups'), Array.isArray(scope) ? scope : []);
	const where = (value, checked) => option({ type: 'radio', name: 'where', value, checked,
		onchange: () => some(value === 'some') }, t(`scope.${value}`), t(`scope.${value}.means`));
	return { node: h('fieldset.field', h('legend', t('scope.where')),
		h('div.stack.g2', where('all', scope === 'all'), where('some', scope !== 'all')),
		() => some() ? groups.node : null),
		value: () => some() ? groups.chosen() : 'all' };
}

/** Why powers change, for the second person whom it takes. */
const powersReason = () => areaField(t('members.powers_reason'), { name: 'reason', required: true,
	maxlength: '500', rows: '3' }, { help: t('members.powers_reason_help') });

/** The roles, for a moderator where, and why, where they are powers; `values` makes of the form
 * what the server takes. */
function roleFields(held, scope) {
	const moderates = signal(held.includes('moderator'));
	const chosen = signal(held);
	const asked = signal(false);
	const where = scopeChoice(scope);
	const tick = ({ target }) => {
		chosen(target.checked ? [...chosen(), target.value] : chosen()
			.filter((role) => role !== target.value));
		moderates(chosen().includes('moderator'));
	};
	const box = (role) => option({ name: 'roles', value: role, checked: held.includes(role),
		onchange: tick }, t(`role.${role}`), t(`role.${role}.means`));
	const powers = () => asked() || [...held, ...chosen()].some((role) => POWERS.includes(role));
	const reason = powersReason();
	return {
		node: [h('fieldset.field', h('legend', t('members.roles')),
			h('p.xs.dim', t('members.roles_help')), h('div.stack.g2', ROLES.map(box))),
			() => moderates() ? where.node : null,
			() => powers() ? reason : null],
		/** Sends; whoever had powers until lately is known by the server alone. */
		send: async (sending) => {
			try {
				return await sending();
			} catch (problem) {
				asked(asked() || problem.code === 'reason_needed');
				throw problem;
			}
		},
		check: () => moderates() && !where.value().length ? t('scope.missing') : '',
		values: ({ where: _where, scope: _scope, ...others }) => moderates() ? { ...others,
			scope: where.value() === 'all' ? 'all' : where.value().map((group) => group.id) }
			: others,
		scope: () => moderates() ? where.value() : null,
	};
}

/** True when an account was created. */
export async function createMember() {
	const key = newKey();
	let name = '';
	const roles = roleFields([], null);
	const made = await formDialog(t('members.create'), {
		body: [textField(t('members.name'), { name: 'name', required: true, maxlength: '120',
			autocomplete: 'off', autofocus: true }),
			textField(t('members.email'), { name: 'email', type: 'email', maxlength: '254',
				autocomplete: 'off' }, { help: t('members.email_help') }),
			textField(t('members.login'), { name: 'login', minlength: '3', maxlength: '64',
				autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' },
			{ help: t('members.login_help') }),
			h('div.cols', textField(t('members.job'),
				{ name: 'title', maxlength: '120', autocomplete: 'off' }),
				textField(t('members.department'),
				{ name: 'department', maxlength: '120', autocomplete: 'off' })),
			selectField(t('settings.language'), [['fr', 'Français', 'fr'],
				['en', 'English', 'en']], { name: 'language', value: 'fr' }), roles.node],
		yes: t('members.create'), lists: ['roles'], check: roles.check,
		submit: (values) => { name = values.name;
			return roles.send(() => send('POST', '/api/members', roles.values(values),
				{ key: `${key}` })); },
	});
	if (!made) return false;
	if (made.expires_at) await showLink(name, made);
	snack(t(made.confirmation ? 'members.created_proposed' : 'members.created', { name }));
	if (made.confirmation) await loadMe();
	return true;
}

/** A new link; the older ones die. */
export async function inviteAgain(member) {
	if (member.roles.some((role) => POWERS.includes(role))) return proposeReset(member);
	const sure = await confirm({ title: t(member.state === 'invited' ? 'members.invite'
		: 'members.reset'), text: t('members.invite_text', { name: member.name }),
		yes: t('members.make_link') });
	if (!sure) return;
	if (await makeLink(member) === 'reason') await proposeReset(member);
}

/** Whoever holds the link becomes that person: for somebody with powers it takes two,
 * unless nobody else has any. */
async function proposeReset(member) {
	const key = newKey();
	const made = await formDialog(t('members.reset'), {
		body: [h('p', t('members.invite_text', { name: member.name })),
			areaField(t('members.reset_reason'),
				{ name: 'reason', required: true, maxlength: '500', rows: '3',
					autofocus: true },
				{ help: t('members.reset_reason_help', { name: member.name }) })],
		yes: t('members.reset_ask'),
		submit: (values) => send('POST', `/api/members/${member.id}/invitation`, values,
			{ key: `${key}` }),
	});
	if (!made) return;
	if (made.confirmation) snack(t('confirmations.asked'));
	else await showLink(member.name, made);
	await loadMe();
}

export async function changeState(member, state, changed) {
	const alone = state !== 'active' && member.alone_in?.length
		? member.alone_in.map((group) => group.name).join(', ') : '';
	const text = h('div.stack.g3', h('p', t(`members.to_${state}_text`, { name: member.name })),
		state === 'active' ? null : h('p', t('members.what_ends')),
		member.roles.some((role) => POWERS.includes(role))
			? h('p', t('members.powers_told', { name: member.name })) : null,
		alone ? h('div.note.warn', icon('alert'),
			h('p', t('members.leaves_alone', { name: member.name, groups: alone }))) : null);
	const sure = await confirm({ title: t(`members.to_${state}`), text, yes: t(`members.to_${state}`),
		danger: state !== 'active' });
	if (!sure) return;
	try {
		changed(member, await send('PUT', `/api/members/${member.id}/state`,
			{ state, version: member.version }));
		snack(t('saved'));
	} catch (problem) {
		await confirm({ title: t('members.not_done'), text: problemText(problem),
			yes: t('members.understood') });
	}
}

export async function changeRoles(member, changed) {
	const fields = roleFields(member.roles, member.scope);
	const news = await formDialog(t('members.roles_of', { name: member.name }), {
		body: [fields.node, h('p.note', icon('info'), h('span', t('members.roles_end')))],
		yes: t('members.roles_save'), lists: ['roles'], check: fields.check,
		submit: async (values) =>
			({ ...await fields.send(() => send('PUT', `/api/members/${member.id}/roles`,
				{ ...fields.values(values), version: member.version })),
				scope: fields.scope() }),
	});
	if (!news) return;
	if (news.confirmation) {
		snack(t('confirmations.asked'));
		await loadMe();
		return;
	}
	changed(member, news);
	snack(t('saved'));
}
