// What others do is seen without a reload: the number at the notices, the counters of groups, the count of
// comments; and only what was shown is read.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { laterAt } from '../later.js';
import { arrive, ask, drawn, groupNamed, leave, origin, password, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const FREE = 'Vie de l’atelier';

after(leave);

const NUMBER = '#bar a[href="/notifications"] .n';

/** Waits until the number at the notices is this one; 0: there is none. */
const numbered = (page, wanted) => page.waitForFunction(([place, count]) => (
	parseInt(document.querySelector(place)?.textContent ?? '0', 10) === count
), [NUMBER, wanted]);

/** The next half minute. */
async function halfMinute(page) {
	const answered = page.waitForResponse('**/api/me');
	await laterAt(page, 31_000);
	await answered;
}

test('the number at the notices follows, at each change of screen and every half minute; only what was shown is read',
	{ skip, timeout: 90_000 }, async () => {
	const { page, context } = await arrive();
	await page.waitForSelector('[name=login]');
	await page.clock.install();
	await page.fill('[name=login]', 'employee2@parvis.test');
	await page.fill('[name=password]', password());
	await page.click('[type=submit]');
	await page.waitForSelector('body:not(.signed-out) #bar .av');
	await ask(page, 'PUT', '/api/notifications/read', {});
	const group = await groupNamed(page, FREE);
	const post = (await ask(page, 'POST', `/api/groups/${group}/posts`,
		{ body: `Qui suit ? ${Date.now()}` })).body.id;
	const other = await signedIn('employee');
	const comment = async (count) => { for (let n = 0; n < count; n++) await ask(other.page, 'POST',
		`/api/posts/${post}/comments`, { body: `Réponse ${n}` }); };
	await visit(page, '/');
	await numbered(page, 0);
	await comment(1);
	await laterAt(page, 4000);
	await page.click('#bar a[href="/groups"]');
	await numbered(page, 1);
	await comment(21);
	await halfMinute(page);
	await numbered(page, 22);
	await page.click('#bar a[href="/notifications"]');
	await page.waitForSelector('.notice');
	await comment(1);
	await laterAt(page, 4000);
	await page.click('#bar a[href="/groups"]');
	await numbered(page, 3); // two that the first page did not show, one that came meanwhile
	await other.context.close();
	await context.close();
});

test('the card counts the comments below it', { skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('employee');
	const post = (await ask(page, 'POST', `/api/groups/${await groupNamed(page, FREE)}/posts`,
		{ body: `Qui compte ? ${Date.now()}` })).body.id;
	await visit(page, `/posts/${post}`);
	for (const count of [1, 2]) {
		await page.fill('#reply textarea', `Réponse ${count}`);
		await page.keyboard.press('Control+Enter');
		await page.waitForSelector(`[data-act=comment] .num:has-text("${count}")`);
		assert.match(await page.textContent('#comments-title'), new RegExp(`^${count} `));
	}
	await page.click('.talk .act:has-text("Supprimer") >> nth=0');
	await page.waitForSelector('[data-act=comment] .num:has-text("1")');
	await context.close();
});

test('texts that wait in one group are told in one line, and not any more once they are decided',
	{ skip, timeout: 60_000 }, async () => {
	const author = await signedIn('employee');
	const group = await groupNamed(author.page, 'Boîte à idées');
	for (const n of [1, 2, 3])
		await ask(author.page, 'POST', `/api/groups/${group}/posts`,
			{ body: `À lire ${n}, ${Date.now()}` });
	await author.context.close();
	const { page, context } = await signedIn('animator');
	await visit(page, '/notifications');
	const waiting = page.locator('.notice:has-text("relecture"):has-text("Boîte à idées")');
	assert.equal(await waiting.count(), 1);
	assert.match(await waiting.textContent(), /^\d+ textes/);
	assert.equal(await waiting.getAttribute('href'), `/queue?group=${group}`);
	const open = (await ask(page, 'GET', `/api/cases?state=open&group=${group}`)).body.items.filter(
		(one) => one.kind === 'held_post').length;
	const told = (await ask(page, 'GET', '/api/notifications?limit=50')).body.items.filter((one) =>
		one.kind === 'case_waiting' && one.group.id === group).length;
	assert.ok(told <= open, `${told} told, ${open} open`);
	await context.close();
});

test('the link over the menus has its words, in both languages', { skip, timeout: 60_000 }, async () => {
	for (const [locale, words] of [['fr-FR', 'Aller au contenu'], ['en-GB', 'Skip to content']]) {
		const { page, context } = await arrive({ locale });
		await page.waitForSelector('[name=login]');
		assert.equal(await page.textContent('#skip'), words);
		await context.close();
	}
});

test('a browser that keeps no cookie is told so', { skip, timeout: 60_000 }, async () => {
	const { page, context } = await arrive();
	// what the server answers to who brings none
	await page.route('**/api/me',
		(route) => route.fulfill({ status: 401, contentType: 'application/problem+json',
			body: JSON.stringify({ status: 401, code: 'sign_in', title: 'Connectez-vous.',
			detail: null }) }));
	await page.fill('[name=login]', 'employee@parvis.test');
	await page.fill('[name=password]', password());
	await page.click('[type=submit]');
	await page.waitForSelector('[role=alert]:has-text("cookie")');
	await context.close();
});

test('a form that would be refused is not shown', { skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('guest');
	await visit(page, '/groups/new');
	await drawn(page);
	assert.equal(await page.locator('main form').count(), 0);
	await page.waitForSelector('main :text("n’est pas pour vous")');
	await context.close();
});
