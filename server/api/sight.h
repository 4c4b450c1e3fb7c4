/*
 * Reads that need a right over others' data leave their entry in the log first, committed before a byte of
 * them goes out; no entry, no reading. The same read within five minutes leaves one. Of a list that is so for
 * each person whom it shows.
 */
#ifndef PARVIS_API_SIGHT_H
#define PARVIS_API_SIGHT_H

#include "api/request.h"
#include "db/db.h"

/* The entry of one object, in the capacity of the route; of the person whom it is about too, unless that is
 * NULL. False: audit_away. */
bool sight_leave(struct task *t, const struct request *rq, const char *object, const char *subject);

/*
 * Answers with a list that shows people, for a route with the flag NAMES_SHOWN: `list` is a statement of two
 * columns, the JSON and audit.newly_shown() of whoever stands there. They are named in entries of eight at
 * most; an empty list leaves one of nobody.
 */
struct reply sight_list(struct task *t, const struct request *rq, struct sql list);

#endif
