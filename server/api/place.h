/* Loads what an address names, and asks the group half of the permission matrix. After
 * these, rq->place is settled. */
#ifndef PARVIS_API_PLACE_H
#define PARVIS_API_PLACE_H

#include "api/request.h"

/*
 * Takes every variable of the address as the table in place.c says: rq->place, rq->data_request, rq->named,
 * and whom it is about. What is no id, and what this person may not know of, is not_found, like what does not
 * exist.
 */
bool place_load(struct task *t, struct request *rq);
/* The same for a group named in a query: the caller asks the matrix then. */
bool place_load_group(struct task *t, struct request *rq, const char *group);
/*
 * Whether this person may give and end mandates in rq->place: who animates it; an administrator where nobody
 * does, or the last one is suspended, and unless it is secret.
 */
bool place_may_appoint(struct task *t, const struct request *rq);
/* Whether every variable of an address is in that table. */
bool place_knows(const char *address);
/* Where a text of this person starts in this group: published, or held for reading first. */
enum post_state place_first_state(const struct request *rq);
/* Asks the matrix for the capability of the route: not_found, forbidden or group_archived. */
bool place_permits(struct task *t, const struct request *rq);
/*
 * For a write that did nothing, with whatever problem stood for that: both again, into a copy of the request.
 * What was lost since is the problem then, as if it had been missing from the start; else none is left, and
 * the caller says its own.
 */
bool place_again(struct task *t, struct request *now);

#endif
