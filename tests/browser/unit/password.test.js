// The rule for passwords as the page says it while one types: by the table that the server's unit test reads
// too.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { blankPage, chromiumPath } from '../chromium.js';

const cases = readFileSync(new URL('../../unit/passwords.tsv', import.meta.url), 'utf8').trim().split('\n')
	.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
let site;
const skip = chromiumPath() ? false : 'no Chromium';
before(async () => { if (!skip) site = await blankPage(); });
after(() => site?.close());

test('what the page calls enough is what the server takes, and the number that is missing is right', { skip },
	async () => {
	const said = await site.page.evaluate(async (passwords) => {
		const { missingOf, suffices } = await import('/parts/new-password.js');
		return passwords.map((password) => [suffices(password) ? 'yes' : 'no', password,
			String(missingOf(password))]);
	}, cases.map(([, password]) => password));
	assert.deepEqual(said, cases.map((line) => line.slice(0, 3)));
});

test('a field says in words what is missing, turns green only where it suffices, and follows an emptied form',
	{ skip }, async () => {
	const words = JSON.parse(readFileSync(new URL('../../../web/words/fr.json', import.meta.url),
		'utf8'));
	const said = await site.page.evaluate(async (catalogue) => {
		const { setCatalogue } = await import('/base/words.js');
		const { newPassword } = await import('/parts/new-password.js');
		setCatalogue('fr', catalogue);
		document.querySelector('#main')
			.append(Object.assign(document.createElement('form'), { id: 'f' }));
		const form = document.querySelector('#f');
		form.append(newPassword('Mot de passe'));
		const hint = form.lastElementChild.lastElementChild;
		const typed = (text) => {
			form.elements.password.value = text;
			form.elements.password.dispatchEvent(new Event('input', { bubbles: true }));
			return `${hint.classList.contains('c-ok')} ${hint.textContent}`;
		};
		return [...['', 'tarte.Pomme9', 'tarte.Pomme9!', 'abcdefghijklmno', 'abcdabcdabcdabcdabcd',
			'tarte.Pomme9!!'].map(typed), typed('')];
	}, words);
	const counts = 'Ce qui se répète ou se suit (aaa, abc, 321) ne compte pas.';
	assert.deepEqual(said.map((text) => text.replace(/\s/g, ' ')), [
		'false Encore 15 caractères.', 'false Encore 2 caractères.', 'false Encore 1 caractère.',
		`false Encore 16 caractères, ou moins en mêlant minuscules, majuscules et chiffres. ${counts}`,
		`false Encore 14 caractères, ou moins en mêlant minuscules, majuscules et chiffres. ${counts}`,
		'true Assez long et varié.',
		'false Encore 15 caractères.',
	]);
});
