// The beginning of a text, as the page makes it of a tree; and texts that have no tree.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { blankPage, chromiumPath } from '../chromium.js';

let site;
const skip = chromiumPath() ? false : 'no Chromium';
before(async () => { if (!skip) site = await blankPage(); });
after(() => site?.close());

const call = (name, ...given) => site.page.evaluate(async ([what, values]) =>
	(await import('/parts/tree.js'))[what](...values), [name, given]);

test('an excerpt is the text as shown: no hole where a mark was', { skip }, async () => {
	assert.equal(await call('excerpt',
		[['p', 'Bureaux fermés ', ['strong', 'lundi'], ', au', ['br'], '12']]),
		'Bureaux fermés lundi, au 12');
	assert.equal(await call('excerpt',
		[['ul', ['li', 'a'], ['li', ['a', { href: 'https://a.fr' }, 'b'], '.']],
			['p', ['mention', { id: '1' }, 'Zoé']]]), 'a b. @Zoé');
});

test('an excerpt cuts no word, and no sign of several parts', { skip }, async () => {
	assert.equal(await call('excerpt', [['p', 'un deux trois quatre']], 10), 'un deux…');
	assert.equal(await call('excerpt', [['p', '👨‍👩‍👧'.repeat(4)]], 2), `${'👨‍👩‍👧'.repeat(2)}…`);
	assert.equal(await call('excerpt', [['p', 'e\u0301'.repeat(9)]], 2), `${'e\u0301'.repeat(2)}…`);
});

test('what turns a line does not turn what stands beside it', { skip }, async () => {
	assert.equal(await call('excerpt', [['p', 'abc\u202edef']]), 'abcdef');
});

test('an advice is shown without marks', { skip }, async () => {
	assert.equal(await call('unmarked', 'Merci de **relire** la fin, [@Zoé](member:1) ; 5 ** 3 ** 2'),
		'Merci de relire la fin, @Zoé ; 5 ** 3 ** 2');
});
