/** "3 new posts": asked once a minute, shown as a pill; only the person's press moves the page. */
import { h, icon, signal } from '../base/dom.js';
import { get } from '../base/api.js';
import { t, tn } from '../base/words.js';
import { announce } from './live.js';
import { outbox } from '../base/outbox.js';
import { snack } from './snack.js';
import { problemText } from './problem.js';

const PERIOD = 60_000;
/** Before every post: where one stands while there is none. */
const BEGINNING = '0.00000000-0000-0000-0000-000000000000';

/** My own, already on the page. */
const sentMeanwhile = () => outbox().filter((one) => one.state() === 'published').length;

/** The card being read: the one with the focus, or the first below the bar. */
const cardInView = () => document.activeElement?.closest('article.post')
	?? [...document.querySelectorAll('article.post')]
	.find((card) => card.getBoundingClientRect().bottom > 80);

/**
 * @param {{head: string|null, renew: () => Promise<{newest?: string, head: string|null}>, until:
 * AbortSignal}} what position of the newest
 * post shown; what brings the new ones and answers with the id of the newest and its position; when to stop
 */
export function newPosts({ head, renew, until }) {
	const count = signal(0);
	let shown = head ?? BEGINNING;
	async function look() {
		if (document.hidden) return;
		try {
			const answer = await get(`/api/feed/head?since=${encodeURIComponent(shown)}`,
				{ signal: until });
			const before = count();
			count(Math.max(0, answer.count - sentMeanwhile()));
			if (count() > before) announce(tn('feed.new', count()));
		} catch { /* the next minute will tell */ }
	}
	/** @param {boolean} stay the new ones come in above, and what is read stays where it is */
	async function show(stay) {
		const read = stay ? cardInView() : null;
		const place = read?.getBoundingClientRect().top;
		try {
			const fresh = await renew();
			if (read) scrollBy(0, read.getBoundingClientRect().top - place);
			else scrollTo({ top: 0 });
			if (!stay && fresh.newest) document.getElementById(`post-${fresh.newest}`)
				?.focus({ preventScroll: true });
			count(0);
			shown = fresh.head ?? BEGINNING;
		} catch (problem) {
			snack(problemText(problem), { urgent: true });
		}
	}
	const timer = setInterval(look, PERIOD);
	until.addEventListener('abort', () => clearInterval(timer));
	document.addEventListener('visibilitychange', look, { signal: until });
	return () => count() ? h('button.pill', { type: 'button', onclick: () => show(false),
		onstay: () => show(true) }, icon('up', 's'), count() > 49 ? t('feed.new_many')
		: tn('feed.new', count())) : null;
}
