// The first day of a company: the first administrator says who they are, and is helped until there are a
// charter, people and a group.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { look, SIZES } from '../look.js';
import { mayStart, ownServer } from '../server.js';
import { arrive, ask, drawn, leave } from '../visitor.js';

const skip = !mayStart() ? 'no server of one’s own' : chromiumPath() ? false : 'no Chromium';
let server;

before(async () => {
	if (skip) return;
	server = await ownServer('first_day');
	await server.start();
});
after(async () => {
	await server?.kill();
	await leave();
});

/** What the card says of each step. */
const steps = (page) => page.locator('main ol.rows li')
	.evaluateAll((all) => all.map((one) => /Fait/.test(one.textContent)));
const home = async (page) => { await page.goto(server.origin); await drawn(page); };
/** What is wrong with the screen at every size and theme. */
async function faultsOf(page, where) {
	const found = [];
	for (const [width, height, colorScheme] of SIZES) {
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme });
		found.push(...await look(page, `${where}, ${width} px, ${colorScheme}`));
	}
	await page.setViewportSize({ width: 1280, height: 900 });
	return found;
}
const articles = ['fr', 'en']
	.map((language) => ({ slug: 'respect', language, title: 'Respect', body: 'Respect.' }));

test('the first administrator says who they are, writes the charter, invites, creates a group',
	{ skip, timeout: 120_000 }, async () => {
	const { page, faults, context } = await arrive();
	const typed = () => page.waitForSelector('[name=name]')
		.then(async () => [await page.inputValue('[name=name]'),
			await page.inputValue('[name=email]')]);
	await page.goto(server.firstAdmin());
	assert.deepEqual(await typed(), ['', ''], 'nobody was named');
	await page.goto('about:blank');
	await page.goto(server.firstAdmin('zoe@example.org', 'Zoé Première'));
	assert.deepEqual(await typed(), ['Zoé Première', 'zoe@example.org'],
		'what was typed in the terminal is there');
	const found = await faultsOf(page, 'who I am');
	await page.fill('[name=name]', 'Alix Premier');
	await page.fill('[name=email]', 'Alix.Premier@Example.org');
	await page.fill('[name=password]', 'premier jour, tout commence');
	await page.click('[type=submit]');
	await page.waitForSelector('form .note.bad:has-text("votre nom")');
	await page.fill('[name=password]', 'le grand jour, tout commence');
	await page.click('[type=submit]');
	await page.waitForSelector('main ol.rows');
	const me = (await ask(page, 'GET', '/api/me')).body;
	assert.deepEqual([me.name, me.email], ['Alix Premier', 'alix.premier@example.org']);

	assert.deepEqual(await steps(page), [false, false, false]);
	assert.equal(await page.locator('a[href="/charter"]:has-text("version")').count(), 0,
		'no version of a charter that is not there');
	assert.equal(await page.locator('main :text("Choisissez-en")').count(), 0,
		'no group to choose is promised');
	await page.click('main a[href="/members"]');
	await page.waitForSelector('h1:has-text("Membres")');
	assert.equal((await ask(page, 'POST', '/api/members',
		{ name: 'Bo Second', email: 'bo@example.org' })).status, 201);
	await home(page);
	assert.deepEqual(await steps(page), [false, true, false]);
	found.push(...await faultsOf(page, 'first steps'));
	assert.equal((await ask(page, 'POST', '/api/charter/versions', { title: 'Charte', articles })).status,
		201);
	await home(page);
	await page.check('[name=read]');
	await page.click('button:has-text("accepte")');
	await page.waitForSelector('main ol.rows');
	assert.deepEqual(await steps(page), [true, true, false]);
	await page.goto(`${server.origin}/figures`);
	await drawn(page);
	assert.doesNotMatch(await page.textContent('main'), /\bnull\b/,
		'figures of two people are not told, and are no “null”');
	await home(page);
	await page.click('main a[href="/groups/new"]');
	await page.fill('[name=name]', 'Tout le monde');
	await page.click('form [type=submit]');
	await page.waitForSelector('h1:has-text("Tout le monde")');
	await page.click('#bar a[href="/"]');
	await page.waitForSelector('main .write');
	assert.equal(await page.locator('main ol.rows').count(), 0, 'gone with the last');
	await page.goto(`${server.origin}/feed`);
	await page.waitForSelector('main .write');
	assert.equal(await page.evaluate(() => location.pathname), '/', '/feed is home');
	assert.deepEqual([...found, ...faults], []);
	await context.close();
});
