/** The charter before the first visit, and after each new version: read, then accept, or stay at the door
 * without losing one's data. */
import { h, icon, signal } from '../../base/dom.js';
import { get, send } from '../../base/api.js';
import { refresh } from '../../base/router.js';
import { loadMe } from '../../base/store.js';
import { day, t } from '../../base/words.js';
import { charterText } from '../../parts/charter-text.js';
import { chip } from '../../parts/empty.js';
import { formError, option } from '../../parts/field.js';
import { sending } from '../../parts/sending.js';
import { signOut } from '../../parts/sign-out.js';

const listOf = (keys) => h('ul.s.stack.g1', keys.map((key) => h('li', t(key))));

const whatWeKeep = () => h('section.card.pad-l.stack.g4',
	h('div.row.g3', icon('eye'), h('h2.h-m', t('gate.kept'))),
	h('div.cols',
		h('div.stack.g2', h('h3.h-s.c-ok.row.g1', icon('check', 's'), t('gate.yes')),
			listOf(['gate.yes_sessions', 'gate.yes_decisions', 'gate.yes_reads',
				'gate.yes_visit'])),
		h('div.stack.g2', h('h3.h-s.c-bad.row.g1', icon('x', 's'), t('gate.never')),
			listOf(['gate.never_reading', 'gate.never_score', 'gate.never_presence']))));

const refused = () => h('section.card.pad-l.stack.g3', h('h2.h-m', t('gate.refused_title')),
	h('p.s', t('gate.refused_text')),
	h('div.row', h('a.btn', { href: '/my-data' }, icon('file', 's'), t('menu.my_data')),
		h('a.btn', { href: '/charter' }, icon('book', 's'), t('menu.charter')),
		h('button.btn.bare', { type: 'button', onclick: signOut }, icon('out', 's'),
			t('menu.sign_out'))));

function acceptance(charter) {
	const read = signal(false);
	const away = signal(false);
	const { failed, submit } = sending(async (form) => {
		if (!read()) {
			failed(t('gate.tick'));
			form.elements.read.focus();
			return;
		}
		await send('POST', '/api/charter/acceptances', { version: charter.version.id });
		await loadMe();
		await refresh();
	});
	return [h('form.gut.stack.g3', { onsubmit: submit },
		option({ name: 'read', onchange: (event) => { read(event.target.checked); failed(''); } },
			t('gate.read', { number: charter.version.number }), t('gate.receipt')),
		formError(failed),
		h('div.row', h('button.btn.go-on', { type: 'submit' }, t('gate.accept')),
			h('button.btn.bare', { type: 'button', 'aria-expanded': () => String(away()),
				onclick: () => away(!away()) }, t('gate.not_now'))),
		h('p.xs.dim', t('gate.no_effect'))), () => away() ? refused() : null];
}

export async function view() {
	const charter = await get('/api/charter');
	const again = charter.accepted_number !== null && charter.accepted_number !== undefined;
	return { title: t('gate.title'), layout: 'narrow', node: h('div.stack.g5',
		h('div.gut.stack.g3',
			h('p.row', chip('book', t('charter.version', { number: charter.version.number }),
				'info'), h('span.xs.dim',
				t('charter.since', { date: day(charter.version.effective_at) }))),
			h('h1', charter.version.title),
				h('p.dim', t(again ? 'gate.lead_again' : 'gate.lead'))),
		charterText(charter.articles, charter.articles[0]?.slug), whatWeKeep(),
			acceptance(charter)) };
}
