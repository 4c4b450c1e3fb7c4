// A log that nobody seals any more is red, on a page that was open before; it is well again when the
// sequencer is back.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { leave, origin, signedIn, visit } from '../visitor.js';

const pid = () => Number(readFileSync(`${process.env.CHECK_WORK}/seal.pid`, 'utf8'));
const skip = !origin || !process.env.CHECK_WORK ? 'no server' : chromiumPath() ? false : 'no Chromium';

after(leave);

/** Half a minute in the eyes of the database. */
const age = () => execFileSync(`${process.env.PG}/psql`, ['-X', '-q', '-d', process.env.CHECK_DATABASE, '-c',
	"update audit.sealer set caught_up_at = now() - interval '42 seconds'"]);

test('a log that is not sealed is red without a reload, and says for how long', { skip, timeout: 90_000 },
	async () => {
	const { page } = await signedIn('dpo');
	await visit(page, '/audit');
	assert.equal(await page.locator('.banner.bad').count(), 0, 'well at first');
	process.kill(pid(), 'SIGSTOP');
	try {
		age();
		await page.waitForSelector('.banner.bad[role=alert]', { timeout: 20_000 });
		assert.match(await page.locator('.banner.bad').textContent(),
			/n’est plus scellé depuis (4|5|6)\d s/);
		assert.equal(await page.locator('.banner.ok').count(), 0,
			'nothing beside it says that all is well');
		await visit(page, '/my-entries');
		await page.waitForSelector('.banner.bad');
		const { page: somebody } = await signedIn('employee');
		await visit(somebody, '/my-entries');
		assert.match(await somebody.locator('#main .note.warn').innerText(),
			/n’est plus scellé depuis .* n’est pas encore dans cette liste/s);
		await somebody.route('**/api/me/entries', async (route) => {
			const answer = await (await route.fetch()).json();
			await route.fulfill({ json: { ...answer, items: [], next: null } });
		});
		await visit(somebody, '/');
		await visit(somebody, '/my-entries');
		await somebody.waitForSelector('#main :text("Rien à montrer")');
		assert.doesNotMatch(await somebody.locator('#main').innerText(), /Personne n’a consulté/);
		await visit(page, '/audit');
	} finally {
		process.kill(pid(), 'SIGCONT');
	}
	await page.waitForSelector('.banner.ok', { timeout: 30_000 });
	assert.equal(await page.locator('.banner.bad').count(), 0, 'well again');
});
