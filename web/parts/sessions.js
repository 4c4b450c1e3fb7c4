/** Where the person is signed in, and closing it. */
import { h, icon, list, signal } from '../base/dom.js';
import { send } from '../base/api.js';
import { ago, t } from '../base/words.js';
import { confirm } from './dialog.js';
import { chip } from './empty.js';
import { problemText } from './problem.js';
import { snack } from './snack.js';

const row = (session, close) => h('li.row.g3.pad',
	icon(/phone|android|mobile/i.test(session.device) ? 'phone' : 'screen'),
	h('div.grow.s', h('b', session.device || t('settings.device_unknown')),
		h('p.xs.dim', t('settings.seen'), ' ', ago(session.seen_at))),
	session.current ? chip('check', t('settings.this_session'), 'ok')
		: h('button.btn.sm', { type: 'button', onclick: () => close(session) },
			t('settings.close_session'), h('span.vh', ' ', session.device)));

/** @param {any[]} found the items of GET /api/me/sessions */
export function sessionsCard(found) {
	const all = signal(found);
	async function close(session) {
		try {
			await send('DELETE', `/api/me/sessions/${session.id}`);
			all(all().filter((one) => one !== session));
			snack(t('settings.session_closed'));
		} catch (problem) {
			snack(problemText(problem), { urgent: true });
		}
	}
	async function closeOthers() {
		const sure = await confirm({ title: t('settings.close_others'),
			text: t('settings.close_others_text'), yes: t('settings.close_others') });
		if (!sure) return;
		try {
			await send('DELETE', '/api/me/sessions');
			all(all().filter((one) => one.current));
			snack(t('settings.sessions_closed'));
		} catch (problem) {
			snack(problemText(problem), { urgent: true });
		}
	}
	return h('section.card', h('header.pad.row', h('h2.h-m.grow', t('settings.sessions')),
		() => all().length > 1 ? h('button.btn.sm', { type: 'button', onclick: closeOthers },
			t('settings.close_others')) : null),
	h('ul.rows', list(all, (session) => session.id, (session) => row(session, close))));
}
