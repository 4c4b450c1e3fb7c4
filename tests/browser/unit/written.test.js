// Names in texts, and whole signs: what the field shows and what is sent, initials, beginnings.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { blankPage, chromiumPath } from '../chromium.js';

let site;
const skip = chromiumPath() ? false : 'no Chromium';
before(async () => { if (!skip) site = await blankPage(); });
after(() => site?.close());

const ONE = '018f0000-0000-7000-8000-000000000001';
const TWO = '018f0000-0000-7000-8000-000000000002';

test('a source is shown with names alone, and made again from them', { skip }, async () => {
	const sources = ['Rien', `[@Ana](member:${ONE})`,
		`Oui [@Ana](member:${ONE}), [@Ana](member:${TWO}) !`,
		`[@Jean \\[externe\\] D](member:${ONE})`, '[@Ana](https://x.test)', `[Ana](member:${ONE})`];
	const found = await site.page.evaluate(async (all) => {
		const { fromSource, toSource } = await import('/parts/written.js');
		return all.map((source) => { const { text, named } = fromSource(source);
			return [text, toSource(text, named)]; });
	}, sources);
	assert.deepEqual(found.map(([, source]) => source), sources);
	assert.deepEqual(found.map(([text]) => text), ['Rien', '@Ana', 'Oui @Ana, @Ana !',
		'@Jean [externe] D', '[@Ana](https://x.test)', `[Ana](member:${ONE})`]);
});

test('who is named follows every edit; two people of one name are not mistaken for each other', { skip },
	async () => {
	const edits = ['Oui @Ana, @Ana !', 'Oh oui @Ana, @Ana !', 'Oh oui @An, @Ana !', 'Oh oui , @Ana !',
		'@Ana !', '@Anab !', 'Et @Anab !'];
	const found = await site.page.evaluate(async ([all, one, two]) => {
		const { written } = await import('/parts/written.js');
		const words = written({ text: all[0], named: [{ at: 4, name: 'Ana', id: one },
			{ at: 10, name: 'Ana', id: two }] });
		return all.map((text) => { words.type(text); return words.source().replaceAll(one, '1')
			.replaceAll(two, '2'); });
	}, [edits, ONE, TWO]);
	assert.deepEqual(found, ['Oui [@Ana](member:1), [@Ana](member:2) !',
		'Oh oui [@Ana](member:1), [@Ana](member:2) !', 'Oh oui @An, [@Ana](member:2) !',
		'Oh oui , [@Ana](member:2) !',
		'[@Ana](member:2) !', '[@Ana](member:2)b !', 'Et [@Ana](member:2)b !']);
});

test('a name taken away and put back means the same person', { skip }, async () => {
	const found = await site.page.evaluate(async (one) => {
		const { written } = await import('/parts/written.js');
		const words = written({ text: '@Zoé Martin',
			named: [{ at: 0, name: 'Zoé Martin', id: one }] });
		for (const text of ['', 'Avec @Zoé Martin']) words.type(text);
		return words.source();
	}, ONE);
	assert.equal(found, `Avec [@Zoé Martin](member:${ONE})`);
});

test('initials are of letters, and no sign is cut', { skip }, async () => {
	const cases = { 'Sophie Martin': 'SM', 'Jean Dupont (externe)': 'JD', 'Jean Dupont [externe': 'JD',
		'😀 Zoé Martin': 'ZM', 'Zoé 😀': 'Z', '😀': '😀', '👩‍👩‍👧 🇫🇷': '👩‍👩‍👧', 'É́lodie': 'É́',
		'« Bob » O’Neil': 'BO', '李 小龙': '李小',
		'': '?', '(externe)': '(', 'straße ßeta': 'Sß', '-Anne': 'A', '7 Samouraïs': '7S' };
	const found = await site.page.evaluate(async (names) => { const { initials } =
		await import('/parts/people.js'); return names.map(initials); }, Object.keys(cases));
	assert.deepEqual(found, Object.values(cases));
});

test('a beginning ends between two words, else between two signs', { skip }, async () => {
	const found = await site.page.evaluate(async () => {
		const { beginningOf } = await import('/base/signs.js');
		const { excerpt } = await import('/parts/tree.js');
		return [beginningOf('Un deux trois', 9), beginningOf('Un', 9), beginningOf('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧',
			2), beginningOf('é̂'.repeat(5), 3), excerpt([['p', '🇫🇷'.repeat(100)]], 10)];
	});
	assert.deepEqual(found, ['Un deux…', 'Un', '👩‍👩‍👧👩‍👩‍👧…', `${'é̂'.repeat(3)}…`,
		`${'🇫🇷'.repeat(10)}…`]);
});

test('a name from right to left, or with controls, stays in its place in a sentence', { skip }, async () => {
	const found = await site.page.evaluate(async () => {
		const { setCatalogue, t } = await import('/base/words.js');
		setCatalogue('fr', { a: 'Texte de {name} à lire' });
		return ['Ana', 'דוד', 'Ana\u202e'].map((name) => t('a', { name }));
	});
	assert.deepEqual(found, ['Texte de Ana à lire', 'Texte de \u2068דוד\u2069 à lire',
		'Texte de \u2068Ana\u2069 à lire']);
});
