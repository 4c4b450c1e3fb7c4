// Time passes, for what was decided, read and entered in the log, or at a page: no test waits for it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function play(story) {
	const file = new URL(story, import.meta.url).pathname;
	await run(`${process.env.CHECK_BUILD}/tests/story`, ['--at', process.env.CHECK_AT, file])
		.catch(({ stdout }) => {
		throw new Error(stdout);
	});
}

/** Resolves when all that was decided so far has taken effect. */
export const later = () => play('later.story');

/** Resolves when the log tells anew of what was read before, too (sql/queries/audit/sight.sql). */
export const muchLater = () => play('much-later.story');

/**
 * So much later at a page whose clock is installed, at once: on a busy machine a page that is just
 * being drawn does not always hear of it the first time.
 */
export async function laterAt(page, time) {
	const now = () => page.evaluate(() => Date.now());
	const before = await now();
	do await page.clock.fastForward(time); while (await now() - before < time);
}
