/* Words that bodies take and answers show, NULL-terminated: each list stands where the handlers of its
 * subject are. */
#ifndef PARVIS_API_CHOICES_H
#define PARVIS_API_CHOICES_H

extern const char *const post_kinds[], *const own_post_states[];    /* api/posts/posts.c */
extern const char *const group_purposes[], *const group_postings[]; /* api/groups/groups.c */
extern const char *const mandate_origins[];                         /* api/groups/memberships.c */
extern const char *const scope_words[];                             /* api/members/members.c */
extern const char *const confirmation_acts[];                       /* api/confirmations/confirmations.c */
extern const char *const confirmation_obstacles[]; /* sql/functions/obstacle_of.sql; "confirmation.<one>" says
                                                      it */

#endif
