/** One data request at the desk: its legal clock, its steps, its archive, its log. */
import { h, icon, signal } from '../../base/dom.js';
import { get, newKey, send } from '../../base/api.js';
import { loadMe } from '../../base/store.js';
import { day, t } from '../../base/words.js';
import { confirm } from '../../parts/dialog.js';
import { chip } from '../../parts/empty.js';
import { download } from '../../parts/download.js';
import { areaField, selectField } from '../../parts/field.js';
import { formDialog } from '../../parts/form-dialog.js';
import { announce } from '../../parts/live.js';
import { menu } from '../../parts/menu.js';
import { problemText } from '../../parts/problem.js';
import { archiveFacts, archiveProgress, clockChip, daysLeft, follow, isAnswered, isArchive, isFetchable,
	isWorking, kindWord, PURPOSES, requestLog, requestSteps, ring,
	stateOfRequest } from '../../parts/request.js';
import { snack } from '../../parts/snack.js';

/** From where an archive may be collected. */
const COLLECTIBLE = ['identified', 'extended', 'review', 'incomplete', 'expired'];
const REASONED = ['extended', 'refused', 'ready'];
const ASIDE = { extended: 'clock', refused: 'xc', withdrawn: 'undo' };

const purposeField = () => selectField(t('request.purpose'),
	PURPOSES.map((one) => [one, t(`request.purpose.${one}`)]), { name: 'purpose', value: 'answer' },
	{ help: t('request.purpose_help') });

/** What the desk does; `seen` is the request as it was last read, `fresh` takes the new one. */
function makeDeeds(seen, fresh) {
	const path = `/api/data-requests/${seen().id}`;
	/** Sends; when somebody was faster the page shows what is now, and the sentence says so. */
	async function deed(method, end, body, key) {
		try {
			const now = await send(method, `${path}${end}`,
				{ ...body, version: seen().version }, { key });
			if (now.confirmation) snack(t('confirmations.asked'));
			fresh(now.confirmation ? await get(path) : now);
			loadMe().catch(() => {});
		} catch (problem) {
			if (problem.code === 'decided_meanwhile' || problem.code === 'wrong_state')
				get(path).then(fresh, () => {});
			throw problem;
		}
	}
	async function step(name) {
		const key = newKey();
		if (REASONED.includes(name) || name === 'delivered') {
			const label = t(name === 'ready' || name === 'delivered' ? 'request.answer'
				: 'request.reason');
			await formDialog(t(`request.do.${name}`),
				{ body: [h('p.s', t(`request.do.${name}_text`)),
					areaField(label, { name: 'reason', required: name !== 'delivered',
					maxlength: '2000', rows: '4', autofocus: true },
					{ help: t('request.reason_help') })],
				yes: t(`request.do.${name}`), danger: name === 'refused',
					submit: ({ reason }) => deed('POST', '/steps',
						{ step: name, ...(reason ? { reason } : {}) }, `${key}`) });
			return;
		}
		if (!await confirm({ title: t(`request.do.${name}`), text: t(`request.do.${name}_text`),
			yes: t(`request.do.${name}`) })) return;
		try {
			await deed('POST', '/steps', { step: name }, key);
			snack(t('request.stepped', { step: t(`request.state.${name}`) }));
		} catch (problem) {
			snack(problemText(problem), { urgent: true });
		}
	}
	const prepare = () => formDialog(t('request.prepare'),
		{ body: [h('p.s', t('request.prepare_text')), purposeField(),
			seen().origin === 'desk' ? areaField(t('request.prepare_reason'), { name: 'reason',
				required: true, maxlength: '500', rows: '3', autofocus: true },
			{ help: t('request.prepare_reason_help') }) : null], yes: t('request.prepare'),
		submit: (values) => deed('POST', '/export', values, newKey()) });
	const fetchArchive = () => formDialog(t('request.download'),
		{ body: [h('p.s', t('request.download_text', { name: seen().member.name })), purposeField()],
			yes: t('request.download'),
		submit: async ({ purpose }) => {
			await download(`${path}/archive?purpose=${purpose}`, `parvis-${seen().number}.zip`);
			fresh(await get(path));
			announce(t('request.downloaded'));
		} });
	return { step, prepare, fetchArchive };
}

function buttons(request, deeds) {
	const forward = request.steps.filter((name) => !ASIDE[name]);
	const aside = request.steps.filter((name) => ASIDE[name]);
	const collectible = isArchive(request) && COLLECTIBLE.includes(request.state);
	return h('div.row', collectible ? h('button.btn.go-on', { type: 'button', onclick: deeds.prepare },
		icon('file', 's'), t('request.prepare')) : null,
		forward.map((name, n) => h('button.btn',
			{ type: 'button', class: n === 0 && !collectible && !request.archive ? 'go-on' : null,
				onclick: () => deeds.step(name) }, t(`request.do.${name}`))),
		aside.length ? menu([t('request.other'), icon('down', 's')],
			aside.map((name) => ({ name: ASIDE[name], label: t(`request.do.${name}`),
				class: name === 'refused' ? 'bad' : null, act: () => deeds.step(name) })),
			{ class: 'btn' }) : null);
}

const sentence = (request) => request.closed_at ? t('request.closed_on',
	{ received: day(request.received_on), closed: day(request.closed_at) })
	: t('request.legal', { received: day(request.received_on), due: day(request.due_on) });

const clock = (request) => h('section.card.pad-l.stack.g5', { 'aria-label': t('request.progress') },
	h('div.row.g4.nowrap.clock', isAnswered(request) ? h('span.gl.h4.z56', { 'aria-hidden': 'true' },
		icon('okc')) : ring(request),
		h('div.grow', h('p', h('b', isAnswered(request) ? t(`request.state.${request.state}`)
			: daysLeft(request))), h('p.s.dim', sentence(request))),
		h('span.wide', isAnswered(request) ? stateOfRequest(request) : request.days_left >= 0
			? chip('check', t('request.in_time'), 'ok') : clockChip(request))),
	requestSteps(request));

function archive(seen, deeds) {
	const request = seen();
	if (!isArchive(request)) return null;
	const inside = isWorking(request) ? archiveProgress(seen)
		: request.archive && !isFetchable(request.archive) ? [archiveFacts(request.archive),
			h('p.s.dim', t('request.used_up'))]
		: request.archive ? [archiveFacts(request.archive),
			h('div.row', h('button.btn.go-on', { type: 'button', onclick: deeds.fetchArchive },
				icon('get', 's'), t('request.download'))),
			h('p.xs.dim', t('request.entry_first'))]
			: h('p.s.dim', t(request.job?.state === 'failed' ? 'request.failed'
				: 'request.no_archive'));
	return h('section.card', h('header.pad.row', h('h2.h-m.grow', t('request.archive')),
		stateOfRequest(request)), h('div.pad.stack.g4', inside));
}

/** The button that was pressed may be gone with its step: the focus goes to what can be done now. */
function keepFocus() {
	setTimeout(() => {
		if (document.activeElement === document.body) (document.querySelector('#main .head .btn')
			?? document.querySelector('#main h1'))?.focus({ preventScroll: true });
	}, 0);
}

export async function view({ id }, { signal: until }) {
	const path = `/api/data-requests/${id}`;
	const seen = signal(await get(path, { signal: until }));
	const fresh = (request) => {
		const worked = isWorking(seen());
		seen(request);
		keepFocus();
		if (isWorking(request) && !worked) follow(path, fresh, until);
		if (worked && request.archive) announce(t('request.archive_ready'));
	};
	if (isWorking(seen())) follow(path, fresh, until);
	const deeds = makeDeeds(seen, fresh);
	const title = t('request.title', { number: seen().number, kind: kindWord(seen().kind),
		name: seen().member.name });
	return { title, node: h('div.stack.g4',
		h('div.head', h('div.grow.stack.g1',
			h('p.xs', h('a', { href: '/data-requests' }, t('desk.title'))), h('h1', title)),
			() => buttons(seen(), deeds)),
		() => clock(seen()),
		h('div.w2', h('div.stack.g4', () => archive(seen, deeds),
			() => seen().note ? h('section.card.pad.stack.g2', h('h2.h-m', t('desk.note')),
				h('p.s.as-typed', seen().note)) : null,
			h('section.card.pad.row.g3.nowrap.top', icon('info'),
				h('p.s.dim', t(`request.means.${seen().kind}`)))),
		h('section.card.pad.stack.g3', h('h2.h-s', t('request.log')),
			() => requestLog(seen(), path, until)))) };
}
