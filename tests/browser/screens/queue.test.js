// The queue of those who review: a list read page by page.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { ask, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
after(leave);

const CASES = 45;

/** A queue of so many cases, twenty a page, made of one that there is. */
async function long(page, asked) {
	const answer = (await ask(page, 'GET', '/api/cases?state=decided')).body;
	await page.route('**/api/cases?*', async (route) => {
		const mark = new URL(route.request().url()).searchParams.get('after');
		if (mark) asked.push(mark);
		const from = Number(mark ?? 0);
		const items = Array.from({ length: Math.min(20, CASES - from) },
			(_, n) => ({ ...answer.items[0],
			id: `00000000-0000-4000-8000-${String(from + n).padStart(12, '0')}` }));
		await new Promise((soon) => { setTimeout(soon, mark ? 300 : 0); });
		await route.fulfill({ json: { ...answer, items,
			next: from + 20 < CASES ? String(from + 20) : null } });
	});
	await page.route('**/api/cases/*', (route) => route.fulfill({ status: 404,
		contentType: 'application/problem+json',
			body: '{"status":404,"code":"not_found","title":"?"}' }));
}

test('the next page of the queue is asked for once, however often one presses, and the focus goes on', {
	skip, timeout: 60_000,
}, async () => {
	const { page, faults, context } = await signedIn('animator',
		{ viewport: { width: 1280, height: 900 } });
	const asked = [];
	await long(page, asked);
	await visit(page, '/queue?state=decided');
	const more = page.locator('main button:has-text("Afficher la suite")');
	await more.evaluate((button) => { button.focus(); button.click(); button.click(); });
	await page.waitForFunction(() => document.querySelectorAll('.queue li').length >= 40);
	assert.deepEqual(asked, ['20']);
	const places = await page.locator('.queue a').evaluateAll((all) => all.map((one) => one.href));
	assert.equal(new Set(places).size, places.length, 'each case stands once');
	assert.equal(places.length, 40);
	await page.waitForFunction(() => document.activeElement.closest('.queue li:nth-child(21)'));
	await more.evaluate((button) => { button.click(); });
	await page.waitForFunction((count) => document.querySelectorAll('.queue li').length === count, CASES);
	assert.deepEqual(asked, ['20', '40']);
	assert.equal(await more.isVisible(), false);
	assert.deepEqual(faults.filter((fault) => !/404/.test(fault)), []);
	await context.close();
});
