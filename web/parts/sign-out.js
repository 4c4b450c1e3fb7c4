/** Leaving: the session ends on the server, and nothing typed stays on a workstation that others use. */
import { send } from '../base/api.js';
import { dropAllDrafts, whenLeftElsewhere } from '../base/drafts.js';
import { go } from '../base/router.js';
import { me } from '../base/store.js';
import { t } from '../base/words.js';
import { problemText } from './problem.js';
import { snack } from './snack.js';
import { doNow } from './undo.js';

/** Ends this session. */
export async function signOut() {
	await doNow();
	try {
		await send('DELETE', '/api/me/sessions/current');
	} catch (problem) {
		if (problem?.status !== 401) {
			snack(problemText(problem), { urgent: true });
			return;
		}
	}
	dropAllDrafts();
	me(null);
	await go('/', { replace: true });
	snack(t('sign_out.done'));
}

whenLeftElsewhere(() => location.reload());
