/** Which address is which screen: the only list of them. Each is its own chunk, loaded on demand, but for the first. */
import { h } from './base/dom.js';
import { rename, route } from './base/router.js';
import { begun, loadMe } from './base/store.js';
import { wordsOfDesk } from './base/words.js';
import { markPlace } from './parts/frame.js';
import * as feed from './views/feed.js';

/** @type {Promise<void>|null} */
let styled = null;

/** The styles of the desk, once; a screen without them is still a screen. */
const stylesOfDesk = () => styled ??= new Promise((done) => {
	const sheet = h('link', { rel: 'stylesheet', href: '/style/desk.css', onload: () => done(), onerror: () => { sheet.remove(); styled = null; done(); } });
	document.head.append(sheet);
});

/** A part of the desk comes with its words and styles. */
const atDesk = async (loader) => (await Promise.all([loader(), wordsOfDesk(), stylesOfDesk()]))[0];

/** A screen of the desk, or of one's own data. */
const desk = (pattern, loader) => route(pattern, () => atDesk(loader));

/** The charter, before anything else. */
export const gate = () => atDesk(() => import('./views/charter-gate.js'));

/** Home is the feed; for who administers a company that begins, with what is to be done first. */
async function home() {
	if (!begun()) await loadMe();
	if (begun()) return feed;
	const { withFirstSteps } = await atDesk(() => import('./views/admin/first-steps.js'));
	return { view: async (...visit) => withFirstSteps(await feed.view(...visit)) };
}

/** Declares them all. */
export function declareRoutes() {
	route('/', home);
	route('/feed', () => { rename('/'); markPlace('/'); return home(); });
	route('/posts/:id', () => import('./views/post.js'));
	route('/groups', () => import('./views/groups.js'));
	desk('/groups/new', () => import('./views/group-form.js'));
	route('/groups/:id', () => import('./views/group.js'));
	desk('/groups/:id/settings', () => import('./views/group-form.js'));
	route('/my-posts', () => import('./views/my-posts.js'));
	route('/notifications', () => import('./views/notifications.js'));
	desk('/settings', () => import('./views/settings.js'));
	route('/charter', () => import('./views/charter.js'));
	desk('/invitation', () => import('./views/invitation.js'));
	desk('/queue', () => import('./views/moderation/queue.js'));
	desk('/cases/:id', () => import('./views/moderation/queue.js'));
	desk('/groups/:id/manage', () => import('./views/moderation/group.js'));
	desk('/groups/:id/figures', () => import('./views/admin/figures.js'));
	desk('/figures', () => import('./views/admin/figures.js'));
	desk('/members', () => import('./views/admin/members.js'));
	desk('/charter/edit', () => import('./views/admin/charter.js'));
	desk('/data-requests', () => import('./views/rights/desk.js'));
	desk('/data-requests/:id', () => import('./views/rights/request.js'));
	desk('/audit', () => import('./views/admin/audit.js'));
	desk('/my-data', () => import('./views/rights/my-data.js'));
	desk('/my-entries', () => import('./views/rights/my-entries.js'));
	desk('/site-map', () => import('./views/site-map.js'));
	desk('/accessibility', () => import('./views/accessibility.js'));
}
