// Somebody without an e-mail address: an account with a login, its link, the first sign-in and the next one.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { look } from '../look.js';
import { arrive, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const PASSWORD = 'Marmite-Nuage-77-Feutre';
after(leave);

for (const [device, viewport] of [['desk', { width: 1280, height: 900 }], ['phone', { width: 390, height: 844 }]])
	test(`an account with a login is made, opened and signed in to, on a ${device}`, { skip, timeout: 90_000 },
		async () => {
		const stamp = Date.now();
		const admin = await signedIn('admin', { viewport });
		await visit(admin.page, '/members');
		await admin.page.click('.head button');
		await admin.page.fill('dialog [name=name]', `Élie Presse ${stamp}`);
		await admin.page.fill('dialog [name=login]', 'a b');
		await admin.page.click('dialog[open] .go-on');
		await admin.page.waitForSelector('dialog[open] .note.bad:has-text("identifiant")');
		await admin.page.fill('dialog [name=login]', `Élie.${stamp}`);
		assert.deepEqual(await look(admin.page, 'new account'), []);
		await admin.page.click('dialog[open] .go-on');
		const link = await admin.page.inputValue('dialog[open] .mono');
		await admin.page.click('dialog[open] footer .btn');
		await visit(admin.page, `/members?q=${stamp}`);
		await admin.page.fill('main input[type=search]', String(stamp));
		await admin.page.waitForSelector(`.members tbody tr:has-text("Élie.${stamp}")`);

		const elie = await arrive({ viewport });
		await elie.page.goto(link);
		await elie.page.waitForSelector(`main:has-text("Élie.${stamp}")`);
		await elie.page.fill('[name=password]', PASSWORD);
		await elie.page.click('[type=submit]');
		await elie.page.waitForSelector('#bar .av, main [type=checkbox]');
		await elie.context.close();

		const again = await arrive({ viewport });
		await again.page.waitForSelector('[name=login]');
		assert.deepEqual(await look(again.page, 'sign-in'), []);
		await again.page.fill('[name=login]', `ÉLIE.${stamp}`);
		await again.page.fill('[name=password]', PASSWORD);
		await again.page.click('[type=submit]');
		await again.page.waitForSelector('main:has-text("charte") [type=checkbox], main article');
		for (const one of [admin, elie, again]) assert.deepEqual(one.faults, []);
		await again.context.close();
		await admin.context.close();
	});
