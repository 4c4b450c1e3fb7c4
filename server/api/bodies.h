/* What each body and query holds: described where its handler is, named in the route table. */
#ifndef PARVIS_API_BODIES_H
#define PARVIS_API_BODIES_H

#include "input/body.h"

extern const struct body nothing_body, csp_body;                                            /* openapi.c */
extern const struct body sign_in_body;                                                      /* sessions.c */
extern const struct body link_body, accept_body;                                            /* invitations.c */
extern const struct body me_body, password_body, page_query;                                /* me.c */
extern const struct body acceptance_body, charter_body;                                     /* charter.c */
extern const struct body feed_query, head_query, visit_body;                                /* feed.c */
extern const struct body new_group_body, group_body, names_query;                           /* groups.c */
extern const struct body message_body, leave_query, new_mandate_body, mandate_body;         /* memberships.c */
extern const struct body new_post_body, post_body, version_body, version_query, mine_query; /* posts.c */
extern const struct body new_comment_body, comment_body, reaction_body, after_query;        /* comments.c */
extern const struct body read_body;                                                         /* notifications.c */
extern const struct body case_query, decision_body;                                         /* cases.c */
extern const struct body new_member_body, state_body, roles_body;                           /* members.c */
extern const struct body my_request_body, request_query, steps_query, new_request_body, step_body, export_body,
	purpose_query;                /* data_requests.c */
extern const struct body audit_query; /* audit.c */

struct request;
/* For share.c: what a body says about the quota that counts it. */
bool post_is_draft(const struct request *rq);
bool my_request_is_without_archive(const struct request *rq);

/* The page of a list, as page_query binds it: newest first, `before` a position. */
struct page {
	struct cursor before;
	const char *limit;
};
/* The page of a list by name, as names_query binds it. */
struct names_page {
	const char *q;
	struct cursor before;
	const char *limit;
};
/* Which steps of a data request are shown, as steps_query binds it: the last ones before a version. */
struct steps_page {
	const char *before;
};

/* The query ?version= of a deletion, and the body {"version"} of a step. */
struct only_version {
	const char *version;
};

#endif
