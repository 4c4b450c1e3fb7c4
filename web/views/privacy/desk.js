/** The desk of data requests: what waits, the most urgent first, and opening one for somebody. */
import { h, icon, list, signal } from '../../base/dom.js';
import { get, newKey, send } from '../../base/api.js';
import { go } from '../../base/router.js';
import { day, t } from '../../base/words.js';
import { emptyState } from '../../parts/empty.js';
import { areaField, selectField, textField } from '../../parts/field.js';
import { formDialog } from '../../parts/form-dialog.js';
import { pager } from '../../parts/pager.js';
import { avatar } from '../../parts/people.js';
import { personPicker } from '../../parts/person-picker.js';
import { clockChip, kindWord, stateOfRequest } from '../../parts/request.js';
import { tabs } from '../../parts/tabs.js';

const KINDS = ['access', 'portability', 'rectification', 'erasure', 'restriction', 'objection'];
const STATES = ['open', 'closed'];

/** Today here, or the day before where the world's clock has not come so far: a date that the server holds
 * for the future is refused. */
function today() {
	const here = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString()
		.slice(0, 10);
	const world = new Date().toISOString().slice(0, 10);
	return here < world ? here : world;
}

const capital = (word) => word[0].toLocaleUpperCase() + word.slice(1);

/** A request that came by letter, by mail or at the door. */
async function openRequest() {
	const key = newKey();
	const person = personPicker(t('desk.person'));
	const kind = signal('access');
	let typed = '';
	/** What is to be corrected must be said: the server demands it here as of the person. */
	const note = () => areaField(t('desk.note'), {
		name: 'note', required: kind() === 'rectification', maxlength: '2000', rows: '3',
		value: typed, oninput: (event) => { typed = event.target.value; }
	}, { help: t(kind() === 'rectification' ? 'desk.note_correction' : 'desk.note_help') });
	const made = await formDialog(t('desk.open'), {
		body: [person.node,
			selectField(t('desk.kind'), KINDS.map((one) => [one, capital(kindWord(one))]),
				{ name: 'kind', value: 'access',
					oninput: (event) => kind(event.target.value) }),
			textField(t('desk.received_on'), { name: 'received_on', type: 'date', required: true,
				value: today() }, { help: t('desk.received_help') }),
			note],
		yes: t('desk.open_yes'),
		check: () => person.chosen() ? '' : t('desk.person_missing'),
		submit: (values) => send('POST', '/api/data-requests',
			{ ...values, member: person.chosen().id }, { key: `${key}` }),
	});
	if (made) await go(`/data-requests/${made.id}`);
}

const row = (request) => h('li', h('a.hit.desk-row', { href: `/data-requests/${request.id}` },
	avatar(request.member, 'z32'),
	h('span.grow', h('span.s',
		h('b', t('desk.row', { number: request.number, kind: kindWord(request.kind),
			name: request.member.name }))),
		h('span.xs.dim.block', t(request.origin === 'self' ? 'desk.by_self' : 'desk.by_desk',
			{ date: day(request.received_on) }), ' · ',
			t('desk.due', { date: day(request.due_on) }))),
	h('span.row.g1.chips', stateOfRequest(request), clockChip(request))));

const states = (now) => tabs(t('desk.tabs'),
	STATES.map((state) => ({ href: state === 'open' ? '/data-requests' : `/data-requests?state=${state}`,
		here: state === now, word: t(`desk.tab_${state}`) })));

export async function view(params, { query, signal: until }) {
	const state = query.get('state') === 'closed' ? 'closed' : 'open';
	const path = `/api/data-requests?state=${state}`;
	const all = pager(path, { first: await get(path, { signal: until }), signal: until });
	return { title: state === 'open' ? t('desk.title') : `${t('desk.tab_closed')} · ${t('desk.title')}`,
		node: h('div.stack.g4',
			h('div.head', h('h1.grow', t('desk.title')),
				h('button.btn.go-on', { type: 'button', onclick: openRequest },
					icon('plus', 's'), t('desk.open'))),
			states(state),
			() => all.items().length
				? h('ul.card.rows.desk-rows', list(all.items, (one) => one.id, row))
				: emptyState('done', t(`desk.none_${state}`), t(`desk.none_${state}_text`)),
			all.foot()) };
}
