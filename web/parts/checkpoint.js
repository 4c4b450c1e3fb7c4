/** The last signature over the whole log: how much it covers, since when, and the note to keep elsewhere. */
import { h, icon, signal } from '../base/dom.js';
import { get } from '../base/api.js';
import { moment, number, t } from '../base/words.js';
import { snack } from './snack.js';

/** How often it is asked whether the log is still sealed. */
const PERIOD = 10_000;

const short = (root) => `${root.match(/.{4}/g).slice(0, 6).join(' ')} …`;

async function copy(note) {
	try {
		await navigator.clipboard.writeText(note);
		snack(t('audit_log.copied'));
	} catch {
		snack(t('audit_log.not_copied'), { urgent: true });
	}
}

/** The signed text itself, for those who keep it as witnesses. */
const signedNote = (note) => note ? [h('pre.sunk', { tabindex: '0' }, h('code', note)),
	h('div.row', h('button.btn.sm', { type: 'button', onclick: () => copy(note) }, icon('copy', 's'),
		t('audit_log.copy')))] : null;

/** For how long nothing was sealed. @param {number} seconds */
export const notSealed = (seconds) => seconds < 120 ? t('audit_log.behind_seconds', { count: seconds })
	: t('audit_log.behind_minutes', { count: Math.floor(seconds / 60) });

/** Since when nothing is sealed any more: entries wait, and could be left out until somebody signs again. */
const behind = (seconds) => h('section.banner.bad', { role: 'alert' }, icon('alert'), h('div.stack.g1.grow',
	h('h2.h-m', notSealed(seconds)),
	h('p.s', t('audit_log.behind_text'))));

/**
 * Whether it is still sealed is followed while the page is open; the rest stays as it was read.
 * @param {{size: number, root: string, at: string, note?: string, behind: number}|null} last
 * @param {AbortSignal} until
 */
export function checkpoint(last, until) {
	const late = signal(last?.behind ?? 0);
	async function look() {
		if (document.hidden) return;
		try {
			late((await get('/api/audit/checkpoint', { signal: until })).behind);
		} catch { /* the next look will tell */ }
	}
	const timer = setInterval(look, PERIOD);
	until.addEventListener('abort', () => clearInterval(timer));
	return [() => late() ? behind(late()) : null, banner(last, late)];
}

function banner(last, late) {
	if (!last) return h('div.note.warn', icon('alert'), h('p', t('audit_log.no_checkpoint')));
	return h('section.banner', { class: () => late() ? '' : 'ok',
		'aria-label': t('audit_log.checkpoint') }, icon('shieldok'), h('div.stack.g1.grow',
		h('h2.h-m', t('audit_log.sealed', { count: last.size })),
		h('p.s', t('audit_log.signed', { date: moment(last.at) })),
		h('details.small-more', h('summary', icon('right', 's'), t('audit_log.print')),
			h('div.stack.g3',
			h('dl.kv', h('dt', t('audit_log.size')), h('dd', number(last.size)),
				h('dt', t('audit_log.root')),
				h('dd', h('code', { title: last.root }, short(last.root)))),
			last.note ? h('p.s', t('audit_log.witness')) : null, signedNote(last.note)))));
}
