/** Words of the page in the person's language: catalogues, plurals, typography, dates and numbers. */
import { h, signal } from './dom.js';
import { now } from './clock.js';
import { typeset } from './typography.js';

const LANGUAGES = ['fr', 'en'];
const DAY = 86_400_000;
/** @type {Record<string, string>} */
let catalogue = {};
/** None until the first words are there: what was drawn before is drawn again. */
const code = signal('');

/** How dates and numbers are written: British rather than American English. */
const locale = () => code() === 'en' ? 'en-GB' : language();

/** @type {Record<string, any>} */
const makers = {};

/** What writes numbers, dates or plurals in the language; made once: making one costs a hundred
 * times what using it does. */
const maker = (name, make) => makers[name + locale()] ??= make(locale());

/** The language in force, 'fr' or 'en'; live. */
export const language = () => code() || 'fr';

/** The language to begin with, before the person is known. */
export function firstLanguage() {
	const known = (navigator.languages ?? []).map((name) => name.slice(0, 2))
		.find((name) => LANGUAGES.includes(name));
	return known ?? 'fr';
}

/** Takes a catalogue as the words in force: `setLanguage` fetches it, tests give their own. */
export function setCatalogue(name, words) {
	catalogue = words;
	document.documentElement.lang = name;
	code(name);
}

/** Whether the words of the desk are wanted beside those of every day. */
let atDesk = false;

/** The words of the desk; none where they are part of the catalogue, as in the sources. */
async function deskCatalogue(name) {
	const response = await fetch(`/words/desk-${name}.json`);
	return response.headers.get('content-type')?.includes('json') && response.ok ? response.json() : {};
}

/** Fetches the words that the screens of the desk need; once is enough. */
export async function wordsOfDesk() {
	if (atDesk) return;
	Object.assign(catalogue, await deskCatalogue(code()));
	atDesk = true;
}

/** Fetches the words of a language and speaks it from now on. @param {string} name */
export async function setLanguage(name) {
	const chosen = LANGUAGES.includes(name) ? name : 'fr';
	const [words, desk] = await Promise.all([fetch(`/words/${chosen}.json`)
		.then((response) => response.json()), atDesk ? deskCatalogue(chosen) : {}]);
	setCatalogue(chosen, { ...words, ...desk });
}

/**
 * A text of a person that has no language of its own: only French puts a space before these signs.
 * @param {string} text
 */
export const fine = (text) => typeset(text, 'fr');

/** A number as the language writes it; small ones need no maker. @param {number} value */
export const number = (value) => Number.isInteger(value) && Math.abs(value) < 1000 ? String(value)
	: maker('number', (name) => new Intl.NumberFormat(name)).format(value);

const TURNS = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** What is written from right to left stays within its own place in a sentence. @param {string} value */
const apart = (value) => TURNS.test(value)
	? `\u2068${value.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069` : value;

/** Puts arguments in the place of {names}; numbers as the language writes them. */
function fill(text, values) {
	if (!values) return text;
	return text.replace(/\{(\w+)\}/g, (all, name) => {
		const value = values[name];
		return value === undefined ? all : typeof value === 'number' ? number(value)
			: apart(String(value));
	});
}

/**
 * The text of a key; the key itself when there is none, so that it shows. @param {string} key
 * @param {Record<string, any>} [values]
 */
export function t(key, values) {
	return fill(typeset(catalogue[key] ?? key, code()), values);
}

/** True when the catalogue has the key: for keys made from what the server says. @param {string} key */
export const has = (key) => catalogue[key] !== undefined;

/** The text of a key for a count, which it may show as {count}. @param {string} key @param {number} count */
export function tn(key, count, values) {
	const form = maker('plural', (name) => new Intl.PluralRules(name)).select(count);
	const found = has(`${key}.${form}`) ? `${key}.${form}` : `${key}.other`;
	return t(found, { count, ...values });
}

/** A count that goes no further than a hundred: "99+" is more than 99. @param {number} count */
export const counted = (count) => count > 99 ? '99+' : String(count);

/**
 * A whole sentence with nodes in the place of {names}. @param {string} key @param {Record<string, any>} nodes
 * @returns {any[]}
 */
export function split(key, nodes) {
	return t(key).split(/(\{\w+\})/).map((part) => {
		const name = part.match(/^\{(\w+)\}$/)?.[1];
		const value = name === undefined ? undefined : nodes[name];
		return value === undefined ? part : typeof value === 'number' ? number(value) : value;
	});
}

/** French counts the first of the month: "1er septembre". */
const first = (text) => code() === 'fr' ? text.replace(/^1 (?=\p{L})/u, '1er ') : text;

/** A date of the calendar: "21 novembre 2026". @param {string} iso date or instant */
export function day(iso) {
	const date = iso.length === 10 ? new Date(`${iso}T12:00:00`) : new Date(iso);
	return first(date.toLocaleDateString(locale(), { day: 'numeric', month: 'long', year: 'numeric' }));
}

/** An instant in full: "21 novembre 2026 à 22:15". @param {string} iso */
export function moment(iso) {
	return first(maker('moment', (name) => new Intl.DateTimeFormat(name,
		{ dateStyle: 'long', timeStyle: 'short' })).format(new Date(iso)));
}

/** Yesterday ends at midnight, not after 24 hours. @param {string|number} instant */
const midnight = (instant) => new Date(instant).setHours(0, 0, 0, 0);

/** "il y a 3 h"; after seven days the date. Never in the future: clocks differ. */
function elapsed(iso) {
	const past = Math.max(0, now() - Date.parse(iso));
	if (past >= 7 * DAY)
		return first(maker('date', (name) => new Intl.DateTimeFormat(name,
			{ day: 'numeric', month: 'short', year: 'numeric' })).format(new Date(iso)));
	const format = maker('elapsed', (name) => new Intl.RelativeTimeFormat(name,
		{ numeric: 'auto', style: 'short' }));
	if (past < 60_000) return t('time.now');
	if (past < 3_600_000) return format.format(-Math.floor(past / 60_000), 'minute');
	if (past < DAY) return format.format(-Math.floor(past / 3_600_000), 'hour');
	return format.format(Math.round((midnight(iso) - midnight(now())) / DAY), 'day');
}

/** A live <time>. @param {string} iso */
export const ago = (iso) => h('time', { datetime: iso, title: moment(iso) }, () => elapsed(iso));
