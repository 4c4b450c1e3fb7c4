// The server is killed between the click and the answer, a hundred times, at moments spread from before the
// request to after the answer: at the end there is exactly one post, and nothing typed is lost. A control
// that must double shows that the count can see.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { laterAt } from '../later.js';
import { mayStart, ownServer } from '../server.js';
import { drawn, leave, origin, signedIn } from '../visitor.js';

const ROUNDS = Number(process.env.ROUNDS ?? 100);
const skip = !mayStart() ? 'no server that may be killed' : chromiumPath() ? false : 'no Chromium';
const stamp = `tué ${Date.now()}`;
const pause = (time) => new Promise((done) => { setTimeout(done, time); });
let server, person, page, group;
/** What becomes of a try: nothing, unless a round has something in mind. */
const GO_ON = (route) => route.continue();
let atTry = GO_ON;

before(async () => {
	if (skip) return;
	server = await ownServer();
	await server.start();
	person = await signedIn('employee'); // the cookie knows no port
	page = person.page;
	group = await page.evaluate(async () => (await (await fetch('/api/me')).json()).groups.find((one) =>
		one.name === 'Vie de l’atelier').id);
	await page.clock.install();
	// from the start: a page that runs already may send one more request past a route just made, and
	// neither that request nor its answer is ever told of
	await page.route(isPost, (route) => atTry(route));
	await page.goto(`${server.origin}/groups/${group}`);
	await drawn(page);
});
after(async () => {
	await server?.kill();
	await leave();
});

/** How many posts have the text, as the server of the suite reads it. The newest are enough. */
async function posts(text, pages = 1) {
	let found = [];
	for (let next = ''; pages > 0 && next !== null; pages--) {
		const page_ = await (
			await person.context.request.get(
				`${origin}/api/me/posts?state=published${next && `&before=${encodeURIComponent(next)}`}`))
			.json();
		found = found.concat(page_.items);
		next = page_.next;
	}
	return found.filter((one) => one.source.includes(text));
}

async function write(text) {
	await page.click('main [data-act=write]');
	await page.fill('#compose-text', text);
	await page.waitForSelector('dialog[open] footer .go-on:not([disabled])');
}

const send = () => page.keyboard.press('Control+Enter');
const isPost = (url) => url.pathname.endsWith('/posts');

/** True when the next try is answered, false when it is not. */
const answered = () => Promise.race([
	page.waitForEvent('response', (response) => isPost(new URL(response.url()))).then(() => true),
	page.waitForEvent('requestfailed', (request) => isPost(new URL(request.url()))).then(() => false),
]);

/** What the page shows where a try is neither answered nor failed: was it sent at all? */
const shown = () =>
	page.evaluate(() => ({ dialog: document.querySelector('dialog[open]')?.textContent.slice(0, 120),
		focus: document.activeElement?.outerHTML.slice(0, 120),
	buttons: [...document.querySelectorAll('dialog[open] .go-on')]
		.map((one) => one.outerHTML.slice(0, 90)),
	written: document.querySelector('#compose-text')?.value,
	outgoing: document.querySelector('.outgoing')?.textContent.slice(0, 200),
	asked: performance.getEntriesByType('resource').slice(-5)
		.map(({ name, startTime, duration, responseStatus }) =>
			`${name} ${Math.round(startTime)} ${Math.round(duration)} ${responseStatus}`),
		now: performance.now() }));

/** On the page as published: as its card, or only as sent when the server died while the card was read. */
const published = (text) =>
	page.waitForSelector(`main article.post:is([id], :has(.chip.ok)):has-text("${text}")`);

/** How long it takes from the key to the answer when nobody is killed. */
async function usual(text) {
	await write(text);
	const began = performance.now();
	await Promise.all([answered(), send()]);
	const time = performance.now() - began;
	await published(text);
	return time;
}

/** The answer to the first try never reaches the page: the server has committed, and is killed. `change` may
 * touch the headers of every try. */
function loseAnswer(change = (headers) => headers) {
	let tries = 0;
	atTry = async (route) => {
		const headers = change(route.request().headers());
		if (tries++) return route.continue({ headers });
		await route.fetch({ headers });
		await server.kill();
		return route.abort('connectionreset');
	};
}

/** Sends, and kills `when` milliseconds later, or 'before' the key, or once all is 'committed'. Says how far
 * the first try had come. */
async function sendAndKill(text, when) {
	await write(text);
	if (when === 'before') await server.kill();
	if (when === 'committed') loseAnswer();
	const answer = answered();
	const sent = send();
	if (typeof when === 'number') {
		await pause(when);
		await server.kill();
	}
	const come = await answer.catch(async (cause) => {
		throw new Error(`${when}: ${JSON.stringify(await shown())}`, { cause }); });
	const [found] = await Promise.all([posts(text), sent]);
	return come ? 'answered' : found.length ? 'committed without an answer' : when === 'before'
		? 'refused' : 'lost on the way';
}

/** The page tries again after a pause: that is over now. */
const pauseOver = () => laterAt(page, 1600);

/** One round; `late`: the server stays away until the page has given up. The person presses Send again
 * whenever the page offers it. */
async function round(text, when, late) {
	const outcome = await sendAndKill(text, when);
	const again = page.locator(`.outgoing:has-text("${text}") button:has-text("Renvoyer")`);
	while (late && outcome !== 'answered' && !await again.count()) await pauseOver();
	await server.start();
	atTry = GO_ON;
	await pauseOver();
	while (await Promise.race([again.waitFor().then(() => true), published(text).then(() => false)]))
		await again.click();
	return outcome;
}

test('killed between the click and the answer: one post, every time', { skip, timeout: 300_000 },
	async () => {
	const usualTimes = [];
	for (let n = 0; n < 3; n++) usualTimes.push(await usual(`${stamp} sans coup ${n}.`));
	let edge = usualTimes.sort((one, other) => one - other)[1];
	const seen = { refused: 0, 'lost on the way': 0, 'committed without an answer': 0, answered: 0 };
	const began = Date.now();
	for (let n = 0; n < ROUNDS; n++) {
		const near = n % 2 === 1; // half of the kills follow the moment of the commit
		const when = n % 10 === 0 ? 'before' : n % 10 === 2 ? 'committed' : Math.max(0,
			near ? edge + 2 * Math.random() - 1 : 1.5 * edge * Math.random());
		const outcome = await round(`${stamp} numéro ${n}.`, when, n % 20 === 5);
		seen[outcome]++;
		if (near) edge *= { 'lost on the way': 1.1, answered: 0.9 }[outcome] ?? 1;
	}
	console.log(`${ROUNDS} kills in ${Math.round((Date.now() - began) / 1000)} s: ${Object.entries(seen).map(([what, count]) => `${count} ${what}`).join(', ')}`);
	const all = (await posts(stamp, 100)).map((one) => one.source).sort();
	const wanted = [...Array.from({ length: ROUNDS }, (_, n) => `${stamp} numéro ${n}.`),
		...usualTimes.map((_, n) => `${stamp} sans coup ${n}.`)].sort();
	assert.deepEqual(all, wanted, 'each text is one post');
	for (const [what, count] of Object.entries(seen))
		assert.ok(count > 0, `no kill left the first try ${what}`);
	await page.reload();
	await drawn(page);
	assert.equal(await page.locator(`article.post:has-text("${stamp} numéro ${ROUNDS - 1}.")`).count(),
		1);
	assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)
		.filter((name) => name.startsWith('draft:'))), [], 'what was sent is no draft any more');
});

test('control: with a fresh key for each try the same doubles, and is seen', { skip, timeout: 30_000 },
	async () => {
	const text = `${stamp} témoin.`;
	loseAnswer((headers) => ({ ...headers, 'idempotency-key': randomUUID() }));
	await write(text);
	const answer = answered();
	await send();
	await answer;
	await server.start();
	await pauseOver();
	await published(text);
	atTry = GO_ON;
	assert.equal((await posts(text)).length, 2);
});

test('no script failed, no sanitizer spoke', { skip }, () => {
	assert.deepEqual(person.faults, []);
	assert.ok(!/runtime error:|AddressSanitizer|Assertion/.test(server.log()), server.log());
});
