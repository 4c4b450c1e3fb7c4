// What the company says of itself is written on its page, stays in its history, and is where people look
// for it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { ask, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const stamp = Date.now();
const MAIL = `donnees-${stamp}@rochebrune.example`;

after(leave);

for (const [name, viewport] of [['desk', { width: 1280, height: 900 }], ['phone', { width: 320, height: 568 }]]) {
	const says = `a contact is written, seen in the history and in one's own data, on a ${name}`;
	test(says, { skip, timeout: 60_000 }, async () => {
		const { page, faults, context } = await signedIn('admin', { viewport });
		await visit(page, '/company');
		const contact = `${MAIL} ${name}\n12 rue des Scieurs`;
		const before = await page.inputValue('[name=dpo]');
		await page.fill('[name=dpo]', contact);
		await page.click('main form [type=submit]');
		await page.waitForSelector('.snack:has-text("Enregistré")');
		const newest = page.locator('li[data-setting]').first();
		assert.equal(await newest.getAttribute('data-setting'), 'dpo');
		assert.match(await newest.textContent(), new RegExp(`${MAIL} ${name}`));
		assert.equal(await page.inputValue('[name=dpo]'), contact);
		const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
		assert.ok(fits, 'nothing sticks out');
		const other = await signedIn('employee', { viewport });
		await visit(other.page, '/my-data');
		assert.match(await other.page.textContent('main'), new RegExp(`${MAIL} ${name}`));
		await visit(other.page, '/company');
		assert.match(await other.page.textContent('main'), new RegExp(`${MAIL} ${name}`));
		const changing = await other.page.locator('main form, main li[data-setting]').count();
		assert.equal(changing, 0, 'others read, and change nothing');
		await other.context.close();
		await page.fill('[name=dpo]', before);
		await page.click('main form [type=submit]');
		await page.waitForFunction((words) => document.querySelector('li[data-setting] dd')
			?.textContent.includes(words), MAIL);
		assert.deepEqual(faults, []);
		await context.close();
	});
}

const LATE = 'who writes beside somebody else keeps what was typed and reads why it was not taken';

test(LATE, { skip, timeout: 60_000 }, async () => {
	const { page, context } = await signedIn('admin');
	await visit(page, '/company');
	const { version, controller } = (await ask(page, 'GET', '/api/company')).body;
	await ask(page, 'PATCH', '/api/company', { version, controller: `Une autre main ${stamp}` });
	await page.fill('[name=controller]', 'Ma version');
	await page.click('main form [type=submit]');
	await page.waitForSelector('main form [role=alert] .note.bad');
	assert.equal(await page.inputValue('[name=controller]'), 'Ma version');
	await ask(page, 'PATCH', '/api/company', { version: version + 1, controller });
	await context.close();
});
