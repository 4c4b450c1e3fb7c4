/** What is held about me, and what I can ask: a copy at once, a correction, an erasure. */
import { h, icon, list, signal } from '../../base/dom.js';
import { get, newKey, send } from '../../base/api.js';
import { day, number, t } from '../../base/words.js';
import { download } from '../../parts/download.js';
import { emptyState } from '../../parts/empty.js';
import { areaField } from '../../parts/field.js';
import { formDialog } from '../../parts/form-dialog.js';
import { announce } from '../../parts/live.js';
import { problemText } from '../../parts/problem.js';
import { archiveFacts, archiveProgress, clockChip, follow, isArchive, isFetchable, isWorking, kindWord,
	requestLog, requestSteps, stateOfRequest } from '../../parts/request.js';
import { sessionsCard } from '../../parts/sessions.js';
import { snack } from '../../parts/snack.js';
import { heldData } from './held-data.js';

/** @type {[string, string][]} the rights that the desk answers, with their icon */
const RIGHTS = [['rectification', 'pen'], ['erasure', 'bin'], ['objection', 'hand'], ['restriction', 'lock'],
	['portability', 'share']];

async function fetchArchive(request, changed) {
	try {
		if (!await download(`/api/me/data-requests/${request.id}/archive`,
			`parvis-${request.number}.zip`)) return;
		announce(t('request.downloaded'));
		changed(await get(`/api/me/data-requests/${request.id}`));
	} catch (problem) {
		snack(problemText(problem), { urgent: true });
	}
}

function outcome(one, changed) {
	const request = one();
	if (isArchive(request) && isWorking(request))
		return [archiveProgress(one), h('p.xs.dim', t('my_data.close_page'))];
	if (request.archive && !isFetchable(request.archive))
		return [archiveFacts(request.archive), h('p.s.dim', t('request.used_up'))];
	if (request.archive)
		return [archiveFacts(request.archive),
			h('div.row', h('button.btn.go-on',
			{ type: 'button', onclick: () => fetchArchive(request, changed) }, icon('get', 's'),
			t('request.download'))), h('p.xs.dim', t('my_data.zip'))];
	return null;
}

/** What the person asked, in their own words, and what became of it step by step, with
 * each answer of the desk. */
const dialogue = (request, until) =>
	[request.note ? h('div.stack.g1',
		h('h3.h-s', t(request.origin === 'self' ? 'my_data.your_words' : 'my_data.desk_words')),
		h('p.s.as-typed', request.note)) : null,
	isArchive(request) ? null : h('p.xs.dim', t(`request.means.${request.kind}`)),
	isArchive(request) && !request.history.some((step) => step.reason) ? null
		: h('div.stack.g2', h('h3.h-s', t('my_data.steps')),
			requestLog(request, `/api/me/data-requests/${request.id}`, until))];

/** One of my requests; it follows its archive by itself. */
function requestCard({ request: one }, until) {
	const path = `/api/me/data-requests/${one().id}`;
	const changed = (fresh) => {
		if (isWorking(one()) && fresh.archive) announce(t('request.archive_ready')); one(fresh); };
	if (isWorking(one())) follow(path, changed, until);
	return h('section.card.pad-l.stack.g4', { 'aria-labelledby': `request-${one().id}` },
		() => h('div.row', h('h2.h-m', { id: `request-${one().id}` },
			t('my_data.request', { number: one().number, kind: kindWord(one().kind) })),
			stateOfRequest(one()), clockChip(one()),
			h('span.xs.dim.end', t('my_data.received', { date: day(one().received_on) }),
				one().closed_at ? null
				: [' · ', t('desk.due', { date: day(one().due_on) })])),
		() => one().closed_at ? null : requestSteps(one()), () => outcome(one, changed),
			() => dialogue(one(), until));
}

/** Asking: a copy goes by itself, the rest goes to the desk with a sentence. */
function makeAsk(mine) {
	async function open(kind, body, key) {
		const made = await send('POST', '/api/me/data-requests', { kind, ...body }, { key });
		mine([{ id: made.id, request: signal(made) }, ...mine()]);
		snack(t(isArchive(made) ? 'my_data.copy_begun' : 'my_data.sent', { date: day(made.due_on) }));
		document.getElementById(`request-${made.id}`)?.scrollIntoView({ block: 'center' });
	}
	async function copy(kind) {
		try {
			await open(kind, {}, newKey());
		} catch (problem) {
			snack(problemText(problem), { urgent: true });
		}
	}
	function write(kind) {
		const key = newKey();
		return formDialog(t(`my_data.ask_${kind}`), {
			body: [
				h('p.s', t(`request.means.${kind}`)),
				areaField(t('my_data.what'),
					{
						name: 'note', required: kind === 'rectification',
						maxlength: '2000', rows: '5', autofocus: true
					},
					{ help: t('my_data.what_help') })
			],
			yes: t('my_data.send'), submit: (values) => open(kind, values, `${key}`) });
	}
	return (kind) => kind === 'access' || kind === 'portability' ? copy(kind) : write(kind);
}

const right = ([kind, name], ask) => h('button.hit', { type: 'button', onclick: () => ask(kind) }, icon(name),
	h('span.grow.s', h('b', t(`my_data.ask_${kind}`)),
		h('span.xs.dim.block', t(`my_data.ask_${kind}_hint`))), h('span.go', icon('right', 's')));

const copyCard = (ask, count) => h('section.card.pad-l.row.g4.copy',
	h('span.gl.h6.z56.wide', { 'aria-hidden': 'true' }, icon('file')),
	h('div.grow', h('h2.h-m', t('my_data.copy')),
		h('p.s.dim', t('my_data.copy_text', { count: number(count) }))),
	h('button.btn.go-on', { type: 'button', onclick: () => ask('access') }, icon('get', 's'),
		t('my_data.copy_yes')));

/** Whom to write to, where the company has said it. */
const contacts = (company) => company.controller || company.dpo
	? h('section.card.pad-l.stack.g3', h('h2.h-m', t('my_data.contacts')),
		['controller', 'dpo'].map((name) => company[name]
			? h('div.stack.g1', h('h3.h-s', t(`my_data.${name}`)), h('p.s.as-typed', company[name])) : null))
	: null;

export async function view(params, { signal: until }) {
	const read = ['/api/me/data', '/api/me/data-requests', '/api/me/sessions', '/api/company'];
	const [data, requests, sessions, company] = await Promise.all(
		read.map((path) => get(path, { signal: until })));
	const mine = signal(requests.items.map((request) => ({ id: request.id, request: signal(request) })));
	const ask = makeAsk(mine);
	const records = data.sections.reduce((sum, one) => sum + one.records, 0);
	return { title: t('my_data.title'),
		node: h('div.stack.g4', h('div.head', h('h1.grow', t('my_data.title')),
			h('a.btn', { href: '/my-entries' }, icon('eye', 's'), t('menu.entries'))),
		copyCard(ask, records),
		h('div.w2', h('div.stack.g4', list(mine, (one) => one.id, (one) => requestCard(one, until)),
			heldData(data.sections), sessionsCard(sessions.items)),
			h('div.stack.g4', h('section.card', h('header.pad', h('h2.h-m', t('my_data.rights'))),
				h('div.rows', RIGHTS.map((one) => right(one, ask)))),
				contacts(company), h('p.xs.dim.gut', t('my_data.law')),
				() => mine().length ? null : emptyState('calm', t('my_data.no_request'),
					t('my_data.no_request_text'))))) };
}
