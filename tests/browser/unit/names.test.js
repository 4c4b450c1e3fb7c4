// Every name that a module uses is its own, imported, or the browser's: what a rename or a merge forgot shows
// here, not to a person.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';

const WEB = fileURLToPath(new URL('../../../web', import.meta.url));
const config = { env: { browser: true, es2022: true, serviceworker: true },
	parserOptions: { ecmaVersion: 'latest', sourceType: 'module' }, rules: { 'no-undef': 'error' } };
const faults = (source) => new Linter().verify(source, config)
	.map((fault) => `line ${fault.line}: ${fault.message}`);
const modules = readdirSync(WEB, { recursive: true }).filter((path) => path.endsWith('.js'));

test('a name that is nowhere is seen', () => {
	assert.deepEqual(faults('import { h } from "./dom.js";\nh(avatar(document.body));'),
		["line 2: 'avatar' is not defined."]);
});

test('every name of every module is its own, imported or the browser’s', () => {
	assert.ok(modules.length > 50);
	assert.deepEqual(modules.flatMap((path) => faults(readFileSync(join(WEB, path), 'utf8'))
		.map((fault) => `${path} ${fault}`)), []);
});
