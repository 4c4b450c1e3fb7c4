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

/** Watches the foot of the list, once the person has begun to scroll: at the start it would be seen at once. Who is on its button decides alone. */
function watchFoot(edge, node, { automatic, more, until }) {
	const watch = new IntersectionObserver((seen) => { if (seen[0].isIntersecting && automatic() && !node.contains(document.activeElement)) more(); }, { rootMargin: '600px' });
	addEventListener('scroll', () => watch.observe(edge), { once: true, signal: until });
	until?.addEventListener('abort', () => watch.disconnect());
}

const stops = () => [...document.querySelectorAll('#main :is(a[href], button, article[tabindex])')];

/** After a press the focus goes on with the first of what came. */
async function pressed(button, more) {
	const last = stops()[stops().indexOf(button) - 1];
	await more();
	const next = stops()[stops().indexOf(last) + 1];
	if (document.activeElement === button && last) next?.focus({ preventScroll: true });
}

function pagerFoot(list) {
	const { next, more, state, failed, end } = list;
	const button = h('button.btn', { type: 'button', onclick: () => pressed(button, more) }, () => t('list.more'));
	const edge = h('div');
	// nothing here lives on while the next page comes in above: what does not move does not shift the page
	const node = h('div.feed-end', edge, () => state() === 'loading' ? skeleton() : failed() ? h('div.note.bad', h('p', problemText(failed()))) : null,
		h('p.none', { hidden: () => !next() || state() === 'loading' && document.activeElement !== button }, button), () => next() || state() === 'loading' ? null : end?.());
	watchFoot(edge, node, list);
	return node;
}
