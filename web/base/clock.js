/** One timer for the whole page: relative times follow `now`, which stands still while the page is hidden. */
import { signal } from './dom.js';

/** The present, in milliseconds, renewed every half minute. */
export const now = signal(Date.now());

/** Renews the present, for instance when something was just made. */
export function tick() {
	now(Date.now());
}

setInterval(() => { if (!document.hidden) tick(); }, 30_000);
document.addEventListener('visibilitychange', () => { if (!document.hidden) tick(); });

/** After the next picture, so that a press is seen before longer work; in a hidden window
 * there is none to wait for. */
export const painted = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done));
	setTimeout(done, 100); });
