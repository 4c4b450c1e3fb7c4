// Half a minute passes for what was decided, and for what the log says of it: no test waits for it.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const story = new URL('later.story', import.meta.url).pathname;
const run = promisify(execFile);

/** Resolves when all that was decided so far has taken effect. */
export const later = () => run(`${process.env.CHECK_BUILD}/tests/story`, [story]).catch(({ stdout }) => {
	throw new Error(stdout);
});
