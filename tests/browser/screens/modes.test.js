// The page as some people need it: with the colours of their system, without motion, and in a language that
// takes more room.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { measure } from '../look.js';
import { SCREENS } from '../sheets/screens.js';
import { arrive, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';

after(leave);

/** What `find` says of every screen; `arrange` comes before the first. */
async function everywhere(options, find, arrange = () => {}) {
	const found = [];
	for (const who of new Set(SCREENS.map((one) => one.who))) {
		const { page, context } = who ? await signedIn(who, options) : await arrive(options);
		await arrange(page);
		for (const screen of SCREENS.filter((one) => one.who === who && !one.state && !one.before)) {
			const path = typeof screen.at === 'string' ? screen.at : await screen.at(page);
			await (screen.waits ? page.goto(origin + path) : visit(page, path));
			await screen.then?.(page);
			found.push(...await find(page, screen.name));
		}
		await context.close();
	}
	return found;
}

/** In colours that the page does not choose: edges stay, what is chosen is told from what is not, drawings
 * take the colour of text. */
function inForcedColours() {
	const faults = [];
	const probe = document.body.appendChild(document.createElement('p'));
	probe.style.cssText = 'forced-color-adjust: none; background: Highlight; color: HighlightText';
	const { backgroundColor: chosen, color: onChosen } = getComputedStyle(probe);
	probe.remove();
	const shown = (selector) => [...document.querySelectorAll(selector)]
		.filter((one) => one.checkVisibility() && !one.closest('.vh'));
	const edged = (style) => ['Top', 'Right', 'Bottom', 'Left']
		.some((side) => parseFloat(style[`border${side}Width`]) > 0
			&& style[`border${side}Style`] !== 'none');
	for (const one of shown(
		'.btn, .in, .card:not(.none), .chip, .note, .menu, dialog, .snack, .pill, .react, .opt input')) {
		if (!edged(getComputedStyle(one))) faults.push(`no edge: ${one.outerHTML.slice(0, 100)}`);
	}
	for (const one of shown('[aria-pressed=true], [aria-current]:not([aria-current=false])')) {
		const { backgroundColor, color } = getComputedStyle(one);
		if (backgroundColor !== chosen || color !== onChosen)
			faults.push(`not told from the others: ${one.outerHTML.slice(0, 100)}`);
	}
	for (const one of shown('.opt input:checked')) {
		const mark = getComputedStyle(one, '::after');
		if (!edged(mark) && mark.backgroundColor === getComputedStyle(one).backgroundColor)
			faults.push(`no mark: ${one.outerHTML.slice(0, 100)}`);
	}
	for (const one of shown('svg.i:not(.on, .mark)')) {
		const { stroke, color } = getComputedStyle(one);
		if (stroke !== color || color !== getComputedStyle(one.parentElement).color)
			faults.push(`a drawing of its own colour: ${one.outerHTML.slice(0, 100)}`);
	}
	return faults;
}

test('forced colours: controls have edges, what is chosen shows, drawings follow the text',
	{ skip, timeout: 240_000 }, async () => {
	assert.deepEqual(await everywhere({ forcedColors: 'active' }, async (page, name) => {
		if (process.env.PARVIS_SHOTS)
			await page.screenshot(
				{ path: `${process.env.PARVIS_SHOTS}/forced-${name.replace(/[^a-z]+/g, '-')}.png` });
		return (await page.evaluate(inForcedColours)).map((one) => `${name}: ${one}`);
	}), []);
});

/** The longest time in ms that anything here takes to move, and whether something moves at all. */
function longestMotion() {
	const times = (list) => list.split(',')
		.map((time) => parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000));
	const styles = [...document.querySelectorAll('*')].flatMap((node) => [getComputedStyle(node),
		getComputedStyle(node, '::before'), getComputedStyle(node, '::after')]);
	const computed = styles.flatMap((style) => [...times(style.transitionDuration),
		...(style.animationName === 'none' ? [] : times(style.animationDuration))]);
	return Math.max(0, ...computed, ...document.getAnimations()
		.map((one) => Number(one.effect.getComputedTiming().duration)));
}

/** Skeletons, a menu, the composer: all that moves. */
async function motions(reducedMotion) {
	const { page, context } = await signedIn('employee', { reducedMotion });
	const longest = [];
	await page.route('**/api/groups?*', () => {});
	await page.route('**/api/groups', () => {});
	const look = async (name) => longest.push([name, await page.evaluate(longestMotion)]);
	await page.click('article.post .who button[popovertarget] >> nth=0');
	await look('menu');
	await page.keyboard.press('Escape');
	await page.keyboard.press('n');
	await page.waitForSelector('dialog[open]');
	await look('composer');
	await page.keyboard.press('Escape');
	await page.click('#bar a[href="/groups"]');
	await page.waitForSelector('.sk');
	await look('waiting');
	await context.close();
	return longest;
}

test('motion: none for those who want none, and never more than 200 ms', { skip, timeout: 120_000 },
	async () => {
	assert.deepEqual((await motions('reduce')).filter(([, time]) => time > 10), []);
	const moving = await motions('no-preference');
	assert.deepEqual(moving.filter(([, time]) => time > 200), []);
	assert.ok(moving.some(([, time]) => time > 10), 'the look at motion sees motion');
});

/** The same words, two fifths longer and with accents everywhere; places for values stay. */
const longer = (text) => text.split(/(\{[^}]*\})/).map((part) => part.startsWith('{') ? part
	: part.replace(/[aeiou]/g, (letter) => ({ a: 'à', e: 'ë', i: 'ï', o: 'ô', u: 'û' })[letter])
		.replace(/\p{L}{3,}/gu, (word) => word + word.slice(0, Math.round(word.length * 0.4))))
		.join('');

test('a language two fifths longer fits a phone', { skip, timeout: 240_000 }, async () => {
	const arrange = (page) => page.route(/words.*fr\.json/, async (route) => {
		const answer = await route.fetch();
		const words = Object.entries(await answer.json()).map(([key, text]) => [key, longer(text)]);
		await route.fulfill({ response: answer, json: Object.fromEntries(words) });
	});
	assert.deepEqual(await everywhere({ viewport: { width: 390, height: 844 } }, async (page, name) => {
		assert.match(await page.textContent('body'), /[àëïôû]\p{L}*/u);
		return measure(page, `longer ${name}`);
	}, arrange), []);
});
