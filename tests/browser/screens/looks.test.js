// Every screen of an employee: no accessibility fault, nothing wider than the window, small targets nowhere, no line that begins
// with a sign; in both themes, on a desk, on a phone and on the narrowest phone.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { chromiumPath } from '../chromium.js';
import { look, SIZES } from '../look.js';
import { arrive, drawn, leave, origin, signedIn, visit } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';

after(leave);

/** The addresses to look at, found from the person's own groups and posts. */
async function screens(page) {
	const [group, post] = await page.evaluate(async () => {
		const read = async (path) => (await fetch(path)).json();
		let feed = { next: null };
		let post;
		do { // other tests have written much since
			feed = await read(`/api/feed?limit=50${feed.next ? `&before=${encodeURIComponent(feed.next)}` : ''}`);
			post = feed.items.find((one) => one.comment_count > 1);
		} while (!post && feed.next);
		return [(await read('/api/me')).groups.find((one) => one.privacy === 'closed').id, post.id];
	});
	return ['/', '/groups', '/groups/new', `/groups/${group}`, `/groups/${group}?tab=about`, `/groups/${group}?tab=members`, `/posts/${post}`,
		'/my-posts?state=returned', '/my-posts?state=draft', '/my-posts?state=rejected', '/my-posts?state=published', '/notifications', '/settings', '/charter', '/site-map', '/accessibility', '/no-such-place'];
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
