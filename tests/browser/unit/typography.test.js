// French typography, put in once for all words of the page; in the browser, as the page loads it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { blankPage, chromiumPath } from '../chromium.js';

const NARROW = '\u202f';
const FIXED = '\u00a0';
let site;
const skip = chromiumPath() ? false : 'no Chromium';
before(async () => { if (!skip) site = await blankPage(); });
after(() => site?.close());

const typeset = (text, language) => site.page.evaluate(async (given) => (await import('/base/typography.js'))
	.typeset(...given), [text, language]);

test('French signs get a narrow space that does not break, the colon a full one', { skip }, async () => {
	assert.equal(await typeset('Vraiment ? Oui ; non !', 'fr'),
		`Vraiment${NARROW}? Oui${NARROW}; non${NARROW}!`);
	assert.equal(await typeset('Raison : aucune', 'fr'), `Raison${FIXED}: aucune`);
	assert.equal(await typeset('dans « Mes données »', 'fr'), `dans «${NARROW}Mes données${NARROW}»`);
});

test('a number stays with its unit', { skip }, async () => {
	assert.equal(await typeset('à 19 h 30, 340 Ko, 52 %', 'fr'),
		`à 19${FIXED}h 30, 340${FIXED}Ko, 52${FIXED}%`);
	assert.equal(await typeset('il reste 3 heures', 'fr'), 'il reste 3 heures');
});

test('addresses and times are left alone, and so is English', { skip }, async () => {
	assert.equal(await typeset('https://exemple.fr/?a=1 à 12:30', 'fr'),
		'https://exemple.fr/?a=1 à 12:30');
	assert.equal(await typeset('Really ? Yes : no', 'en'), 'Really ? Yes : no');
});
