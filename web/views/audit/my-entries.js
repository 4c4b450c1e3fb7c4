/** Who looked, who decided: every entry of the audit log that concerns me, in words. */
import { h, icon, list } from '../../base/dom.js';
import { get } from '../../base/api.js';
import { can } from '../../base/store.js';
import { ago, has, moment, t, tn } from '../../base/words.js';
import { checkpoint, notSealed } from '../../parts/checkpoint.js';
import { chip, emptyState } from '../../parts/empty.js';
import { changesOf, classMark, objectOf } from '../../parts/audit-words.js';
import { pager } from '../../parts/pager.js';
import { tabs } from '../../parts/tabs.js';

/** The same thing done again, one after the other, is one line that says how often. */
function folded(items) {
	const lines = [];
	for (const one of items) {
		const last = lines[lines.length - 1];
		const same = last && ['action', 'function', 'purpose']
			.every((name) => last[name] === one[name]) && last.object?.id === one.object?.id
			&& last.object?.title === one.object?.title && !one.change;
		if (same) lines[lines.length - 1] = { ...last, times: last.times + 1, first: one.at };
		else lines.push({ ...one, times: 1 });
	}
	return lines;
}

/** Some acts read otherwise by whom they concern. */
function wordsOf(one) {
	const key = [`entries.${one.action}`, `audit.${one.action}`]
		.find((name) => has(name) && (one.function !== 'me' || !name.startsWith('entries.')));
	return key ? t(key) : one.action;
}

function row(one) {
	const [name, tone] = classMark(one.class);
	const who = has(`entries.function.${one.function}`) ? t(`entries.function.${one.function}`)
		: one.function;
	return h('li.row.nowrap.g3.top.pad',
		h('span.av.z32', { class: one.function === 'me' ? 'h5' : 'h2', 'aria-hidden': 'true' },
			icon(one.function === 'me' ? 'user' : name)),
		h('div.grow.s',
			h('p', wordsOf(one),
				one.times > 1 ? [' ', h('span.dim', tn('entries.times', one.times))] : null),
			objectOf(one.object) ? h('p.xs', objectOf(one.object)) : null,
			changesOf(one.change).map((line) => h('p.xs', line)),
			h('p.xs.dim', who, ' · ', ago(one.at), ' · ', h('span.num', moment(one.at)),
				one.more ? [' · ', tn('audit_log.more', one.more)] : null,
			one.purpose ? [' · ', has(`request.purpose.${one.purpose}`)
				? t(`request.purpose.${one.purpose}`) : one.purpose] : null)),
		h('span.wide', chip(name, t(`audit_class.${one.class}`), tone)));
}

/** Nothing was sealed for a while: what happened since is not here yet, and nobody may
 * conclude that nothing did. */
const waiting = (behind, bannered) => h('div.note.warn', icon('alert'), h('div.stack.g1',
	bannered ? null : h('p', h('b', notSealed(behind))), h('p', t('entries.behind'))));

const FEW = 8;
const MOST_PAGES = 10;

/** Only what others did, unless all is asked for. */
const shownOf = (items, all) => all ? items : items.filter((one) => one.function !== 'me');

/** One's own sign-ins may fill whole pages: reads on until something of others is there. */
async function readOn(entries, shown) {
	for (let pages = 0; pages < MOST_PAGES && shown().length < FEW && entries.next(); pages++)
		await entries.more();
}

export async function view(params, { query, signal: until }) {
	const all = query.get('all') === '1';
	const first = await get('/api/me/entries', { signal: until });
	const entries = pager('/api/me/entries', { first, signal: until });
	const sealed = can('read_checkpoints') ? await get('/api/audit/checkpoint', { signal: until })
		.catch(() => null) : undefined;
	const shown = () => folded(shownOf(entries.items(), all));
	readOn(entries, shown);
	return { title: all ? `${t('entries.all')} · ${t('menu.entries')}` : t('menu.entries'),
		node: h('div.stack.g4',
			h('div.head', h('h1', t('menu.entries'))),
			h('p.gut.s.dim', t('entries.lead')), sealed === undefined ? null : checkpoint(sealed,
				until),
			first.behind ? waiting(first.behind, sealed !== undefined) : null,
			tabs(t('entries.tabs'), [
				{ href: '/my-entries', here: !all, word: t('entries.others') },
				{ href: '/my-entries?all=1', here: all, word: t('entries.all') }
			]),
			() => shown().length ? h('ul.card.rows',
				list(shown, (one) => `${one.index} ${one.times}`, row))
				: emptyState('calm', t('entries.none'),
					t(first.behind ? 'entries.none_yet' : 'entries.none_text')),
			entries.foot()) };
}
