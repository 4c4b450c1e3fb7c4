// Those who review, animate, administer and answer for data: what they do, and how their screens look.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { later } from '../later.js';
import { unzip } from '../unzip.js';
import { ask, forget, groupNamed, leave, origin, password, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const READ_FIRST = 'Boîte à idées';

after(leave);

/** Texts that wait in the group that is read first. */
async function send(page, count, title) {
	const group = await groupNamed(page, READ_FIRST);
	for (let n = 1; n <= count; n++)
		assert.equal((await ask(page, 'POST', `/api/groups/${group}/posts`,
			{ body: `${title} ${n}` })).status, 202);
}

const waiting = async (page) => (await ask(page, 'GET', '/api/me')).body.waiting;

/** The case of the address is the case that is shown; or nothing waits any more. */
const ready = (page) => page.waitForFunction(() => location.pathname === '/queue'
	? document.querySelector('.queue-list .none')
	: document.querySelector(`[data-case="${location.pathname.split('/').pop()}"]`));

/** Opens the waiting text whose beginning is given. */
async function open(page, text) {
	await visit(page, '/queue');
	const line = page.locator(`.queue a:has-text("${text}")`);
	while (!await line.count()) {
		const before = await page.locator('.queue li').count();
		await page.click('.queue-list p > .btn');
		await page.waitForFunction((count) => document.querySelectorAll('.queue li').length > count,
			before);
	}
	await line.click();
	await page.waitForSelector(`.case-column article:has-text("${text}")`);
}

test('twenty waiting posts are decided by keyboard in at most sixty key presses', { skip, timeout: 120_000 },
	async () => {
	// twenty of somebody's sixty an hour: who writes everywhere else has few to spare
	const author = await signedIn('dpo');
	await send(author.page, 20, `Idée ${Date.now()}`);
	await author.context.close();
	const { page, faults, context } = await signedIn('animator');
	const before = await waiting(page);
	await visit(page, '/queue');
	await page.click('.queue a >> nth=0');
	await ready(page);
	let presses = 0;
	const press = async (key) => { presses++; await page.keyboard.press(key); };
	for (let decided = 0; decided < 20;) {
		const here = page.url();
		if (await page.locator('.decide [data-action=publish]').count()) {
			await press('a');
			decided++;
		} else await press('j');
		await page.waitForFunction((old) => location.href !== old, here);
		await ready(page);
	}
	assert.ok(presses <= 60, `${presses} key presses`);
	assert.equal(await waiting(page), before - 20);
	assert.equal(await page.evaluate(() => document.activeElement === document.body), false,
		'the focus is somewhere');
	assert.deepEqual(faults, []);
	await context.close();
});

test('a text is returned with advice by keyboard, refused with an article, and the author reads why',
	{ skip, timeout: 120_000 }, async () => {
	const title = `Conseil ${Date.now()}`;
	const author = await signedIn('employee');
	await send(author.page, 2, title);
	const { page, faults, context } = await signedIn('animator');
	await open(page, `${title} 1`);
	await page.keyboard.press('e');
	await page.waitForFunction(() => document.activeElement.matches('.decide select'));
	await page.selectOption('.decide select >> nth=0', 'needs_source');
	await page.fill('.decide textarea', 'Citez le relevé du mois dernier.');
	await page.keyboard.press('Control+Enter');
	await page.waitForSelector('.snack:has-text("Renvoyé")');
	await open(page, `${title} 2`);
	await page.keyboard.press('r');
	await page.waitForSelector('.decide form');
	await page.selectOption('.decide select >> nth=1', { index: 1 });
	const label = () => page.textContent('.decide .field:has(textarea) label');
	await page.selectOption('.decide select >> nth=0', 'other');
	assert.doesNotMatch(await label(), /facultatif/, 'another reason needs words, and the field says so');
	assert.match(await label(), /obligatoire/);
	assert.equal(await page.$eval('.decide textarea', (area) => area.required), true);
	await page.selectOption('.decide select >> nth=0', 'off_topic');
	assert.match(await label(), /facultatif/);
	await page.click('.decide form [type=submit]');
	await page.waitForSelector('.snack:has-text("Refusé")');
	await later();
	await visit(author.page, '/my-posts?state=returned');
	assert.match(await author.page.textContent(`article:has-text("${title} 1") .note`),
		/Élodie Garnier.*Citez le relevé/s);
	await author.page.click(`article:has-text("${title} 1") button.go-on`);
	// the advice stays in sight while the text is taken up
	await author.page.waitForSelector('dialog[open] .note:has-text("Citez le relevé")');
	await author.page.keyboard.press('Escape');
	await visit(author.page, '/my-posts?state=rejected');
	assert.match(await author.page.textContent(`article:has-text("${title} 2") .note`), /Hors du sujet/);
	assert.deepEqual(faults, []);
	await context.close();
	await author.context.close();
});

test('who comes second learns who decided, in place, and keeps what was typed', { skip, timeout: 120_000 },
	async () => {
	const title = `Course ${Date.now()}`;
	const author = await signedIn('employee');
	await send(author.page, 1, title);
	await author.context.close();
	const { page, faults, context } = await signedIn('animator');
	await open(page, `${title} 1`);
	await page.keyboard.press('e');
	await page.selectOption('.decide select >> nth=0', 'other');
	await page.fill('.decide textarea', 'Un conseil qui a pris du temps.');
	const id = new URL(page.url()).pathname.split('/').pop();
	const found = (await ask(page, 'GET', `/api/cases/${id}`)).body;
	assert.equal((await ask(page, 'POST', `/api/cases/${id}/decisions`,
		{ action: 'publish', version: found.version })).status, 201);
	await page.click('.decide form [type=submit]');
	await page.waitForSelector('.decide .note.warn');
	assert.match(await page.textContent('.decide .note.warn'), /Publié par .*Élodie Garnier/);
	assert.equal(await page.inputValue('.decide textarea'), 'Un conseil qui a pris du temps.');
	assert.ok(await page.evaluate(() => document.activeElement.matches('.decide .btn')),
		'the focus is on the way on');
	assert.deepEqual(faults, []);
	await context.close();
});

test('a decision begun and left is found again', { skip, timeout: 60_000 }, async () => {
	const title = `Repris ${Date.now()}`;
	const author = await signedIn('employee');
	await send(author.page, 1, title);
	await author.context.close();
	const { page, context } = await signedIn('animator');
	await open(page, `${title} 1`);
	await page.keyboard.press('r');
	await page.fill('.decide textarea', 'À moitié écrit');
	await page.keyboard.press('Escape');
	assert.ok(await page.evaluate(() => document.activeElement.matches('.decide [data-action=reject]')));
	await page.waitForTimeout(700);
	await page.reload();
	await page.waitForSelector('.decide');
	await page.keyboard.press('r');
	assert.equal(await page.inputValue('.decide textarea'), 'À moitié écrit');
	await context.close();
});

test('single keys can be turned off', { skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('animator');
	await page.evaluate(() => localStorage.setItem('preference:keys', 'off'));
	await visit(page, '/queue');
	await page.waitForSelector('#case-title');
	const here = page.url();
	await page.keyboard.press('j');
	await page.waitForTimeout(300);
	assert.equal(page.url(), here);
	assert.equal(await page.locator('.decide kbd').count(), 0);
	await context.close();
});

test('on a phone the list comes first, then the case alone with its bar, and back', { skip, timeout: 60_000 },
	async () => {
	const { page, context, faults } = await signedIn('animator',
		{ viewport: { width: 390, height: 844 } });
	await visit(page, '/queue');
	assert.equal(await page.locator('#case-title').count(), 0);
	await page.click('.queue a >> nth=0');
	await page.waitForSelector('#case-title');
	assert.equal(await page.isVisible('.queue'), false);
	const bar = await page.locator('.decide').boundingBox();
	assert.ok(Math.abs(bar.y + bar.height - 844) < 2, 'the decisions are at the foot');
	await page.click('.to-list');
	await page.waitForSelector('.queue');
	assert.equal(await page.isVisible('.queue'), true);
	assert.deepEqual(faults, []);
	await context.close();
});

test('an account is created with a link that is shown once; roles change; the last administrator stays',
	{ skip, timeout: 120_000 }, async () => {
	const { page, faults, context } = await signedIn('admin');
	const name = `Zoé Essai ${Date.now()}`;
	await visit(page, '/members');
	await page.click('.head button');
	await page.fill('dialog [name=name]', name);
	await page.fill('dialog [name=email]', `zoe.${Date.now()}@parvis.test`);
	await page.click('dialog [type=submit]');
	await page.waitForSelector('dialog input[readonly]');
	assert.match(await page.inputValue('dialog input[readonly]'), /\/invitation#.+/);
	await page.click('dialog footer .btn');
	await page.fill('[name=q]', name);
	await page.waitForFunction((wanted) => document.querySelectorAll('tbody tr').length === 1
		&& document.querySelector('tbody').textContent.includes(wanted), name);
	await page.click('tbody button[popovertarget]');
	await page.click('.menu:popover-open >> text=Rôles');
	await page.check('dialog [value=moderator]');
	await page.fill('dialog [name=reason]', 'La qualité en a besoin.'); // powers take a second person
	await page.click('dialog [type=submit]');
	// a moderator of nothing would see nothing: where is part of the role
	await page.waitForSelector('dialog .note.bad');
	await page.fill('dialog .find-groups input', 'qualité');
	await page.waitForFunction(() => document.querySelectorAll('dialog .choice li').length === 1);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.fill('dialog .find-groups input', '');
	await page.waitForFunction(() => document.querySelectorAll('dialog .choice li').length > 3);
	assert.equal(await page.locator('dialog .choice input:checked').count(), 1,
		'what was ticked stays in sight');
	await page.click('dialog [type=submit]');
	await page.waitForSelector('.snack:has-text("deuxième personne")');
	assert.equal(await page.locator('tbody .chip:has-text("Modération")').count(), 0,
		'nothing changed yet');
	await visit(page, '/confirmations');
	const card = page.locator(`main section.card:has-text("${name}")`);
	assert.match(await card.textContent(), /Demandé.*Modération.*qualité/is);
	await card.locator('button:has-text("Retirer")').click();
	await page.waitForSelector(`main .rows li:has-text("${name}")`);
	await visit(page, '/members');
	await page.fill('[name=q]', name);
	await page.waitForFunction((wanted) => document.querySelectorAll('tbody tr').length === 1
		&& document.querySelector('tbody').textContent.includes(wanted), name);
	await page.click('tbody button[popovertarget]');
	await page.click('.menu:popover-open >> text=Suspendre');
	await page.click('dialog .btn.bad');
	await page.waitForSelector('tbody .chip:has-text("Suspendu")');
	const me = (await ask(page, 'GET', '/api/me')).body;
	const account = (await ask(page, 'GET', `/api/members?q=${encodeURIComponent(me.email)}`)).body.items[
		0];
	assert.equal((await ask(page, 'PUT', `/api/members/${me.id}/state`,
		{ state: 'suspended', version: account.version })).body.code, 'last_admin');
	assert.deepEqual(faults, []);
	await context.close();
});

test('an animator invites, gives a mandate, ends it; the last animator stays', { skip, timeout: 120_000 },
	async () => {
	const { page, faults, context } = await signedIn('animator');
	const group = (await ask(page, 'POST', '/api/groups',
		{ name: `Essai ${Date.now()}`, purpose: 'social' })).body.id;
	await visit(page, `/groups/${group}/manage`);
	await page.click('button:has-text("Inviter")');
	await page.fill('dialog input[type=search]', 'marchand');
	await page.click('dialog .picker button');
	await page.click('dialog [type=submit]');
	await page.waitForSelector('.snack:has-text("Invitation")');
	await page.click('button:has-text("Fin du mandat")');
	await page.click('dialog [type=submit]');
	await page.waitForSelector('dialog .note.bad');
	assert.match(await page.textContent('dialog .note.bad'), /dernière personne qui anime/);
	await page.keyboard.press('Escape');
	await page.click('button:has-text("Archiver")');
	await page.click('dialog .btn.bad');
	await page.waitForSelector('button:has-text("Rouvrir")');
	assert.deepEqual(faults, []);
	await context.close();
});

test('two animators change the rules at once: the second keeps what was typed, is told, and may go on',
	{ skip, timeout: 60_000 }, async () => {
	const { page, faults, context } = await signedIn('animator');
	const group = (await ask(page, 'POST', '/api/groups',
		{ name: `Règles ${Date.now()}`, purpose: 'team' })).body.id;
	await visit(page, `/groups/${group}/settings`);
	await page.fill('[name=description]', 'Ma description');
	assert.equal((await ask(page, 'PATCH', `/api/groups/${group}`,
		{ version: 1, editorial_line: 'La leur' })).status, 200);
	await page.click('form [type=submit]');
	await page.waitForSelector('form .note.bad');
	assert.match(await page.textContent('form .note.bad'), /entre-temps.*igne éditoriale/);
	assert.equal(await page.inputValue('[name=description]'), 'Ma description');
	await page.click('form [type=submit]');
	await page.waitForURL('**/groups/*?tab=about');
	assert.deepEqual(faults, []);
	await context.close();
});

test('a copy of my data comes by itself; an old session gives its password again before the download',
	{ skip, timeout: 90_000 }, async () => {
	const { page, faults, context } = await signedIn('employee2');
	await visit(page, '/my-data');
	await page.click('.copy button');
	await page.waitForSelector('main .btn:has-text("Télécharger")', { timeout: 60_000 });
	let asked = 0;
	await page.route('**/archive', (route) => asked++ ? route.continue()
		: route.fulfill({ status: 403, contentType: 'application/problem+json',
			body: JSON.stringify({ status: 403, code: 'password_again', title: '',
			detail: null }) }));
	await page.click('main .btn:has-text("Télécharger")');
	await page.fill('dialog [type=password]', password());
	const [file] = await Promise.all([page.waitForEvent('download'), page.click('dialog [type=submit]')]);
	assert.ok(unzip(readFileSync(await file.path())).has('index.html'));
	assert.equal(asked, 2);
	forget('employee2');
	assert.deepEqual(faults, []);
	await context.close();
});

test('the charter is written in two languages, shown before, kept on this device, and published only when it is whole',
	{ skip, timeout: 60_000 }, async () => {
	const { page, faults, context } = await signedIn('admin');
	await visit(page, '/charter/edit');
	const before = await page.locator('.articles > *').count();
	await page.click('.add-article');
	await page.waitForFunction(() => document.activeElement.matches('.articles > :last-child input'));
	await page.keyboard.type('Un article neuf');
	await page.fill('.articles > :last-child textarea >> nth=0', 'Une règle **claire**.');
	await page.click('.articles > :last-child button[aria-pressed]');
	assert.equal(await page.textContent('.articles > :last-child .prose strong'), 'claire');
	await page.click('.head [type=submit]');
	await page.waitForSelector('form .note.bad');
	assert.match(await page.textContent('form .note.bad'),
		new RegExp(`article ${before + 1} n’est pas complet`));
	await page.waitForTimeout(700);
	await visit(page, '/charter/edit');
	assert.equal(await page.locator('.articles > *').count(), before + 1);
	await page.click('.note.info button');
	await page.waitForFunction((count) => document.querySelectorAll('.articles > *').length === count,
		before);
	assert.deepEqual(faults, []);
	await context.close();
});

test('earlier steps of a request are asked for once, however often one presses, and the focus goes on with them',
	{
	skip, timeout: 60_000,
}, async () => {
	const { page, faults, context } = await signedIn('dpo');
	const { id } = (await ask(page, 'GET', '/api/data-requests?limit=1')).body.items[0];
	const asked = [];
	const steps = (first, count) => Array.from({ length: count }, (_, n) => (
		{ at: '2026-11-02T08:00:00Z', step: 'extended', actor: 'desk', reason: `Étape ${first + n}` }
	));
	await page.route(`**/api/data-requests/${id}*`, async (route) => { // a log of 105 steps, fifty a page
		const before = new URL(route.request().url()).searchParams.get('before');
		const request = await (await route.fetch({ url: `${origin}/api/data-requests/${id}` }))
			.json();
		if (before) asked.push(before);
		const [first, count] = { 56: [6, 50], 6: [1, 5] }[before] ?? [56, 50];
		const earlier = first > 1 ? first : null;
		await route.fulfill({ json: { ...request, job: null, history: steps(first, count),
			earlier } });
	});
	await visit(page, `/data-requests/${id}`);
	const more = page.locator('main button:has-text("Afficher la suite")');
	for (const [shown, oldest] of [[100, 55], [105, 5]]) {
		await more.evaluate((button) => { button.focus(); button.click(); button.click(); });
		await page.waitForFunction((count) => document.querySelectorAll('.line li').length >= count,
			shown);
		await page.waitForFunction((text) => document.activeElement.textContent.endsWith(text),
			`Étape ${oldest}`);
		assert.equal(await page.locator('.line li').count(), shown);
	}
	assert.deepEqual(asked, ['56', '6']);
	assert.equal(await more.isVisible(), false);
	assert.deepEqual(faults, []);
	await context.close();
});
