/** Leaving: the session ends on the server, and nothing typed stays on a workstation that others use,
 * unless the person wants it. */
import { send } from '../base/api.js';
import { dropAllDrafts, leaveDrafts, unsent, whenLeftElsewhere } from '../base/drafts.js';
import { emptyOutbox } from '../base/outbox.js';
import { go } from '../base/router.js';
import { me } from '../base/store.js';
import { t } from '../base/words.js';
import { problemText } from './problem.js';
import { snack } from './snack.js';
import { doNow } from './undo.js';

/** The server's answer empties the storage here too (Clear-Site-Data), which must not look
 * like leaving elsewhere. */
let leaving = false;

/** Asks about what was typed and not sent: nobody loses it without a word. Answers with the texts to leave on
 * this device; null when the person stays. */
async function settleTexts() {
	if (!unsent().length) return [];
	const { askAboutTexts } = await import('./unsent.js');
	return askAboutTexts(unsent());
}

/** Ends this session. */
export async function signOut() {
	await doNow();
	const person = me().id;
	const left = await settleTexts();
	if (!left) return;
	leaving = true;
	try {
		await send('DELETE', '/api/me/sessions/current');
	} catch (problem) {
		if (problem?.status !== 401) {
			snack(problemText(problem), { urgent: true });
			return;
		}
	} finally {
		leaving = false;
	}
	if (left.length) leaveDrafts(person, left);
	else dropAllDrafts();
	emptyOutbox();
	me(null);
	await go('/', { replace: true });
	snack(t('sign_out.done'));
}

whenLeftElsewhere(() => { if (!leaving) location.reload(); });
