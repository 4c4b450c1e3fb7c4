/** What the person chose for this device: theme, density, language before sign-in, single-key shortcuts. */

function read(name) {
	try { return localStorage.getItem(`preference:${name}`); } catch { return null; }
}

function write(name, value) {
	try {
		if (value === null) localStorage.removeItem(`preference:${name}`);
		else localStorage.setItem(`preference:${name}`, value);
	} catch { /* private window: the choice lasts as long as the page */ }
}

/** 'light', 'dark', or 'system'. */
export const theme = () => read('theme') ?? 'system';

/** @param {string} [chosen] keeps it too */
export function applyTheme(chosen) {
	if (chosen) write('theme', chosen === 'system' ? null : chosen);
	const now = chosen ?? theme();
	if (now === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = now;
}

/** 'comfortable' or 'compact'. */
export const density = () => read('density') ?? 'comfortable';

/** @param {string} [chosen] keeps it too */
export function applyDensity(chosen) {
	if (chosen) write('density', chosen === 'comfortable' ? null : chosen);
	document.documentElement.dataset.density = chosen ?? density();
}

applyDensity();

/** The language chosen on this device, or null. */
export const preferredLanguage = () => read('language');

/** @param {string} name */
export const keepLanguage = (name) => write('language', name);

/** Notices with a button stay until they are closed, if wanted: eight seconds are
 * not enough for everybody. */
export const noticesStay = () => read('notices') === 'stay';

/** @param {boolean} wanted */
export const keepNotices = (wanted) => write('notices', wanted ? 'stay' : null);

/** Single-key shortcuts, unless turned off. */
export const keysWanted = () => read('keys') !== 'off';

/** @param {boolean} wanted */
export const keepKeys = (wanted) => write('keys', wanted ? null : 'off');

/** The group in which the last text was written on this device, or null. */
export const lastGroup = () => read('group');

/** @param {string} id */
export const keepGroup = (id) => write('group', id);
