// The main screens in Firefox, looked at as in Chromium, and the first steps of the main job by keyboard
// alone.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { firefoxPath, launchFirefox } from '../firefox.js';
import { COLOURS, look } from '../look.js';
import { SCREENS } from '../sheets/screens.js';
import { drawn, origin, password, visit } from '../visitor.js';

const skip = !origin ? 'no server' : firefoxPath() ? false : 'no Firefox';
const SIZES = [[1280, 900], [390, 844]];
const SHOWN = ['sign-in', 'feed', 'post', 'groups', 'group', 'my posts, returned', 'notifications',
	'settings', 'my data', 'queue and case', 'audit log'];
let firefox;

after(() => firefox?.close());

/** Where the focus is, by name of the field, by address or by what it says. */
const focused = (page) => page.evaluate(() => {
	const here = document.activeElement;
	return here === document.body ? 'nowhere' : here.name || here.id || here.getAttribute('href')
		|| here.textContent.trim();
});

/** Walks with a key until the focus is where it must be. */
async function tabTo(page, wanted, key = 'Tab') {
	const way = [];
	for (let presses = 0; presses < 40; presses++) {
		const here = await focused(page);
		if (wanted.test(here)) return;
		way.push(here);
		await page.keyboard.press(key);
	}
	assert.fail(`${key} never comes to ${wanted}: ${way.join(', ')}`);
}

/** Signs in with the form, by keyboard alone. */
async function signIn(page, who) {
	await visit(page, '/');
	await tabTo(page, /^login$/);
	await page.keyboard.type(`${who}@parvis.test`);
	await tabTo(page, /^password$/);
	await page.keyboard.type(password());
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.querySelector('body:not(.signed-out) #bar .av'));
	await drawn(page);
}

/** What is wrong with a screen at each size; `open` does something on it first. */
async function faultsOf(page, name, path, theme, open) {
	const found = [];
	for (const [width, height] of SIZES) {
		await page.setViewportSize({ width, height });
		await visit(page, path);
		await open?.(page);
		const rules = theme === 'dark' ? COLOURS : undefined; // the rest does not depend on the theme
		found.push(...await look(page, `${name}, ${width} px, ${theme}`, rules));
		if (process.env.PARVIS_SHOTS)
			writeFileSync(`${process.env.PARVIS_SHOTS}/firefox-${name.replace(/[^a-z]+/g, '-')}-${width}-${theme}.png`,
				await page.screenshot());
	}
	return found;
}

const OPENED = {
	composer: async (page) => {
		await page.keyboard.press('n');
		await page.waitForSelector('dialog[open] #compose-text');
	},
	'menu of a post': async (page) => {
		await page.evaluate(() => document.querySelector('article.post .who button[popovertarget]')
			.click());
		await page.waitForSelector('.menu:popover-open');
	},
};

for (const theme of ['light', 'dark']) {
	test(`the main screens in Firefox, ${theme}`, { skip, timeout: 480_000 }, async () => {
		await firefox?.close();
		firefox = await launchFirefox({ 'ui.systemUsesDarkTheme': theme === 'dark' ? 1 : 0 });
		const found = [];
		for (const who of ['', 'employee', 'animator', 'dpo']) {
			const page = await firefox.window();
			await page.setViewportSize({ width: 1280, height: 900 });
			if (who) await signIn(page, who);
			else await visit(page, '/');
			assert.equal(await page.evaluate((wanted) =>
				matchMedia(`(prefers-color-scheme: ${wanted})`).matches, theme), true);
			for (const screen of SCREENS.filter((one) => one.who === who
				&& SHOWN.includes(one.name))) {
				found.push(...await faultsOf(page, screen.name, typeof screen.at === 'string'
					? screen.at : await screen.at(page), theme));
			}
			if (who === 'employee') for (const [name, open] of Object.entries(OPENED))
				found.push(...await faultsOf(page, name, '/', theme, open));
			await page.close();
		}
		assert.deepEqual(found.concat(firefox.faults), []);
	});
}

test('in Firefox, by keyboard alone: sign in, write, send, see the card', { skip, timeout: 60_000 },
	async () => {
	firefox ??= await launchFirefox();
	const page = await firefox.window();
	await page.setViewportSize({ width: 1280, height: 900 });
	await signIn(page, 'employee');
	assert.notEqual(await focused(page), 'nowhere');
	await page.waitForSelector('article.post[id]');
	const text = `Écrit au clavier, numéro ${Date.now()}`;
	await page.keyboard.press('n');
	await page.waitForSelector('dialog[open] #compose-text');
	await page.waitForFunction(() => document.activeElement.closest('dialog'));
	// it stands before the text; onwards the way leads through the browser's own bar
	await tabTo(page, /^compose-group$/, 'Shift+Tab');
	await page.keyboard.type('Vie');
	await tabTo(page, /^compose-text$/);
	await page.keyboard.type(text);
	await page.waitForSelector('dialog[open] footer .go-on:not([disabled])');
	await page.keyboard.press('Control+Enter');
	await page.waitForFunction((wanted) => [...document.querySelectorAll('article.post[id]')]
		.some((one) => one.textContent.includes(wanted)), text);
	assert.notEqual(await focused(page), 'nowhere', 'the focus is somewhere');
	await page.keyboard.press('j');
	await page.waitForFunction(() => document.activeElement.matches('article.post'));
	assert.deepEqual(firefox.faults, []);
	await page.close();
});
