/* Writing with its traces: a change, its audit entry and the kept answer of a repeated
 * request are one statement. */
#ifndef PARVIS_API_WRITE_H
#define PARVIS_API_WRITE_H

#include "api/request.h"
#include "audit/entry.h"
#include "db/db.h"

/*
 * The trace of an action on an object by the person who asks, in the capacity that goes with the capability
 * of the route. subject is the member whom it concerns beside them, or NULL.
 */
struct trace trace_of(const struct request *rq, enum audit_action action, const char *object,
                      const char *subject);

/*
 * Runs a writing statement with its traces and answers `status` with its JSON. No row: the problem `none`. A
 * request that was answered before under the same Idempotency-Key gets the same answer again; another body
 * under that key is key_reused, at the same address with that answer as its member "answer": who lost it
 * knows what there is to change.
 */
struct reply write_reply(struct task *t, const struct request *rq, int status, enum problem none,
                         struct sql statement, const struct trace *trace);

/*
 * For handlers that add to the answer what must not be stored: the stored JSON, or NULL when a problem was
 * recorded or *replayed was made: its status, 0 in the first case, tells which.
 */
const char *write_answer(struct task *t, const struct request *rq, int status, enum problem none,
                         struct sql statement, const struct trace *trace, struct reply *replayed);

/* The answer from what write_answer() gave: without a body for 204. */
struct reply write_done(struct task *t, int status, const char *answer);

/*
 * Whether a request that is about to be refused, or did nothing, was answered before under its key: then
 * *reply is that answer. Who cannot look does not say no: *reply is the problem that kept us from looking.
 * False when nothing was answered: the problem of before stands.
 */
bool write_repeated(struct task *t, const struct request *rq, struct reply *reply);

/* What stands now goes with the problem: its version, and its state if that is not NULL. */
void write_stands(struct task *t, const char *version, const char *state);

/* A write of the person who asks that leaves no entry and is never replayed: NULL when it did nothing, or
 * failed with a problem.
 */
const char *write_own(struct task *t, const struct request *rq, struct sql statement);

/*
 * A write beside a handler's own that rests on nobody's right: a mark of use, refusals, an entry before
 * reading. Never replayed; trace may be NULL. True when it was done or had nothing to do. A problem recorded
 * before stays; its own are forgiven if `gently` or if there was one.
 */
bool write_aside(struct task *t, struct sql statement, const struct trace *trace, bool gently);

/* The entry of something that was refused, folded (audit/fold.h); gently, as above. */
void write_folded(struct task *t, const struct trace *trace, const char *what);

#endif
