// Chromium for the tests, and a small server of web/ for those that need no Parvis behind the page.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const WEB = fileURLToPath(new URL('../../web', import.meta.url));
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml',
	'.json': 'application/json' };
export const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
	'--disable-background-networking',
	'--disable-component-update', '--disable-sync'];

const WHOLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const firstOf = (...paths) => paths.find((path) => path && existsSync(path)) ?? null;

/**
 * Where Chromium is, without the windows and menus around a page if there is such a one: they are half of its
 * work. Null when it is not installed.
 */
export const chromiumPath = () => firstOf(process.env.CHROMIUM, '/usr/bin/chromium-headless-shell', ...WHOLE);

/** The whole of it: for what a browser does around its pages, such as installing them, and for times. */
export const wholeChromiumPath = () => firstOf(process.env.CHROMIUM, ...WHOLE);

export const launch = () => chromium.launch({ executablePath: chromiumPath(), args: FLAGS });

/** The whole browser, which keeps its profile in a folder. */
export const launchIn = (folder, options) => chromium.launchPersistentContext(folder, {
	executablePath: wholeChromiumPath(), args: FLAGS, ...options,
});

/**
 * Serves the files of web/, and an empty page for every other address.
 * @returns {Promise<{origin: string, close: () => void}>}
 */
export async function serveSources() {
	const server = createServer(async (request, response) => {
		const path = join(WEB, new URL(request.url, 'http://localhost').pathname);
		const type = TYPES[extname(path)];
		try {
			if (!type) throw new Error('a page');
			const bytes = await readFile(path);
			response.writeHead(200, { 'content-type': type }).end(bytes);
		} catch {
			response.writeHead(200, { 'content-type': 'text/html' })
				.end('<!doctype html><html lang="fr"><title>t</title><p id="status" role="status"></p><main id="main"></main>');
		}
	});
	await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
	return { origin: `http://localhost:${server.address().port}`, close: () => server.close() };
}

/** A page with the sources at hand: `evaluate` may import('/base/…'). */
export async function blankPage() {
	const server = await serveSources();
	const browser = await launch();
	const page = await browser.newPage({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
	const faults = [];
	page.on('pageerror', (fault) => faults.push(fault.message));
	await page.goto(server.origin);
	return { page, faults, close: async () => { await browser.close(); server.close(); } };
}
