/**
 * Texts not yet sent, kept on this device half a second after the last key, a second after the first at the
 * latest, and whenever the page goes or is hidden; gone at sign-out, unless the person wants them kept, and
 * when somebody else signs in. A value is an object; null stands for nothing typed.
 */

const PREFIX = 'draft:';
const OWNER = 'drafts-of';
/** Before the name of who signed out and wants to find their texts again: nobody is here now. */
const LEFT = 'left:';
const PAUSE = 500;
const LONGEST = 1000;
/**
 * @type {Map<string, {timer: ReturnType<typeof setTimeout>, since: number, value: () => any, kept?: (ok:
 * boolean) => void}>} what is still to be kept
 */
const waiting = new Map();
/** @type {string|null} whose texts these are */
let owner = null;

/** Storage may refuse (private window, no room): a draft is then only on the screen. */
function guarded(job, otherwise) {
	try { return job(); } catch { return otherwise; }
}

/**
 * The second copy, that a crash does not take: browsers write localStorage to the disk late, up to a minute,
 * IndexedDB at once.
 * @param {(texts: IDBObjectStore) => IDBRequest} job
 * @returns {Promise<any>} its result; null when it cannot be done
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

/**
 * The names under which texts are kept that begin with these letters. @param {string} start
 * @returns {string[]}
 */
export const draftsOf = (start) => guarded(() => localNames().map((name) => name.slice(PREFIX.length))
	.filter((name) => name.startsWith(start)), []);

/** Keeps it now. True when it is really kept. @param {string} name @param {any} value */
export function writeDraft(name, value) {
	if (!value) return dropDraft(name) ?? true;
	const stamped = { ...value, at: Date.now() };
	inSafe((texts) => texts.put({ name, value: stamped, owner }));
	return guarded(() => { localStorage.setItem(PREFIX + name, JSON.stringify(stamped)); return true; },
		false);
}

function keep(name) {
	const { timer, value, kept } = waiting.get(name);
	clearTimeout(timer);
	waiting.delete(name);
	const ok = writeDraft(name, value());
	kept?.(ok);
}

/**
 * Keeps it soon; `kept` is told the outcome. @param {string} name @param {() => any} value
 * @param {(ok: boolean) => void} [kept]
 */
export function saveDraft(name, value, kept) {
	const before = waiting.get(name);
	clearTimeout(before?.timer);
	const since = before?.since ?? Date.now();
	const timer = setTimeout(() => keep(name), Math.min(PAUSE, since + LONGEST - Date.now()));
	waiting.set(name, { timer, since, value, kept });
}

/** Keeps now what waits for its pause. */
export function keepNow() {
	for (const name of [...waiting.keys()]) keep(name);
}

addEventListener('pagehide', keepNow);
document.addEventListener('visibilitychange', () => { if (document.hidden) keepNow(); });

/** Forgets one. @param {string} name */
export function dropDraft(name) {
	clearTimeout(waiting.get(name)?.timer);
	waiting.delete(name);
	inSafe((texts) => texts.delete(name));
	guarded(() => localStorage.removeItem(PREFIX + name), undefined);
}

/** What was typed and not sent, the newest first. @returns {any[]} the values, each with its `name` */
export const unsent = () => guarded(() => {
	keepNow();
	const all = localNames()
		.map((key) => ({ ...JSON.parse(localStorage.getItem(key)), name: key.slice(PREFIX.length) }));
	return all.sort((one, other) => (other.at ?? 0) - (one.at ?? 0));
}, []);

/** Nothing more is kept of whoever was here. */
function letGo() {
	for (const { timer } of waiting.values()) clearTimeout(timer);
	waiting.clear();
	owner = null;
}

/** Forgets all: shared workstations. */
export function dropAllDrafts() {
	letGo();
	inSafe((texts) => texts.clear());
	guarded(() => { for (const name of [...localNames(), OWNER]) localStorage.removeItem(name); },
		undefined);
}

/**
 * Whoever signed out finds these again here, if they are the next to come. @param {string} person
 * @param {any[]} texts what `unsent` gave
 */
export function leaveDrafts(person, texts) {
	dropAllDrafts();
	owner = person;
	for (const { name, ...value } of texts) writeDraft(name, value);
	guarded(() => localStorage.setItem(OWNER, LEFT + person), undefined);
	letGo();
}

/** A copy that a crash has spared, where nothing newer is kept. */
function putBack(name, value) {
	if ((readDraft(name)?.at ?? -1) < (value.at ?? 0))
		guarded(() => localStorage.setItem(PREFIX + name, JSON.stringify(value)), undefined);
}

/**
 * Says who is here: finds again what a crash has spared, forgets what others left. Waits half a second at
 * most.
 * @param {string} person
 */
export async function claimDrafts(person) {
	if (owner === person) return;
	owner = person;
	guarded(() => {
		if (![person, LEFT + person].includes(localStorage.getItem(OWNER)))
			for (const name of localNames()) localStorage.removeItem(name);
		localStorage.setItem(OWNER, person);
	}, undefined);
	const kept = await Promise.race([inSafe((texts) => texts.getAll()),
		new Promise((late) => { setTimeout(late, 500); })]);
	for (const { name, value, owner: whose } of kept ?? []) {
		if (whose === person) putBack(name, value);
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
