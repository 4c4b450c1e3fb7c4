/** Which address is which screen: the only list of them. Each is its own chunk, loaded on demand. */
import { route } from './base/router.js';

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
	route('/review', () => import('./views/review/queue.js'));
	route('/review/:id', () => import('./views/review/queue.js'));
	route('/members', () => import('./views/admin/members.js'));
	route('/charter/edit', () => import('./views/admin/charter.js'));
	route('/data-requests', () => import('./views/admin/requests.js'));
	route('/data-requests/:id', () => import('./views/admin/request.js'));
	route('/audit', () => import('./views/admin/audit.js'));
	route('/me/data', () => import('./views/my-data.js'));
	route('/me/entries', () => import('./views/my-entries.js'));
}
