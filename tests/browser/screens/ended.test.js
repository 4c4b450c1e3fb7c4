// What the page says when something ends under people: a group is closed for writing, nobody animates it, a
// post goes while one answers it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { ask, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const stamp = Date.now();
after(leave);

const body = async (person, ...request) => (await ask(person.page, ...request)).body;

async function groupWith(animator, member, rules) {
	const { id } = await body(animator, 'POST', '/api/groups',
		{ name: `Fin ${rules.privacy} ${stamp} ${Math.floor(performance.now())}`, purpose: 'team',
			...rules });
	const me = await body(member, 'GET', '/api/me');
	await body(animator, 'PUT', `/api/groups/${id}/members/${me.id}`, {});
	await body(member, 'PUT', `/api/groups/${id}/membership`, {});
	return id;
}

test('closing a group says before what ends and after what ended; who looks reads why they cannot write',
	{ skip, timeout: 90_000 }, async () => {
	const [animator, member] = [await signedIn('animator'), await signedIn('employee')];
	const id = await groupWith(animator, member, { privacy: 'closed', approval: 'all' });
	await body(member, 'POST', `/api/groups/${id}/posts`, { body: `En attente ${stamp}` });
	await visit(animator.page, `/groups/${id}/manage`);
	await animator.page.click('main button.bad');
	assert.match(await animator.page.textContent('dialog'), /1 texte est rendu à son auteur/);
	await animator.page.click('dialog .btn.bad');
	await animator.page.waitForSelector('.snack:has-text("1 texte est rendu")');
	await visit(member.page, `/groups/${id}`);
	assert.match(await member.page.textContent('main'), /fermé à l’écriture/);
	assert.doesNotMatch(await member.page.textContent('main'), /rejoignez le groupe/);
	await visit(member.page, '/notifications');
	await member.page.click('a.notice:has-text("votre texte est de nouveau dans vos brouillons")');
	await member.page.waitForSelector(`main:has-text("En attente ${stamp}")`);
	assert.deepEqual([...animator.faults, ...member.faults], []);
	for (const one of [animator, member]) await one.context.close();
});

test('a mandate gets its days on the page', { skip, timeout: 90_000 }, async () => {
	const [animator, member] = [await signedIn('animator'), await signedIn('employee')];
	const id = await groupWith(animator, member, { privacy: 'closed' });
	const { page } = animator;
	await visit(page, `/groups/${id}/manage`);
	await page.click('button:has-text("Donner un mandat")');
	await page.fill('dialog input[type=search]', 'mar');
	await page.click('dialog .picker button');
	await page.fill('dialog [name=ends_on]', '2099-06-30');
	await page.click('dialog [type=submit]');
	await page.waitForSelector('main:has-text("jusqu’au 30 juin 2099")');
	await page.click('li:has-text("2099") button:has-text("Fin du mandat")');
	assert.equal(await page.inputValue('dialog [name=ends_on]'), '2099-06-30');
	await page.fill('dialog [name=ends_on]', '2098-01-15');
	await page.click('dialog [type=submit]');
	await page.waitForSelector('main:has-text("jusqu’au 15 janvier 2098")');
	assert.deepEqual(animator.faults, []);
	for (const one of [animator, member]) await one.context.close();
});

test('marking as gone says which groups it leaves to nobody; the group and the composer say so afterwards',
	{ skip, timeout: 90_000 }, async () => {
	const [admin, member] = [await signedIn('admin'), await signedIn('employee')];
	const email = `seul.${stamp}@parvis.test`;
	const made = await body(admin, 'POST', '/api/members', { name: `Seul ${stamp}`, email });
	const id = await groupWith(admin, member, { privacy: 'open', approval: 'all' });
	const { token } = { token: made.link.split('#')[1] };
	const left = await fetch(`${origin}/api/invitations/accept`,
		{ method: 'POST', headers: { 'content-type': 'application/json', origin },
			body: JSON.stringify({ token, password: 'Tulipe-Marteau-42-Nuage' }) });
	assert.equal(left.status, 201);
	await body(admin, 'PUT', `/api/groups/${id}/members/${made.id}`, {});
	const cookie = left.headers.get('set-cookie').split(';')[0];
	const charter = (await (await fetch(`${origin}/api/charter`, { headers: { cookie } }))
		.json()).version.id;
	const as = (method, path, sent) => fetch(`${origin}${path}`,
		{ method, headers: { 'content-type': 'application/json', origin, cookie,
			'idempotency-key': crypto.randomUUID() }, body: JSON.stringify(sent) });
	await as('POST', '/api/charter/acceptances', { version: charter });
	assert.equal((await as('PUT', `/api/groups/${id}/membership`, {})).status, 200);
	await body(admin, 'POST', `/api/groups/${id}/mandates`, { member: made.id, origin: 'volunteer' });
	await body(admin, 'DELETE', `/api/groups/${id}/membership`);
	const { page } = admin;
	await visit(page, `/members?q=${encodeURIComponent(`Seul ${stamp}`)}`);
	await page.click('tbody button[popovertarget]');
	await page.click('.menu:popover-open >> text=Marquer comme parti');
	assert.match(await page.textContent('dialog'), /seule personne qui anime\s:\sFin open/);
	await page.click('dialog .btn.bad');
	await page.waitForSelector('tbody .chip:has-text("Parti")');
	await visit(member.page, `/groups/${id}`);
	assert.match(await member.page.textContent('main'), /Personne n’anime ce groupe/);
	await member.page.click('.ask');
	await member.page.waitForSelector('dialog:has-text("Personne n’anime ce groupe en ce moment")');
	assert.doesNotMatch(await member.page.textContent('dialog'), /Seul|lira votre texte et vous/);
	await member.page.keyboard.press('Escape');
	await visit(member.page, '/notifications');
	await member.page.waitForSelector('a.notice:has-text("Plus personne n’anime")');
	for (const one of [admin, member]) await one.context.close();
});

test('a comment on a post that is gone says so, and the words can still be reached after a reload',
	{ skip, timeout: 90_000 }, async () => {
	const [author, reader] = [await signedIn('animator'), await signedIn('employee')];
	const id = await groupWith(author, reader, { privacy: 'closed' });
	const post = await body(author, 'POST', `/api/groups/${id}/posts`,
		{ body: `Bientôt supprimé ${stamp}` });
	const { page } = reader;
	await visit(page, `/posts/${post.id}`);
	await page.fill('#reply textarea', `Mes mots ${stamp}`);
	await ask(author.page, 'DELETE', `/api/posts/${post.id}?version=1`);
	await page.click('#reply [type=submit]');
	await page.waitForSelector('#reply .note.bad');
	assert.match(await page.textContent('#reply .note.bad'), /supprimée/);
	assert.equal(await page.inputValue('#reply textarea'), `Mes mots ${stamp}`);
	await page.reload();
	await page.waitForSelector('main textarea[readonly]');
	assert.equal(await page.inputValue('main textarea[readonly]'), `Mes mots ${stamp}`);
	await page.click('button:has-text("Effacer ce texte")');
	await page.waitForSelector('main textarea[readonly]', { state: 'detached' });
	for (const one of [author, reader]) await one.context.close();
});
