/** A link to an article of the charter, by its title once the charter was read. */
import { h, signal } from '../base/dom.js';
import { get } from '../base/api.js';
import { t } from '../base/words.js';

/** @type {Promise<Map<string, string>>|null} titles by slug, read once */
let titles = null;

function readTitles() {
	titles ??= get('/api/charter').then(({ articles }) => new Map(articles.map(({ slug, title }) => [slug, title])))
		.catch(() => { titles = null; return new Map(); });
	return titles;
}

/** @param {string|null|undefined} slug */
export function articleLink(slug) {
	if (!slug) return null;
	const title = signal(slug);
	readTitles().then((known) => title(known.get(slug) ?? slug));
	return h('p.xs', h('a', { href: `/charter?article=${encodeURIComponent(slug)}` }, () => t('held.article', { title: title() })));
}
