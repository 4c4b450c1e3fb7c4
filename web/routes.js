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
	route('/queue', () => import('./views/moderation/queue.js'));
	route('/cases/:id', () => import('./views/moderation/queue.js'));
	route('/groups/:id/manage', () => import('./views/moderation/group.js'));
	route('/members', () => import('./views/admin/members.js'));
	route('/charter/edit', () => import('./views/admin/charter.js'));
	route('/data-requests', () => import('./views/rights/desk.js'));
	route('/data-requests/:id', () => import('./views/rights/request.js'));
	route('/audit', () => import('./views/admin/audit.js'));
	route('/my-data', () => import('./views/rights/my-data.js'));
	route('/my-entries', () => import('./views/rights/my-entries.js'));
}
