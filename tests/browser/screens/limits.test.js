// What a person reads who is over their share, and who does not want to be invited.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { ask, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
after(leave);

test('a refused post keeps its text, and says when', { skip, timeout: 120_000 }, async () => {
	const { page } = await signedIn('rep');
	const group = (await ask(page, 'POST', '/api/groups', { name: `Flot ${Date.now()}`, purpose: 'social',
		privacy: 'secret' })).body.id;
	let last;
	for (let n = 0; n < 61; n++)
		last = await ask(page, 'POST', `/api/groups/${group}/posts`, { body: `Texte ${n}` });
	assert.equal(last.status, 429);
	await visit(page, `/groups/${group}`);
	await page.keyboard.press('n');
	await page.fill('#compose-text', 'Ce texte ne doit pas se perdre.');
	await page.click('button.go-on.wide:has-text("Publier"), button.go-on:has-text("Publier")');
	await page.waitForSelector('.note.bad');
	const said = await page.locator('.outgoing article').first().innerText();
	assert.match(said, /Vous pourrez publier de nouveau dans/);
	assert.match(said, /Ce texte ne doit pas se perdre\./);
});

test('an invitation can be declined', { skip, timeout: 60_000 }, async () => {
	const other = await signedIn('animator');
	const me = await signedIn('employee2');
	const made = await ask(other.page, 'POST', '/api/groups',
		{ name: `Atelier refusé ${Date.now()}`, purpose: 'team', privacy: 'secret' });
	const who = await ask(me.page, 'GET', '/api/me');
	await ask(other.page, 'PUT', `/api/groups/${made.body.id}/members/${who.body.id}`, {});
	await visit(me.page, `/groups/${made.body.id}`);
	await me.page.click('#membership button:has-text("Décliner")');
	await me.page.click('.menu button:has-text("Ne plus être invité")');
	await me.page.waitForFunction(() => location.pathname === '/groups');
	const again = await ask(other.page, 'PUT', `/api/groups/${made.body.id}/members/${who.body.id}`, {});
	assert.equal(again.body.code, 'invitation_declined');
});

test('who keeps very many drafts is told, and the text stays', { skip, timeout: 120_000 }, async () => {
	const { page } = await signedIn('rep');
	const group = (await ask(page, 'POST', '/api/groups',
		{ name: `Tiroir ${Date.now()}`, purpose: 'social', privacy: 'secret' })).body.id;
	const kept = [];
	let last;
	while ((last = await ask(page, 'POST', `/api/groups/${group}/posts`,
		{ body: 'Pour plus tard', draft: true })).status === 201) kept.push(last.body.id);
	assert.equal(last.body.code, 'too_many_drafts');
	await visit(page, `/groups/${group}`);
	await page.keyboard.press('n');
	await page.fill('#compose-text', 'Ce texte reste où il est.');
	await page.click('dialog button:has-text("Garder")');
	await page.waitForSelector('dialog :text("plus de 200 brouillons")');
	assert.equal(await page.inputValue('#compose-text'), 'Ce texte reste où il est.');
	await visit(page, `/groups/${group}`);
	await page.keyboard.press('n');
	await page.waitForSelector('#compose-text');
	assert.equal(await page.inputValue('#compose-text'), 'Ce texte reste où il est.');
	for (const post of kept) await ask(page, 'DELETE', `/api/posts/${post}?version=1`);
});
