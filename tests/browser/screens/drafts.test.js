// What a person types outlives the tab, the browser, the session and the device, and is gone from the device
// after sign-out.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chromiumPath, launchIn } from '../chromium.js';
import { arrive, drawn, forget, groupNamed, leave, origin, password, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const stamp = `brouillon ${Date.now()}`;
const send = 'dialog[open] footer .go-on:not([disabled])';

after(leave);

async function write(page, text) {
	await page.keyboard.press('n');
	await page.waitForSelector('dialog[open] #compose-text');
	await page.selectOption('#compose-group', { label: 'Vie de l’atelier' });
	await page.fill('#compose-text', text);
}

const kept = (page) =>
	page.waitForSelector('dialog[open] header .dim:has-text("Brouillon gardé sur cet appareil")');

/** What the composer begins with. */
async function found(page) {
	await page.keyboard.press('n');
	await page.waitForSelector('dialog[open] #compose-text');
	return page.inputValue('#compose-text');
}

async function signIn(page, who) {
	await page.fill('[name=login]', `${who}@parvis.test`);
	await page.fill('[name=password]', password());
	await page.click('[type=submit]');
	await page.waitForSelector('body:not(.signed-out) #bar .av');
	await drawn(page);
}

/** From the open menu; says what becomes of the texts that are not sent. */
async function signOut(page, what) {
	await page.click('.menu:popover-open .it:has-text("Se déconnecter")');
	await page.check(`dialog[open] [name=what][value=${what}]`);
	await page.click('dialog[open] [type=submit]');
}

async function throwAway(page) {
	await page.fill('#compose-text', '');
	await page.keyboard.press('Escape');
}

test('a text begun on this device stands in my posts, is counted, gone on with, and comes back when it was deleted by a slip',
	{ skip, timeout: 60_000 }, async () => {
	const { page, context, faults } = await signedIn('employee2');
	await visit(page, '/my-posts?state=draft');
	const count = () =>
		page.evaluate(() =>
			Number(document.querySelector('a[href="/my-posts?state=draft"] .n')?.textContent
			?? 0));
	const before = await count();
	await write(page, `Commencé, ${stamp}`);
	await kept(page);
	await page.keyboard.press('Escape');
	await page.waitForSelector('dialog', { state: 'detached' });
	await visit(page, '/');
	await page.click(`.ask:has-text("Continuer"):has-text("Commencé, ${stamp}")`);
	await page.waitForSelector('dialog[open] #compose-text');
	assert.equal(await page.inputValue('#compose-text'), `Commencé, ${stamp}`);
	await page.keyboard.press('Escape');
	await visit(page, '/my-posts?state=draft');
	const card = `article:has-text("Commencé, ${stamp}")`;
	await page.waitForSelector(card);
	assert.equal(await count(), before + 1);
	await page.click(`${card} .bad`);
	await page.waitForSelector(card, { state: 'detached' });
	assert.equal(await count(), before);
	await page.click('.snack button >> nth=0');
	await page.waitForSelector(card);
	await page.click(`${card} .go-on`);
	await page.waitForSelector('dialog[open] #compose-text');
	assert.equal(await page.inputValue('#compose-text'), `Commencé, ${stamp}`);
	await throwAway(page);
	assert.deepEqual(faults, []);
	await context.close();
});

test('a draft survives its tab', { skip, timeout: 60_000 }, async () => {
	const { page, context, faults } = await signedIn('employee');
	await write(page, `Onglet, ${stamp}`);
	await kept(page);
	await page.close();
	const other = await context.newPage();
	await visit(other, '/');
	assert.equal(await found(other), `Onglet, ${stamp}`);
	assert.deepEqual(faults, []);
	await context.close();
});

/** The browser itself among the processes that have the folder, which has those of its pages for children. */
const browserOf = (folder) => Number(readdirSync('/proc').filter((name) => /^\d+$/.test(name))
	.find((name) => {
	try {
		const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
		return line.includes(folder) && !line.includes('--type=');
	} catch {
		return false;
	}
}));

test('a draft survives the crash of the browser, half a second after the last key', { skip, timeout: 60_000 },
	async () => {
	const folder = mkdtempSync(join(tmpdir(), 'parvis-profile.'));
	const text = `Panne, ${stamp}`;
	let context = await launchIn(folder, { locale: 'fr-FR' });
	let page = await context.newPage();
	await page.goto(origin);
	await signIn(page, 'employee');
	// what the browser had to write about the visit is written: nothing hastens the next
	await page.waitForTimeout(6000);
	const cookies = await context.cookies();
	// a browser that writes late has more and more to lose
	for (const more of ['', ' encore', ' et encore']) {
		await write(page, text + more);
		await kept(page);
		if (more) break;
		await page.keyboard.press('Escape');
	}
	process.kill(-browserOf(folder), 'SIGKILL'); // and all its children, at once
	await context.close().catch(() => {});
	context = await launchIn(folder, { locale: 'fr-FR' });
	await context.addCookies(cookies); // those of the session are not the subject
	page = await context.newPage();
	await visit(page, '/');
	assert.equal(await found(page), `${text} encore`);
	await context.close();
	rmSync(folder, { recursive: true, force: true });
});

test('a session lost while typing: the password is asked, the text is sent', { skip, timeout: 60_000 },
	async () => {
	const { page, context, faults } = await signedIn('employee');
	const text = `Session, ${stamp}`;
	await write(page, text);
	await page.waitForSelector(send);
	forget('employee');
	await context.request.delete(`${origin}/api/me/sessions/current`, { headers: { Origin: origin } });
	await page.keyboard.type(' et la suite');
	await page.keyboard.press('Control+Enter');
	await page.waitForSelector('dialog[open] [type=password]');
	assert.match(await page.textContent('.outgoing article'), new RegExp(`${text} et la suite`));
	await page.keyboard.press('Escape');
	await page.waitForSelector('.outgoing .note.bad');
	await page.click('.outgoing button:has-text("Renvoyer")');
	await page.waitForSelector('dialog[open] [type=password]');
	await page.keyboard.type(password());
	await page.keyboard.press('Enter');
	await page.waitForSelector(`article.post[id]:has-text("${text} et la suite")`);
	await visit(page, '/');
	assert.equal(await page.locator(`article.post:has-text("${text}")`).count(), 1);
	assert.deepEqual(faults, []);
	await context.close();
});

test('a draft kept for later is found on another device, and leaves when it is published',
	{ skip, timeout: 60_000 }, async () => {
	const here = await signedIn('employee');
	const text = `Ailleurs, ${stamp}`;
	await write(here.page, text);
	await here.page.waitForSelector(send);
	await here.page.click('dialog[open] button:has-text("Garder pour plus tard")');
	await here.page.waitForSelector('.snack:has-text("Voir")');
	const there = await arrive();
	await signIn(there.page, 'employee');
	await visit(there.page, '/my-posts?state=draft');
	await there.page.click(`article:has-text("${text}") button.go-on`);
	await there.page.waitForSelector('dialog[open] #compose-text');
	assert.equal(await there.page.inputValue('#compose-text'), text);
	await there.page.waitForSelector(send);
	await there.page.keyboard.press('Control+Enter');
	await there.page.waitForSelector(`article:has-text("${text}")`, { state: 'detached' });
	await visit(here.page, '/my-posts?state=draft');
	assert.equal(await here.page.locator(`article:has-text("${text}")`).count(), 0);
	await visit(here.page, '/');
	assert.equal(await here.page.locator(`article.post:has-text("${text}")`).count(), 1);
	assert.deepEqual([...here.faults, ...there.faults], []);
	await here.context.close();
	await there.context.close();
});

/** All that the device keeps of what was typed, in both stores. */
const traces = (page) => page.evaluate(async () => {
	const names = Object.keys(localStorage).filter((name) => name.startsWith('draft'));
	const bases = (await indexedDB.databases()).map((base) => base.name);
	const safe = !bases.includes('drafts') ? [] : await new Promise((done) => {
		const asked = indexedDB.open('drafts');
		asked.onsuccess = () => { const all = asked.result.transaction('texts').objectStore('texts')
			.getAll(); all.onsuccess = () => { asked.result.close(); done(all.result); }; };
	});
	return [...names, ...safe];
});

test('after sign-out the device knows nothing of it, nor does the next person, nor another tab',
	{ skip, timeout: 60_000 }, async () => {
	const { page, context, faults } = await arrive();
	await signIn(page, 'employee');
	const second = await context.newPage();
	await visit(second, '/');
	await write(second, `Second onglet, ${stamp}`);
	await write(page, `Départ, ${stamp}`);
	await kept(page);
	assert.ok((await traces(page)).length > 1, 'the test sees what is kept');
	await page.keyboard.press('Escape');
	await page.click('#bar button[popovertarget]');
	await signOut(page, 'drop');
	await page.waitForSelector('[name=login]');
	await second.waitForSelector('[name=login]');
	await page.waitForTimeout(700); // the pause before a draft is kept
	assert.deepEqual(await traces(page), []);
	await signIn(page, 'employee2');
	assert.equal(await found(page), '');
	assert.deepEqual(faults, []);
	await context.close();
});

test('a post that did not get through leaves with its author: the next person at the same page neither sees nor sends it',
	{ skip, timeout: 60_000 }, async () => {
	const { page, context, faults } = await arrive();
	await signIn(page, 'employee');
	const posts = '**/api/groups/*/posts';
	let tries = 0;
	await page.route(posts, (route) => { tries++; return route.abort(); });
	await write(page, `Restée, ${stamp}`);
	await page.waitForSelector(send);
	await page.keyboard.press('Control+Enter');
	await page.waitForSelector('.outgoing .note.bad');
	await page.click('.outgoing button:has-text("Renvoyer")');
	await page.waitForSelector('.outgoing [aria-busy=true]');
	await page.click('#bar button[popovertarget]');
	await signOut(page, 'drop');
	// in the page as it was: nothing has emptied it for us
	await page.waitForSelector('.snack:has-text("La session est fermée")');
	const before = tries;
	await signIn(page, 'employee2');
	await page.waitForSelector('.feed article.post');
	await page.waitForTimeout(2000); // the longest pause before another try
	assert.equal(await page.locator('.outgoing').count(), 0);
	assert.equal(tries, before);
	assert.deepEqual(faults, []);
	await context.close();
});

test('somebody else who signs in after a lost session finds nothing', { skip, timeout: 60_000 }, async () => {
	const { page, context } = await arrive();
	await signIn(page, 'employee');
	await write(page, `Perdue, ${stamp}`);
	await kept(page);
	await context.clearCookies();
	await page.goto(origin);
	await signIn(page, 'employee2');
	assert.equal(await found(page), '');
	await throwAway(page);
	assert.deepEqual((await traces(page)).filter((one) => JSON.stringify(one).includes(stamp)), []);
	await context.close();
});

test('the group chosen last receives the text, whichever answers last', { skip, timeout: 60_000 },
	async () => {
	const { page, context, faults } = await signedIn('employee');
	await visit(page, '/');
	const late = await groupNamed(page, 'Vie de l’atelier');
	const answered = page.waitForResponse(`**/api/groups/${late}`);
	await page.route(`**/api/groups/${late}`,
		async (route) => { await new Promise((done) => { setTimeout(done, 1500); });
			return route.continue(); });
	await write(page, `Le bon groupe, ${stamp}`);
	await page.selectOption('#compose-group', { label: 'Boîte à idées' });
	await (await answered).finished();
	await page.waitForTimeout(200); // what a late answer would do is done
	assert.match(await page.textContent('dialog[open] .note'), /Relue avant parution/);
	await page.click(send);
	await page.waitForSelector('.outgoing .note.info');
	assert.deepEqual(faults, []);
	await context.close();
});

/** Sends with an answer that never comes, then takes the text up again and changes it. */
async function sendLostAndChange(page, group, text, change) {
	let tries = 0;
	await page.route('**/api/groups/*/posts', async (route) => {
		if (tries++ === 0) await route.fetch();
		return route.abort('connectionreset');
	});
	await write(page, text);
	await page.selectOption('#compose-group', { label: group });
	await page.waitForSelector(send);
	await page.keyboard.press('Control+Enter');
	await page.waitForSelector('.outgoing .note.bad');
	await page.unroute('**/api/groups/*/posts');
	await page.click('.outgoing button:has-text("Modifier")');
	await page.waitForSelector('dialog[open] #compose-text');
	await change();
	await page.click(send);
}

const mine = (page, state, among) =>
	page.evaluate(async ([of, word]) => (await (await fetch(`/api/me/posts?state=${of}`))
		.json()).items.filter((one) => one.source.includes(word))
		.map((one) => `${one.source}, ${one.kind}`), [state, among]);

test('words changed after an answer that was lost: what waits to be read takes them, what is published stays and is said to be there',
	{ skip, timeout: 60_000 }, async () => {
	const { page, context, faults } = await signedIn('employee');
	const unread = `Attente, ${stamp}`;
	await visit(page, '/');
	for (const [change, expected] of [
		[() => page.fill('#compose-text', `${unread}, après`), `${unread}, après, note`],
		[() => page.selectOption('#compose-kind', 'question'), `${unread}, avant, question`],
	]) {
		await sendLostAndChange(page, 'Boîte à idées', `${unread}, avant`, change);
		await page.waitForSelector('.outgoing .note.info');
		assert.equal((await mine(page, 'pending', unread))[0], expected);
		await page.click('.outgoing button:has-text("compris")');
	}
	assert.equal((await mine(page, 'pending', unread)).length, 2, 'one for each');
	const published = `Parution, ${stamp}`;
	await sendLostAndChange(page, 'Vie de l’atelier', `${published}, avant`,
		() => page.fill('#compose-text', `${published}, après`));
	await page.waitForSelector('.outgoing .note.bad:has-text("Mes publications")');
	assert.deepEqual(await mine(page, 'published', published), [`${published}, avant, note`]);
	await page.click('.outgoing button:has-text("Renvoyer")');
	await page.waitForSelector(`.outgoing article[id]:has-text("${published}, après")`);
	assert.equal((await mine(page, 'published', published)).length, 2);
	assert.deepEqual(faults, []);
	await context.close();
});
