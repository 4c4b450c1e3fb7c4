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

/** A holiday of last year's days that was no weekend, and the day a month before it. */
function fallsOnHoliday() {
	const now = new Date();
	const kept = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
	const days = [0, 1].flatMap((ago) => kept.map((day) => `${now.getFullYear() - ago}-${day}`));
	const weekday = (day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
	const month = (day) => {
		const date = new Date(`${day}T12:00:00Z`);
		date.setUTCMonth(date.getUTCMonth() - 1);
		return date.toISOString().slice(0, 10);
	};
	const past = days.filter((day) => weekday(day) && now - new Date(month(day)) > 2 * 86_400_000
		&& now - new Date(month(day)) < 360 * 86_400_000);
	return { due: past[0], received: month(past[0]) };
}

const SCREENS = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

for (const [name, viewport] of Object.entries(SCREENS)) {
	const says = `the holidays of the company are chosen, and carry the dates that are announced, on a ${name}`;
	test(says, { skip, timeout: 60_000 }, async () => {
		const { page, faults, context } = await signedIn('admin', { viewport });
		const dpo = await signedIn('dpo', { viewport });
		const { due, received } = fallsOnHoliday();
		const { body: { id: member } } = await ask(page, 'GET', '/api/me');
		const announced = async (region) => {
			await visit(page, '/company');
			await page.selectOption('[name=holidays]', region);
			await page.click('main form [type=submit]');
			await page.waitForSelector('li[data-setting=holidays]');
			await page.waitForSelector('.snack:has-text("Enregistré")');
			const opened = await ask(dpo.page, 'POST', '/api/data-requests',
				{ member, kind: 'objection', received_on: received, note: 'Par lettre' });
			assert.equal(opened.status, 201, JSON.stringify(opened.body));
			const { id, version, due_on } = opened.body;
			await ask(dpo.page, 'POST', `/api/data-requests/${id}/steps`, { step: 'withdrawn', version });
			return due_on;
		};
		assert.equal(await announced('none'), due, 'nothing is kept: the day itself');
		assert.ok(await announced('france') > due, 'a holiday carries it on');
		const shots = process.env.PARVIS_SHOTS;
		if (shots) await page.screenshot({ path: `${shots}/holidays-${name}.png`, fullPage: true });
		const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
		assert.ok(fits, 'nothing sticks out');
		assert.deepEqual(faults, []);
		await dpo.context.close();
		await context.close();
	});
}
