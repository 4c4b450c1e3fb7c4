/** Values that are followed: a signal tells the effects that read it, an effect ends those it
 * made before it runs again. */

/** @typedef {{run: () => void, stop: () => void, sources: Set<Set<any>>, inner: (() => void)[]}} Effect */

/** @type {Effect | null} the effect being run: reads subscribe it, effects made meanwhile belong to it */
let running = null;
/** A value that live parts follow: `s()` reads, `s(value)` writes. @template T @param {T} value */
export function signal(value) {
	const readers = new Set();
	return function access(...next) {
		if (next.length === 0) {
			if (running) {
				readers.add(running);
				running.sources.add(readers);
			}
		} else if (!Object.is(value, next[0])) {
			value = next[0];
			for (const reader of [...readers]) if (readers.has(reader)) reader.run();
		}
		return value;
	};
}

/** Runs `job` without subscribing the effect around it. @template T @param {() => T} job @returns {T} */
export function untracked(job) {
	const outer = running;
	running = null;
	try { return job(); } finally { running = outer; }
}

/**
 * Runs `job` now and whenever a signal it read changes. Returns what ends it. An effect made inside another
 * ends when that one runs again; elsewhere pass the view's AbortSignal, or call what is returned.
 * @param {() => void} job @param {AbortSignal} [until]
 */
export function effect(job, until) {
	const self = { sources: new Set(), inner: [], run, stop };
	function clear() {
		for (const readers of self.sources) readers.delete(self);
		self.sources.clear();
		for (const end of self.inner.splice(0)) end();
	}
	function run() {
		clear();
		const outer = running;
		running = self;
		try { job(); } finally { running = outer; }
	}
	function stop() { clear(); }
	running?.inner.push(stop);
	until?.addEventListener('abort', stop, { once: true });
	run();
	return stop;
}
