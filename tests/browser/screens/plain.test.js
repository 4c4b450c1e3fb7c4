// Plain at first sight: what is always so is not said, what is said is said in words, and every
// screen offers the way on.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { later, muchLater } from '../later.js';
import { ask, groupNamed, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const OPEN = 'Vie de l’atelier';
const CLOSED = 'Qualité et retours de terrain';
const READ_FIRST = 'Boîte à idées';

after(leave);

const postsOf = async (page, group) => `/api/groups/${await groupNamed(page, group)}/posts`;
const write = async (page, group, text) => {
	const label = group === CLOSED ? { label: 'confidential' } : {};
	const { body } = await ask(page, 'POST', await postsOf(page, group), { body: text, ...label });
	return body;
};
const boxes = (page, choice) => page.$$eval(choice, (all) => all.map((one) => one.getBoundingClientRect()));
const seen = (page, choice) => page.locator(choice).first().isVisible();

test('a card says how far a text may go where that is not as usual', { skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('employee');
	const usual = await write(page, OPEN, `Comme d’habitude ${Date.now()}`);
	const kept = await write(page, CLOSED, `Entre nous ${Date.now()}`);
	await ask(page, 'POST', await postsOf(page, OPEN), { body: 'Pour plus tard', draft: true });
	await visit(page, '/');
	const [line, feed] = await boxes(page, 'main p > [href$=draft], main .feed > article:first-child');
	assert.ok(feed.top - line.bottom >= 8, 'what is said of drafts stands apart from the first card');
	assert.doesNotMatch(await page.textContent(`#post-${usual.id} .meta`), /Interne/);
	assert.match(await page.textContent(`#post-${kept.id} .meta`), /Confidentiel/);
	await page.click(`#post-${usual.id} [popovertarget] >> nth=0`);
	const underlined = await page.$$eval('.menu:popover-open .it', (all) => all
		.map((one) => getComputedStyle(one).textDecorationLine));
	assert.deepEqual(underlined, ['none', 'none', 'none'], 'the entries of a menu look alike');
	await context.close();
});

test('the composer asks how far a text may go where there is a choice, in words of every day', {
	skip, timeout: 60_000,
}, async () => {
	const { page, context } = await signedIn('employee');
	await page.keyboard.press('n');
	await page.waitForSelector('dialog[open] #compose-text');
	const choose = async (label) => {
		await page.selectOption('#compose-group', { label });
		await page.waitForSelector('dialog[open] .audience b');
		await page.waitForTimeout(100);
	};
	await choose(OPEN);
	await page.waitForSelector('dialog p:has-text("n’y a pas sa place")');
	assert.equal(await page.locator('dialog [name=label]').count(), 0, 'one choice is none');
	await choose(CLOSED);
	await page.waitForSelector('dialog legend');
	assert.match(await page.textContent('dialog legend'), /Peut-on en parler ailleurs/);
	assert.equal(await page.locator('dialog [name=label]').count(), 3);
	assert.equal(await page.getAttribute('#compose-kind', 'title'), 'Type de message');
	await context.close();
});

test('who looked: a decision stands with the title of its article, a search for one’s name with what it was',
	{ skip, timeout: 60_000 }, async () => {
	await muchLater(); // the officer of the demonstration searched for the same name a moment ago
	const author = await signedIn('employee');
	const { id: post, case: found } = await write(author.page, READ_FIRST,
		`À qui la faute ? ${Date.now()}`);
	const animator = await signedIn('animator');
	const why = { reason: 'needs_source', article: 'review', advice: 'Citez le relevé.' };
	const decision = { action: 'return', version: 1, ...why };
	assert.equal((await ask(animator.page, 'POST', `/api/cases/${found}/decisions`, decision)).status,
		201);
	await later(); // nothing of a decision is seen while it may be undone
	const officer = await signedIn('dpo');
	const { id } = (await ask(author.page, 'GET', '/api/me')).body;
	await ask(officer.page, 'GET', `/api/audit/entries?as=subject&member=${id}`);
	const told = async () => {
		const { items } = (await ask(author.page, 'GET', '/api/me/entries')).body;
		const decided = items.find((one) => one.action === 'case.return' && one.object?.id === post);
		return items.find((one) => one.action === 'audit.read' && one.index > decided?.index);
	};
	for (let tries = 0; !await told() && tries < 200; tries++) { // both are sealed first
		await author.page.waitForTimeout(100);
	}
	assert.ok(await told(), 'the decision, then the search, are among the lines of whom they concern');
	await visit(author.page, '/my-entries');
	await author.page.waitForSelector('main li:has-text("Votre nom a été cherché dans le journal.")');
	const article = 'Article de la charte : La relecture avant publication';
	await author.page.waitForSelector(`main li:has-text("${article}")`);
	for (const { context } of [author, animator, officer]) await context.close();
});

test('the queue stands beside the menu, as every screen on a desk', { skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('animator');
	for (const path of ['/queue', '/members', '/audit', '/my-data', '/figures']) {
		await visit(page, path);
		assert.ok(await seen(page, '#side a[href="/my-posts"]'), `no menu on ${path}`);
	}
	await visit(page, '/queue');
	assert.equal(await page.getAttribute('#side a[href="/queue"]', 'aria-current'), 'page');
	const clipped = await page.$$eval('.queue .chip, .queue .end', (all) => all
		.filter((one) => one.offsetHeight > 40)
		.map((one) => one.textContent));
	assert.deepEqual(clipped, [], 'a word falls apart into letters');
	await context.close();
});

test('a screen that is not for somebody leads home, and does not ask to be tried again', {
	skip, timeout: 60_000,
}, async () => {
	const { page, context } = await signedIn('guest'); // who makes no group, and decides nothing
	for (const path of ['/queue', '/members', '/data-requests']) {
		await visit(page, path);
		await page.waitForSelector('main [role=alert]');
		const ways = await page.$$eval('main [role=alert] .btn',
			(all) => all.map((one) => one.textContent));
		assert.deepEqual(ways, ['Revenir au fil'], path);
	}
	await context.close();
});

test('off line, what failed stands below the notice, without a hole', { skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('employee', { viewport: { width: 390, height: 844 } });
	await context.setOffline(true);
	await page.click('a[href="/groups"]:visible');
	await page.waitForSelector('main [role=alert] h2');
	const [notice, title] = await boxes(page, '.offline, main [role=alert] h2');
	assert.ok(title.top >= notice.bottom, 'the notice covers what happened');
	// a drawing that was not fetched leaves no hole
	await page.waitForSelector('main [role=alert] svg:not(.i)', { state: 'detached' });
	await context.close();
});

test('the title of the page names the tab', { skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('employee');
	for (const [path, title] of [
		['/my-posts?state=draft', 'Brouillons · Mes publications — Parvis'],
		['/my-posts?state=published', 'Publiées · Mes publications — Parvis'],
		['/my-entries', 'Qui a regardé — Parvis'],
		['/my-entries?all=1', 'Tout · Qui a regardé — Parvis'],
	]) {
		await visit(page, path);
		assert.equal(await page.title(), title);
	}
	await context.close();
});
