/** Tabs that are addresses: a list of links with a name, the present one marked. */
import { h } from '../base/dom.js';

/**
 * @param {string} label
 * @param {{href: string, here: boolean, word: string, count?: any}[]} entries `count` stands after the word
 */
export const tabs = (label, entries) => h('nav.tabs', { 'aria-label': label },
	h('ul', entries.map(({ href, here, word, count }) => h('li',
	h('a', { href, 'aria-current': here ? 'page' : null }, word, count ?? null)))));
