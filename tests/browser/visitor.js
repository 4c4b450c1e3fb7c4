// A person at the browser: signs in to the server of the tests and looks at its screens.
import { readFileSync } from 'node:fs';
import { launch } from './chromium.js';

export const origin = process.env.CHECK_ORIGIN;
const password = () => process.env.CHECK_PASSWORD ?? readFileSync(process.env.CHECK_PASSWORD_FILE, 'utf8').trim();
let browser;

/** Ends the browser; each file calls it once. */
export async function leave() {
	await browser?.close();
}

/** What the browser complained about: errors of scripts and of the content policy. */
function listen(page, faults) {
	page.on('pageerror', (fault) => faults.push(String(fault)));
	page.on('console', (message) => {
		if (/Content Security Policy|Trusted Type|TrustedHTML/i.test(message.text())) faults.push(message.text());
	});
}

/** A browser window of its own. @returns {Promise<{page: import('playwright-core').Page, faults: string[], context: any}>} */
export async function arrive(options = {}) {
	browser ??= await launch();
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce', ...options });
	const page = await context.newPage();
	const faults = [];
	listen(page, faults);
	await page.goto(origin);
	return { page, faults, context };
}

/** Waits until a screen is drawn. */
export async function drawn(page) {
	await page.waitForFunction(() => document.querySelector('#main')?.childElementCount && !document.querySelector('#main[aria-busy], .feed[aria-busy=true]')).catch(async (late) => {
		const main = await page.evaluate(() => document.querySelector('#main')?.outerHTML.slice(0, 400));
		throw new Error(`${page.url()} is not drawn: ${main}`, { cause: late });
	});
}

/** Goes to an address as a link of the page would. */
export async function visit(page, path) {
	await page.goto(origin + path);
	await drawn(page);
}

/** The cookies of those who already signed in: the server counts sign-ins, and hashing is slow on purpose. */
const known = new Map();

/** Signed in with the form, the first time. @param {string} who the part of the address before @ */
export async function signedIn(who, options = {}) {
	const person = await arrive(options);
	const { page, context } = person;
	if (known.has(who)) {
		await context.addCookies(known.get(who));
		await page.goto(origin);
	} else {
		await page.fill('[name=email]', `${who}@parvis.test`);
		await page.fill('[name=password]', password());
		await page.click('[type=submit]');
	}
	await page.waitForSelector('body:not(.signed-out) #bar .av');
	await drawn(page);
	known.set(who, await context.cookies());
	return person;
}

/** Asks the server in the name of the person at the page. */
export const ask = (page, method, path, body) => page.evaluate(async ([verb, address, content]) => {
	const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
	const response = await fetch(address, { method: verb, headers, body: content ? JSON.stringify(content) : undefined });
	return { status: response.status, body: response.status === 204 ? null : await response.json() };
}, [method, path, body]);

/** The group of that name among those of the person at the page. */
export const groupNamed = async (page, name) => (await ask(page, 'GET', '/api/me')).body.groups.find((one) => one.name === name).id;

/** Forgets a session that ended. */
export const forget = (who) => known.delete(who);

export { password };
