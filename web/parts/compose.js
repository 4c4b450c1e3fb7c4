/** Opens the composer, which is loaded only when somebody writes. */
import { signal } from '../base/signal.js';
import { me } from '../base/store.js';
import { t } from '../base/words.js';
import { snack } from './snack.js';

/** Grows each time a composer was left: a text may wait since then, or no longer. */
export const left = signal(0);

/** The group that one reads, where one may write in it: there is where a text begins. */
function groupHere() {
	const [, id] = location.pathname.match(/^\/groups\/([\w-]{36})/)
		?? document.querySelector('#main article.post a[href^="/groups/"]')?.getAttribute('href')
		.match(/([\w-]{36})$/) ?? [];
	return location.pathname === '/' ? undefined
		: me()?.groups.find((group) => group.id === id && group.may_post !== false)?.id;
}

/**
 * @param {{group?: string, post?: any, text?: string, draft?: string, done?: () => void}} [options] the group
 * to write in; or the post to take up
 * again; or a text to begin with; or the name of a draft; `done` is told when a post was changed
 */
export async function compose(options = {}) {
	try {
		const { openComposer } = await import('./composer.js');
		await openComposer(options.post || options.draft ? options : { ...options,
			group: options.group ?? groupHere() });
	} catch (problem) {
		console.error(problem);
		snack(t('composer.not_loaded'),
			{ urgent: true, action: { label: t('renewed.reload'),
				act: () => location.reload() } });
	}
	left(left() + 1);
}
