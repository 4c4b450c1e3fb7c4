// A right that is only noted says so, is answered in words that the person reads; the log is looked through
// by person, which says that it is seen.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { ask, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const stamp = `réponse ${Date.now()}`;

after(leave);

test('an erasure is noted, answered in words, and the person reads theirs, each step and the answer; nothing is said to be erased',
	{ skip, timeout: 60_000 }, async () => {
	const author = await signedIn('employee2');
	const { page, context, faults } = await signedIn('dpo');
	const { body: request } = await ask(author.page, 'POST', '/api/me/data-requests',
		{ kind: 'erasure', note: `Effacez tout, ${stamp}` });
	await visit(page, `/data-requests/${request.id}`);
	assert.match(await page.textContent('main'), /Le logiciel n’efface rien de lui-même/);
	for (const step of ['Identité vérifiée', 'Mettre à l’étude']) {
		await page.click(`main .head button:has-text("${step}")`);
		await page.click('dialog[open] .go-on');
		await page.waitForSelector('dialog', { state: 'detached' });
	}
	await page.click('main .head button:has-text("Réponse prête")');
	await page.click('dialog[open] [type=submit]');
	assert.equal(await page.$eval('dialog[open] [name=reason]', (area) => area.required
		&& !area.validity.valid), true, 'the answer is required, as the server will have it');
	await page.fill('dialog[open] [name=reason]', `Vos textes restent, votre compte est fermé, ${stamp}`);
	await page.click('dialog[open] [type=submit]');
	await page.waitForSelector('dialog', { state: 'detached' });
	await visit(author.page, '/notifications');
	assert.match(await author.page.textContent('main li >> nth=0'), /demande d’effacement/);
	await visit(author.page, '/my-data');
	const card = await author.page.textContent(`section[aria-labelledby="request-${request.id}"]`);
	assert.match(card,
		new RegExp(`Effacez tout, ${stamp}.*Vos textes restent, votre compte est fermé, ${stamp}`,
			's'));
	assert.doesNotMatch(card, /est effacé|copie de vos données/);
	assert.deepEqual([...faults, ...author.faults], []);
	await context.close();
	await author.context.close();
});

test('the log is looked through by person, after it was said that they will read it',
	{ skip, timeout: 60_000 }, async () => {
	const { page, context, faults } = await signedIn('dpo');
	await visit(page, '/audit');
	await page.click('main button:has-text("Par personne")');
	assert.match(await page.textContent('dialog[open]'), /cette personne peut lire/);
	await page.fill('dialog[open] input[type=search]', 'Nadia');
	await page.click('dialog[open] .picker button');
	await page.selectOption('dialog[open] [name=as]', 'actor');
	await page.click('dialog[open] [type=submit]');
	await page.waitForSelector('main:has-text("Ce que Nadia Hamidi a fait ou consulté")');
	const names = await page.$$eval('tbody th b', (found) => found.map((name) => name.textContent));
	assert.ok(names.length > 0 && names.every((name) => name === 'Nadia Hamidi'), names.join(', '));
	await page.click('main button:has-text("Tout le monde")');
	await page.waitForSelector('main:has-text("Ce que Nadia Hamidi")', { state: 'detached' });
	assert.deepEqual(faults, []);
	await context.close();
});
