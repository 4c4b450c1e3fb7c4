/** A request about personal data as people read it: kind, state, legal date, steps,
 * progress of the archive. */
import { h, icon, list } from '../base/dom.js';
import { get } from '../base/api.js';
import { day, has, moment, t, tn } from '../base/words.js';
import { chip } from './empty.js';
import { pager } from './pager.js';

/** @type {Record<string, [string, string]>} icon and colour of each state */
const STATES = { received: ['file', 'info'], identified: ['shieldok', 'info'], collecting: ['wait', 'info'],
	review: ['eye', 'warn'], ready: ['get', 'ok'], delivered: ['send', 'ok'],
	closed: ['check', ''], extended: ['clock', 'warn'], refused: ['xc', 'bad'], withdrawn: ['undo', ''],
		incomplete: ['alert', 'warn'], expired: ['clock', 'warn'] };

const ARCHIVE_KINDS = ['access', 'portability'];
const LEGAL_DAYS = 31;
/** How often the server hands an archive over. */
const DOWNLOADS = 3;

/** True for the kinds that an archive answers. */
export const isArchive = (request) => ARCHIVE_KINDS.includes(request.kind);

/** True while the archive is being made. */
export const isWorking = (request) => request.job?.state === 'waiting' || request.job?.state === 'running';

export const stateOfRequest = (request) => chip(STATES[request.state]?.[0] ?? 'info',
	t(`request.state.${request.state}`), STATES[request.state]?.[1]);

/** "15 jours restants", or how late it is. */
export const daysLeft = (request) => request.days_left < 0 ? tn('request.days_late', -request.days_left)
	: tn('request.days_left', request.days_left);

/** Answered: the clock of the law has stopped. */
export const isAnswered = (request) => Boolean(request.closed_at) || request.state === 'delivered';

export function clockChip(request) {
	if (isAnswered(request)) return null;
	if (request.days_left < 0) return chip('alert', daysLeft(request), 'bad');
	return chip('clock', daysLeft(request), request.days_left <= 7 ? 'warn' : 'ok');
}

/** The places on the way, in order; a request that needs no archive is studied instead of collected. */
const way = (request) => isArchive(request) ? ['received', 'identified', 'collecting', 'ready', 'delivered']
	: ['received', 'identified', 'review', 'ready', 'delivered'];

/** How far along the way a state is; what stands aside is where the last step on the way left it. */
function progress(request) {
	const places = way(request);
	const direct = places.indexOf(request.state);
	if (direct >= 0) return direct;
	if (request.state === 'closed') return places.length;
	const reached = request.history.map((one) => places.indexOf(one.step))
		.reduce((most, one) => Math.max(most, one), 0);
	return request.state === 'expired' ? 3 : reached;
}

/** The steps as a line of dates. */
export function requestSteps(request) {
	const now = progress(request);
	const over = ['refused', 'withdrawn'].includes(request.state);
	return h('ol.steps.tall', way(request).map((place, n) => {
		const taken = request.history.findLast((one) => one.step === place);
		const done = n < now || n === now && ['delivered', 'ready'].includes(place);
		const when = taken ? day(taken.at) : place === 'delivered' && !over ? t('request.before',
			{ date: day(request.due_on) }) : '';
		return h('li', { class: done ? 'done' : n === now && !over ? 'now' : null,
			'aria-current': n === now && !over ? 'step' : null },
			h('span.mk', done ? icon('check') : null), h('b', t(`request.step.${place}`)), when);
	}));
}

/** Days left as a ring: all of it is the month that the law gives. */
export function ring(request) {
	const space = 'http://www.w3.org/2000/svg';
	const make = (name, given, ...children) => {
		const node = document.createElementNS(space, name);
		for (const [key, value] of Object.entries(given)) node.setAttribute(key, value);
		node.append(...children);
		return node;
	};
	const share = Math.max(0, Math.min(100, request.days_left * 100 / LEGAL_DAYS));
	const tone = request.days_left < 0 ? 'bad' : request.days_left <= 7 ? 'warn' : 'primary';
	return make('svg', { width: 64, height: 64, viewBox: '0 0 64 64', 'aria-hidden': 'true', fill: 'none',
		'stroke-width': 6, 'stroke-linecap': 'round', class: `days ${tone}` },
		make('circle', { cx: 32, cy: 32, r: 27, class: 'all' }),
		make('circle', { cx: 32, cy: 32, r: 27, pathLength: 100, 'stroke-dasharray': `${share} 200`,
			transform: 'rotate(-90 32 32)' }),
		make('text', { x: 32, y: 39, 'text-anchor': 'middle' }, String(request.days_left)));
}

/** How the archive comes along; live through the request that is given. @param {() => any} request */
export function archiveProgress(request) {
	const done = () => request().job?.done ?? 0;
	const total = () => request().job?.total ?? 0;
	return h('div.stack.g2',
		h('progress', { max: () => String(total() || 1), value: () => total() ? done() : null,
			'aria-label': t('request.preparing') }),
		h('p.row.xs.dim', h('span', t('request.preparing')),
			h('b.end.num', () => total() ? t('request.of', { done: done(), total: total() })
				: '')));
}

const size = (bytes) => bytes < 100_000 ? t('request.kilobytes',
	{ count: Math.max(1, Math.round(bytes / 1000)) }) : t('request.megabytes',
	{ count: Math.round(bytes / 100_000) / 10 });

/** Whether it can still be fetched from here: the server counts the person and the desk apart. */
export const isFetchable = (archive) => archive.downloads < DOWNLOADS
	&& new Date(archive.expires_at) > new Date();

/** What the archive holds, and until when it may be fetched. */
export const archiveFacts = (archive) => h('dl.kv', h('dt', t('request.size')),
	h('dd', size(archive.bytes), ', ', tn('request.records', archive.records)),
	isFetchable(archive) ? [h('dt', t('request.until')), h('dd', moment(archive.expires_at))] : null,
	h('dt', t('request.downloads')),
	h('dd', t('request.of', { done: archive.downloads, total: DOWNLOADS })),
	h('dt', t('request.print')), h('dd', h('code', archive.sha256)));

/** The focus goes on there when more of the log was asked for. */
const logged = (one) => h('li.done', { tabindex: '-1' }, h('span.mk', icon('check')),
	t(`request.state.${one.step}`),
	h('p.xs.dim', t(`request.by.${one.actor}`), ', ', moment(one.at)),
	one.reason ? h('p.s.as-typed', one.reason) : null);

const stepsOf = (request) => ({ items: request.history.toReversed(), next: request.earlier });

/**
 * The log of a request, the newest first; what came before is read when it is asked for.
 * @param {any} request @param {string} path @param {AbortSignal} until
 */
export function requestLog(request, path, until) {
	const log = pager(path, { first: request, read: stepsOf, quiet: true, signal: until });
	return [h('ol.line', list(log.items, (one) => one, logged)), log.foot()];
}

const PAUSE = 1000;

/**
 * Reads again every second while the archive is being made. @param {string} path
 * @param {(fresh: any) => void} tell @param {AbortSignal} until
 */
export function follow(path, tell, until) {
	const timer = setTimeout(async () => {
		try {
			const fresh = await get(path, { signal: until });
			tell(fresh);
			if (isWorking(fresh)) follow(path, tell, until);
		} catch {
			if (!until.aborted) follow(path, tell, until);
		}
	}, PAUSE);
	until.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/** The purpose under which an archive of somebody else is prepared or read. */
export const PURPOSES = ['answer', 'verify', 'authority'];

/** The word for a kind, also for one that this page does not know yet. */
export const kindWord = (kind) => has(`request.kind.${kind}`) ? t(`request.kind.${kind}`) : kind;
