import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeset } from '../../../web/base/typography.js';

const NARROW = '\u202f';
const FIXED = '\u00a0';

test('French signs get a narrow space that does not break, the colon a full one', () => {
	assert.equal(typeset('Vraiment ? Oui ; non !', 'fr'), `Vraiment${NARROW}? Oui${NARROW}; non${NARROW}!`);
	assert.equal(typeset('Raison : aucune', 'fr'), `Raison${FIXED}: aucune`);
	assert.equal(typeset('dans « Mes données »', 'fr'), `dans «${NARROW}Mes données${NARROW}»`);
});

test('a number stays with its unit', () => {
	assert.equal(typeset('à 19 h 30, 340 Ko, 52 %', 'fr'), `à 19${FIXED}h 30, 340${FIXED}Ko, 52${FIXED}%`);
	assert.equal(typeset('il reste 3 heures', 'fr'), 'il reste 3 heures');
});

test('addresses and times are left alone, and so is English', () => {
	assert.equal(typeset('https://exemple.fr/?a=1 à 12:30', 'fr'), 'https://exemple.fr/?a=1 à 12:30');
	assert.equal(typeset('Really ? Yes : no', 'en'), 'Really ? Yes : no');
});
