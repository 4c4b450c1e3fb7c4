/** What is taken away at once and can be put back: the server hears of it when the notice ends,
 * or when the person goes. */
import { problemText } from './problem.js';
import { hideSnack, holdsBack, snack } from './snack.js';

/** The deed on its way: what is read next must not still show what it takes away. */
let running = Promise.resolve();

async function carryOut(deed, back, done) {
	try {
		await deed();
		done?.();
	} catch (problem) {
		back();
		snack(problemText(problem), { urgent: true });
	}
}

/**
 * Takes something off the screen and does the deed when the notice ends without Undo. A refusal brings it
 * back, with the reason.
 * @param {{said: string, name: string, id: string, hide: () => () => void, deed: () => Promise<any>, done?:
 * () => void}} what
 * `id`: its element, which gets the focus when it is back; `hide` answers with what brings it back; the deed
 * must outlive the page (`keepalive`)
 */
export function soon({ said, name, id, hide, deed, done }) {
	const back = hide();
	snack(said, {
		name, ended: () => { running = carryOut(deed, back, done); },
		undo: () => { back(); document.getElementById(id)?.focus(); },
	});
}

/** Does now what waits for its notice, and waits for it. */
export function doNow() {
	if (holdsBack()) hideSnack();
	return running;
}

/**
 * Takes one out of an array that is followed. Returns what puts it back in its place. @template T
 * @param {(...next: T[][]) => T[]} items @param {T} one
 */
export function takeOut(items, one) {
	const before = items();
	items(before.filter((other) => other !== one));
	return () => {
		const now = items();
		const next = before.slice(before.indexOf(one)).find((other) => now.includes(other));
		items(now.toSpliced(next ? now.indexOf(next)
			: now.indexOf(before.findLast((other) => now.includes(other))) + 1, 0, one));
	};
}

addEventListener('pagehide', doNow);
document.addEventListener('visibilitychange', () => { if (document.hidden) doNow(); });
