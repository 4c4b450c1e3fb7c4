/* Every handler of the API, by file. What each does is said in its line of server/api/routes.c. */
#ifndef PARVIS_API_HANDLERS_H
#define PARVIS_API_HANDLERS_H

#include "api/request.h"

handler openapi_show, csp_report;                                                                            /* openapi.c */
handler session_open, session_close, session_close_current, session_close_others, sessions_mine;             /* sessions.c */
handler invitation_read, invitation_accept;                                                                  /* invitations.c */
handler me_show, me_edit, me_password, me_entries;                                                           /* me.c */
handler charter_show, charter_accept, charter_publish;                                                       /* charter.c */
handler feed_home, feed_head, feed_visit, feed_group;                                                        /* feed.c */
handler group_list, group_create, group_show, group_edit, group_members;                                     /* groups.c */
handler membership_enter, membership_leave, membership_invite, membership_remove, mandate_give, mandate_end; /* memberships.c */
handler post_create, post_show, post_edit, post_submit, post_withdraw, post_delete, posts_mine;              /* posts.c */
handler comment_list, comment_create, comment_edit, comment_delete, reaction_set, reaction_clear;            /* comments.c */
handler notification_list, notification_read;                                                                /* notifications.c */
handler case_list, case_show, case_decide;                                                                   /* cases.c */
handler member_list, member_create, member_invitation, member_state, member_roles;                           /* members.c */
handler people_find;                                                                                         /* people.c */
handler figures_company, figures_group;                                                                      /* figures.c */
handler my_data, my_requests, my_request, my_request_open, my_archive;                                       /* data_rights.c */
handler request_list, request_show, request_open, request_step, request_export, request_archive;             /* data_requests.c */
handler audit_entries, audit_bundle, audit_checkpoint;                                                       /* audit.c */

#endif
