/** Texts not yet sent, kept on this device half a second after the last key; all gone at sign-out, and when somebody else signs in. */

const PREFIX = 'draft:';
const OWNER = 'drafts-of';
const PAUSE = 500;
/** @type {Map<string, ReturnType<typeof setTimeout>>} */
const timers = new Map();
/** @type {string|null} whose texts these are */
let owner = null;

/** Storage may refuse (private window, no room): a draft is then only on the screen. */
function guarded(job, otherwise) {
	try { return job(); } catch { return otherwise; }
}

/**
 * The second copy, that a crash does not take: browsers write localStorage to the disk late, up to a minute, IndexedDB at once.
 * @param {(texts: IDBObjectStore) => IDBRequest} job @returns {Promise<any>} its result; null when it cannot be done
 */
const inSafe = (job) => new Promise((done, refused) => {
	const asked = indexedDB.open('drafts', 1);
	asked.onupgradeneeded = () => asked.result.createObjectStore('texts', { keyPath: 'name' });
	asked.onerror = refused;
	asked.onsuccess = () => {
		const work = asked.result.transaction('texts', 'readwrite');
		const request = job(work.objectStore('texts'));
		work.oncomplete = () => { asked.result.close(); done(request.result); };
		work.onabort = refused;
	};
}).catch(() => null);

const localNames = () => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));

/** The text kept under a name, or null. @param {string} name @returns {any} */
export function readDraft(name) {
	return guarded(() => JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null'), null);
}

/** Keeps it now. True when it is really kept. */
export function writeDraft(name, value) {
	inSafe((texts) => texts.put({ name, value, owner }));
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
	inSafe((texts) => texts.delete(name));
	guarded(() => localStorage.removeItem(PREFIX + name), undefined);
}

/** Nothing more is kept of whoever was here. */
function letGo() {
	for (const timer of timers.values()) clearTimeout(timer);
	timers.clear();
	owner = null;
}

/** Forgets all: shared workstations. */
export function dropAllDrafts() {
	letGo();
	inSafe((texts) => texts.clear());
	guarded(() => { for (const name of [...localNames(), OWNER]) localStorage.removeItem(name); }, undefined);
}

/** Says who is here: finds again what a crash has spared, forgets what others left. Waits half a second at most. @param {string} person */
export async function claimDrafts(person) {
	if (owner === person) return;
	owner = person;
	guarded(() => {
		if (localStorage.getItem(OWNER) !== person) for (const name of localNames()) localStorage.removeItem(name);
		localStorage.setItem(OWNER, person);
	}, undefined);
	const kept = await Promise.race([inSafe((texts) => texts.getAll()), new Promise((late) => { setTimeout(late, 500); })]);
	for (const { name, value, owner: whose } of kept ?? []) {
		if (whose === person) guarded(() => localStorage.setItem(PREFIX + name, JSON.stringify(value)), undefined);
		else inSafe((texts) => texts.delete(name));
	}
}

/** Tells when this person leaves, or somebody else comes, in another tab. @param {() => void} act */
export function whenLeftElsewhere(act) {
	addEventListener('storage', ({ key }) => {
		if (!owner || key !== null && key !== OWNER || localStorage.getItem(OWNER) === owner) return;
		letGo();
		act();
	});
}
