/*
 * A share for everybody: what one person may ask of the server in a while (domain/quota.h). A route names its
 * quota as its last column; beside it, every request of a person is counted among their reads or writes, and
 * one that leaves an entry in the log among their deeds: the log keeps it for good. Who is not signed in is
 * counted by address.
 *
 * Counters live in the memory of this process: there is one `serve`, a question here must cost less than what
 * it protects, and what a restart forgets is at most one period for everybody. The table has a fixed size; a
 * place whose moments are all over is free without a loss, and only when all its neighbours count as well
 * does the one that is done first make room.
 */
#ifndef PARVIS_API_SHARE_H
#define PARVIS_API_SHARE_H

#include "api/request.h"
#include "domain/quota.h"

/* Sets the limits, once, before the server starts. */
void share_open(const struct config *config);

/* Step of the pipeline: one of the reads or writes of who asks. False with slow_down, and rq->over: nobody
 * who reads asks so much. */
bool share_of_asking(struct task *t, struct request *rq);
/* The same for the quotas of the route, before its handler. What was taken for nothing is given
 * back by share_settle(). */
bool share_of_doing(struct task *t, struct request *rq);
/* One of a quota for a person whom only the handler knows. */
bool share_take(struct task *t, enum quota quota, const char *member, struct shortage *over);
/* After the handler: what was refused, or answered again as before, did not count. Adds the RateLimit headers
 * of a named quota.
 */
void share_settle(struct task *t, const struct request *rq, struct reply *reply);
/* The answer to who is over their share: 429 with Retry-After, and the quota as RateLimit says it. */
struct reply share_refusal(struct task *t, const struct shortage *over);

#endif
