// A person at the browser: signs in to the server of the tests and looks at its screens.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { launch } from './chromium.js';

export const origin = process.env.CHECK_ORIGIN;
const password = () => process.env.CHECK_PASSWORD ?? readFileSync(process.env.CHECK_PASSWORD_FILE, 'utf8')
	.trim();
/** @type {Promise<any>|undefined} */
let browser;

/** Ends the browser; each file calls it once. */
export async function leave() {
	await (await browser)?.close();
}

/** What the browser complained about: errors of scripts and of the content policy. */
function listen(page, faults) {
	page.on('pageerror', (fault) => faults.push(String(fault)));
	page.on('console', (message) => {
		if (/Content Security Policy|Trusted Type|TrustedHTML/i.test(message.text()))
			faults.push(message.text());
	});
}

/** A window of its own, with nothing in it yet. */
async function newWindow(options) {
	browser ??= launch(); // one, however many arrive at once
	const context = await (await browser).newContext({ viewport: { width: 1280, height: 900 },
		locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce', ...options });
	const page = await context.newPage();
	const faults = [];
	listen(page, faults);
	return { page, faults, context };
}

/**
 * A browser window of its own.
 * @returns {Promise<{page: import('playwright-core').Page, faults: string[], context: any}>}
 */
export async function arrive(options = {}) {
	const person = await newWindow(options);
	await person.page.goto(origin);
	return person;
}

/** Waits until a screen is drawn. */
export async function drawn(page) {
	await page.waitForFunction(() => document.querySelector('#main')?.childElementCount
		&& !document.querySelector('#main[aria-busy], .feed[aria-busy=true]')).catch(async (late) => {
		const main = await page.evaluate(() => document.querySelector('#main')?.outerHTML.slice(0,
			400));
		throw new Error(`${page.url()} is not drawn: ${main}`, { cause: late });
	});
}

/** Goes to an address as a link of the page would. */
export async function visit(page, path) {
	await page.goto(origin + path);
	await drawn(page);
}

/**
 * The cookies of those who signed in a short while ago, in this file of tests or in one before it: the
 * server counts sign-ins, and hashing is slow on purpose. Later than that it asks for the password again
 * before it hands out an archive.
 */
const STORE = process.env.CHECK_WORK && `${process.env.CHECK_WORK}/visitors.json`;
const FRESH = 120_000;
const read = () => STORE && existsSync(STORE) ? JSON.parse(readFileSync(STORE, 'utf8')) : {};
const known = new Map(Object.entries(read()).filter(([, { at }]) => Date.now() - at < FRESH));

function keep(who, entry) {
	if (entry) known.set(who, entry);
	else known.delete(who);
	if (STORE) writeFileSync(STORE, JSON.stringify({ ...read(), [who]: entry }), { mode: 0o600 });
}

const INSIDE = 'body:not(.signed-out) #bar .av';

/**
 * A window of somebody who signed in before, with nothing in it yet: whoever arranges what they will see
 * loads no other screen first.
 */
export async function back(who, options = {}) {
	const person = await newWindow(options);
	await person.context.addCookies(known.get(who).cookies);
	return person;
}

/**
 * Signed in with the form, the first time, and when the session has ended since.
 * @param {string} who the part of the address before @
 */
export async function signedIn(who, options = {}) {
	const person = known.has(who) ? await back(who, options) : await newWindow(options);
	const { page, context } = person;
	await page.goto(origin);
	await page.waitForSelector(`${INSIDE}, [name=password]`);
	const since = await page.locator('[name=password]').count() ? Date.now() : known.get(who).at;
	if (await page.locator('[name=password]').count()) {
		await page.fill('[name=login]', `${who}@parvis.test`);
		await page.fill('[name=password]', password());
		await page.click('[type=submit]');
	}
	await page.waitForSelector(INSIDE);
	await drawn(page);
	keep(who, { at: since, cookies: await context.cookies() });
	return person;
}

/** Asks the server in the name of the person at the page. */
export const ask = (page, method, path, body) => page.evaluate(async ([verb, address, content]) => {
	const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
	const response = await fetch(address,
		{ method: verb, headers, body: content ? JSON.stringify(content) : undefined });
	return { status: response.status, body: response.status === 204 ? null : await response.json() };
}, [method, path, body]);

/** The group of that name among those of the person at the page. */
export const groupNamed = async (page, name) => (await ask(page, 'GET', '/api/me')).body.groups.find((one) =>
	one.name === name).id;

/** Forgets a session that ended. */
export const forget = (who) => keep(who, undefined);

export { password };
