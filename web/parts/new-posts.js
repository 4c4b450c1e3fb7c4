/** "3 new posts": asked once a minute, shown as a pill; only the person's press moves the page. */
import { h, icon, signal } from '../base/dom.js';
import { get } from '../base/api.js';
import { t, tn } from '../base/words.js';
import { announce } from './live.js';
import { outbox } from '../base/outbox.js';
import { snack } from './snack.js';
import { problemText } from './problem.js';

const PERIOD = 60_000;
/** Before every post: asked first, it tells where the newest stands. */
const BEGINNING = '0.00000000-0000-0000-0000-000000000000';

/** My own, already on the page. */
const sentMeanwhile = () => outbox().filter((one) => one.state() === 'published').length;

/**
 * @param {{renew: () => Promise<string|undefined>, until: AbortSignal}} what brings the new posts and answers with the id of the newest;
 * when to stop
 */
export function newPosts({ renew, until }) {
	const count = signal(0);
	/** @type {string|null} the newest post shown; null until the first answer */
	let shown = null;
	async function look() {
		if (document.hidden) return;
		try {
			const answer = await get(`/api/feed/head?since=${encodeURIComponent(shown ?? BEGINNING)}`, { signal: until });
			const before = count();
			if (shown) count(Math.max(0, answer.count - sentMeanwhile()));
			else shown = answer.head ?? BEGINNING;
			if (count() > before) announce(tn('feed.new', count()));
		} catch { /* the next minute will tell */ }
	}
	async function show() {
		try {
			const newest = await renew();
			count(0);
			shown = null;
			await look();
			scrollTo({ top: 0 });
			if (newest) document.getElementById(`post-${newest}`)?.focus({ preventScroll: true });
		} catch (problem) {
			snack(problemText(problem), { urgent: true });
		}
	}
	const timer = setInterval(look, PERIOD);
	until.addEventListener('abort', () => clearInterval(timer));
	document.addEventListener('visibilitychange', look, { signal: until });
	look();
	return () => count() ? h('button.pill', { type: 'button', onclick: show }, icon('up', 's'), count() > 49 ? t('feed.new_many') : tn('feed.new', count())) : null;
}
