// Firefox ESR for the tests, driven over WebDriver BiDi: the few commands that a person at the keyboard
// needs.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';

/** Nothing that Firefox would ask of its maker; what the person prefers is added. */
const QUIET = {
	'app.normandy.enabled': false, 'app.update.enabled': false, 'browser.aboutConfig.showWarning': false,
	'browser.newtabpage.enabled': false,
	'browser.safebrowsing.malware.enabled': false, 'browser.safebrowsing.phishing.enabled': false,
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.homepage_override.mstone': 'ignore', 'browser.startup.page': 0,
	'captivedetect.canonicalURL': '',
	'datareporting.healthreport.uploadEnabled': false,
	'datareporting.policy.dataSubmissionEnabled': false, 'extensions.getAddons.cache.enabled': false,
	'extensions.update.enabled': false, 'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'network.dns.disablePrefetch': true, 'network.prefetch-next': false,
	'services.settings.server': 'data:,', 'signon.rememberSignons': false,
	'toolkit.telemetry.enabled': false, 'toolkit.telemetry.server': '',
	'intl.accept_languages': 'fr-FR,fr', 'ui.prefersReducedMotion': 1, 'ui.useOverlayScrollbars': 1,
};

/** Names of keys, as WebDriver writes them. */
export const KEYS = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Shift: '\uE008', Control: '\uE009',
	ArrowDown: '\uE015', ArrowUp: '\uE013' };

/** Where Firefox is; null when it is not installed. */
export const firefoxPath = () => [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox']
	.find((path) => path && existsSync(path)) ?? null;

/** Starts Firefox and waits for the address of its remote agent. The profile, and the home it writes to, are
 * its own and go with it. */
async function start(preferences) {
	const home = mkdtempSync(join(tmpdir(), 'parvis-firefox-'));
	const lines = Object.entries({ ...QUIET, ...preferences })
		.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
	writeFileSync(join(home, 'user.js'), lines.join(''));
	const child = spawn(firefoxPath(), ['--headless', '--no-remote', '--remote-debugging-port=0',
		'--profile', home],
		{ env: { ...process.env, HOME: home, TZ: 'Europe/Paris', MOZ_CRASHREPORTER_DISABLE: '1' },
			stdio: ['ignore', 'ignore', 'pipe'] });
	const ended = new Promise((resolve) => { child.once('exit', resolve); });
	const address = await new Promise((resolve, reject) => {
		let said = '';
		child.stderr.on('data', (bytes) => {
			said += bytes;
			const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
			if (found) resolve(found[1]);
		});
		ended.then((code) => reject(new Error(`Firefox ended with ${code}: ${said}`)));
	});
	const stop = async () => {
		child.kill();
		await ended;
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	};
	return { address, stop };
}

/** The two ways over the wire: commands that are answered, and events that arrive. */
async function connect(address, heard) {
	const socket = new WebSocket(`${address}/session`, { perMessageDeflate: false });
	const waiting = new Map();
	let count = 0;
	await new Promise((resolve, reject) => { socket.once('open', resolve).once('error', reject); });
	socket.on('message', (bytes) => {
		const message = JSON.parse(bytes);
		if (message.type === 'event') return heard(message);
		const { resolve, reject, method } = waiting.get(message.id);
		waiting.delete(message.id);
		if (message.type === 'success') resolve(message.result);
		else reject(new Error(`${method}: ${message.error}: ${message.message}`));
	});
	socket.on('close', () => waiting.forEach(({ reject }) => reject(new Error('Firefox is gone'))));
	return {
		send: (method, params = {}) => new Promise((resolve, reject) => {
			waiting.set(++count, { resolve, reject, method });
			socket.send(JSON.stringify({ id: count, method, params }));
		}),
		close: () => socket.close(),
	};
}

/** What is pressed: "Control+Enter", "Tab", "n". */
function strokes(combination) {
	const keys = (combination.length > 1 ? combination.split('+') : [combination])
		.map((name) => KEYS[name] ?? name);
	return [...keys.map((value) => ({ type: 'keyDown', value })),
		...keys.reverse().map((value) => ({ type: 'keyUp', value }))];
}

/** A window with cookies of its own. Its methods are the few of Playwright's page that the tests of screens
 * use, so that they serve both. */
async function window(send) {
	const { userContext } = await send('browser.createUserContext');
	const { context } = await send('browsingContext.create', { type: 'tab', userContext });
	const keys = (actions) => send('input.performActions',
		{ context, actions: [{ type: 'key', id: 'keyboard', actions }] });
	const page = {
		goto: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
		setViewportSize: (viewport) => send('browsingContext.setViewport', { context, viewport }),
		screenshot: async () =>
			Buffer.from((await send('browsingContext.captureScreenshot', { context })).data,
				'base64'),
		keyboard: { press: (combination) => keys(strokes(combination)),
			type: (text) => keys([...text].flatMap(strokes)) },
		/** Source, or a function and its one argument; not bound by the
		 * content policy of the page. */
		evaluate: async (what, argument = null) => {
			const source = typeof what === 'string' ? `() => { ${what} }` : String(what);
			const answer = await send('script.callFunction',
				{ target: { context }, awaitPromise: true,
					arguments: [{ type: 'string', value: JSON.stringify(argument) }],
				functionDeclaration: `async (argument) => JSON.stringify(await (${source})(JSON.parse(argument))) ?? null` });
			if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
			return JSON.parse(answer.result.value ?? null);
		},
		waitForFunction: async (condition, argument, { timeout = 15_000 } = {}) => {
			for (const end = Date.now() + timeout; !await page.evaluate(condition, argument);) {
				if (Date.now() > end)
					throw new Error(`Firefox waited ${timeout} ms for ${condition} of ${argument}`);
				await new Promise((resolve) => { setTimeout(resolve, 50); });
			}
		},
		waitForSelector: (selector) => page.waitForFunction((wanted) => document.querySelector(wanted)
			?.checkVisibility(), selector),
		close: () => send('browser.removeUserContext', { userContext }),
	};
	return page;
}

/**
 * Starts Firefox. `faults` gathers errors of scripts and what the content policy of the page forbade.
 * @param {Record<string, any>} [preferences] as about:config names them
 */
export async function launchFirefox(preferences = {}) {
	const faults = [];
	const { address, stop } = await start(preferences);
	const heard = ({ method, params }) => {
		if (method === 'log.entryAdded' && params.type === 'javascript' && params.level === 'error')
			faults.push(params.text);
	};
	const { send, close } = await connect(address, heard);
	const { capabilities } = await send('session.new', { capabilities: {} });
	await send('session.subscribe', { events: ['log.entryAdded'] });
	return { faults, version: capabilities.browserVersion, window: () => window(send),
		close: async () => { close(); await stop(); } };
}
