/** Which address is which screen: the only list of them. Each is its own chunk, loaded on
 * demand, but for the first. */
import { h } from './base/dom.js';
import { rename, route } from './base/router.js';
import { begun, loadMe } from './base/store.js';
import { wordsOfDesk } from './base/words.js';
import { markPlace } from './parts/frame.js';
import * as feed from './views/posts/feed.js';

/** @type {Promise<void>|null} */
let styled = null;

/** The styles of the desk, once; a screen without them is still a screen. */
const stylesOfDesk = () => styled ??= new Promise((done) => {
	const sheet = h('link', { rel: 'stylesheet', href: '/style/desk.css', onload: () => done(),
		onerror: () => { sheet.remove(); styled = null; done(); } });
	document.head.append(sheet);
});

/** A part of the desk comes with its words and styles. */
const atDesk = async (loader) => (await Promise.all([loader(), wordsOfDesk(), stylesOfDesk()]))[0];

/** A screen of the desk, or of one's own data. */
const desk = (pattern, loader) => route(pattern, () => atDesk(loader));

/** The charter, before anything else. */
export const gate = () => atDesk(() => import('./views/charter/charter-gate.js'));

/** Home is the feed; for who administers a company that begins, with what is to be done first. */
async function home() {
	if (!begun()) await loadMe();
	if (begun()) return feed;
	const { withFirstSteps } = await atDesk(() => import('./views/site/first-steps.js'));
	return { view: async (...visit) => withFirstSteps(await feed.view(...visit)) };
}

/** Declares them all. */
export function declareRoutes() {
	route('/', home);
	route('/feed', () => { rename('/'); markPlace('/'); return home(); });
	route('/posts/:id', () => import('./views/posts/post.js'));
	route('/groups', () => import('./views/groups/groups.js'));
	desk('/groups/new', () => import('./views/groups/group-form.js'));
	route('/groups/:id', () => import('./views/groups/group.js'));
	desk('/groups/:id/settings', () => import('./views/groups/group-form.js'));
	route('/my-posts', () => import('./views/posts/my-posts.js'));
	route('/notifications', () => import('./views/notify/notifications.js'));
	desk('/settings', () => import('./views/members/settings.js'));
	route('/charter', () => import('./views/charter/charter.js'));
	desk('/invitation', () => import('./views/auth/invitation.js'));
	desk('/queue', () => import('./views/moderation/queue.js'));
	desk('/cases/:id', () => import('./views/moderation/queue.js'));
	desk('/groups/:id/manage', () => import('./views/groups/group-manage.js'));
	desk('/groups/:id/figures', () => import('./views/figures/figures.js'));
	desk('/figures', () => import('./views/figures/figures.js'));
	desk('/members', () => import('./views/members/members.js'));
	desk('/confirmations', () => import('./views/confirmations/confirmations.js'));
	desk('/company', () => import('./views/company/company.js'));
	desk('/charter/edit', () => import('./views/charter/charter-edit.js'));
	desk('/data-requests', () => import('./views/privacy/desk.js'));
	desk('/data-requests/:id', () => import('./views/privacy/request.js'));
	desk('/audit', () => import('./views/audit/audit.js'));
	desk('/my-data', () => import('./views/privacy/my-data.js'));
	desk('/my-entries', () => import('./views/audit/my-entries.js'));
	desk('/site-map', () => import('./views/site/site-map.js'));
	desk('/accessibility', () => import('./views/site/accessibility.js'));
}
