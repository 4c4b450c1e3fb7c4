// What a screen says is so: how one enters, how many there are, what was done, whose hour it is, and nothing
// twice.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { ask, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const stamp = Date.now();

after(leave);

test('who has asked to enter a closed group reads that an answer comes, not that one must be invited',
	{ skip, timeout: 60_000 }, async () => {
	const animator = await signedIn('animator');
	const made = await ask(animator.page, 'POST', '/api/groups', { name: `Les portes ${stamp}`,
		purpose: 'team', privacy: 'closed', joining: 'request', approval: 'none', posting: 'all' });
	assert.equal(made.status, 201, JSON.stringify(made.body));
	await animator.context.close();
	const { page, context } = await signedIn('employee');
	await visit(page, `/groups/${made.body.id}`);
	const gate = page.locator('#main section.none');
	assert.doesNotMatch(await gate.textContent(), /sur invitation/);
	await page.click('#membership button:has-text("Demander")');
	await page.fill('dialog[open] [name=message]', 'Bonjour');
	await page.click('dialog[open] [type=submit]');
	await page.waitForSelector('#membership .chip.warn');
	assert.match(await gate.textContent(), /demande/i);
	assert.doesNotMatch(await gate.textContent(), /sur invitation/);
	await context.close();
});

test('as many people as are counted are listed, partners too, on every screen that counts',
	{ skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('employee');
	const group = (await ask(page, 'GET', '/api/me')).body.groups.find((one) =>
		one.name === 'Filière bois locale').id;
	await visit(page, `/groups/${group}?tab=members`);
	const listed = await page.locator('#main ul.rows > li').count();
	const number = (text) => Number(text.match(/(\d+)/)[1]);
	assert.equal(number(await page.textContent('#main .id .meta >> text=/\\d+ membres/')), listed);
	assert.equal(number(await page.textContent(`a[href="/groups/${group}?tab=members"] .n`)), listed);
	const { audience } = (await ask(page, 'GET', `/api/groups/${group}`)).body;
	assert.ok(audience.guests > 0, 'a partner is among them');
	assert.equal(audience.members + audience.guests, listed);
	await visit(page, '/groups');
	assert.equal(number(await page.locator('#main li, #main article',
		{ has: page.locator(`a[href="/groups/${group}"]`) }).first().locator('text=/\\d+ membres/')
		.textContent()), listed);
	await context.close();
});

test('a waiting text that is changed is said to be replaced, not sent to be read', { skip, timeout: 60_000 },
	async () => {
	const { page, context } = await signedIn('employee');
	const group = (await ask(page, 'GET', '/api/me')).body.groups.find((one) =>
		one.name === 'Boîte à idées').id;
	const text = `Une idée qui attend ${stamp}`;
	await ask(page, 'POST', `/api/groups/${group}/posts`, { body: text });
	await visit(page, '/my-posts?state=pending');
	await page.locator('article.card', { hasText: text }).locator('button:has-text("Modifier")').click();
	await page.waitForSelector('dialog[open] #compose-text');
	await page.fill('dialog[open] #compose-text', `${text}, mieux dite`);
	await page.click('dialog[open] footer .go-on');
	const said = await page.waitForSelector('.snack');
	assert.match(await said.textContent(), /remplacé/);
	assert.doesNotMatch(await said.textContent(), /Envoyée/);
	await context.close();
});

test('the field for the text is as wide as what stands above and below it', { skip, timeout: 60_000 },
	async () => {
	for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
		const { page, context } = await signedIn('employee', { viewport });
		await visit(page, '/');
		await page.keyboard.press('n');
		await page.waitForSelector('dialog[open] #compose-group');
		const edges = await page.evaluate(() => {
			const field = document.querySelector('#compose-text');
			const above = field.closest('.pad.stack').firstElementChild;
			return [above, field]
				.map((node) => { const { left, right } = node.getBoundingClientRect();
					return [Math.round(left), Math.round(right)]; });
		});
		assert.deepEqual(edges[1], edges[0]);
		await context.close();
	}
});

test('what is kept of somebody says each time but once', { skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('employee');
	await visit(page, '/my-data');
	const values = await page.evaluate(() => [...document.querySelectorAll('dl.kv dd')]
		.map((node) => node.textContent));
	assert.ok(values.length > 10, `${values.length} lines`);
	for (const value of values) {
		const parts = value.split(' · ');
		assert.equal(new Set(parts).size, parts.length, value);
	}
	await context.close();
});

test('figures say the hour of the company, not of the machine', { skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('rep');
	const { zone } = (await ask(page, 'GET', '/api/figures')).body;
	await visit(page, '/figures');
	assert.match(await page.textContent('#main'),
		new RegExp(`à l’heure de l’entreprise \\(${zone.replace('Etc/', '').replaceAll('_', ' ')}\\)`));
	await context.close();
});

test('who animates a group is named without a gender that nobody gave', { skip, timeout: 60_000 },
	async () => {
	const { page, context } = await signedIn('employee');
	for (const group of (await ask(page, 'GET', '/api/me')).body.groups.slice(0, 4)) {
		await visit(page, `/groups/${group.id}?tab=members`);
		assert.doesNotMatch(await page.textContent('#main'), /\bAnimat(eur|rice)\b/);
	}
	await context.close();
});
