// Seen by one who looks: what a line says agrees with the line beside it, and with what was just done.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { later } from '../later.js';
import { ask, groupNamed, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const stamp = `vu ${Date.now()}`;
const READ_FIRST = 'Boîte à idées';
let me, animator, dpo;

before(async () => {
	if (skip) return;
	me = await signedIn('employee');
	animator = await signedIn('animator');
	dpo = await signedIn('dpo');
});
after(leave);

const body = async ({ page }, ...request) => (await ask(page, ...request)).body;
const main = ({ page }) => page.textContent('main');

/** Answers an address with what the server said, changed, until the next screen. */
const changing = ({ page }, address, change) => page.route(address, async (route) => {
	const answer = await route.fetch();
	const json = await answer.json();
	change(json);
	await route.fulfill({ response: answer, json });
});

test('who has asked to enter a closed group reads that the answer comes, not that one must be invited', {
	skip, timeout: 60_000,
}, async () => {
	const groups = {};
	for (const joining of ['request', 'invitation']) {
		const group = { name: `Entrer ${joining}, ${stamp}`, purpose: 'team', privacy: 'closed',
			joining };
		groups[joining] = (await body(animator, 'POST', '/api/groups', group)).id;
	}
	await visit(me.page, `/groups/${groups.invitation}`);
	assert.match(await main(me), /sur invitation/);
	await visit(me.page, `/groups/${groups.request}`);
	assert.match(await main(me), /On y entre sur demande/);
	await me.page.click('#membership button');
	await me.page.click('dialog[open] [type=submit]');
	await me.page.waitForSelector('main :text("Votre demande attend la réponse")');
	assert.doesNotMatch(await main(me), /sur invitation/);
});

test('a group counts as many as its list shows, partners too, as the directory does', {
	skip, timeout: 60_000,
}, async () => {
	const partner = await signedIn('guest');
	const { id, name } = (await body(partner, 'GET', '/api/me')).groups[0];
	await partner.context.close();
	await visit(animator.page, `/groups?q=${encodeURIComponent(name)}`);
	const directory = await animator.page.textContent(`main a.hit[href="/groups/${id}"]`);
	await visit(animator.page, `/groups/${id}?tab=members`);
	const more = animator.page.locator('main button:has-text("Afficher la suite"):visible');
	while (await more.count()) await more.click();
	const listed = await animator.page.locator('main .rows li').count();
	assert.match(await animator.page.textContent('main .meta'), new RegExp(`\\b${listed} membres`));
	assert.match(directory, new RegExp(`\\b${listed} membres`));
	assert.equal(await animator.page.textContent('main [aria-current] .n'), String(listed));
});

test('a text that waits shows no marks, says when it was replaced, and its advice has none either', {
	skip, timeout: 60_000,
}, async () => {
	const { page } = me;
	const group = await groupNamed(page, READ_FIRST);
	const text = { body: `Fermés **lundi**, au garage, ${stamp}` };
	const post = await body(me, 'POST', `/api/groups/${group}/posts`, text);
	await visit(page, '/my-posts?state=pending');
	const card = page.locator(`article:has-text("${stamp}")`);
	assert.equal((await card.locator('h2').textContent()).trim(), `Fermés lundi, au garage, ${stamp}`);
	await card.locator('button:has-text("Modifier")').click();
	await page.fill('dialog[open] #compose-text', `Fermés **mardi**, au garage, ${stamp}`);
	await page.click('dialog[open] .go-on:visible:not([disabled])');
	await page.waitForSelector('.snack:has-text("Le texte est remplacé")');
	assert.doesNotMatch(await page.textContent('.snack'), /Envoyée/);
	const { version } = await body(animator, 'GET', `/api/cases/${post.case}`);
	const decision = { action: 'return', version, reason: 'needs_source',
		advice: 'Dites **où** et quand.' };
	const decided = await ask(animator.page, 'POST', `/api/cases/${post.case}/decisions`, decision);
	assert.equal(decided.status, 201, JSON.stringify(decided.body));
	await later();
	await visit(page, '/my-posts?state=returned');
	const told = await page.textContent(`article:has-text("${stamp}")`);
	assert.match(told, /Dites où et quand\./);
	assert.doesNotMatch(told, /\*\*/);
});

test('the text field of the composer stands in line with what is above and below it', {
	skip, timeout: 60_000,
}, async () => {
	const { page } = me;
	for (const viewport of [{ width: 390, height: 844 }, { width: 1280, height: 900 }]) {
		await page.setViewportSize(viewport);
		await visit(page, '/');
		await page.keyboard.press('n');
		// who may hear of it, or that everybody may
		await page.waitForSelector('dialog[open] .dialog-body :is(.pick, p.xs)');
		const edges = await page.$$eval('dialog[open] .dialog-body .pad > *, #compose-text',
			(all) => all
			.filter((one) => one.offsetHeight > 0)
			.map((one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().right]
				.join()));
		assert.ok(edges.length > 2 && new Set(edges).size === 1,
			`${viewport.width}: ${edges.join(' ')}`);
		await page.keyboard.press('Escape');
	}
});

test('what is kept about somebody says each ground, and each term, once', {
	skip, timeout: 60_000,
}, async () => {
	await visit(me.page, '/my-data');
	const told = await me.page.$$eval('main details.more dd',
		(found) => found.map((one) => one.textContent));
	assert.ok(told.length > 20, `${told.length} lines`);
	for (const line of told) {
		const parts = line.split(' · ');
		assert.equal(new Set(parts).size, parts.length, line);
	}
});

test('what was kept for later is told on the feed, on any device', { skip, timeout: 60_000 }, async () => {
	const other = await signedIn('employee2');
	const line = other.page.locator('main a[href="/my-posts?state=draft"]');
	const { drafts } = await body(other, 'GET', '/api/me');
	const group = (await body(other, 'GET', '/api/me')).groups[0].id;
	const draft = { body: `Plus tard, ${stamp}`, draft: true };
	const kept = await body(other, 'POST', `/api/groups/${group}/posts`, draft);
	await visit(other.page, '/'); // nothing of it is on this device
	assert.match(await line.textContent(), new RegExp(`^${drafts + 1} textes? v`));
	await line.click();
	await other.page.waitForSelector(`article:has-text("Plus tard, ${stamp}")`);
	await ask(other.page, 'DELETE', `/api/posts/${kept.id}?version=1`);
	await visit(other.page, '/');
	assert.equal(await line.count(), drafts ? 1 : 0);
	assert.deepEqual(other.faults, []);
	await other.context.close();
});

test('ninety-nine are ninety-nine, on the feed and in the menu; only more are 99+', {
	skip, timeout: 60_000,
}, async () => {
	const { page, faults, context } = await signedIn('employee2');
	let count;
	await page.route('**/api/me', async (route) => {
		const person = await (await route.fetch()).json();
		await route.fulfill({ json: { ...person, drafts: count, unread: count } });
	});
	for (const [number, said] of [[99, '99'], [100, '99+']]) {
		count = number;
		await visit(page, '/');
		assert.ok((await page.textContent('main a[href="/my-posts?state=draft"]'))
			.startsWith(`${said} textes`));
		assert.ok((await page.textContent('#bar a[href="/notifications"] .n'))
			.startsWith(`${said} `));
	}
	assert.deepEqual(faults, []);
	await context.close();
});

test('a request that was answered counts no more days, at the desk and for the person', {
	skip, timeout: 60_000,
}, async () => {
	const delivered = (one) => Object.assign(one,
		{ state: 'delivered', days_left: 30, steps: ['closed'] });
	const list = (answer) => answer.items.forEach(delivered);
	await changing(dpo, '**/api/data-requests?*', list);
	await changing(dpo, /\/api\/data-requests\/[0-9a-f-]{36}$/, delivered);
	await visit(dpo.page, '/data-requests');
	await dpo.page.waitForSelector('main tbody tr, main .rows li');
	assert.doesNotMatch(await main(dpo), /jours? restant/);
	const { items } = await body(dpo, 'GET', '/api/data-requests?state=open');
	await visit(dpo.page, `/data-requests/${items[0].id}`);
	assert.match(await main(dpo), /Remise/);
	assert.doesNotMatch(await main(dpo), /jours? restant/);
	await dpo.page.unroute('**/api/data-requests?*');
	await dpo.page.unroute(/\/api\/data-requests\/[0-9a-f-]{36}$/);
	await body(me, 'POST', '/api/me/data-requests', { kind: 'objection', note: `Contre, ${stamp}` });
	await changing(me, '**/api/me/data-requests*', list);
	await visit(me.page, '/my-data');
	await me.page.waitForSelector('main h2:has-text("Demande n°")');
	assert.doesNotMatch(await main(me), /jours? restant/);
	await me.page.unroute('**/api/me/data-requests*');
});

test('the log that was taken away is unpacked and verified by the commands that the page gives', {
	skip, timeout: 60_000,
}, async (t) => {
	const { page } = dpo;
	await visit(page, '/audit');
	const [printed] = await page.$$eval('main pre code', (found) => found.map((one) => one.textContent));
	assert.match(printed, /^unzip .*\nparvis audit verify /);
	const [file] = await Promise.all([page.waitForEvent('download'), page.click('.head button')]);
	const folder = mkdtempSync(join(tmpdir(), 'parvis-bundle-'));
	t.after(() => rmSync(folder, { recursive: true, force: true }));
	await file.saveAs(join(folder, file.suggestedFilename()));
	const env = { ...process.env, PATH: `${dirname(process.env.CHECK_BINARY)}:${process.env.PATH}` };
	const said = execFileSync('sh', ['-ec', printed], { cwd: folder, encoding: 'utf8', env });
	assert.match(said, /^GOOD: /m);
});

test('no script failed meanwhile', { skip }, () => {
	assert.deepEqual([...me.faults, ...animator.faults, ...dpo.faults], []);
});
