import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const read = (language) => JSON.parse(readFileSync(join(ROOT, `web/words/${language}.json`), 'utf8'));
const fr = read('fr');
const en = read('en');
const names = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');

/** All files below a folder whose name ends so. */
const files = (folder, end) => readdirSync(join(ROOT, folder), { withFileTypes: true })
	.flatMap((entry) => entry.isDirectory()
	? files(`${folder}/${entry.name}`, end) : entry.name.endsWith(end) ? [`${folder}/${entry.name}`]
		: []);
const sources = (folder, end) => files(folder, end)
	.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]);

test('both languages have the same keys, sorted, one a line', () => {
	assert.deepEqual(Object.keys(fr), Object.keys(en));
	const sorted = Object.keys(fr).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
	assert.deepEqual(Object.keys(fr), sorted);
	assert.equal(readFileSync(join(ROOT, 'web/words/fr.json'), 'utf8').trim().split('\n').length,
		Object.keys(fr).length + 2);
});

test('who animates, moderates or administers is no man by default', () => {
	const bare = Object.entries(fr).filter(([, text]) => (
		/\b(animateur|modérateur|administrateur)s?\b(?! ou |\/)/i.test(text)
		|| /\bvous êtes \p{L}+é(?!\p{L})/iu.test(text)
	));
	assert.deepEqual(bare, []);
});

test('both languages take the same arguments', () => {
	for (const key of Object.keys(fr)) assert.equal(names(fr[key]), names(en[key]), key);
});

test('catalogues keep ordinary spaces and typographic apostrophes', () => {
	for (const [key, text] of [...Object.entries(fr), ...Object.entries(en)]) {
		if (key.startsWith('archive.')) continue; // written into archives as they are
		assert.ok(!/[\u00a0\u202f]/.test(text), `${key} has a special space`);
		assert.ok(!text.includes("'"), `${key} has a straight apostrophe`);
	}
});

test('every word that the page asks for by name exists', () => {
	for (const [path, whole] of sources('web', '.js')) {
		const text = whole.replace(/\/\*[\s\S]*?\*\//g, '');
		for (const [, verb, key] of text.matchAll(/\b(t|tn|split)\('([a-z][a-z0-9_.]+)'[,)]/g)) {
			const wanted = verb === 'tn' ? `${key}.other` : key;
			assert.ok(fr[wanted] !== undefined, `${path}: ${wanted}`);
		}
	}
});

/** A module and all that it may load; app.js stands for the frame, without the screens that it starts. */
function reached(path, found = new Map()) {
	if (found.has(path) || path === 'web/routes.js') return found;
	const text = readFileSync(join(ROOT, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
	found.set(path, text);
	for (const [, other] of text.matchAll(/(?:from |import\(?)'(\.[^']+)'/g))
		reached(join(dirname(path), other), found);
	return found;
}

test('a screen of every day asks for no word of the desk, which it would not have', () => {
	const desk = new Set(readFileSync(join(ROOT, 'web/build.sh'), 'utf8').match(/^desk='(.*)'$/m)[1]
		.split('|'));
	const everyday = [...readFileSync(join(ROOT, 'web/routes.js'), 'utf8')
		.matchAll(/\troute\('[^']+', \(\) => import\('\.\/([^']+)'/g)]
		.map(([, path]) => `web/${path}`);
	assert.ok(everyday.length > 5);
	for (const screen of [...everyday, 'web/app.js']) {
		for (const [path, text] of reached(screen)) {
			if (text.includes('wordsOfDesk()')) continue; // it fetches them itself
			for (const [, key,
				first] of text.matchAll(
				/\b(?:t|tn|split|has)\([^()]*?['`](([a-z_]+)\.[\w.]*)/g))
				assert.ok(!desk.has(first), `${screen}: ${path} says ${key}`);
		}
	}
});

test('every problem and every action of the log has its words', () => {
	for (const [, code] of readFileSync(join(ROOT, 'include/base/problems.def'), 'utf8')
		.matchAll(/^PROBLEM\((\w+),/gm)) {
		assert.ok(fr[`problem.${code}.title`] && fr[`problem.${code}.advice`], code);
	}
	for (const [, name] of readFileSync(join(ROOT, 'include/domain/audit.def'), 'utf8')
		.matchAll(/^AUDIT\(\w+, "([\w.]+)"/gm)) {
		assert.ok(fr[`audit.${name}`], name);
	}
});

test('no word lies unused: its key, or the beginning of one made on the way, stands in the page or in the server',
	() => {
	const all = ['web .js', 'web .html', 'server .c', 'sql .sql', 'sql .awk']
		.flatMap((which) => sources(...which.split(' '))).map(([, text]) => text).join('\n');
	const beginnings = [...all.matchAll(/[`"]([a-z_]+[._][a-z_.]*)(?:\$\{|%)/g)]
		.map(([, start]) => start);
	const ends = [...all.matchAll(/\$\{\w+\}(\.[a-z_]+)`/g)].map(([, end]) => end);
	const used = (name) => all.includes(name) || beginnings.some((start) => name.startsWith(start))
		|| ends.some((end) => name.endsWith(end))
	const stale = Object.keys(fr).map((key) => key.replace(/\.(one|many|other)$/, ''))
		.filter((name) => !used(name));
	assert.deepEqual(stale.filter((name) => !/^(purpose|privacy|posting|approval|joining)\./.test(name)),
		[]);
});
