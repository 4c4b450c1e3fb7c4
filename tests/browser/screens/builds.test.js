// The page as a thing that is built, renewed and installed: without a bundler, over an older one that is
// still open, on a phone.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';
import { barePath, build, files, hasBundler, place, WEB } from '../built.js';
import { chromiumPath, FLAGS, wholeChromiumPath } from '../chromium.js';
import { drawn, leave, origin, signedIn } from '../visitor.js';

const skip = !origin ? 'no server' : chromiumPath() ? false : 'no Chromium';
const folder = place();
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css',
	'.json': 'application/json', '.svg': 'image/svg+xml' };

after(leave);
after(() => rmSync(folder, { recursive: true }));

/** Whatever a browser asks but data comes from a folder. */
async function serveFrom(context, built) {
	await context.route((address) => address.origin === origin && !address.pathname.startsWith('/api/'),
		(route) => {
		const { pathname } = new URL(route.request().url());
		const file = join(built, pathname === '/' ? 'index.fr.html' : pathname);
		return existsSync(file) ? route.fulfill({ contentType: TYPES[extname(file)] ?? 'text/plain',
			body: readFileSync(file) }) : route.fulfill({ status: 404 });
	});
}

test('without esbuild and brotli the page starts, and opens a screen of the desk with its words',
	{ skip, timeout: 60_000 }, async () => {
	const built = build(join(folder, 'bare'), barePath(folder));
	assert.ok(existsSync(join(built, 'app.js')) && !files(built).some((name) => name.endsWith('.br')),
		'nothing was bundled');
	const { context, page, faults } = await signedIn('employee');
	after(() => context.close());
	await serveFrom(context, built);
	await page.goto(origin);
	await page.waitForSelector('article.post');
	await page.click('#side a[href="/my-data"]');
	await page.waitForSelector('main h2');
	assert.doesNotMatch(await page.textContent('main'), /\bmy_data\./);
	assert.deepEqual(faults, []);
});

test('parts of the build before stay for one more build, and no longer',
	{ skip: hasBundler() ? false : 'no esbuild', timeout: 60_000 }, () => {
	const sources = join(folder, 'sources');
	const built = join(folder, 'renewed');
	mkdirSync(sources);
	cpSync(WEB, sources, { recursive: true });
	const parts = () => files(join(build(built, process.env.PATH, sources), 'a'))
		.filter((name) => !/\.(gz|br)$/.test(name));
	const first = parts();
	appendFileSync(join(sources, 'app.js'), '\nconsole.info(1);\n');
	const second = parts();
	assert.ok(first.every((name) => second.includes(name)) && second.length > first.length,
		'the parts before are there');
	appendFileSync(join(sources, 'app.js'), '\nconsole.info(2);\n');
	const third = parts();
	assert.ok(!first.filter((name) => name.startsWith('chunk-')).every((name) => third.includes(name)),
		'those before them are not');
	assert.ok(second.filter((name) => !first.includes(name)).every((name) => third.includes(name)),
		'one build back is there');
});

test('a page older than the server says so, and a press renews it', { skip, timeout: 60_000 }, async () => {
	const { context, page } = await signedIn('employee');
	after(() => context.close());
	await page.goto(origin);
	await drawn(page);
	const gone = /\/(a\/groups-\w+|views\/groups)\.js$/;
	await context.route(gone,
		(route) => route.fulfill({ status: 404, contentType: 'application/problem+json',
			body: '{}' }));
	await page.click('#side a[href="/groups"]');
	await page.waitForSelector('h2:has-text("Parvis a été mis à jour")');
	await context.unroute(gone);
	await page.click('button:has-text("Recharger")');
	await page.waitForSelector('main a.hit');
});

test('the page can be installed: no error of Chromium, icons of the sizes they say, a colour for each theme',
	{ skip, timeout: 60_000 }, async () => {
	const options = { executablePath: wholeChromiumPath(), args: FLAGS };
	const context = await chromium.launchPersistentContext(join(folder, 'profile'), options);
	after(() => context.close()); // a browser that stays open would keep the tests from ending
	const page = context.pages()[0];
	await page.goto(origin);
	const session = await context.newCDPSession(page);
	const { errors, data, url } = await session.send('Page.getAppManifest');
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	assert.deepEqual(errors.concat(installabilityErrors), []);
	const manifest = JSON.parse(data);
	for (const name of ['name', 'short_name', 'lang', 'start_url', 'scope', 'display', 'theme_color',
		'background_color']) assert.ok(manifest[name], name);
	const sizes = await page.evaluate(async ([icons, base]) =>
		Promise.all(icons.map(async ({ src, type }) => {
		const image = new Image();
		image.src = new URL(src, base).href;
		await image.decode();
		return type === 'image/png' ? `${image.naturalWidth}x${image.naturalHeight}` : 'any';
	})), [manifest.icons, url]);
	assert.deepEqual(sizes, manifest.icons.map((one) => one.sizes));
	assert.ok(sizes.includes('192x192') && sizes.includes('512x512'));
	assert.ok((await page.request.get(origin + await page.getAttribute('link[rel=apple-touch-icon]',
		'href'))).ok());
	assert.deepEqual(await page.$$eval('meta[name=theme-color]', (all) => all.map((one) => one.media)),
		['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
});
