// The main job, end to end, as five people in five browsers: an account, a text that is read first, a
// decision, a talk, a data request.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { later } from '../later.js';
import { arrive, drawn, leave, origin, signedIn, visit } from '../visitor.js';
import { unzip } from '../unzip.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const GROUP = 'Boîte à idées';
const stamp = Date.now();
const NAME = `Camille Dupré ${stamp}`;
const TEXT = `Un banc devant l’atelier, numéro ${stamp}`;
const people = {};
const faults = [];

/** Whatever the page asks of another origin, and whatever the policy of the page forbids, is a fault. */
async function watch(person, name) {
	people[name] = person;
	await person.context.addInitScript(() => document.addEventListener('securitypolicyviolation',
		(event) => console.error(
			`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`)));
	person.context.on('request', (request) => {
		const address = new URL(request.url());
		if (/^https?:$/.test(address.protocol) && address.origin !== origin)
			faults.push(`${name} asks ${address.origin}`);
	});
	return person.page;
}

let shot = 0;
/** A picture of each step, where one is wanted. */
async function picture(page, what) {
	shot++;
	if (process.env.PARVIS_SHOTS)
		await page.screenshot({
			path: `${process.env.PARVIS_SHOTS}/main-job-${String(shot).padStart(2, '0')}-${what}.png` });
}

/** Presses, and returns the file that comes. */
async function fetched(page, press) {
	const [file] = await Promise.all([page.waitForEvent('download'), page.click(press)]);
	return readFileSync(await file.path());
}

before(async () => {
	if (skip) return;
	for (const who of ['admin', 'animator', 'employee2', 'dpo']) await watch(await signedIn(who), who);
	await watch(await arrive(), 'newcomer');
});
after(leave);

let link = '';

test('the administrator creates an account and receives its link once', { skip, timeout: 60_000 },
	async () => {
	const { page } = people.admin;
	await visit(page, '/members');
	await page.click('.head button');
	await page.fill('dialog [name=name]', NAME);
	await page.fill('dialog [name=email]', `camille.${stamp}@parvis.test`);
	await page.fill('dialog [name=title]', 'Ébéniste');
	await page.click('dialog [type=submit]');
	await page.waitForSelector('dialog input[readonly]');
	link = await page.inputValue('dialog input[readonly]');
	await picture(page, 'link');
	await page.click('dialog footer .btn');
	await page.waitForSelector('.snack:has-text("Compte")');
});

test('the newcomer chooses a password, reads the charter and accepts it', { skip, timeout: 60_000 },
	async () => {
	const { page } = people.newcomer;
	await page.goto(origin + new URL(link).pathname + new URL(link).hash);
	await page.fill('[name=password]', 'un rabot bien affûté, le matin');
	await page.waitForSelector('.c-ok');
	await page.click('[type=submit]');
	await page.waitForSelector('[name=read]');
	await picture(page, 'charter');
	await page.check('[name=read]');
	await page.click('button:has-text("accepte")');
	await page.waitForSelector('body:not(.gated) #side a[href="/groups"]');
	await page.goto(`${origin}/charter`);
	await page.waitForSelector('.note.ok');
});

test('the newcomer joins a group and posts; the text is read first, and says so', { skip, timeout: 60_000 },
	async () => {
	const { page } = people.newcomer;
	await visit(page, `/groups?q=${encodeURIComponent(GROUP)}`);
	await page.click(`main a.hit:has-text("${GROUP}")`);
	await page.click('button:has-text("Rejoindre")');
	await page.waitForSelector('.snack');
	await page.click('main [data-act=write]');
	await page.waitForSelector('dialog[open] .note.info b');
	await page.fill('#compose-text', `${TEXT}.\n\nOn y mange **ensemble** à midi.`);
	await picture(page, 'composer');
	await page.click('dialog[open] footer .go-on:not([disabled])');
	await page.waitForSelector('.outgoing .note.info');
	await visit(people.employee2.page, '/');
	assert.equal(await people.employee2.page.locator(`text=${TEXT}`).count(), 0,
		'nobody else sees a text that waits');
});

test('the animator finds the case and publishes it', { skip, timeout: 60_000 }, async () => {
	const { page } = people.animator;
	await visit(page, '/queue');
	const line = page.locator(`.queue a:has-text("${TEXT}")`);
	for (let pages = 0; pages < 10 && !await line.count(); pages++) {
		await page.click('.queue-list p > .btn');
		await page.waitForTimeout(300);
	}
	await line.click();
	await page.waitForSelector(`.case-column article:has-text("${TEXT}")`);
	await picture(page, 'case');
	await page.keyboard.press('a');
	await page.waitForSelector('.snack:has-text("Accepté")');
	await later();
});

test('a colleague comments and reacts', { skip, timeout: 60_000 }, async () => {
	const { page } = people.employee2;
	await visit(page, '/');
	const card = `article.post:has-text("${TEXT}")`;
	await page.click(`${card} [data-act=like]`);
	await page.waitForSelector(`${card} [data-act=like][aria-pressed=true]`);
	await page.click(`${card} a[data-act=comment]`);
	await page.fill('#reply textarea', `Je veux bien le poncer, ${stamp}`);
	await page.keyboard.press('Control+Enter');
	await page.waitForSelector(`.talk .txt:has-text("${stamp}")`);
	await picture(page, 'talk');
	await visit(people.newcomer.page, '/my-posts?state=published');
	await people.newcomer.page.waitForSelector(`a.hit:has-text("${TEXT}")`);
	await visit(people.newcomer.page, '/notifications');
	assert.match(await people.newcomer.page.textContent('main'), /Karim|Belkacem/);
});

test('the data protection officer opens a request, prepares the archive and downloads it',
	{ skip, timeout: 90_000 }, async () => {
	const { page } = people.dpo;
	await visit(page, '/data-requests');
	await page.click('.head button');
	await page.fill('dialog input[type=search]', NAME);
	await page.click('dialog .picker button');
	await page.fill('dialog [name=note]', 'Demandée au bureau.');
	await page.click('dialog [type=submit]');
	await page.waitForSelector(`h1:has-text("${NAME}")`);
	await page.click('button:has-text("Identité vérifiée")');
	await page.click('dialog .go-on');
	await page.click('button:has-text("Préparer l’archive")');
	await page.fill('dialog [name=reason]', 'Sa lettre, son badge vu.');
	await page.click('dialog [type=submit]');
	await page.waitForSelector('.snack:has-text("deuxième personne")');
	const { admin } = people; // nobody has the archive of somebody else alone
	await visit(admin.page, '/confirmations');
	const asked = `main section.card:has-text("${NAME}")`;
	await admin.page.waitForSelector(`${asked}:has-text("Sa lettre, son badge vu.")`);
	await admin.page.click(`${asked} button:has-text("Accorder")`);
	await admin.page.click('dialog[open] .go-on');
	await admin.page.waitForSelector('.snack:has-text("Accordé")');
	await visit(page, new URL(page.url()).pathname);
	await page.waitForSelector('button:has-text("Télécharger")', { timeout: 60_000 });
	await picture(page, 'request');
	await page.click('button:has-text("Télécharger")');
	await page.waitForSelector('dialog[open] [name=purpose]');
	const files = unzip(await fetched(page, 'dialog [type=submit]'));
	assert.ok(files.has('index.html') && files.has('manifest.json'), [...files.keys()].join(' '));
	assert.ok([...files].some(([name, bytes]) => name.endsWith('.ndjson') && bytes.toString()
		.includes(TEXT)), 'the archive holds the text');
	assert.ok(![...files.values()].some((bytes) => bytes.toString().includes('Je veux bien le poncer')),
		'the archive holds nothing of others');
	await page.waitForSelector('main .chip:has-text("Remise")');
	await page.click('button:has-text("Clore la demande")');
	await page.click('dialog .go-on');
	await page.waitForSelector('.snack:has-text("Étape")');
});

test('the audit log shows the steps, and leaves with its proof', { skip, timeout: 90_000 }, async () => {
	const { page } = people.dpo;
	for (const [action, name] of [['charter.accept', NAME], ['post.submit', NAME],
		['case.publish', 'Élodie Garnier'], ['comment.create', 'Karim Belkacem'],
		['request.open', 'Nadia Hamidi'], ['confirmation.propose', 'Nadia Hamidi'],
			['confirmation.confirm', 'Paul Vernay'],
			['request.download', 'Nadia Hamidi']]) {
		const row = page.locator(`tbody tr:has-text("${name}")`);
		for (let tries = 0; tries < 20; tries++) {
			await visit(page, `/audit?action=${action}`);
			if (await row.count()) break;
			await page.waitForTimeout(500);
		}
		assert.ok(await row.count(), `${action} by ${name} is in the log`);
	}
	await page.waitForSelector('.banner.ok');
	await picture(page, 'audit');
	const bundle = unzip(await fetched(page, '.head button'));
	assert.ok([...bundle.keys()].some((name) => name.endsWith('checkpoint')),
		[...bundle.keys()].join(' '));
});

test('the newcomer sees who looked', { skip, timeout: 60_000 }, async () => {
	const { page } = people.newcomer;
	await visit(page, '/my-entries');
	await page.waitForSelector('main li:has-text("la protection des données")');
	assert.match(await page.textContent('main'), /téléchargée/);
	await picture(page, 'entries');
	await visit(page, '/my-data');
	await page.waitForSelector('main h2:has-text("Demande n°")');
	await drawn(page);
});

test('nothing was asked of another place, and nothing broke the rules of the page', { skip }, () => {
	for (const [name, person] of Object.entries(people))
		faults.push(...person.faults.map((one) => `${name}: ${one}`));
	assert.deepEqual(faults, []);
});
