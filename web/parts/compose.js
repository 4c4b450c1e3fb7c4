/** Opens the composer, which is loaded only when somebody writes. */
import { t } from '../base/words.js';
import { snack } from './snack.js';

/**
 * @param {{group?: string, post?: any, text?: string, done?: () => void}} [options] the group to write in; or the post to take up
 * again; or a text to begin with; `done` is told when a post was changed
 */
export async function compose(options = {}) {
	try {
		const { openComposer } = await import('./composer.js');
		await openComposer(options);
	} catch (problem) {
		console.error(problem);
		snack(t('composer.not_loaded'), { urgent: true, action: { label: t('renewed.reload'), act: () => location.reload() } });
	}
}
