/* Who may do what: every address, its capability, what it leaves in the audit log, its limits, its function. SHARE names a quota
 * (api/share.h) beside those that all addresses have. Read this page first. */
#include "api/bodies.h"
#include "api/handlers.h"

/* Short names for the columns of this page alone. */
#define NONE          AUDIT_CLASS_none, AUDIT_none
#define AUTH          AUDIT_CLASS_auth, AUDIT_none
#define CONTENT       AUDIT_CLASS_content, AUDIT_none
#define MODERATION    AUDIT_CLASS_moderation, AUDIT_none
#define RIGHTS        AUDIT_CLASS_rights, AUDIT_none
#define SETTINGS      AUDIT_CLASS_settings, AUDIT_none
#define SHARE(quota)  (QUOTA_##quota * OF_SHARES)
#define SIGHT(action) AUDIT_CLASS_access, AUDIT_##action

/* clang-format off */
const struct route routes[] = {
	{ "GET", "/api/openapi.json", CAN_ENTER, NONE, 0, NULL, NULL, openapi_show, "This description, made from the table of addresses" },
	{ "POST", "/api/csp-reports", CAN_ENTER, NONE, NO_KEY, &csp_body, NULL, csp_report, "A browser says that something broke our content policy; counted, never stored" },

	{ "POST", "/api/sessions", CAN_ENTER, AUTH, DOORS | NO_KEY, &sign_in_body, NULL, session_open, "Sign in; every refusal looks the same" },
	{ "POST", "/api/invitations/read", CAN_ENTER, NONE, DOORS | NO_KEY, &link_body, NULL, invitation_read, "What a one-time link is for; the token travels in the body, never in an address" },
	{ "POST", "/api/invitations/accept", CAN_ENTER, AUTH, DOORS | NO_KEY, &accept_body, NULL, invitation_accept, "Use a one-time link: choose a password and sign in" },

	{ "GET", "/api/me", CAN_OWN_DATA, NONE, 0, NULL, NULL, me_show, "Who I am, my groups, what waits for me" },
	{ "PATCH", "/api/me", CAN_OWN_DATA, NONE, 0, &me_body, NULL, me_edit, "Change my language" },
	{ "PUT", "/api/me/password", CAN_OWN_DATA, AUTH, DOORS, &password_body, NULL, me_password, "Change my password; my other sessions end" },
	{ "GET", "/api/me/sessions", CAN_OWN_DATA, NONE, 0, NULL, NULL, sessions_mine, "Where I am signed in" },
	{ "DELETE", "/api/me/sessions/current", CAN_OWN_DATA, AUTH, 0, NULL, NULL, session_close_current, "Sign out" },
	{ "DELETE", "/api/me/sessions/:session", CAN_OWN_DATA, AUTH, 0, NULL, NULL, session_close, "End one of my sessions" },
	{ "DELETE", "/api/me/sessions", CAN_OWN_DATA, AUTH, 0, NULL, NULL, session_close_others, "End all my other sessions" },
	{ "GET", "/api/charter", CAN_OWN_DATA, NONE, 0, NULL, NULL, charter_show, "The charter in force, and whether I accepted it" },
	{ "POST", "/api/charter/acceptances", CAN_OWN_DATA, RIGHTS, LETS_IN, &acceptance_body, NULL, charter_accept, "Accept the charter; the answer is a receipt" },
	{ "GET", "/api/me/data", CAN_OWN_DATA, NONE, SHARE(sums), NULL, NULL, my_data, "What is held about me, from the data map" },
	{ "GET", "/api/me/entries", CAN_OWN_DATA, NONE, 0, NULL, &page_query, me_entries, "The entries of the audit log that concern me" },
	{ "GET", "/api/me/data-requests", CAN_OWN_DATA, NONE, 0, NULL, &page_query, my_requests, "My requests about my data" },
	{ "GET", "/api/me/data-requests/:request", CAN_OWN_DATA, NONE, 0, NULL, &steps_query, my_request, "One of my requests, with the progress of its archive" },
	{ "POST", "/api/me/data-requests", CAN_OWN_DATA, RIGHTS, SHARE(archives), &my_request_body, NULL, my_request_open, "Ask for my data, or for a right over it" },
	{ "GET", "/api/me/data-requests/:request/archive", CAN_OWN_DATA, RIGHTS, 0, NULL, NULL, my_archive, "Download my archive, within five minutes of signing in" },

	{ "GET", "/api/feed", CAN_TAKE_PART, NONE, 0, NULL, &feed_query, feed_home, "The newest posts of my groups" },
	{ "GET", "/api/feed/head", CAN_TAKE_PART, NONE, 0, NULL, &head_query, feed_head, "How many posts are newer than a position" },
	{ "PUT", "/api/feed/visit", CAN_TAKE_PART, NONE, 0, &visit_body, NULL, feed_visit, "I have read up to now; a log of reading would be an activity record" },
	{ "GET", "/api/me/posts", CAN_TAKE_PART, NONE, 0, NULL, &mine_query, posts_mine, "My own posts in one state" },
	{ "GET", "/api/notifications", CAN_TAKE_PART, NONE, 0, NULL, &page_query, notification_list, "What was told to me" },
	{ "PUT", "/api/notifications/read", CAN_TAKE_PART, NONE, 0, &read_body, NULL, notification_read, "I have read my notices; a log of reading would be an activity record" },

	{ "GET", "/api/people", CAN_CREATE_GROUP, NONE, 0, NULL, &names_query, people_find, "Colleagues by name; a guest finds nobody" },
	{ "GET", "/api/groups", CAN_TAKE_PART, NONE, 0, NULL, &names_query, group_list, "The groups that I may know of" },
	{ "POST", "/api/groups", CAN_CREATE_GROUP, SETTINGS, SHARE(groups), &new_group_body, NULL, group_create, "Create a group and animate it" },
	{ "GET", "/api/groups/:group", CAN_SEE_GROUP, NONE, 0, NULL, NULL, group_show, "A group: its rules, its audience, what I may do there" },
	{ "PATCH", "/api/groups/:group", CAN_EDIT_GROUP, SETTINGS, 0, &group_body, NULL, group_edit, "Change a group, archive it or bring it back" },
	{ "GET", "/api/groups/:group/feed", CAN_READ_GROUP, NONE, 0, NULL, &feed_query, feed_group, "The posts of a group" },
	{ "GET", "/api/groups/:group/members", CAN_READ_GROUP, NONE, 0, NULL, &names_query, group_members, "The members of a group" },
	{ "PUT", "/api/groups/:group/membership", CAN_JOIN, CONTENT, 0, &message_body, NULL, membership_enter, "Join a group, take up an invitation, or ask to join" },
	{ "DELETE", "/api/groups/:group/membership", CAN_SEE_GROUP, CONTENT, 0, NULL, &leave_query, membership_leave, "Leave a group, decline its invitation, or take a request back" },
	{ "PUT", "/api/groups/:group/members/:member", CAN_DECIDE_MEMBERS, CONTENT, SHARE(invitations), &nothing_body, NULL, membership_invite, "Invite a member into a group" },
	{ "DELETE", "/api/groups/:group/members/:member", CAN_DECIDE_MEMBERS, MODERATION, 0, NULL, NULL, membership_remove, "Take a member out of a group" },
	{ "POST", "/api/groups/:group/mandates", CAN_EDIT_GROUP, SETTINGS, 0, &new_mandate_body, NULL, mandate_give, "Give a member a mandate to animate" },
	{ "PATCH", "/api/groups/:group/mandates/:mandate", CAN_EDIT_GROUP, SETTINGS, 0, &mandate_body, NULL, mandate_end, "End a mandate today" },
	{ "GET", "/api/groups/:group/figures", CAN_READ_GROUP_FIGURES, NONE, SHARE(sums), NULL, NULL, figures_group, "A group in numbers of at least five people, for its animators; nobody's data is consulted" },

	{ "POST", "/api/groups/:group/posts", CAN_POST, CONTENT, SHARE(posts), &new_post_body, NULL, post_create, "Post in a group; 202 when it is read first" },
	{ "GET", "/api/posts/:post", CAN_READ_GROUP, NONE, OR_AUTHOR, NULL, NULL, post_show, "One post; a text that is not published exists for its author alone" },
	{ "PUT", "/api/posts/:post", CAN_OWN_POST, CONTENT, SHARE(drafts), &post_body, NULL, post_edit, "Edit my text while nobody else reads it" },
	{ "POST", "/api/posts/:post/submit", CAN_OWN_POST, CONTENT, SHARE(posts), &version_body, NULL, post_submit, "Submit my draft, or my returned text again" },
	{ "POST", "/api/posts/:post/withdraw", CAN_OWN_POST, CONTENT, 0, &version_body, NULL, post_withdraw, "Take my waiting text back" },
	{ "DELETE", "/api/posts/:post", CAN_OWN_POST, CONTENT, 0, NULL, &version_query, post_delete, "Delete my post" },
	{ "GET", "/api/posts/:post/comments", CAN_READ_GROUP, NONE, 0, NULL, &after_query, comment_list, "The comments of a post" },
	{ "POST", "/api/posts/:post/comments", CAN_COMMENT, CONTENT, SHARE(comments), &new_comment_body, NULL, comment_create, "Comment on a post, or answer a comment" },
	{ "PUT", "/api/posts/:post/reaction", CAN_COMMENT, NONE, 0, &reaction_body, NULL, reaction_set, "React to a post; mood is not evidence" },
	{ "DELETE", "/api/posts/:post/reaction", CAN_COMMENT, NONE, 0, NULL, NULL, reaction_clear, "Take my reaction back; mood is not evidence" },
	{ "PUT", "/api/comments/:comment", CAN_OWN_POST, CONTENT, SHARE(drafts), &comment_body, NULL, comment_edit, "Edit my comment" },
	{ "DELETE", "/api/comments/:comment", CAN_OWN_POST, CONTENT, 0, NULL, &version_query, comment_delete, "Delete my comment" },

	{ "GET", "/api/cases", CAN_REVIEW, SIGHT(case_list), NAMES_SHOWN, NULL, &case_query, case_list, "The cases that I may decide" },
	{ "GET", "/api/cases/:case", CAN_REVIEW, SIGHT(case_read), 0, NULL, NULL, case_show, "One case, with the actions that I may take now" },
	{ "POST", "/api/cases/:case/decisions", CAN_REVIEW, MODERATION, 0, &decision_body, NULL, case_decide, "Publish, return, reject; accept or refuse a member; undo it at once" },

	{ "GET", "/api/members", CAN_MANAGE_MEMBERS, SIGHT(member_list), NAMES_SHOWN, NULL, &names_query, member_list, "The accounts" },
	{ "POST", "/api/members", CAN_MANAGE_MEMBERS, SETTINGS, 0, &new_member_body, NULL, member_create, "Create an account; its invitation link is shown once" },
	{ "POST", "/api/members/:member/invitation", CAN_MANAGE_MEMBERS, SETTINGS, 0, &nothing_body, NULL, member_invitation, "Make a new one-time link" },
	{ "PUT", "/api/members/:member/state", CAN_MANAGE_MEMBERS, SETTINGS, 0, &state_body, NULL, member_state, "Suspend an account, bring it back, or mark it as gone" },
	{ "PUT", "/api/members/:member/roles", CAN_MANAGE_MEMBERS, SETTINGS, 0, &roles_body, NULL, member_roles, "Set the roles of an account; its sessions end at once" },
	{ "POST", "/api/charter/versions", CAN_MANAGE_CHARTER, SETTINGS, 0, &charter_body, NULL, charter_publish, "Publish a new version of the charter" },

	{ "GET", "/api/data-requests", CAN_HANDLE_REQUESTS, SIGHT(request_list), NAMES_SHOWN, NULL, &request_query, request_list, "The requests about personal data" },
	{ "GET", "/api/data-requests/:request", CAN_HANDLE_REQUESTS, SIGHT(request_read), 0, NULL, &steps_query, request_show, "One request" },
	{ "POST", "/api/data-requests", CAN_HANDLE_REQUESTS, RIGHTS, 0, &new_request_body, NULL, request_open, "Record a request that reached the desk" },
	{ "POST", "/api/data-requests/:request/steps", CAN_HANDLE_REQUESTS, RIGHTS, 0, &step_body, NULL, request_step, "Move a request one step on" },
	{ "POST", "/api/data-requests/:request/export", CAN_HANDLE_REQUESTS, RIGHTS, 0, &export_body, NULL, request_export, "Prepare the archive" },
	{ "GET", "/api/data-requests/:request/archive", CAN_HANDLE_REQUESTS, RIGHTS, 0, NULL, &purpose_query, request_archive, "Download another person's archive, for a purpose; they are told" },
	{ "GET", "/api/figures", CAN_READ_FIGURES, NONE, SHARE(sums), NULL, NULL, figures_company, "The company in numbers of at least five people; nobody's data is consulted" },
	{ "GET", "/api/audit/entries", CAN_READ_AUDIT, SIGHT(audit_read), 0, NULL, &audit_query, audit_entries, "The audit log" },
	{ "GET", "/api/audit/bundle", CAN_READ_AUDIT, RIGHTS, SHARE(sums), NULL, NULL, audit_bundle, "The whole log, to verify offline" },
	{ "GET", "/api/audit/checkpoint", CAN_READ_CHECKPOINTS, NONE, 0, NULL, NULL, audit_checkpoint, "The newest signed checkpoint" },
};
/* clang-format on */
const int route_count = sizeof routes / sizeof routes[0];
