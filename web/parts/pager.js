/** A list read page by page: some pages by themselves while one scrolls, then a button, so that the end can be reached. */
import { h, signal } from '../base/dom.js';
import { get } from '../base/api.js';
import { t } from '../base/words.js';
import { problemText } from './problem.js';
import { skeleton } from './empty.js';

/** What tells one item from another: entries of the log have an index. */
const identify = (one) => one.id ?? one.index;

/**
 * @param {string} path without a cursor @param {{automatic?: number, signal?: AbortSignal, first?: any}} [options]
 * `automatic`: pages read without asking, the first included; `first`: the first page, already read
 */
export function pager(path, { automatic = 1, signal: until, first } = {}) {
	const items = signal(first?.items ?? []);
	const next = signal(first?.next ?? null);
	const state = signal('idle');
	const failed = signal(null);
	let pages = 1;
	async function more() {
		if (state() === 'loading' || !next()) return;
		state('loading');
		failed(null);
		try {
			const page = await get(`${path}${path.includes('?') ? '&' : '?'}before=${encodeURIComponent(next())}`, { signal: until });
			const known = new Set(items().map(identify));
			items([...items(), ...page.items.filter((one) => !known.has(identify(one)))]);
			next(page.next);
			pages++;
		} catch (problem) {
			if (!until?.aborted) failed(problem);
		}
		state('idle');
	}
	return { items, next, more, state, failed, foot: (end) => pagerFoot({ items, next, more, state, failed, automatic: () => pages < automatic, until, end }) };
}

/** Watches the foot of the list, once the person has begun to scroll: at the start it would be seen at once. */
function watchFoot(node, { automatic, more, until }) {
	const watch = new IntersectionObserver((seen) => { if (seen[0].isIntersecting && automatic()) more(); }, { rootMargin: '600px' });
	addEventListener('scroll', () => watch.observe(node), { once: true, signal: until });
	until?.addEventListener('abort', () => watch.disconnect());
}

function pagerFoot(list) {
	const { next, more, state, failed, end } = list;
	const node = h('div.feed-end', () => {
		if (state() === 'loading') return skeleton();
		if (failed()) return h('div.note.bad', h('div.row', h('p.grow', problemText(failed())), h('button.btn.sm', { type: 'button', onclick: more }, t('error.again'))));
		if (next()) return h('p.none', h('button.btn', { type: 'button', onclick: more }, t('list.more')));
		return end ? end() : null;
	});
	watchFoot(node, list);
	return node;
}
