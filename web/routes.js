/** Which address is which screen: the only list of them. Each is its own chunk, loaded on demand. */
import { route } from './base/router.js';
import { wordsOfDesk } from './base/words.js';

/** A screen of the desk, or of one's own data: it comes with its words. */
const desk = (pattern, loader) => route(pattern, async () => (await Promise.all([loader(), wordsOfDesk()]))[0]);

/** Declares them all. */
export function declareRoutes() {
	route('/', () => import('./views/feed.js'));
	route('/posts/:id', () => import('./views/post.js'));
	route('/groups', () => import('./views/groups.js'));
	route('/groups/new', () => import('./views/group-form.js'));
	route('/groups/:id', () => import('./views/group.js'));
	route('/groups/:id/settings', () => import('./views/group-form.js'));
	route('/my-posts', () => import('./views/my-posts.js'));
	route('/notifications', () => import('./views/notifications.js'));
	route('/settings', () => import('./views/settings.js'));
	route('/charter', () => import('./views/charter.js'));
	route('/invitation', () => import('./views/invitation.js'));
	desk('/queue', () => import('./views/moderation/queue.js'));
	desk('/cases/:id', () => import('./views/moderation/queue.js'));
	desk('/groups/:id/manage', () => import('./views/moderation/group.js'));
	desk('/members', () => import('./views/admin/members.js'));
	desk('/charter/edit', () => import('./views/admin/charter.js'));
	desk('/data-requests', () => import('./views/rights/desk.js'));
	desk('/data-requests/:id', () => import('./views/rights/request.js'));
	desk('/audit', () => import('./views/admin/audit.js'));
	desk('/my-data', () => import('./views/rights/my-data.js'));
	desk('/my-entries', () => import('./views/rights/my-entries.js'));
}
