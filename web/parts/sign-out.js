/** Leaving: the session ends on the server, and nothing typed stays on a workstation that others use. */
import { send } from '../base/api.js';
import { dropAllDrafts, whenLeftElsewhere } from '../base/drafts.js';
import { emptyOutbox } from '../base/outbox.js';
import { go } from '../base/router.js';
import { me } from '../base/store.js';
import { t } from '../base/words.js';
import { problemText } from './problem.js';
import { snack } from './snack.js';
import { doNow } from './undo.js';

/** The server's answer empties the storage here too (Clear-Site-Data), which must not look like leaving elsewhere. */
let leaving = false;

/** Ends this session. */
export async function signOut() {
	await doNow();
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
	dropAllDrafts();
	emptyOutbox();
	me(null);
	await go('/', { replace: true });
	snack(t('sign_out.done'));
}

whenLeftElsewhere(() => { if (!leaving) location.reload(); });
