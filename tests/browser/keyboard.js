// A person who has only a keyboard: after each key the focus is somewhere, can be seen, and is not under
// something else.
import assert from 'node:assert/strict';

/** What is wrong with the focus now, or ''. Runs in the page. */
function fault() {
	const here = document.activeElement;
	if (!here || here === document.body) return 'the focus is nowhere';
	const name = here.outerHTML.slice(0, 120);
	const box = here.getBoundingClientRect();
	if (!box.width || !box.height) return `the focus is on something that cannot be seen: ${name}`;
	// a heading, a card: said, not operated
	const place = here.closest('main') && here.matches('[tabindex="-1"]');
	const rings = [here, here.closest('label')].filter(Boolean).map((node) => getComputedStyle(node));
	if (!place && !rings.some((style) => style.outlineStyle !== 'none'
		&& parseFloat(style.outlineWidth) > 0)) return `no ring around ${name}`;
	const corners = [[.5, .5], [.02, .02], [.98, .02], [.02, .98], [.98, .98]]
		.map(([x, y]) => document.elementFromPoint(box.left + box.width * x,
			box.top + box.height * y));
	if (!corners.some((top) => top && (here.contains(top) || top.closest('label')?.contains(here))))
		return `hidden, or outside the window: ${name}`;
	return '';
}

/** @param {import('playwright-core').Page} page @returns the keys of this person, counted */
export function keyboard(page) {
	let count = 0;
	/** The focus may travel while a screen is drawn; then it stands somewhere. */
	async function check(after) {
		let found = '?';
		for (const until = Date.now() + 3000; found && Date.now() < until;) {
			found = await page.evaluate(`(${fault})()`);
			if (found) await page.waitForTimeout(30);
		}
		assert.equal(found, '', `after ${after} at ${page.url()}`);
	}
	async function press(key) {
		await page.keyboard.press(key);
		count++;
		await check(key);
	}
	/** Goes with `key` until what is named has the focus. */
	async function reach(selector, { key = 'Tab', most = 60 } = {}) {
		const wanted = page.locator(selector);
		for (let n = 0; n < most; n++) {
			if (await wanted.evaluateAll((nodes) => nodes.includes(document.activeElement)))
				return;
			await press(key);
		}
		assert.fail(`${selector} is not reached with ${most} presses of ${key}; at ${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 120))}`);
	}
	async function type(text) {
		await page.keyboard.type(text);
		await check(`typing "${text}"`);
	}
	/** What a press leads to is there, and the focus with it. */
	async function sees(selector) {
		await page.waitForSelector(selector);
		await page.waitForFunction(() => !document.querySelector('#main[aria-busy]'));
		await check(`waiting for ${selector}`);
	}
	return { press, reach, type, sees, count: () => count };
}
