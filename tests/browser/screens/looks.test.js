// Every screen and state that the contact sheets show, on a desk and on a phone, in both themes: no
// accessibility fault and nothing that axe leaves undecided; at every other size and with larger texts,
// nothing wider than the window, cut off or too small to press.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { COLOURS, look, measure } from '../look.js';
import { SCREENS } from '../sheets/screens.js';
import { arrive, back, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';

/** Looked at with axe in both themes, once for what does not depend on them; then what else the same screen
 * must bear: other widths, 640 being 1280 at 200 %, and texts alone at 200 %. */
const DEVICES = [
	{ name: 'desk', viewport: { width: 1280, height: 900 }, widths: [768, 1920, 640], larger: true },
	{ name: 'phone', viewport: { width: 390, height: 844 }, widths: [320] },
];

after(leave);

/** @param {import('playwright-core').Page} page */
async function faultsOf(page, name, { viewport, widths, larger }) {
	const found = [];
	for (const [colorScheme, rules] of [['light'], ['dark', COLOURS]]) {
		await page.emulateMedia({ colorScheme });
		found.push(...await look(page, `${name}, ${colorScheme}`, rules));
	}
	for (const width of widths) {
		await page.setViewportSize({ ...viewport, width });
		found.push(...await measure(page, `${name}, ${width} px`));
	}
	await page.setViewportSize(viewport);
	if (larger) {
		await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
		found.push(...await measure(page, `${name}, texts at 200 %`));
		await page.evaluate(() => { document.documentElement.style.fontSize = ''; });
	}
	return found;
}

/** Those where nothing is arranged share a window; `before` and `then` get one of their own. */
async function walk(who, device) {
	const { viewport } = device;
	const shared = who ? await signedIn(who, { viewport }) : await arrive({ viewport });
	const found = [];
	for (const screen of SCREENS.filter((one) => one.who === who)) {
		const person = screen.before || screen.then ? await back(who, { viewport }) : shared;
		const path = typeof screen.at === 'string' ? screen.at : await screen.at(shared.page);
		await screen.before?.(person.page);
		if (screen.waits) await person.page.goto(origin + path);
		else await visit(person.page, path);
		await screen.then?.(person.page);
		found.push(...await faultsOf(person.page, screen.name, device));
		if (person !== shared) {
			found.push(...person.faults);
			await person.context.close();
		}
	}
	await shared.context.close();
	return found.concat(shared.faults);
}

for (const device of DEVICES) {
	for (const who of new Set(SCREENS.map((one) => one.who))) {
		test(`screens of ${who || 'nobody yet'} on a ${device.name}`, { skip, timeout: 480_000 },
			async () => {
			assert.deepEqual(await walk(who, device), []);
		});
	}
}
