/** What an administrator does with an account: each deed explains itself before it happens. */
import { h, icon } from '../../base/dom.js';
import { newKey, send } from '../../base/api.js';
import { moment, t } from '../../base/words.js';
import { confirm, dialog } from '../../parts/dialog.js';
import { option, selectField, textField } from '../../parts/field.js';
import { formDialog } from '../../parts/form-dialog.js';
import { problemText } from '../../parts/problem.js';
import { snack } from '../../parts/snack.js';

const ROLES = ['moderator', 'dpo', 'admin', 'representative', 'guest'];

const roleBoxes = (held) => h('fieldset.field', h('legend', t('members.roles')), h('p.xs.dim', t('members.roles_help')),
	h('div.stack.g2', ROLES.map((role) => option({ name: 'roles', value: role, checked: held.includes(role) }, t(`role.${role}`), t(`role.${role}.means`)))));

async function copy(link, input) {
	try {
		await navigator.clipboard.writeText(link);
	} catch {
		input.select();
		document.execCommand('copy');
	}
	snack(t('members.copied'));
}

/** The link is nowhere else: it is shown until the person says that they have it. */
function showLink(name, { link, expires_at: until }) {
	if (!link) return confirm({ title: t('members.link_title'), text: t('members.link_gone', { name }), yes: t('members.understood') });
	return dialog(t('members.link_title'), (close) => {
		const input = h('input.in.mono', { type: 'text', readonly: true, value: link, 'aria-label': t('members.link'), title: t('members.link'), onfocus: (event) => event.target.select() });
		return {
			body: h('div.pad.stack.g4', h('p', t('members.link_text', { name })), input,
				h('div.row', h('button.btn.go-on', { type: 'button', autofocus: true, onclick: () => copy(link, input) }, icon('link', 's'), t('members.copy'))),
				h('div.note.warn', icon('alert'), h('p', t('members.link_once', { when: moment(until) })))),
			foot: h('button.btn', { type: 'button', onclick: () => close(true) }, t('members.have_link')),
		};
	});
}

/** True when an account was created. */
export async function createMember() {
	const key = newKey();
	let name = '';
	const made = await formDialog(t('members.create'), {
		body: [textField(t('members.name'), { name: 'name', required: true, maxlength: '120', autocomplete: 'off', autofocus: true }),
			textField(t('members.email'), { name: 'email', type: 'email', maxlength: '254', autocomplete: 'off' }, { help: t('members.email_help') }),
			h('div.cols', textField(t('members.job'), { name: 'title', maxlength: '120', autocomplete: 'off' }), textField(t('members.department'), { name: 'department', maxlength: '120', autocomplete: 'off' })),
			selectField(t('settings.language'), [['fr', 'Français', 'fr'], ['en', 'English', 'en']], { name: 'language', value: 'fr' }), roleBoxes([])],
		yes: t('members.create'), lists: ['roles'],
		submit: (values) => { name = values.name; return send('POST', '/api/members', values, { key: `${key}` }); },
	});
	if (!made) return false;
	if (made.expires_at) await showLink(name, made);
	snack(t('members.created', { name }));
	return true;
}

/** A new link; the older ones die. */
export async function inviteAgain(member) {
	const sure = await confirm({ title: t(member.state === 'invited' ? 'members.invite' : 'members.reset'), text: t('members.invite_text', { name: member.name }), yes: t('members.make_link') });
	if (!sure) return;
	try {
		await showLink(member.name, await send('POST', `/api/members/${member.id}/invitation`, {}));
	} catch (problem) {
		snack(problemText(problem), { urgent: true });
	}
}

export async function changeState(member, state, changed) {
	const sure = await confirm({ title: t(`members.to_${state}`), text: t(`members.to_${state}_text`, { name: member.name }), yes: t(`members.to_${state}`), danger: state !== 'active' });
	if (!sure) return;
	try {
		changed(member, await send('PUT', `/api/members/${member.id}/state`, { state, version: member.version }));
		snack(t('saved'));
	} catch (problem) {
		await confirm({ title: t('members.not_done'), text: problemText(problem), yes: t('members.understood') });
	}
}

export async function changeRoles(member, changed) {
	const news = await formDialog(t('members.roles_of', { name: member.name }), {
		body: [roleBoxes(member.roles), h('p.note', icon('info'), h('span', t('members.roles_end')))], yes: t('members.roles_save'), lists: ['roles'],
		submit: ({ roles }) => send('PUT', `/api/members/${member.id}/roles`, { roles, version: member.version }),
	});
	if (!news) return;
	changed(member, news);
	snack(t('saved'));
}
