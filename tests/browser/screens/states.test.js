// What the page does when the world moves: new posts, no line, a slow server, a refusal; and the choices of
// the person for this device.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { later, laterAt } from '../later.js';
import { ask, groupNamed, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const stamp = `états ${Date.now()}`;
let me, other;

/** What the server answers somebody. */
const answer = async (person, ...request) => (await ask(person.page, ...request)).body;

/** A colleague posts, and the page looks as it does each minute. */
async function arriving(count, text) {
	const group = await groupNamed(other.page, 'Vie de l’atelier');
	for (let n = 1; n <= count; n++) {
		const made = await ask(other.page, 'POST', `/api/groups/${group}/posts`, { body: `${text} ${n}.` });
		assert.equal(made.status, 201, JSON.stringify(made.body));
	}
	await me.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await me.page.waitForSelector('.pill');
}

before(async () => {
	if (skip) return;
	[me, other] = [await signedIn('employee'), await signedIn('animator')];
});
after(leave);

/** Where a card stands in the window. */
const place = (id) => me.page.evaluate((name) => document.getElementById(name).getBoundingClientRect().top,
	id);

test('fifty posts arrive: nothing moves by one pixel; > brings all of them in and leaves the reader where they are',
	{ skip, timeout: 90_000 }, async () => {
	const { page } = me;
	await visit(page, '/');
	for (let n = 0; n < 4; n++) await page.keyboard.press('j');
	const id = await page.evaluate(() => document.activeElement.id);
	const top = await place(id);
	const scrolled = await page.evaluate(() => scrollY);
	assert.ok(scrolled > 200, 'the reader has scrolled');
	await arriving(50, `Cinquante, ${stamp}`);
	assert.equal(await place(id), top);
	assert.equal(await page.evaluate(() => scrollY), scrolled);
	await page.keyboard.press('Shift+>');
	await page.waitForSelector('.pill', { state: 'detached' });
	assert.equal(await page.locator(`article.post:has-text("Cinquante, ${stamp}")`).count(), 50,
		'no hole between the new and the known');
	assert.ok(Math.abs(await place(id) - top) < 1, `${await place(id)} is not ${top}`);
	assert.equal(await page.evaluate(() => document.activeElement.id), id);
});

test('the pill goes to the first new post, with the focus', { skip, timeout: 60_000 }, async () => {
	const { page } = me;
	await visit(page, '/');
	await page.keyboard.press('j');
	await page.keyboard.press('j');
	await arriving(2, `Deux, ${stamp}`);
	const top = await page.evaluate(() => { scrollTo(0, 0); return document.querySelector('article.post')
		.getBoundingClientRect().top; });
	await page.evaluate(() => { document.querySelector('.pill').hidden = true; });
	assert.equal(await page.evaluate(() => document.querySelector('article.post')
		.getBoundingClientRect().top), top, 'the pill takes no room');
	await page.evaluate(() => { document.querySelector('.pill').hidden = false; });
	await page.focus('.pill');
	await page.keyboard.press('Enter');
	await page.waitForFunction((text) => document.activeElement.matches('article.post')
		&& document.activeElement.textContent.includes(text), `Deux, ${stamp} 2.`);
	assert.equal(await page.evaluate(() => scrollY), 0);
});

test('page keys go from card to card, Ctrl with End and Home out of the feed', { skip, timeout: 60_000 },
	async () => {
	const { page } = me;
	await visit(page, '/');
	const place_ = () => page.evaluate(() => [...document.querySelectorAll('article.post')]
		.indexOf(document.activeElement));
	await page.keyboard.press('j');
	const first = await place_();
	await page.keyboard.press('PageDown');
	await page.keyboard.press('PageDown');
	assert.equal(await place_(), first + 2);
	await page.keyboard.press('PageUp');
	assert.equal(await place_(), first + 1);
	const side = (bit) => page.evaluate((wanted) => Boolean(document.querySelector('[role=feed]')
		.compareDocumentPosition(document.activeElement) & wanted), bit);
	await page.keyboard.press('Control+End');
	assert.ok(await side(4), 'after the feed');
	await page.keyboard.press('j');
	await page.keyboard.press('Control+Home');
	assert.ok(await side(2), 'before the feed');
});

test('off line: said without moving anything, reading goes on, what is sent fails in place and offers itself when the line is back',
	{ skip, timeout: 60_000 }, async () => {
	const { page, context } = me;
	const text = `Hors ligne, ${stamp}`;
	await visit(page, '/');
	await page.keyboard.press('n'); // the composer is loaded
	await page.waitForSelector('dialog[open] #compose-text');
	await page.selectOption('#compose-group', { label: 'Vie de l’atelier' });
	await page.fill('#compose-text', text);
	await page.waitForSelector('dialog[open] footer .go-on:not([disabled])');
	const top = await page.evaluate(() => document.querySelector('article.post')
		.getBoundingClientRect().top);
	await context.setOffline(true);
	await page.waitForSelector('.offline:visible');
	assert.equal(await page.evaluate(() => document.querySelector('article.post')
		.getBoundingClientRect().top), top);
	assert.match(await page.textContent('#status'), /Hors ligne/);
	await page.keyboard.press('Control+Enter');
	await page.waitForSelector('.outgoing .note.bad');
	assert.match(await page.textContent('.outgoing article'), new RegExp(text));
	assert.ok(await page.locator('article.post[id]').count() > 5, 'reading goes on');
	await context.setOffline(false);
	await page.waitForSelector('.offline', { state: 'hidden' });
	await page.click('.snack button:has-text("Renvoyer")');
	await page.waitForSelector(`article.post[id]:has-text("${text}")`);
	await visit(page, '/');
	assert.equal(await page.locator(`article.post:has-text("${text}")`).count(), 1);
});

test('a screen whose part is not there yet says off line that the server is away, and opens when the line is back',
	{ skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('employee');
	after(() => context.close());
	await page.clock.install();
	await visit(page, '/');
	// what a screen that fails shows is fetched while there is a line
	await Promise.all([page.waitForResponse(/\/pictures[^/]*\.svg$/), laterAt(page, 21_000)]);
	for (const path of ['/groups', '/my-data']) { // one of every day, one that needs words and styles too
		await visit(page, '/');
		await context.setOffline(true);
		await page.click(`#side a[href="${path}"]`);
		await page.waitForSelector('main [role=alert] h2:has-text("Le serveur ne répond pas")');
		// no hole where the drawing should be
		await page.waitForFunction(() => (
			document.querySelector('main [role=alert] svg use').getBBox().width > 0
		));
		await page.waitForSelector('main [role=alert] button:has-text("Réessayer")');
		await context.setOffline(false); // nobody has to press
		await page.waitForSelector(path === '/groups' ? 'main a.hit'
			: 'main h1:has-text("Mes données")');
	}
});

test('a screen that is slow shows its place after 150 ms, not before, and says its name',
	{ skip, timeout: 60_000 }, async () => {
	const { page } = me;
	await visit(page, '/');
	await page.route('**/api/groups',
		async (route) => { await new Promise((done) => { setTimeout(done, 600); });
			return route.continue(); });
	await page.evaluate(() => {
		window.began = performance.now();
		new MutationObserver(() => {
			if (document.querySelector(
				'main .waiting')) window.waited ??= performance.now() - window.began; })
			.observe(document.getElementById('main'), { childList: true });
		document.querySelector('a[href="/groups"]').click();
	});
	await page.waitForSelector('main .find-groups');
	await page.unroute('**/api/groups');
	assert.ok(await page.evaluate(() => window.waited) >= 149);
	assert.match(await page.textContent('#status'), /^Groupes/);
	assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1');
});

test('from a long screen to a short one, the menu at the side stays where it is', { skip, timeout: 60_000 },
	async () => {
	const tops = [];
	for (const path of ['/settings', '/no-such-place']) {
		await visit(me.page, path);
		tops.push((await me.page.locator('#side a').first().boundingBox()).y);
	}
	assert.equal(tops[0], tops[1]);
});

for (const viewport of [{ width: 390, height: 600 }, { width: 1280, height: 500 }]) {
	test(`a menu longer than a window of ${viewport.width} × ${viewport.height} stays inside it and scrolls`,
		{ skip, timeout: 60_000 }, async () => {
		const { page, context } = await signedIn('admin', { viewport });
		after(() => context.close());
		await page.click('#bar button[popovertarget]');
		const menu = page.locator('.menu:popover-open');
		const box = await menu.boundingBox();
		assert.ok(box.y >= 0 && box.y + box.height <= viewport.height, JSON.stringify(box));
		for (const entry of [menu.locator('.it').first(), menu.locator('.it').last()]) {
			await entry.scrollIntoViewIfNeeded();
			const { y, height } = await entry.boundingBox();
			assert.ok(y >= 0 && y + height <= viewport.height, `at ${y}`);
		}
	});
}

test('a long text is folded in a list, opens in place with the focus, and is whole on its own page',
	{ skip, timeout: 60_000 }, async () => {
	const { page } = me;
	const paragraphs = Array.from({ length: 12 },
		(_, n) => `Paragraphe ${n + 1}, ${stamp}. ${'Une phrase après l’autre. '.repeat(6)}`);
	const group = (await ask(page, 'GET', '/api/me')).body.groups.find((one) =>
		one.name === 'Vie de l’atelier').id;
	const { id } = (await ask(page, 'POST', `/api/groups/${group}/posts`,
		{ body: paragraphs.join('\n\n') })).body;
	await visit(page, '/');
	const card = page.locator(`#post-${id}`);
	assert.ok(await card.locator('.body p').count() < 8);
	await card.locator('.read-on').click();
	assert.equal(await card.locator('.body p').count(), 12);
	const next = await page.evaluate(() => document.activeElement.textContent);
	assert.match(next, /^Paragraphe [2-7],/, 'the focus goes on with what came');
	await page.click('#bar nav a[href="/groups"]');
	await page.waitForSelector('main a.hit');
	await page.goBack();
	await card.waitFor();
	assert.equal(await card.locator('.body p').count(), 12, 'who comes back finds it open');
	await visit(page, `/posts/${id}`);
	assert.equal(await card.locator('.body p').count(), 12);
});

test('the list of keys is that of the screen, by ? and by the menu', { skip, timeout: 60_000 }, async () => {
	await visit(me.page, '/');
	await me.page.keyboard.press('Shift+?');
	await me.page.waitForSelector('dialog[open] kbd:text-is("l")');
	await me.page.keyboard.press('Escape');
	await me.page.click('#bar button[popovertarget]');
	await me.page.click('.menu:popover-open .it:has-text("Raccourcis")');
	await me.page.waitForSelector('dialog[open] kbd:text-is("g m")');
	await me.page.keyboard.press('Escape');
	await visit(other.page, '/queue');
	await other.page.keyboard.press('Shift+?');
	await other.page.waitForSelector('dialog[open] dd:has-text("refuser")');
	assert.equal(await other.page.locator('dialog[open] kbd:text-is("l")').count(), 0);
});

test('density is a choice of this device: the same posts take less room', { skip, timeout: 60_000 },
	async () => {
	const { page } = me;
	const height = async () => { await visit(page, '/');
		return page.evaluate(() =>
			document.querySelector('[role=feed] article.post:nth-of-type(3)').offsetHeight); };
	const before_ = await height();
	for (const [choice, check] of [['compact', (now) => now < before_],
		['comfortable', (now) => now === before_]]) {
		await visit(page, '/settings');
		await page.check(`[name=density][value=${choice}]`);
		const now = await height();
		assert.ok(check(now), `${choice}: ${before_} px, then ${now}`);
	}
});

for (const [action, more, way] of [['return', {}, 'Reprendre'],
	['reject', { article: true }, 'nouveau brouillon']]) {
	test(`after a ${action}, the author is one click from the reason and the next step`,
		{ skip, timeout: 60_000 }, async () => {
		const group = await groupNamed(me.page, 'Boîte à idées');
		const { id } = await answer(me, 'POST', `/api/groups/${group}/posts`,
			{ body: `Réponse ${action}, ${stamp}` });
		const post = await answer(me, 'GET', `/api/posts/${id}`);
		const found = await answer(other, 'GET', `/api/cases/${post.case.id}`);
		const given = { action, version: found.version, reason: 'needs_source',
			advice: 'D’où vient ce chiffre ?',
			...(more.article ? { article: found.articles[0].slug } : {}) };
		const decided = await answer(other, 'POST', `/api/cases/${post.case.id}/decisions`, given);
		assert.ok(!decided.code, JSON.stringify(decided));
		await visit(me.page, `/posts/${id}`);
		assert.doesNotMatch(await me.page.textContent('main'), /D’où vient/,
			'nothing is said that may still be undone');
		await later();
		await visit(me.page, '/notifications');
		assert.match(await me.page.textContent(
			`main a.notice:has-text("Réponse ${action}, ${stamp}")`), /Élodie Garnier/,
			'a decision has a name');
		await me.page.click(`main a.notice:has-text("Réponse ${action}, ${stamp}")`);
		const card = me.page.locator(`article:has-text("Réponse ${action}, ${stamp}")`);
		await card.waitFor();
		assert.match(await card.textContent(), /Élodie Garnier.*Source.*D’où vient ce chiffre/s);
		assert.ok(await card.locator(`button:has-text("${way}")`).isVisible());
	});
}

test('no script failed meanwhile', { skip }, () => assert.deepEqual([...me.faults, ...other.faults], []));
