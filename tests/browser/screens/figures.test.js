// Figures: a sentence, a chart and a table that say the same; what is not told is said; nobody is named; at
// every size, by keyboard.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { look, SIZES } from '../look.js';
import { leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';

after(leave);

const answer = (page, address) => page.evaluate(async (path) => (await fetch(path)).json(), address);

const groupNamed = async (page, name) => (await answer(page, '/api/me')).groups.find((one) =>
	one.name === name).id;

/** Every chart of the screen: what its table says, from the first week to the last, and what is drawn. */
const charts = (page) => page.evaluate(() => [...document.querySelectorAll('.figure:has(svg.chart)')]
	.map((figure) => {
	const rows = [...figure.querySelectorAll('tbody tr')].reverse();
	const svg = figure.querySelector('svg.chart');
	const top = Number(svg.querySelector('.grid').getAttribute('y1'));
	const floor = Number(svg.querySelector('.floor').getAttribute('y1'));
	return { name: figure.getAttribute('aria-labelledby'), title: svg.getAttribute('aria-label'),
		role: svg.getAttribute('role'),
		table: rows.map((row) => row.querySelector('td').textContent),
		hints: [...svg.querySelectorAll('title')].map((node) => node.textContent),
		bars: [...svg.querySelectorAll('.column')]
			.map((bar) => Number(bar.getAttribute('height')) / (floor - top)),
		most: svg.querySelector('.grid + text').textContent,
		hatched: svg.querySelectorAll('rect[fill^="url"]').length };
}));

test('the chart and its table say what the server said; weeks that are not told are hatched, and said',
	{ skip, timeout: 60_000 }, async () => {
	const { page, faults, context } = await signedIn('rep');
	await page.click('#side a[href="/figures"]');
	await page.waitForSelector('#side a[href="/figures"][aria-current]');
	await page.waitForSelector('.figure svg.chart');
	const drawn = await charts(page);
	const all = (await answer(page, '/api/figures')).weeks;
	const weeks = all.slice(-drawn[0].table.length);
	assert.ok(all.slice(0, -weeks.length).every((week) => week.posts === 0 && week.comments === 0),
		'only what was before the beginning is not drawn');
	assert.deepEqual(drawn.map((one) => one.name), ['figure-posts', 'figure-comments', 'figure-people',
		'figure-delay']);
	for (const [n, measure] of ['posts', 'comments', 'people'].entries()) {
		const { table, hints, bars, most, hatched, role, title } = drawn[n];
		const values = weeks.map((week) => week[measure]);
		const told = values.filter((value) => value !== null);
		assert.equal(role, 'img');
		assert.match(title, new RegExp(`De ${Math.min(...told)} à ${Math.max(...told)}`));
		assert.deepEqual(table,
			values.map((value) => value === null ? '—non affiché' : String(value)));
		values.forEach((value, week) => assert.match(hints[week],
			new RegExp(`${value ?? 'non affiché'}$`)));
		assert.equal(hatched, values.filter((value) => value === null).length);
		told.forEach((value, bar) => assert.ok(Math.abs(bars[bar] - value / Number(most)) < 0.02,
			`${measure}, bar ${bar}`));
		assert.ok(told.some((value) => value > 0), 'there is something to see');
		assert.match(await page.textContent(`.figure[aria-labelledby=figure-${measure}] .told`),
			new RegExp(`^${values.at(-1)} `));
	}
	assert.ok(drawn[3].hatched > 0, 'some weeks of reading are not told');
	assert.equal(drawn[3].table.filter((said) => said.includes('non affiché')).length, drawn[3].hatched);
	await page.emulateMedia({ media: 'print' });
	for (const what of ['.chart .column.last', '.figure tbody tr:last-child td'])
		assert.ok(await page.isVisible(what), `${what} is printed`);
	const people = (await answer(page, '/api/groups')).items.flatMap((group) => (group.animators ?? [])
		.map((one) => one.name));
	const main = await page.textContent('main');
	for (const name of people) assert.ok(!main.includes(name), `${name} is named`);
	assert.deepEqual(faults, []);
	await context.close();
});

test('an animator reaches the figures of the group from its management, and the table by keyboard',
	{ skip, timeout: 60_000 }, async () => {
	const { page, faults, context } = await signedIn('animator');
	const group = await groupNamed(page, 'Boîte à idées');
	await visit(page, `/groups/${group}/manage`);
	await page.click('main a:has-text("Voir les chiffres")');
	await page.waitForSelector('.figure svg.chart');
	assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
	for (let n = 0; n < 8 && !await page.evaluate(() =>
		document.activeElement.matches('.figure summary')); n++) await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	assert.equal(await page.isVisible('.figure details[open] tbody tr:last-child td'), true);
	assert.deepEqual(faults, []);
	await context.close();
});

test('a group of few people, and one in which nothing was written yet, say why there is nothing to see',
	{ skip, timeout: 60_000 }, async () => {
	const { page, faults, context } = await signedIn('animator');
	const group = await page.evaluate(async (name) => {
		const headers = { 'Content-Type': 'application/json',
			'Idempotency-Key': crypto.randomUUID() };
		return (await (await fetch('/api/groups', { method: 'POST', headers,
			body: JSON.stringify({ name, purpose: 'team' }) })).json()).id;
	}, `Chiffres ${Date.now()}`);
	await visit(page, `/groups/${group}/figures`);
	assert.match(await page.textContent('main .none'), /Trop peu de personnes/);
	await page.route('**/figures', async (route) => {
		if (!route.request().url().includes('/api/')) return route.continue();
		const given = await (await route.fetch()).json();
		for (const week of given.weeks)
			Object.assign(week, { posts: 0, comments: 0, people: 0, texts: 0 });
		return route.fulfill({ json: { ...given, decisions: { texts: 0, delay: null, in_time: 0,
			published: 0 } } });
	});
	await visit(page, `/groups/${group}/figures`);
	assert.match(await page.textContent('main .none'), /Pas encore de chiffres/);
	assert.deepEqual(faults, []);
	await context.close();
});

for (const [width, height, colorScheme] of SIZES) {
	test(`figures, ${width} px, ${colorScheme}`, { skip, timeout: 90_000 }, async () => {
		const { page, faults, context } = await signedIn('animator',
			{ viewport: { width, height }, colorScheme });
		const path = `/groups/${await groupNamed(page, 'Boîte à idées')}/figures`;
		await visit(page, path);
		const found = await look(page, path);
		const admin = await signedIn('admin', { viewport: { width, height }, colorScheme });
		await visit(admin.page, '/figures');
		for (const summary of await admin.page.locator('.figure summary').all())
			await summary.click();
		found.push(...await look(admin.page, '/figures'));
		const small = await admin.page.evaluate(() => [...document.querySelectorAll('.chart text')]
			.filter((text) => parseFloat(getComputedStyle(text).fontSize) < 13).length);
		assert.equal(small, 0, 'no text of a chart is smaller than 13 px');
		assert.deepEqual(found.concat(faults, admin.faults), []);
		await admin.context.close();
		await context.close();
	});
}
