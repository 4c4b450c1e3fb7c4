// A second person: what one proposes on the accounts, another reads, refuses or confirms, and the first
// carries out.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { arrive, ask, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const faults = [];

after(leave);

const entry = '#side a[href="/confirmations"]';
const card = (name) => `main section.card:has-text("${name}")`;

/** The moderator of the demo company, as the administrator finds them. */
async function moderator(page) {
	const { body } = await ask(page, 'GET', '/api/members');
	return body.items.find((one) => one.roles.includes('moderator') && one.state === 'active');
}

/** Proposes a new link for a member, with the menu of their row. */
async function propose(page, member, reason) {
	await visit(page, `/members?q=${encodeURIComponent(member.name)}`);
	await page.fill('main input[type=search]', member.name);
	await page.waitForFunction(() => document.querySelectorAll('.members tbody tr').length === 1);
	await page.click('.members tbody button[popovertarget]');
	await page.click('.menu:popover-open .it:has-text("lien")');
	await page.fill('dialog[open] textarea', reason);
	await page.click('dialog[open] .go-on');
	await page.waitForSelector('.snack:has-text("deuxième personne")');
}

test('a new link for a moderator is proposed, refused with a word, proposed again, confirmed, and made',
	{ skip, timeout: 90_000 }, async () => {
	const admin = await signedIn('admin');
	const dpo = await signedIn('dpo');
	const member = await moderator(admin.page);

	await propose(admin.page, member, 'Son téléphone est perdu.');
	await visit(admin.page, '/confirmations');
	await admin.page.waitForSelector(`${card(member.name)}:has-text("attend")`);
	assert.equal(await admin.page.locator(`${card(member.name)} button:has-text("Accorder")`).count(), 0,
		'who proposes does not confirm');

	await visit(dpo.page, '/');
	await dpo.page.waitForSelector(`${entry} .n:has-text("1")`);
	await dpo.page.click(entry);
	await dpo.page.waitForSelector(`${card(member.name)}:has-text("Son téléphone est perdu.")`);
	await dpo.page.click(`${card(member.name)} button:has-text("Refuser")`);
	await dpo.page.fill('dialog[open] textarea', 'Je ne l’ai pas vue.');
	await dpo.page.click('dialog[open] footer .bad');
	await dpo.page.waitForSelector('main .rows:has-text("Je ne l’ai pas vue.")');
	await dpo.page.waitForFunction((selector) => !document.querySelector(`${selector} .n`), entry);

	await propose(admin.page, member, 'Vue ce matin au guichet.');
	await visit(dpo.page, '/confirmations');
	await dpo.page.click(`${card(member.name)} button:has-text("Accorder")`);
	await dpo.page.waitForSelector('dialog[open]:has-text("devient")');
	await dpo.page.click('dialog[open] .go-on');
	await dpo.page.waitForSelector('.snack:has-text("Accordé")');

	await visit(admin.page, '/notifications');
	await admin.page.click(`main a.notice:has-text("a accordé") >> nth=0`);
	await admin.page.click(`${card(member.name)} button:has-text("Faire le lien")`);
	assert.match(await admin.page.inputValue('dialog[open] .mono'), /\/invitation#/);
	await admin.page.click('dialog[open] footer .btn');
	await admin.page.waitForSelector(`main .rows:has-text("${member.name}"):has-text("fait")`);
	faults.push(...admin.faults, ...dpo.faults);
});

test('powers of a new account are proposed with it, wait until the person is in, and are there when confirmed',
	{ skip, timeout: 90_000 }, async () => {
	const admin = await signedIn('admin');
	const dpo = await signedIn('dpo');
	const name = `Ondine Pouvoir ${Date.now()}`;
	const { page } = admin;

	await visit(page, '/members');
	await page.click('.head button');
	await page.fill('dialog [name=name]', name);
	await page.fill('dialog [name=email]', `ondine.${Date.now()}@parvis.test`);
	assert.equal(await page.locator('dialog [name=reason]').count(), 0, 'no power, no reason');
	await page.check('dialog [value=representative]');
	await page.fill('dialog [name=reason]', 'Élue hier.');
	await page.check('dialog [value=dpo]');
	await page.uncheck('dialog [value=dpo]');
	assert.equal(await page.inputValue('dialog [name=reason]'), 'Élue hier.');
	await page.click('dialog [type=submit]');
	const link = await page.inputValue('dialog[open] .mono');
	await page.click('dialog[open] footer .btn');
	await page.waitForSelector('.snack:has-text("sans pouvoirs")');

	await visit(dpo.page, '/confirmations');
	await dpo.page.waitForSelector(`${card(name)}:has-text("Personne n’est encore entré")`);
	assert.match(await dpo.page.textContent(card(name)),
		/Aujourd’hui.*Membre du personnel.*Demandé.*Représentation du personnel/s);
	assert.equal(await dpo.page.locator(`${card(name)} button:has-text("Accorder")`).count(), 0);

	const token = link.split('#')[1];
	const ondine = await arrive();
	const taken = await ask(ondine.page, 'POST', '/api/invitations/accept',
		{ token, password: 'Marmite-Nuage-77-Feutre' });
	assert.equal(taken.status, 201);
	await ondine.context.close();
	await visit(dpo.page, '/confirmations');
	await dpo.page.click(`${card(name)} button:has-text("Accorder")`);
	await dpo.page.waitForSelector('dialog[open]:has-text("entre ses mains")');
	await dpo.page.click('dialog[open] .go-on');
	await dpo.page.waitForSelector(`main .rows:has-text("${name}"):has-text("fait")`);
	faults.push(...admin.faults, ...dpo.faults);
});

test('representatives of the staff read who did what, and not why', { skip, timeout: 60_000 }, async () => {
	const { page, faults: mine } = await signedIn('rep');
	await visit(page, '/confirmations');
	await page.waitForSelector('main .rows li');
	assert.equal(await page.locator('main :text("guichet")').count(), 0);
	assert.equal(await page.locator('main button:visible').count(), 0);
	faults.push(...mine);
});

test('no script failed meanwhile', { skip }, () => assert.deepEqual(faults, []));
