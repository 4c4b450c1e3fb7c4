// Measures a page: what it asks of the network, when it paints, how long it takes to answer a key or a press,
// what moves.
import { origin } from './visitor.js';

/** The slow phone of the budgets: 1.6 Mbit/s, 150 ms, a processor four times slower than this one. */
export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true,
	deviceScaleFactor: 2 };
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8,
	uploadThroughput: 750_000 / 8 };

/** Everything that a page asks of the network while `job` runs, with its bytes, headers included; its own
 * memory is not the network. */
export async function asked(page, job) {
	const session = await page.context().newCDPSession(page);
	const requests = new Map();
	await session.send('Network.enable');
	session.on('Network.requestWillBeSent', ({ requestId, request }) => requests.set(requestId,
		{ path: request.url.replace(origin, ''), bytes: 0, headers: {} }));
	session.on('Network.requestServedFromCache', ({ requestId }) => requests.delete(requestId));
	session.on('Network.responseReceived', ({ requestId, response }) => {
		if (response.fromDiskCache) requests.delete(requestId);
		else if (requests.has(requestId))
			Object.assign(requests.get(requestId),
				{ bytes: response.encodedDataLength, headers: response.headers });
	});
	session.on('Network.loadingFinished',
		({ requestId, encodedDataLength }) => {
			if (requests.has(requestId)) requests.get(requestId).bytes = encodedDataLength; });
	await job();
	await page.waitForLoadState('networkidle');
	await session.detach();
	return [...requests.values()];
}

/** Makes the processor of a page slower, and its line when that is wanted. */
export async function slow(page, { line = false } = {}) {
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	if (!line) return;
	await session.send('Network.enable');
	await session.send('Network.clearBrowserCache');
	await session.send('Network.emulateNetworkConditions', SLOW_LINE);
}

/** Runs in the page before everything else: keeps what the browser observes in `window.seen`. */
export function watch() {
	const seen = window.seen = { paint: 0, largest: 0, blocking: 0, shift: 0, ready: 0, shifts: [],
		events: [] };
	const observe = (type, each, options = {}) => new PerformanceObserver((list) => list.getEntries()
		.forEach(each)).observe({ type, buffered: true, ...options });
	observe('paint', (one) => { if (one.name === 'first-contentful-paint') seen.paint = one.startTime; });
	observe('largest-contentful-paint', (one) => { seen.largest = one.startTime; });
	observe('longtask', (one) => { seen.blocking += Math.max(0, one.duration - 50); });
	observe('layout-shift', (one) => {
		if (one.hadRecentInput) return;
		seen.shift += one.value;
		seen.shifts.push([one.value,
			...one.sources.map(({ node, previousRect, currentRect }) =>
				`${node?.nodeName} ${node?.className} ${previousRect.y} → ${currentRect.y}`)]);
	});
	observe('event', (one) => { if (one.interactionId) seen.events.push([one.name, one.duration]); },
		{ durationThreshold: 16 });
	const cards = new MutationObserver(() => {
		if (document.querySelectorAll('article.post').length < 20) return;
		seen.ready = performance.now();
		cards.disconnect();
	});
	cards.observe(document, { childList: true, subtree: true });
}

/** The heap in bytes, after everything that nobody holds has gone: some of it only when the page has been
 * idle for a moment. */
export async function heap(page) {
	const session = await page.context().newCDPSession(page);
	const readings = [];
	do {
		await session.send('HeapProfiler.collectGarbage');
		readings.unshift((await session.send('Runtime.getHeapUsage')).usedSize);
		await page.waitForTimeout(300);
	} while (readings.length < 3 || readings[0] < 0.995 * readings[2]);
	await session.detach();
	return readings[0];
}

/** The longest that one interaction took while `job` ran, from the key or press to the next
 * painting; 0 below 16 ms. */
export async function longest(page, job) {
	await page.evaluate(() => { window.seen.events.length = 0; });
	await job();
	await page.waitForTimeout(400); // the browser says so when it has painted
	return page.evaluate(() => Math.max(0, ...window.seen.events.map(([, duration]) => duration)));
}
