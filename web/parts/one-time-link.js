/** A one-time link: made, shown once, copied. */
import { h, icon } from '../base/dom.js';
import { send } from '../base/api.js';
import { moment, t } from '../base/words.js';
import { confirm, dialog } from './dialog.js';
import { problemText } from './problem.js';
import { snack } from './snack.js';

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
export function showLink(name, { link, expires_at: until }) {
	if (!link) return confirm({ title: t('members.link_title'), text: t('members.link_gone', { name }),
		yes: t('members.understood') });
	return dialog(t('members.link_title'), (close) => {
		const input = h('input.in.mono', { type: 'text', readonly: true, value: link,
			'aria-label': t('members.link'), title: t('members.link'),
			onfocus: (event) => event.target.select() });
		return {
			body: h('div.pad.stack.g4', h('p', t('members.link_text', { name })), input,
				h('div.row', h('button.btn.go-on',
					{ type: 'button', autofocus: true, onclick: () => copy(link, input) },
					icon('link', 's'), t('members.copy'))),
				h('div.note.warn', icon('alert'),
					h('p', t('members.link_once', { when: moment(until) })))),
			foot: h('button.btn', { type: 'button', onclick: () => close(true) },
				t('members.have_link')),
		};
	});
}

/**
 * Makes the link and shows it. 'reason' when it takes a second person, for somebody who had powers until
 * lately.
 * @param {{id: string, name: string}} member
 */
export async function makeLink(member) {
	try {
		await showLink(member.name, await send('POST', `/api/members/${member.id}/invitation`, {}));
	} catch (problem) {
		if (problem.code === 'reason_needed') return 'reason';
		snack(problemText(problem), { urgent: true });
	}
	return '';
}
