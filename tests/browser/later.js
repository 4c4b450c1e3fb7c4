// Half a minute passes for what was decided: it takes effect, so that no test waits for it. As `later` in the stories.
import { execFileSync } from 'node:child_process';

const say = (words) => execFileSync(`${process.env.PG}/psql`, ['-X', '-A', '-t', '-q', '-v', 'ON_ERROR_STOP=1', '-d', process.env.CHECK_DATABASE, '-c', words], { encoding: 'utf8' }).trim();

/** Resolves when all that was decided so far has taken effect. */
export async function later() {
	say("update review_case set decided_at = decided_at - interval '31 seconds' where outcome is not null");
	for (let tries = 0; say('select count(*) from review_case where outcome is not null') !== '0'; tries++) {
		if (tries > 100) throw new Error('decisions do not take effect');
		await new Promise((done) => { setTimeout(done, 100); });
	}
}
