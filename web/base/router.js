/** Addresses to views: loads them on demand, gives focus to the heading, says the title, remembers
 * the place for going back. */
import { h, mount } from './dom.js';
import { keepFocus } from './focus.js';
import { announce } from '../parts/live.js';

/**
 * What a view returns. `layout`: 'page' (menu and one wide column, the default), 'feed' (menu, column,
 * `rail`), 'desk' (menu, and all the width that is left even where the menu has no room), 'alone' (no bar, no
 * menu).
 * @typedef {{title: string, node: Node, layout?: 'page'|'feed'|'desk'|'alone', rail?: Node}} Screen
 */
/**
 * `back`: the person comes back to where they were.
 * @typedef {{signal: AbortSignal, query: URLSearchParams, back: boolean}} Visit
 */
/**
 * @typedef {() => Promise<{view: (params: Record<string, string>, visit: Visit) => Promise<Screen>}>} Loader
 */

/** @type {{pattern: RegExp, names: string[], loader: Loader}[]} */
const routes = [];
/** @type {Map<number, {y: number, focus: string|null}>} where the person was on each visited page */
const places = new Map();
/**
 * @type {{outlet: Element, name: string, guard: (path: string) => Loader|null, waiting: () => Node, missing:
 * () => Screen,
 *   failed: (problem: any, again: () => void) => Promise<Screen>, dress: (screen: Screen) => void, moved:
 *   (path: string) => void, leaving: () => Promise<void>}}
 */
let frame;
let visit = new AbortController();
let place = 0;
let last = 0;

/** Declares an address: '/groups/:id'. `loader` imports the module that exports `view`. */
export function route(pattern, loader) {
	const names = [...pattern.matchAll(/:(\w+)/g)].map((found) => found[1]);
	routes.push({ pattern: new RegExp(`^${pattern.replace(/:\w+/g, '([^/]+)')}/?$`), names, loader });
}

/**
 * The declared address that a path belongs to, with its parameters; null when there is none.
 * @param {string} path
 */
export function match(path) {
	for (const { pattern, names, loader } of routes) {
		const found = path.match(pattern);
		if (found) return { loader,
			params: Object.fromEntries(names.map((name, n) => [name,
				decodeURIComponent(found[n + 1])])) };
	}
	return null;
}

/** What to find again when the person comes back: an id, or the address of the link that led away. */
function focusMark() {
	const active = document.activeElement;
	if (!active || active === document.body) return null;
	if (active.id) return `#${CSS.escape(active.id)}`;
	return active.hasAttribute('href') ? `a[href="${CSS.escape(active.getAttribute('href'))}"]` : null;
}

function remember() {
	places.set(place, { y: scrollY, focus: focusMark() });
}

function settle(kept) {
	const heading = frame.outlet.querySelector('h1');
	const back = kept?.focus && frame.outlet.querySelector(kept.focus);
	frame.outlet.querySelector('.tabs [aria-current]')
		?.scrollIntoView({ inline: 'center', block: 'nearest' });
	scrollTo(0, kept?.y ?? 0);
	if (back) back.focus({ preventScroll: true });
	else if (heading) {
		heading.setAttribute('tabindex', '-1');
		heading.focus({ preventScroll: true });
	}
}

/** Shows a screen unless the person has gone elsewhere meanwhile. */
function show(screen, mine, kept) {
	if (mine.signal.aborted) return;
	frame.dress(screen);
	mount(frame.outlet, screen.node);
	frame.outlet.removeAttribute('aria-busy');
	document.title = `${screen.title} — ${frame.name}`;
	settle(kept);
	announce(screen.title);
}

function wait(mine) {
	if (mine.signal.aborted) return;
	frame.outlet.setAttribute('aria-busy', 'true');
	mount(frame.outlet, frame.waiting());
}

/** Draws the screen of the present address. @param {{y: number, focus: string|null}} [kept] */
export async function refresh(kept) {
	visit.abort();
	const mine = visit = new AbortController();
	const guarded = frame.guard(location.pathname);
	const found = guarded ? { loader: guarded, params: {} } : match(location.pathname);
	frame.moved(location.pathname);
	if (!found) return show(frame.missing(), mine, kept);
	const late = setTimeout(() => wait(mine), 150);
	try {
		await frame.leaving();
		const { view } = await found.loader();
		const screen = await view(found.params, { signal: mine.signal,
			query: new URLSearchParams(location.search), back: Boolean(kept) });
		show(screen, mine, kept);
	} catch (problem) {
		if (!mine.signal.aborted) show(await frame.failed(problem, () => refresh(kept)), mine, kept);
	} finally {
		clearTimeout(late);
	}
}

/** Goes to an address of ours. @param {string} path @param {{replace?: boolean}} [options] */
export function go(path, { replace = false } = {}) {
	remember();
	if (!replace) place = ++last;
	history[replace ? 'replaceState' : 'pushState']({ place }, '', path);
	return refresh();
}

/** Replaces the address shown without drawing anything: a tab, a filter. @param {string} path */
export function rename(path) {
	history.replaceState({ place }, '', path);
}

/** A link inside the product. @param {string} path @param {...any} children */
export const link = (path, ...children) => h('a', { href: path }, ...children);

/** Clicks on our own links do not load the page anew. */
function onClick(event) {
	const anchor = event.target.closest?.('a[href^="/"]');
	if (!anchor || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey
		|| event.shiftKey || event.altKey) return;
	if (anchor.target || anchor.hasAttribute('download') || anchor.pathname.startsWith('/api/')) return;
	event.preventDefault();
	go(anchor.getAttribute('href'),
		{ replace: anchor.getAttribute('href') === location.pathname + location.search });
}

/** Begins: `outlet` receives the screens, the other members say how to wait, to fail and to mark the menu. */
export function start(options) {
	frame = options;
	options.outlet.setAttribute('tabindex', '-1');
	keepFocus();
	history.scrollRestoration = 'manual';
	place = last = history.state?.place ?? 0;
	history.replaceState({ place }, '');
	document.addEventListener('click', onClick);
	addEventListener('popstate', (event) => {
		// who goes back leaves it; what was typed is kept
		for (const left of document.querySelectorAll('dialog[open]')) left.close();
		remember();
		place = event.state?.place ?? 0;
		last = Math.max(last, place);
		refresh(places.get(place));
	});
	return refresh();
}
