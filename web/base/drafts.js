/** Texts not yet sent, kept on this device half a second after the last key; all gone at sign-out. */

const PREFIX = 'draft:';
const PAUSE = 500;
/** @type {Map<string, ReturnType<typeof setTimeout>>} */
const timers = new Map();

/** Storage may refuse (private window, no room): a draft is then only on the screen. */
function guarded(job, otherwise) {
	try { return job(); } catch { return otherwise; }
}

/** The text kept under a name, or null. @param {string} name @returns {any} */
export function readDraft(name) {
	return guarded(() => JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null'), null);
}

/** Keeps it now. True when it is really kept. */
export function writeDraft(name, value) {
	return guarded(() => { localStorage.setItem(PREFIX + name, JSON.stringify(value)); return true; }, false);
}

/** Keeps it soon; `kept` is told the outcome. @param {string} name @param {() => any} value @param {(ok: boolean) => void} [kept] */
export function saveDraft(name, value, kept) {
	clearTimeout(timers.get(name));
	timers.set(name, setTimeout(() => {
		timers.delete(name);
		const ok = writeDraft(name, value());
		kept?.(ok);
	}, PAUSE));
}

/** Forgets one. @param {string} name */
export function dropDraft(name) {
	clearTimeout(timers.get(name));
	timers.delete(name);
	guarded(() => localStorage.removeItem(PREFIX + name), undefined);
}

/** Forgets all: shared workstations. */
export function dropAllDrafts() {
	for (const timer of timers.values()) clearTimeout(timer);
	timers.clear();
	guarded(() => {
		for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
	}, undefined);
}
