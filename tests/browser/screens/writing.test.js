// Writing: nothing typed is lost, the text begins where one is, people are named by their names, and each
// post has one card.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { ask, drawn, forget, groupNamed, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const stamp = `écrit ${Date.now()}`;
const FREE = 'Vie de l’atelier';
const READ_FIRST = 'Boîte à idées';
const send = 'dialog[open] .go-on:visible:not([disabled])';

after(leave);

/** A person at the page, with little patience. */
async function at(who, path = '/') {
	const person = await signedIn(who);
	person.page.setDefaultTimeout(8000);
	if (path !== '/') await visit(person.page, path);
	return person;
}

async function open(page) {
	await page.keyboard.press('n');
	await page.waitForSelector('dialog[open] #compose-text');
}

const text = (page) => page.inputValue('#compose-text');
const group = (page) => page.locator('#compose-group option:checked').textContent();
const drafts = (page) => page.evaluate(() => Object.keys(localStorage)
	.filter((name) => name.startsWith('draft:')).map((name) => localStorage.getItem(name)).sort());
const clean = (page) =>
	page.evaluate(() => {
		for (const name of Object.keys(localStorage)) if (
		/^(draft:|preference:group)/.test(name)) localStorage.removeItem(name);
		return new Promise((done) => { indexedDB.deleteDatabase('drafts').onsuccess = done;
		setTimeout(done, 500); }); });

test('what is typed quickly is all there after a reload that follows at once', { skip, timeout: 60_000 },
	async () => {
	const { page, context } = await at('employee');
	const words = 'Trente-cinq signes tapés sans pause';
	await open(page);
	await page.locator('#compose-text').pressSequentially(words, { delay: 80 });
	await page.reload();
	await drawn(page);
	await open(page);
	assert.equal(await text(page), words);
	await page.fill('#compose-text', '');
	await page.keyboard.press('Escape');
	await context.close();
});

test('a text that goes on and on is kept meanwhile: a page that dies takes its last instant only',
	{ skip, timeout: 60_000 }, async () => {
	const { page, context } = await at('employee');
	await open(page);
	const typing = page.locator('#compose-text').pressSequentially('x'.repeat(40), { delay: 60 });
	await page.waitForTimeout(1700);
	const kept = (await drafts(page)).find((one) => one.includes('xxx'));
	assert.ok(kept, 'it was kept while somebody typed');
	await typing;
	await page.fill('#compose-text', '');
	await page.keyboard.press('Escape');
	await context.close();
});

test('a text begun in one group and another in a second: both stay, and each is found',
	{ skip, timeout: 60_000 }, async () => {
	const { page, context } = await at('employee');
	await open(page);
	await page.selectOption('#compose-group', { label: FREE });
	await page.fill('#compose-text', `Le long, ${stamp}`);
	await page.keyboard.press('Escape');
	await open(page);
	await page.selectOption('#compose-group', { label: READ_FIRST });
	assert.equal(await text(page), `Le long, ${stamp}`, 'a text that is carried over stays the same');
	await page.keyboard.press('Escape');
	await visit(page, `/groups/${await groupNamed(page, FREE)}`);
	await open(page);
	assert.equal(await group(page), FREE);
	assert.equal(await text(page), '', 'in this group nothing was begun');
	await page.fill('#compose-text', `Le court, ${stamp}`);
	await page.selectOption('#compose-group', { label: READ_FIRST });
	assert.equal(await text(page), `Le court, ${stamp}`, 'choosing a group takes nothing away');
	await page.waitForSelector('dialog[open] .note:has-text("Le long")');
	await page.click('dialog[open] button:has-text("Le reprendre")');
	assert.equal(await text(page), `Le long, ${stamp}`);
	await page.click('dialog[open] button:has-text("Le reprendre")');
	assert.equal(await text(page), `Le court, ${stamp}`);
	await page.keyboard.press('Escape');
	assert.equal((await drafts(page)).filter((one) => one.includes(stamp)).length, 2);
	await clean(page);
	await context.close();
});

test('who signs out is asked about texts that are not sent: kept, put among the drafts, or erased',
	{ skip, timeout: 90_000 }, async () => {
	const { page, context } = await at('employee2');
	const go = async (what) => {
		await page.click('#bar button[popovertarget]');
		await page.click('.menu:popover-open .it:has-text("Se déconnecter")');
		await page.waitForSelector('dialog[open] [name=what]');
		if (!what) return page.keyboard.press('Escape');
		await page.check(`dialog[open] [name=what][value=${what}]`);
		await page.click('dialog[open] [type=submit]');
		await page.waitForSelector('[name=login]');
		forget('employee2');
		await page.fill('[name=login]', 'employee2@parvis.test');
		await page.fill('[name=password]', (await import('../visitor.js')).password());
		await page.click('[type=submit]');
		await page.waitForSelector('body:not(.signed-out) #bar .av');
		await drawn(page);
	};
	const write = async (words) => {
		await open(page);
		await page.selectOption('#compose-group', { label: FREE });
		await page.fill('#compose-text', words);
		await page.keyboard.press('Escape');
	};
	await write(`Gardé, ${stamp}`);
	await go();
	assert.equal(await page.locator('#bar .av').count() > 0, true, 'who gives up stays');
	await go('leave');
	await open(page);
	assert.equal(await text(page), `Gardé, ${stamp}`, 'kept on this device');
	await page.keyboard.press('Escape');
	await go('draft');
	assert.ok((await ask(page, 'GET', '/api/me/posts?state=draft')).body.items.some((one) =>
		one.source === `Gardé, ${stamp}`), 'a draft on every device');
	await write(`Effacé, ${stamp}`);
	await go('drop');
	assert.deepEqual((await drafts(page)).filter((one) => one.includes(stamp)), []);
	await context.close();
});

test('a form, a comment and a request begun are there after a reload', { skip, timeout: 60_000 },
	async () => {
	const { page, context } = await at('employee', '/groups/new');
	await page.fill('[name=name]', `Groupe, ${stamp}`);
	await page.check('[name=purpose][value=project]');
	await page.reload();
	await page.waitForSelector('.note:has-text("encore là")');
	assert.equal(await page.inputValue('[name=name]'), `Groupe, ${stamp}`);
	assert.equal(await page.isChecked('[name=purpose][value=project]'), true);
	await page.click('.note button');
	assert.equal(await page.inputValue('[name=name]'), '');
	await visit(page, '/my-data');
	const correct = () => page.click('button.hit:has-text("Corriger")');
	await correct();
	await page.fill('dialog[open] textarea', `Demande, ${stamp}`);
	await page.goBack();
	await page.waitForSelector('dialog[open]', { state: 'detached' });
	await visit(page, '/my-data');
	await correct();
	assert.equal(await page.inputValue('dialog[open] textarea'), `Demande, ${stamp}`, 'after a way back');
	await page.click('dialog[open] footer .bare');
	await correct();
	assert.equal(await page.inputValue('dialog[open] textarea'), '', 'Cancel throws away');
	await page.keyboard.press('Escape');
	await visit(page, '/');
	await page.click('article.post a[data-act=comment] >> nth=0');
	await page.locator('#reply textarea').pressSequentially('Un commentaire', { delay: 20 });
	await page.reload();
	await page.waitForSelector('#reply textarea');
	assert.equal(await page.inputValue('#reply textarea'), 'Un commentaire');
	await clean(page);
	await context.close();
});

test('the text begins in the group one is in, else where one wrote last; groups that take none are not offered',
	{ skip, timeout: 60_000 }, async () => {
	const { page, context } = await at('employee');
	await clean(page);
	const { groups } = (await ask(page, 'GET', '/api/me')).body;
	const silent = groups.filter((one) => !one.may_post).map((one) => one.name);
	assert.ok(silent.length, 'the demonstration has a group where this person may not write');
	await visit(page, `/groups/${await groupNamed(page, READ_FIRST)}`);
	await open(page);
	assert.equal(await group(page), READ_FIRST);
	const offered = await page.locator('#compose-group option').allTextContents();
	assert.deepEqual(offered.filter((name) => silent.includes(name)), []);
	await page.selectOption('#compose-group', { label: FREE });
	await page.fill('#compose-text', `Le dernier, ${stamp}`);
	await page.waitForSelector(send);
	await page.keyboard.press('Control+Enter');
	await page.waitForSelector(`article.post[id]:has-text("Le dernier, ${stamp}")`);
	await visit(page, '/my-posts');
	await open(page);
	assert.equal(await group(page), FREE);
	await context.close();
});

test('a post that is sent from another screen has one card at home, however slowly its answer comes',
	{ skip, timeout: 90_000 }, async () => {
	const { page, context } = await at('employee');
	for (const late of [0, 150, 400, 900]) {
		const words = `Une carte, ${late} ms, ${stamp}`;
		await visit(page, '/my-posts');
		await page.route('**/api/posts/*',
			async (route) => { await new Promise((done) => { setTimeout(done, late); });
				return route.continue(); });
		await open(page);
		await page.selectOption('#compose-group', { label: FREE });
		await page.fill('#compose-text', words);
		await page.waitForSelector(send);
		await page.keyboard.press('Control+Enter');
		await page.waitForSelector(`article.post:has-text("${words}")`);
		await page.waitForTimeout(late + 300);
		assert.equal(await page.locator(`article.post:has-text("${words}")`).count(), 1,
			`${late} ms`);
		await page.unroute('**/api/posts/*');
	}
	await context.close();
});

test('names are offered while one types @, chosen with keys or a finger, and the field shows names alone',
	{ skip, timeout: 90_000 }, async () => {
	const { page, context } = await at('employee');
	await open(page);
	await page.selectOption('#compose-group', { label: FREE });
	await page.waitForSelector('dialog[open] .note:has-text("Publiée")');
	const area = page.locator('#compose-text');
	await area.pressSequentially('Bravo à @Ka');
	await page.waitForSelector('dialog[open] [role=option]');
	assert.equal(await area.getAttribute('aria-activedescendant'),
		await page.getAttribute('[role=option][aria-selected=true]', 'id'));
	await page.keyboard.press('Escape');
	assert.equal(await page.locator('[role=option]').count(), 0, 'Escape closes the list');
	assert.equal(await page.locator('dialog[open]').count(), 1, 'and nothing else');
	await area.pressSequentially('r');
	await page.waitForSelector('[role=option]');
	const first = (await page.textContent('[role=option] b')).trim();
	await page.keyboard.press('Enter');
	await area.pressSequentially('et à @Él');
	await page.waitForSelector('[role=option]');
	const second = (await page.textContent('[role=option] b')).trim();
	await page.click('[role=option] >> nth=0');
	assert.equal(await text(page), `Bravo à @${first} et à @${second} `);
	await page.keyboard.press('Home');
	await page.keyboard.type(`${stamp} : `);
	await page.keyboard.press('Escape');
	await page.reload();
	await drawn(page);
	await open(page);
	assert.equal(await text(page), `${stamp} : Bravo à @${first} et à @${second} `,
		'the draft shows names too');
	await page.waitForSelector(send);
	await page.keyboard.press('Control+Enter');
	await page.waitForSelector(`article.post[id]:has-text("${stamp} : Bravo")`);
	assert.deepEqual(await page.locator(`article.post[id]:has-text("${stamp} : Bravo") .mention`)
		.allTextContents(), [`@${first}`, `@${second}`]);
	await page.click(`article.post[id]:has-text("${stamp} : Bravo") [data-act=comment]`);
	const reply = page.locator('#reply textarea');
	await reply.pressSequentially('Oui @Kar');
	await page.waitForSelector('#reply [role=option]');
	await page.keyboard.press('Tab');
	assert.equal(await reply.inputValue(), `Oui @${first} `);
	await page.keyboard.press('Control+Enter');
	await page.waitForSelector(`.talk .mention:has-text("${first}")`);
	await page.click('.talk li .acts .act:has-text("Modifier")');
	assert.equal((await page.inputValue('.talk textarea')).trim(), `Oui @${first}`,
		'what is edited shows names');
	await context.close();
});

test('a picture that is pasted is answered with a sentence, in both fields', { skip, timeout: 60_000 },
	async () => {
	const { page, context } = await at('employee');
	const paste = (field) => page.evaluate((selector) => {
		const data = new DataTransfer();
		data.items.add(new File(['x'], 'photo.png', { type: 'image/png' }));
		document.querySelector(selector).dispatchEvent(new ClipboardEvent('paste',
			{ clipboardData: data, bubbles: true, cancelable: true }));
	}, field);
	await open(page);
	await paste('#compose-text');
	await page.waitForSelector('dialog[open] [role=alert]:has-text("image")');
	await page.keyboard.press('Escape');
	await page.click('article.post a[data-act=comment] >> nth=0');
	await page.waitForSelector('#reply textarea');
	await paste('#reply textarea');
	await page.waitForSelector('#reply [role=alert]:has-text("image")');
	const stays = await page.evaluate(() => {
		const data = new DataTransfer();
		data.items.add(new File(['x'], 'photo.png', { type: 'image/png' }));
		return ['dragover', 'drop']
			.map((way) => { const event = new DragEvent(way,
				{ dataTransfer: data, bubbles: true, cancelable: true });
				document.body.dispatchEvent(event); return event.defaultPrevented; });
	});
	assert.deepEqual(stays, [true, true], 'a file dropped beside does not take the place of the page');
	await context.close();
});

test('while an input method composes, Escape, Enter and single keys are its own', { skip, timeout: 60_000 },
	async () => {
	const { page, context } = await at('employee');
	await open(page);
	await page.focus('#compose-text');
	const session = await context.newCDPSession(page);
	await session.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
	await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Escape', code: 'Escape',
		windowsVirtualKeyCode: 27 });
	await page.waitForTimeout(200);
	assert.equal(await page.locator('dialog[open]').count(), 1, 'the composer stays');
	await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Escape', code: 'Escape',
		windowsVirtualKeyCode: 229 });
	await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', code: 'Enter',
		modifiers: 2, windowsVirtualKeyCode: 229 });
	await page.waitForTimeout(200);
	assert.equal(await page.locator('dialog[open]').count(), 1);
	assert.equal(await page.locator('.outgoing article').count(), 0);
	await session.send('Input.insertText', { text: '日本' });
	await page.keyboard.press('Escape');
	await page.waitForSelector('dialog[open]', { state: 'detached' });
	await clean(page);
	await context.close();
});
