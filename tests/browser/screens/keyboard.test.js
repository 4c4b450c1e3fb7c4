// Twelve tasks and one more with the keyboard alone; after each key the focus is on something that can be
// seen (keyboard.js).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { keyboard } from '../keyboard.js';
import { later } from '../later.js';
import { arrive, drawn, leave, origin, password, signedIn } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const READ_FIRST = 'Boîte à idées';
const stamp = `clavier ${Date.now()}`;
const people = {};
let keys;

/** Asks the server in somebody's name, to prepare what a task needs. */
async function ask(who, method, path, body) {
	const answer = await people[who].page.evaluate(async ([verb, address, content]) => {
		const headers = { 'Content-Type': 'application/json',
			'Idempotency-Key': crypto.randomUUID() };
		const response = await fetch(address,
			{ method: verb, headers, body: content && JSON.stringify(content) });
		return { ok: response.ok, body: response.status === 204 ? null : await response.json() };
	}, [method, path, body]);
	assert.ok(answer.ok, `${method} ${path}: ${JSON.stringify(answer.body)}`);
	return answer.body;
}

/** A text of the employee that waits in the group that is read first. @returns {Promise<string>} its case */
async function waiting(text) {
	const group = (await ask('employee', 'GET', '/api/me')).groups.find((one) =>
		one.name === READ_FIRST).id;
	const { id } = await ask('employee', 'POST', `/api/groups/${group}/posts`, { body: text });
	for (let next = '', page; ; next = `&after=${encodeURIComponent(page.next)}`) {
		page = await ask('animator', 'GET', `/api/cases?state=open${next}`);
		for (const one of page.items) {
			const found = await ask('animator', 'GET', `/api/cases/${one.id}`);
			if (found.target?.post === id) return found;
		}
	}
}

/** A person sits down: at an address, with the keys. */
async function sit(who, path = '/') {
	const { page } = people[who];
	await page.goto(origin + path);
	await drawn(page);
	keys = keyboard(page);
	return page;
}

before(async () => {
	if (skip) return;
	for (const who of ['animator', 'admin', 'dpo']) people[who] = await signedIn(who);
	people.employee = await arrive();
	people.newcomer = await arrive();
});
after(leave);

const task = (name, job) => test(`by keyboard alone: ${name}`, { skip, timeout: 60_000 }, async () => {
	await job();
	console.log(`${keys.count()} keys: ${name}`);
});

task('signing in', async () => {
	await sit('employee');
	await keys.reach('[name=login]');
	await keys.type('employee@parvis.test');
	await keys.reach('[name=password]');
	await keys.type(password());
	await keys.press('Enter');
	await keys.sees('body:not(.signed-out) #bar .av');
});

task('choosing a password from an invitation, reading the charter and accepting it', async () => {
	const { link } = await ask('admin', 'POST', '/api/members',
		{ name: 'Tabitha Clavier', email: `${stamp.replace(' ', '.')}@parvis.test`, language: 'fr' });
	await sit('newcomer', new URL(link).pathname + new URL(link).hash);
	await keys.reach('[name=password]');
	await keys.type('que des touches, et rien d’autre');
	await keys.press('Enter');
	await keys.sees('[name=read]');
	await keys.reach('main summary >> nth=1');
	await keys.press('Enter');
	await keys.reach('[name=read]');
	await keys.press('Space');
	await keys.reach('button:has-text("accepte")');
	await keys.press('Enter');
	await keys.sees('body:not(.gated) #side a[href="/groups"]');
});

task('writing a post and sending it', async () => {
	const page = await sit('employee');
	await keys.press('n');
	await keys.sees('dialog[open] #compose-text');
	await keys.reach('#compose-group', { key: 'Shift+Tab' });
	await keys.type('Vie');
	await page.waitForFunction(() =>
		document.querySelector('#compose-group').selectedOptions[0].text.startsWith('Vie'));
	await keys.reach('#compose-text');
	await keys.type(`Écrit au ${stamp}`);
	await page.waitForSelector('dialog[open] footer .go-on:not([disabled])');
	await keys.press('Control+Enter');
	await keys.sees(`article.post[id]:has-text("${stamp}")`);
});

task('reacting and taking it back, then with another reaction', async () => {
	const page = await sit('employee');
	await keys.press('j');
	const card = `article.post:has-text("Écrit au ${stamp}")`;
	await keys.reach(card, { key: 'j', most: 5 });
	await keys.press('l');
	await page.waitForSelector(`${card} [data-act=like][aria-pressed=true]`);
	await keys.press('l');
	await page.waitForSelector(`${card} [data-act=like][aria-pressed=false]`);
	await keys.reach(`${card} button[popovertarget^=reactions]`);
	await keys.press('Enter');
	await keys.reach('.reactions:popover-open .it:has-text("Merci")');
	await keys.press('Enter');
	await keys.sees(`${card} .chips button[aria-pressed=true]`);
});

task('commenting and answering', async () => {
	const page = await sit('employee');
	await keys.reach(`article.post:has-text("Écrit au ${stamp}")`, { key: 'j', most: 5 });
	await keys.press('c');
	await keys.sees('#reply textarea');
	await page.waitForFunction(() => document.activeElement.matches('#reply textarea'));
	await keys.type('Un mot de plus');
	await keys.press('Control+Enter');
	await keys.sees('.talk .txt:has-text("Un mot de plus")');
	await keys.reach('.talk button:has-text("Répondre")', { key: 'Shift+Tab', most: 6 });
	await keys.press('Enter');
	await keys.type('Et une réponse');
	await keys.press('Control+Enter');
	await keys.sees('.talk ol .txt:has-text("Et une réponse")');
	await page.waitForSelector('.talk textarea', { state: 'detached' });
	await keys.press('Tab');
});

task('finding a group and asking to join', async () => {
	await ask('animator', 'POST', '/api/groups', { name: `Groupe ${stamp}`, purpose: 'team',
		privacy: 'closed', joining: 'request' });
	await sit('newcomer');
	await keys.press('g');
	await keys.press('g');
	await keys.sees('.find-groups input');
	await keys.reach('.find-groups input');
	await keys.type(`Groupe ${stamp}`);
	await keys.sees(`main .card.rows a:only-child:has-text("${stamp}")`);
	await keys.reach(`main a.hit:has-text("${stamp}")`);
	await keys.press('Enter');
	await keys.sees('button:has-text("Demander à entrer")');
	await keys.reach('button:has-text("Demander à entrer")');
	await keys.press('Enter');
	await keys.type('Je tape bien.');
	await keys.reach('dialog .go-on');
	await keys.press('Enter');
	await keys.sees('.chip:has-text("Demande envoyée")');
});

task('reading notifications and following one', async () => {
	await sit('employee');
	await keys.press('g');
	await keys.press('n');
	await keys.sees('main a.notice');
	await keys.reach('main a.notice >> nth=0');
	const followed = await people.employee.page.evaluate(() =>
		document.activeElement.getAttribute('href'));
	await keys.press('Enter');
	await people.employee.page.waitForURL((url) => url.pathname !== '/notifications');
	// not the screen that is left
	await people.employee.page.waitForSelector('main a.notice', { state: 'detached' });
	await keys.sees('main h1');
	await people.employee.page.goBack();
	await keys.sees('main a.notice');
	// Another may have come meanwhile, and stand first.
	await keys.reach(`main a.notice[href="${followed}"] >> nth=0`, { most: 1 });
});

task('taking up a returned text and sending it again', async () => {
	const found = await waiting(`Renvoyé, ${stamp}`);
	await ask('animator', 'POST', `/api/cases/${found.case}/decisions`,
		{ action: 'return', version: found.version, reason: 'needs_source',
			advice: 'D’où vient ce chiffre ?' });
	await later();
	const page = await sit('employee');
	await keys.press('g');
	await keys.press('m');
	const card = `article:has-text("Renvoyé, ${stamp}")`;
	await keys.sees(card);
	await keys.reach(`${card} button.go-on`);
	await keys.press('Enter');
	await keys.sees('dialog[open] #compose-text');
	await keys.press('Control+End');
	await keys.type(' (compté à la main)');
	await page.waitForSelector('dialog[open] footer .go-on:not([disabled])');
	await keys.press('Control+Enter');
	await page.waitForSelector('dialog', { state: 'detached' });
	await page.waitForSelector(card, { state: 'detached' });
	await keys.sees('main h1');
});

/** The case in the queue, without the mouse: the list is walked to its line. */
async function openCase(text) {
	await keys.reach('#side a[href="/queue"]', { key: 'Shift+Tab' });
	await keys.press('Enter');
	await keys.sees('.queue a');
	for (let pages = 0; pages < 10; pages++) {
		if (await people.animator.page.locator(`.queue a:has-text("${text}")`).count()) break;
		await keys.reach('.queue-list p > .btn');
		await keys.press('Enter');
	}
	await keys.reach(`.queue a:has-text("${text}")`);
	await keys.press('Enter');
	await keys.sees(`.case-column article:has-text("${text}")`);
}

task('reviewing: one text published, one returned with advice', async () => {
	await waiting(`À publier, ${stamp}`);
	await waiting(`À revoir, ${stamp}`);
	const page = await sit('animator');
	await openCase(`À publier, ${stamp}`);
	await keys.press('a');
	await keys.sees('.snack:has-text("Accepté")');
	await sit('animator');
	await openCase(`À revoir, ${stamp}`);
	await keys.press('e');
	await keys.reach('.decide select >> nth=0', { most: 1 });
	await keys.type('In');
	await keys.reach('.decide textarea');
	await keys.type('Sans le nom du client.');
	await keys.press('Control+Enter');
	await keys.sees('.snack');
	await page.waitForSelector(`.queue a:has-text("À revoir, ${stamp}")`, { state: 'detached' });
	await keys.press('Tab');
});

task('accepting somebody who asks to join', async () => {
	await sit('animator');
	await openCase('Tabitha Clavier');
	await keys.press('a');
	await keys.sees('.snack');
	await keys.press('Tab');
});

task('asking for my data and downloading them', async () => {
	const page = await sit('newcomer');
	await keys.reach('#bar button[popovertarget]', { key: 'Shift+Tab' });
	await keys.press('Enter');
	await keys.reach('.menu:popover-open a[href="/my-data"]');
	await keys.press('Enter');
	await keys.sees('.copy button');
	await keys.reach('.copy button');
	await keys.press('Enter');
	await keys.sees('main .btn:has-text("Télécharger")');
	await keys.reach('main .btn:has-text("Télécharger")');
	const [file] = await Promise.all([page.waitForEvent('download'), keys.press('Enter')]);
	assert.match(file.suggestedFilename(), /\.zip$/);
});

task('creating an account, then reading the log', async () => {
	await sit('admin');
	await keys.reach('#side a[href="/members"]', { key: 'Shift+Tab' });
	await keys.press('Enter');
	await keys.sees('.head button');
	await keys.reach('.head button');
	await keys.press('Enter');
	await keys.reach('dialog [name=name]');
	await keys.type('Ada Clavier');
	await keys.reach('dialog [name=email]');
	await keys.type(`ada.${Date.now()}@parvis.test`);
	await keys.press('Enter');
	await keys.sees('dialog input[readonly]');
	await keys.press('Escape');
	await people.admin.page.waitForSelector('dialog', { state: 'detached' });
	await keys.press('Tab');
	const page = await sit('dpo');
	await keys.reach('#side a[href="/audit"]', { key: 'Shift+Tab' });
	await keys.press('Enter');
	await keys.sees('#audit-class');
	await keys.reach('#audit-class');
	await keys.press('ArrowDown');
	await page.waitForURL('**/audit?class=*');
	await keys.sees('#audit-class');
	await keys.reach('#audit-class', { most: 1 });
});

task('changing the language and back: the choice keeps the focus', async () => {
	const page = await sit('employee', '/settings');
	await keys.reach('[name=language]');
	for (const [key, name] of [['ArrowDown', 'en'], ['ArrowUp', 'fr']]) {
		await keys.press(key);
		await page.waitForSelector(`html[lang=${name}]`);
		await keys.sees('.snack');
		await page.waitForFunction((value) => document.activeElement.value === value, name);
	}
});

test('no script failed meanwhile', { skip }, () => {
	for (const [who, person] of Object.entries(people)) assert.deepEqual(person.faults, [], who);
});
