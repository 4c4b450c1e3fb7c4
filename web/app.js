/** Start: words, the person, the frame, the addresses; what to do when a session
 * ends or the charter waits. */
import { effect } from './base/dom.js';
import { ahead, onProblem } from './base/api.js';
import { outbox } from './base/outbox.js';
import { refresh, start } from './base/router.js';
import { followMe, loadMe, me } from './base/store.js';
import { firstLanguage, language, setLanguage, t } from './base/words.js';
import { applyTheme, keepLanguage, preferredLanguage } from './base/preferences.js';
import { failure, emptyState, skeletons } from './parts/empty.js';
import { dress, drawFrame, markPlace } from './parts/frame.js';
import { listenToKeys } from './parts/keys.js';
import { holdPage } from './parts/pictures.js';
import { doNow } from './parts/undo.js';
import { h } from './base/dom.js';
import { declareRoutes, gate } from './routes.js';

/** Open to a person who has not accepted the charter: their own data, the charter, leaving. */
const BEFORE_CHARTER = /^\/(my-data|my-entries|charter|settings)$/;

/** Open to everybody. */
const AT_THE_DOOR = /^\/(invitation|accessibility)$/;

/** The screen that stands in the place of the one asked for, or null. */
function guard(path) {
	if (AT_THE_DOOR.test(path)) return null;
	if (!me()) return () => import('./views/auth/sign-in.js');
	const { version, accepted } = me().charter;
	if (version && !accepted && !BEFORE_CHARTER.test(path)) return gate;
	return null;
}

const missing = () => ({ title: t('missing.title'), node: emptyScreen('broken', 'missing') });

function emptyScreen(drawing, key) {
	return h('div.stack.g4', h('h1.vh', t(`${key}.title`)),
		emptyState(drawing, t(`${key}.title`), t(`${key}.text`),
		h('a.btn.go-on', { href: '/' }, t('missing.home'))));
}

/** A part of the page that is no longer there: the page is older than the server. */
const renewed = () => ({ title: t('renewed.title'), node: h('div.stack.g4', h('h1.vh', t('renewed.title')),
	emptyState('calm', t('renewed.title'), t('renewed.text'),
		h('button.btn.go-on', { type: 'button', onclick: () => location.reload() },
			t('renewed.reload')))) });

/** Whether the server can be reached: a part that does not come then is a part that is gone. */
const answers = () => fetch('/', { method: 'HEAD', cache: 'no-store' }).then((response) => response.ok,
	() => false);

/** A screen that failed. What the person may not see looks absent, and is said to be. */
async function failed(problem, retry) {
	if (problem?.status === 404) return missing();
	if (problem instanceof Error) console.error(problem);
	const title = t('error.title');
	const away = problem instanceof TypeError && !await answers();
	if (!away && problem instanceof TypeError && /import|module/i.test(problem.message)) return renewed();
	// a part of the page did not come: some browsers remember that for as long as the page lives, so it
	// starts anew, unless a text waits to be sent
	const anew = async () => !outbox().length && await answers() ? location.reload() : retry();
	return { title, node: h('div.stack.g4', h('h1.vh', title),
		failure(away ? { code: 'offline' } : problem, away ? anew : retry)) };
}

/** Signed in, or not: both are a beginning. Anything else is said on the page, with a way to try again. */
async function readPerson() {
	try {
		await loadMe();
	} catch (problem) {
		if (problem?.status !== 401) throw problem;
	}
}

/** The person's language, known at once the next time. */
async function speak(name) {
	keepLanguage(name);
	await setLanguage(name);
}

async function begin() {
	const outlet = document.getElementById('main');
	if (location.pathname === '/') ahead('/api/feed');
	const person = readPerson();
	person.catch(() => {});
	await setLanguage(preferredLanguage() ?? firstLanguage());
	effect(() => { document.getElementById('skip').textContent = t('skip', { language: language() }); });
	try {
		await person;
	} catch (problem) {
		outlet.replaceChildren(failure(problem, () => location.reload()));
		return;
	}
	if (me() && me().language !== language()) await speak(me().language);
	onProblem('session_ended', async (problem) => Boolean(me()) && (await import('./parts/again.js'))
		.again(problem));
	onProblem('charter_pending', async () => { await loadMe(); refresh(); return false; });
	drawFrame();
	declareRoutes();
	listenToKeys();
	holdPage();
	await start({ outlet, guard, missing, failed, dress, waiting: () => skeletons(3),
		moved: (path) => { markPlace(path); followMe(); }, leaving: doNow, name: t('app.name') });
}

applyTheme();
begin();

