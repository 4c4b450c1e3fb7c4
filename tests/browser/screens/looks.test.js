// Every screen of an employee: no accessibility fault, nothing wider than the window, small targets nowhere, no line that begins
// with a sign; in both themes, on a desk, on a phone and on the narrowest phone.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { arrive, drawn, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SIZES = [[1280, 900, 'light'], [1280, 900, 'dark'], [390, 844, 'light'], [390, 844, 'dark'], [320, 640, 'light']];

after(leave);

/** The addresses to look at, found from the person's own groups and posts. */
async function screens(page) {
	const [group, post] = await page.evaluate(async () => {
		const me = await (await fetch('/api/me')).json();
		const feed = await (await fetch('/api/feed')).json();
		return [me.groups.find((one) => one.privacy === 'closed').id, feed.items.find((one) => one.comment_count > 1).id];
	});
	return ['/', '/groups', '/groups/new', `/groups/${group}`, `/groups/${group}?tab=about`, `/groups/${group}?tab=members`, `/posts/${post}`,
		'/my-posts?state=returned', '/my-posts?state=draft', '/my-posts?state=rejected', '/my-posts?state=published', '/notifications', '/settings', '/charter', '/no-such-place'];
}

/** What may be wrong with what is shown now. */
async function look(page, where) {
	await page.evaluate(axe);
	return page.evaluate(async ([name, rules]) => {
		const found = await window.axe.run(document, { preload: false, runOnly: rules });
		const faults = found.violations.map((one) => `${name}: ${one.id} ${one.nodes[0].html.slice(0, 120)}`);
		const wide = document.documentElement.scrollWidth - innerWidth;
		if (wide > 0) faults.push(`${name}: ${wide} px too wide`);
		for (const target of document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select')) {
			const { width, height } = target.getBoundingClientRect();
			const inText = target.closest('p, .prose, label') && target.tagName === 'A';
			if (!inText && !target.closest('.vh, .opt') && !target.matches('.vh, .skip') && width > 1 && (width < 24 || height < 24)) {
				faults.push(`${name}: target of ${Math.round(width)} × ${Math.round(height)} ${target.outerHTML.slice(0, 100)}`);
			}
		}
		const walker = document.createTreeWalker(document.getElementById('main'), NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			if (node.parentElement.closest('.vh, pre, textarea, [hidden]')) continue;
			for (const sign of node.data.matchAll(/[\s][:;!?»]/g)) {
				const range = document.createRange();
				range.setStart(node, sign.index + 1);
				range.setEnd(node, sign.index + 2);
				const before = document.createRange();
				before.setStart(node, Math.max(0, sign.index - 1));
				before.setEnd(node, Math.max(1, sign.index));
				const [here, there] = [range.getBoundingClientRect(), before.getBoundingClientRect()];
				if (here.height && there.height && here.top > there.top + there.height / 2) faults.push(`${name}: a line begins with ${sign[0].trim()} in "${node.data.slice(0, 60)}"`);
			}
		}
		return faults;
	}, [where, RULES]);
}

for (const [width, height, colorScheme] of SIZES) {
	test(`screens of an employee, ${width} px, ${colorScheme}`, { skip, timeout: 240_000 }, async () => {
		const { page, context, faults } = await signedIn('employee', { viewport: { width, height }, colorScheme });
		const found = [];
		for (const path of await screens(page)) {
			await visit(page, path);
			found.push(...await look(page, path));
		}
		await visit(page, '/');
		await page.keyboard.press('n');
		await page.waitForSelector('dialog[open] .note');
		await page.fill('#compose-text', 'Bonjour à toutes et à tous !');
		found.push(...await look(page, 'composer'));
		await page.keyboard.press('Escape');
		await page.click('article.post .who button[popovertarget] >> nth=0');
		found.push(...await look(page, 'menu of a post'));
		assert.deepEqual(found.concat(faults), []);
		await context.close();
	});
	test(`the door, ${width} px, ${colorScheme}`, { skip, timeout: 60_000 }, async () => {
		const { page, context, faults } = await arrive({ viewport: { width, height }, colorScheme });
		await drawn(page);
		const found = await look(page, 'sign-in');
		await page.goto(`${origin}/invitation#nothing`);
		await drawn(page);
		found.push(...await look(page, 'invitation that is used'));
		assert.deepEqual(found.concat(faults), []);
		await context.close();
	});
}
