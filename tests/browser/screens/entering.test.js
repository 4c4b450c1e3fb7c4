// Somebody of the administration reads in a closed group for a time: proposed where the group shuts its door,
// confirmed by the staff's representative, told to the group on its page and in its notices, and ended.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { look } from '../look.js';
import { ask, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
after(leave);

const REASON = 'Un accident a été annoncé ici, et personne ne l’a transmis.';
const shot = async (page, name) => process.env.PARVIS_SHOTS
	&& page.screenshot({ path: `${process.env.PARVIS_SHOTS}/entering-${name}.png` });

async function looked(page, name) {
	await shot(page, name);
	assert.deepEqual(await look(page, name), []);
}

/** A closed group of the person at `inside`, of which the one at `outside` is not. */
async function closedGroup(inside, outside) {
	const { groups } = (await ask(inside, 'GET', '/api/me')).body;
	const own = (await ask(outside, 'GET', '/api/me')).body.groups.map((one) => one.id);
	return groups.find((one) => one.privacy === 'closed' && !own.includes(one.id));
}

for (const [device, viewport] of [['desk', { width: 1280, height: 900 }], ['phone', { width: 390, height: 844 }]])
	test(`reading in a closed group is asked, confirmed, told and ended, on a ${device}`,
		{ skip, timeout: 90_000 }, async () => {
		const [admin, rep, member] = await Promise.all(['admin', 'rep', 'employee'].map((who) =>
			signedIn(who, { viewport })));
		const group = await closedGroup(member.page, admin.page);
		assert.ok(group, 'the demo has a closed group');

		await visit(admin.page, `/groups/${group.id}`);
		await admin.page.click('main .none button:has-text("Lire ici quelque temps")');
		await admin.page.fill('dialog[open] textarea', REASON);
		await looked(admin.page, `${device}-asks`);
		await admin.page.click('dialog[open] .go-on');
		await admin.page.waitForSelector('.snack:has-text("Demandé")');
		assert.equal(await admin.page.locator('main article.post').count(), 0, 'nothing is open yet');

		await visit(rep.page, '/confirmations');
		const card = rep.page.locator(`main section.card:has-text("${group.name}")`).first();
		await card.waitFor();
		assert.match(await card.textContent(), /Un accident a été annoncé/);
		await looked(rep.page, `${device}-confirms`);
		await card.locator('button:has-text("Accorder")').click();
		await rep.page.click('dialog[open] .go-on');
		await rep.page.waitForSelector('.snack:has-text("Accordé")');

		await visit(member.page, '/notifications');
		await member.page.click(`main a.notice:has-text("${group.name}"):has-text("sans en être") >> nth=0`);
		await member.page.waitForSelector('main .note:has-text("lit ce groupe sans en être")');
		assert.match(await member.page.textContent('main .note.info'), /Un accident a été annoncé/);
		await looked(member.page, `${device}-told`);

		await visit(admin.page, '/confirmations');
		await looked(admin.page, `${device}-runs`);
		await admin.page.click('main a:has-text("Ouvrir le groupe")');
		await admin.page.waitForSelector('main article.post');
		assert.equal(await admin.page.locator('main [data-act=write]').count(), 0, 'they write nothing');
		assert.equal(await admin.page.locator('main [data-act=like]:not([disabled])').count(), 0);
		await looked(admin.page, `${device}-reads`);
		await admin.page.click('main .note button:has-text("Terminer")');
		await admin.page.click('dialog[open] .go-on');
		await admin.page.waitForSelector('main .none:has-text("Réservé aux membres")');
		await visit(member.page, `/groups/${group.id}`);
		assert.equal(await member.page.locator('main .note:has-text("sans en être")').count(), 0);
		for (const one of [admin, rep, member]) {
			assert.deepEqual(one.faults, []);
			await one.context.close();
		}
	});

test('an address that is none of a group is said so, and what was typed stays', { skip, timeout: 60_000 },
	async () => {
	const { page, context } = await signedIn('admin');
	await visit(page, '/confirmations');
	await page.click('main button:has-text("Lire dans un groupe")');
	await page.fill('dialog[open] [name=address]', `${origin}/posts/1`);
	await page.fill('dialog[open] textarea', REASON);
	await page.click('dialog[open] .go-on');
	await page.waitForSelector('dialog[open] .note.bad:has-text("adresse d’un groupe")');
	await page.fill('dialog[open] [name=address]', `${origin}/groups/0198f0a0-0000-7000-8000-000000000000?tab=about`);
	await page.click('dialog[open] .go-on');
	await page.waitForSelector('dialog[open] .note.bad:not(:has-text("adresse d’un groupe"))');
	assert.equal(await page.inputValue('dialog[open] textarea'), REASON);
	await page.click('dialog[open] footer .bare');
	await context.close();
});
