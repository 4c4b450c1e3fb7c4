/** Articles of the charter by their titles, once it was read. */
import { h, signal } from '../base/dom.js';
import { get } from '../base/api.js';
import { t } from '../base/words.js';

/** @type {Promise<Map<string, string>>|null} titles by slug, read once */
let titles = null;

function readTitles() {
	titles ??= get('/api/charter')
		.then(({ articles }) => new Map(articles.map(({ slug, title }) => [slug, title])))
		.catch(() => { titles = null; return new Map(); });
	return titles;
}

/** The title of an article, live: its slug until the charter was read. @param {string} slug */
export function articleTitle(slug) {
	const title = signal(slug);
	readTitles().then((known) => title(known.get(slug) ?? slug));
	return title;
}

/** @param {string|null|undefined} slug */
export function articleLink(slug) {
	if (!slug) return null;
	const title = articleTitle(slug);
	return h('p.xs', h('a', { href: `/charter?article=${encodeURIComponent(slug)}` },
		() => t('held.article', { title: title() })));
}
