// Who animates a group pins a text above the others and takes the pin out again; others see where it stands,
// and cannot.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { ask, drawn, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const stamp = Date.now();

after(leave);

/** Presses an entry of the menu of the card that has the text. */
async function press(page, text, word, said) {
	await page.locator('article.post', { hasText: text }).locator('[popovertarget]').first().click();
	await page.click(`.menu:popover-open .it:has-text("${word}")`);
	await page.waitForSelector(`.snack:has-text("${said}")`);
	await drawn(page);
}

const texts = (page) => page.$$eval('article.post',
	(cards) => cards.map((card) => card.querySelector('.body').textContent));

for (const [name, viewport] of [['desk', { width: 1280, height: 900 }],
	['phone', { width: 390, height: 844 }]]) {
	test(`a pin goes up and comes out, on a ${name}`, { skip, timeout: 60_000 }, async () => {
		const { page, faults, context } = await signedIn('dpo', { viewport });
		const made = await ask(page, 'POST', '/api/groups',
			{ name: `Épingles ${name} ${stamp}`, purpose: 'team', privacy: 'open',
				joining: 'free', approval: 'none', posting: 'all' });
		const group = made.body.id;
		for (const body of ['Les règles', 'Au milieu', 'Le dernier'])
			await ask(page, 'POST', `/api/groups/${group}/posts`, { body });
		await visit(page, `/groups/${group}`);
		assert.deepEqual(await texts(page), ['Le dernier', 'Au milieu', 'Les règles']);
		await press(page, 'Les règles', 'Épingler', 'Épinglé en haut');
		assert.deepEqual(await texts(page), ['Les règles', 'Le dernier', 'Au milieu'],
			'it stands once, above');
		assert.match(await page.textContent('section[aria-label="Textes épinglés"] article .meta'),
			/épinglé/);
		const other = await signedIn('employee', { viewport });
		await visit(other.page, `/groups/${group}`);
		assert.deepEqual(await texts(other.page), ['Les règles', 'Le dernier', 'Au milieu']);
		await other.page.locator('article.post [popovertarget]').first().click();
		assert.match(await other.page.textContent('.menu:popover-open'), /Copier le lien/);
		assert.doesNotMatch(await other.page.textContent('.menu:popover-open'), /pingler/);
		await other.context.close();
		await press(page, 'Les règles', 'Ne plus épingler', 'N’est plus épinglé');
		assert.deepEqual(await texts(page), ['Le dernier', 'Au milieu', 'Les règles']);
		assert.deepEqual(faults, []);
		await context.close();
	});
}

test('a fourth pin is refused in words that say what to do', { skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('dpo');
	const group = (await ask(page, 'POST', '/api/groups', { name: `Quatre épingles ${stamp}`,
		purpose: 'team', privacy: 'open', approval: 'none' })).body.id;
	for (const body of ['Un', 'Deux', 'Trois', 'Quatre']) {
		const { id } = (await ask(page, 'POST', `/api/groups/${group}/posts`, { body })).body;
		if (body !== 'Quatre') await ask(page, 'POST', `/api/posts/${id}/pin`);
	}
	await visit(page, `/groups/${group}`);
	await page.locator('article.post', { hasText: 'Quatre' }).locator('[popovertarget]').first().click();
	await page.click('.menu:popover-open .it:has-text("Épingler")');
	await page.waitForSelector('.snack:has-text("Retirez une épingle")');
	assert.equal((await texts(page)).length, 4);
	await context.close();
});
