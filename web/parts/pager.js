/** A list read page by page: some pages by themselves while one scrolls, then a button, so that
 * the end can be reached. */
import { effect, h, signal } from '../base/dom.js';
import { get } from '../base/api.js';
import { t } from '../base/words.js';
import { problemText } from './problem.js';
import { skeleton } from './empty.js';

/** What tells one item from another: entries of the log have an index; what has neither comes once. */
const identify = (one) => one.id ?? one.index ?? one;

/**
 * @param {string} path without a cursor
 * @param {{automatic?: number, signal?: AbortSignal, first?: any, read?: (page: any) => any, quiet?: boolean,
 * cursor?: string}} [options]
 * `automatic`: pages read without asking, the first included; `first`: the first page, already read;
 * `read`: its items and what is next, where an answer names them otherwise; `quiet`: nothing stands for the
 * page to come; `cursor`: what the address calls where to go on
 */
export function pager(path, { automatic = 1, signal: until, first, read = (page) => page, quiet = false,
	cursor = 'before' } = {}) {
	const begin = first ? read(first) : { items: [], next: null };
	const items = signal(begin.items);
	const next = signal(begin.next);
	const state = signal('idle');
	const failed = signal(null);
	let pages = 1;
	let running = null;
	/** The next page, asked for once: whoever asks meanwhile waits for it too. */
	function more(came) {
		if (!running && next()) running = ask(came).finally(() => { running = null; });
		return running ?? Promise.resolve();
	}
	async function ask(came) {
		state('loading');
		failed(null);
		try {
			const from = `${path}${path.includes('?') ? '&' : '?'}${cursor}=${encodeURIComponent(next())}`;
			const page = read(await get(from, { signal: until }));
			const known = new Set(items().map(identify));
			items([...items(), ...page.items.filter((one) => !known.has(identify(one)))]);
			came?.();
			next(page.next);
			pages++;
		} catch (problem) {
			if (!until?.aborted) failed(problem);
		}
		state('idle');
	}
	// what draws the list follows this: following the items, it would draw all of it anew at each page,
	// and the focus would have no place to go on from
	const some = signal(begin.items.length > 0);
	effect(() => { some(items().length > 0); }, until);
	const list = { items, some, next, more, state, failed };
	return { ...list, foot: (end) => pagerFoot({ ...list, automatic: () => pages < automatic, until,
		quiet, end }) };
}

/** Watches the foot of the list, once the person has begun to scroll: at the start it would be seen at once.
 * Who is on its button decides alone. */
function watchFoot(edge, node, { automatic, more, until }) {
	const watch = new IntersectionObserver((seen) => { if (seen[0].isIntersecting && automatic()
		&& !node.contains(document.activeElement)) more(); }, { rootMargin: '600px' });
	addEventListener('scroll', () => watch.observe(edge), { once: true, signal: until });
	until?.addEventListener('abort', () => watch.disconnect());
}

const stops = () =>
	[...document.querySelectorAll('#main :is(a[href], button, article[tabindex], li[tabindex])')];

/** After a press the focus goes on with the first of what came, before the button may go. */
function pressed(button, more) {
	const last = stops()[stops().indexOf(button) - 1];
	more(() => {
		const next = stops()[stops().indexOf(last) + 1];
		if (document.activeElement === button && last) next?.focus({ preventScroll: true });
	});
}

function pagerFoot(list) {
	const { next, more, state, failed, quiet, end } = list;
	const button = h('button.btn', { type: 'button', onclick: () => pressed(button, more) },
		() => t('list.more'));
	const edge = h('div');
	// nothing here lives on while the next page comes in above: what does not move does not shift the
	// page
	const node = h('div.feed-end', edge, () => state() === 'loading' ? quiet ? null : skeleton()
		: failed() ? h('div.note.bad', h('p', problemText(failed()))) : null,
		h('p.none', { hidden: () => !next() || state() === 'loading'
			&& document.activeElement !== button }, button), () => next() || state() === 'loading'
			? null : end?.());
	watchFoot(edge, node, list);
	return node;
}
