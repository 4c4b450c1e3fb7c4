// The first day: invitation, password, charter, first groups, first post.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { arrive, drawn, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const number = Date.now();

after(leave);

/** What the administrator's screen asks of the server. */
async function administered(path, asked) {
	const { page, context } = await signedIn('admin');
	const answer = await page.evaluate(async ([where, body]) => {
		const headers = { 'Content-Type': 'application/json',
			'Idempotency-Key': crypto.randomUUID() };
		return (await fetch(where, { method: 'POST', headers, body: JSON.stringify(body) })).json();
	}, [path, asked]);
	await context.close();
	return { ...answer, link: new URL(answer.link) };
}
const invited = (name) => administered('/api/members',
	{ name, email: `${name.split(' ')[0].toLowerCase()}.${number}@parvis.test`, language: 'fr' });

/** Opens a link and chooses a password. */
async function enter(link, options) {
	const visitor = await arrive(options);
	await visitor.page.goto(`${origin}${link.pathname}${link.hash}`);
	await visitor.page.fill('[name=password]', `une phrase assez longue, à moi ${link.hash.slice(1, 6)}`);
	await visitor.page.click('[type=submit]');
	return visitor;
}

test('from the invitation to the first post', { skip, timeout: 120_000 }, async () => {
	const { link } = await invited('Noé Nouveau');
	const { page, faults, context } = await arrive();
	await page.goto(`${origin}${link.pathname}${link.hash}`);
	await page.waitForSelector('[name=password]');
	assert.match(await page.textContent('h1'), /Noé/);
	assert.equal(await page.evaluate(() => location.hash), '', 'the token leaves the address');

	await page.fill('[name=password]', 'motdepasse12345');
	await page.click('[type=submit]');
	assert.equal(await page.locator('.c-ok').count(), 0,
		'nothing is called enough that the server refuses');
	await page.waitForSelector('form .note.bad');
	await page.fill('[name=password]', 'une phrase assez longue, à moi');
	await page.waitForSelector('.c-ok:has-text("Assez long")');
	assert.equal(await page.locator('form .note.bad').count(), 0,
		'the refusal goes while one types again');
	await page.click('[type=submit]');

	await page.waitForSelector('[name=read]');
	await page.click('button:has-text("accepte")');
	await page.waitForSelector('form .note.bad');
	await page.click('button:has-text("Pas maintenant")');
	await page.waitForSelector('main a[href="/my-data"]');
	await visit(page, '/groups');
	assert.equal(await page.locator('[name=read]').count(), 1, 'the groups stay closed');
	await page.check('[name=read]');
	await page.click('button:has-text("accepte")');
	await page.waitForSelector('.card.rows a[href^="/groups/"]');

	await page.click('.card.rows a:has-text("Vie de l’atelier")');
	await page.click('button:has-text("Rejoindre")');
	await page.waitForSelector('.snack:has-text("Bienvenue")');
	await page.click('.id button[popovertarget]');
	await page.click('.menu:popover-open .it:has-text("Quitter")');
	await page.waitForSelector('.snack button:has-text("Annuler")');
	await page.click('.snack button');
	await page.waitForSelector('.snack:has-text("Bienvenue")');

	await visit(page, '/groups');
	await page.click('.card.rows a:has-text("Alternants et tuteurs")');
	await page.click('button:has-text("Demander à entrer")');
	await page.fill('dialog[open] textarea', 'Je prends un alternant en janvier.');
	await page.click('dialog[open] .go-on');
	await page.waitForSelector('.chip:has-text("Demande envoyée")');

	await visit(page, '/groups/new');
	await page.fill('[name=name]', `Jardin ${number}`);
	await page.check('[name=purpose][value=social]');
	await page.click('form [type=submit]');
	await page.waitForSelector(`h1:has-text("Jardin ${number}")`);
	await page.click('.write .ask');
	await page.fill('#compose-text', 'Premières graines au printemps.');
	await page.click('dialog[open] footer .go-on:not([disabled])');
	await page.waitForSelector('article.post[id]:has-text("graines")');

	await page.click('a.btn[href$="/manage"]');
	await page.click('a.btn[href$="/settings"]');
	await page.waitForSelector('[name=editorial_line]');
	await page.fill('[name=editorial_line]', 'Bienvenu : une graine, un conseil.');
	await page.click('form [type=submit]');
	await page.waitForSelector('text=une graine, un conseil');
	assert.deepEqual(faults, []);
	await context.close();
});

test('who came in in English is spoken to in English, from then on', { skip }, async () => {
	const { link } = await invited('Ned Newcomer');
	const { page, faults, context } = await enter(link, { locale: 'en-GB' });
	await page.waitForSelector('[name=read]');
	await page.reload();
	await page.waitForSelector('button:has-text("I accept")');
	assert.deepEqual(faults, []);
	await context.close();
});

test('whose password is replaced by a link is told, and sees who did what', { skip, timeout: 60_000 },
	async () => {
	const { id, link } = await invited('Lou Loin');
	const first = await enter(link);
	await first.page.check('[name=read]');
	await first.page.click('button:has-text("accepte")');
	await first.page.waitForSelector('main .card');
	const again = await administered(`/api/members/${id}/invitation`, {});
	await visit(first.page, '/notifications');
	await first.page.waitForSelector('a.notice.fresh:has-text("un lien pour remplacer le mot de passe")');
	const { page, faults, context } = await enter(again.link);
	await page.waitForURL((url) => url.pathname === '/');
	await visit(page, '/notifications');
	await page.click('a.notice.fresh:has-text("Votre mot de passe a été remplacé")');
	await page.waitForSelector('main :text("Un lien d’entrée a été remis")');
	assert.deepEqual(faults, []);
	await context.close();
	await first.context.close();
});

test('the link serves once', { skip }, async () => {
	const { page, faults } = await arrive();
	await page.goto(`${origin}/invitation#bm9ib2R5`);
	await drawn(page);
	await page.waitForSelector('h1:has-text("ne sert plus")');
	assert.deepEqual(faults, []);
});
