// What shows nothing is no text: the page holds back what the server would refuse, sign by sign.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { blankPage, chromiumPath } from '../chromium.js';

let site;
const skip = chromiumPath() ? false : 'no Chromium';
before(async () => { if (!skip) site = await blankPage(); });
after(() => site?.close());

/** The spans of code points of which the server sees nothing. */
async function unseen() {
	const source = await readFile(new URL('../../../server/base/text.c', import.meta.url), 'utf8');
	const table = source.match(/span unseen\[\] = \{(.*?)\};/s)[1];
	return [...table.matchAll(/\{ 0x(\w+), 0x(\w+) \}/g)]
		.map(([, first, last]) => [parseInt(first, 16), parseInt(last, 16)]);
}

const differences = (spans) => site.page.evaluate(async (given) => {
	const { shows } = await import('/parts/counter.js');
	const found = [];
	for (let point = 0; point <= 0x10ffff; point++) {
		const hidden = given.some(([first, last]) => first <= point && point <= last);
		if (point >> 11 !== 0x1b && shows(String.fromCodePoint(point)) === hidden)
			found.push(point.toString(16));
	}
	return found;
}, spans);

test('page and server agree about every sign of Unicode', { skip }, async () => {
	const spans = await unseen();
	assert.deepEqual(await differences(spans), []);
	assert.deepEqual(await differences(spans.filter(([first]) => first !== 0xad)), ['ad']);
});
