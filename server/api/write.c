/* Writing with its traces, and the answer to a repeated request. */
#include "api/write.h"

#include <stdlib.h>
#include <string.h>

#include "audit/fold.h"
#include "base/json.h"
#include "crypto/hash.h"
#include "queries/api.h"

/* The queue has no place: there a moderator is one, and who neither moderates nor
 * administers animates somewhere. */
static const char *reviews_as(const struct request *rq)
{
	if (rq->place.standing.animator)
		return "animator";
	if (rq->me.roles & ROLE_MODERATOR && (!rq->place.group || rq->place.standing.reviewer))
		return "moderator";
	return rq->place.group ? "admin" : "animator"; /* a request to join where nobody animates */
}

/* The capacity in which somebody uses a right: the one that the right belongs to, whatever else they
 * are. NULL for no right. */
static const char *function_of(const struct request *rq)
{
	switch (capability_acting(rq->route->capability)) {
	case AS_SELF:
		return "self";
	case AS_ADMIN:
		return "admin";
	case AS_DPO:
		return rq->me.roles & ROLE_DPO     ? "dpo"
		       : rq->me.roles & ROLE_ADMIN ? "admin"
		                                   : "representative";
	case AS_REVIEWER:
		return reviews_as(rq);
	case AS_ANIMATOR:
		return rq->place.standing.animator ? "animator" : "admin";
	case AS_NOBODY:
		break;
	}
	return NULL;
}

struct trace trace_of(const struct request *rq, enum audit_action action, const char *object,
                      const char *subject)
{
	return (struct trace){ .action = action,
		               .actor = rq->me.id,
		               .function = function_of(rq),
		               .object = object,
		               .subjects = { subject } };
}

/* The same key with another body is a mistake of the client: the address and the body
 * together are what was asked. */
static const char *hash_of(struct task *t, const struct request *rq)
{
	char hex[SHA256_HEX];
	const char *asked = arena_printf(&t->arena, "%s %s\n", rq->http->method, rq->http->path);
	size_t length = strlen(asked);
	char *whole = arena_alloc(&t->arena, length + rq->http->body_length + 1);

	memcpy(whole, asked, length);
	memcpy(whole + length, rq->http->body, rq->http->body_length);
	sha256_hex(whole, length + rq->http->body_length, hex);
	return arena_copy(&t->arena, hex);
}

static bool same_hash(struct task *t, const struct request *rq, const char *stored)
{
	return strcmp(hash_of(t, rq), stored) == 0;
}

/* Who acts, and by what: the statement asks again before it writes. */
static void hold(struct task *t, const struct request *rq, struct db_tail *tail)
{
	tail->session = rq->me.session;
	tail->roles = arena_printf(&t->arena, "%u", rq->me.roles);
	tail->room = rq->place.group;
	tail->standing = rq->place.mark;
}

/*
 * Problems that a repeated request may meet because it was carried out before: it changed what there is, or
 * what its author may. Busy is who meets the first try itself, not yet committed.
 */
static bool may_be_repeated(enum problem problem)
{
	return problem == PROBLEM_none || problem == PROBLEM_busy || problem_status(problem) < 500;
}

/* "POST /api/groups/:group/posts": what an address means in the table of kept answers, whatever becomes of
 * the list of addresses.
 */
static const char *pattern_of(struct task *t, const struct route *route)
{
	return arena_printf(&t->arena, "%s %s", route->method, route->address);
}

static struct reply kept_answer(struct task *t, const struct request *rq, const struct db_rows *rows)
{
	const char *answer = db_value(rows, 0, ONCE_FIND_ANSWER);

	if (same_hash(t, rq, db_value(rows, 0, ONCE_FIND_BODY))) {
		struct reply reply =
			reply_json(t, (int)strtol(db_value(rows, 0, ONCE_FIND_STATUS), NULL, 10), answer);
		reply_header(&reply, "Idempotency-Replayed", "true");
		return reply;
	}
	if (strcmp(db_value(rows, 0, ONCE_FIND_ROUTE), pattern_of(t, rq->route)) == 0)
		t->extra = json_with(t, "{}", "answer", answer);
	task_fail(t, PROBLEM_key_reused, NULL);
	return reply_problem(t);
}

/* A problem that stands aside while something else is done in its task. */
struct aside {
	enum problem problem;
	const char *detail, *pointer, *extra;
};

static struct aside set_aside(struct task *t)
{
	struct aside aside = { t->problem, t->detail, t->pointer, t->extra };

	task_forgive(t);
	t->extra = NULL;
	return aside;
}

static void bring_back(struct task *t, const struct aside *aside)
{
	task_forgive(t);
	t->extra = aside->extra;
	if (aside->problem != PROBLEM_none)
		task_fail_at(t, aside->problem, aside->pointer, aside->detail);
}

bool write_repeated(struct task *t, const struct request *rq, struct reply *reply)
{
	struct db_rows rows;

	if (!rq->key || !may_be_repeated(t->problem))
		return false;
	struct aside before = set_aside(t);
	bool known = db_rows(t, sql_once_find(rq->me.id, rq->key), &rows);

	if (!known || rows.count > 0) {
		*reply = known ? kept_answer(t, rq, &rows) : reply_problem(t);
		return true;
	}
	bring_back(t, &before);
	return false;
}

const char *write_answer(struct task *t, const struct request *rq, int status, enum problem none,
                         struct sql statement, const struct trace *trace, struct reply *replayed)
{
	struct db_tail tail = { 0 };

	*replayed = (struct reply){ 0 };
	if (t->problem != PROBLEM_none || !entry_fill(t, trace, &tail))
		return NULL;
	hold(t, rq, &tail);
	if (rq->key) {
		tail.member = rq->me.id;
		tail.key = rq->key;
		tail.route = pattern_of(t, rq->route);
		tail.body_hash = hash_of(t, rq);
		tail.status = arena_printf(&t->arena, "%d", status);
	}
	const char *answer = db_write(t, statement, &tail);

	if (!answer && write_repeated(t, rq, replayed))
		return NULL;
	if (!answer)
		task_fail(t, none, NULL);
	return answer;
}

struct reply write_reply(struct task *t, const struct request *rq, int status, enum problem none,
                         struct sql statement, const struct trace *trace)
{
	struct reply replayed;
	const char *answer = write_answer(t, rq, status, none, statement, trace, &replayed);

	return replayed.status ? replayed : write_done(t, status, answer);
}

struct reply write_done(struct task *t, int status, const char *answer)
{
	return status == 204 && answer ? reply_empty(t) : reply_json(t, status, answer);
}

void write_stands(struct task *t, const char *version, const char *state)
{
	const char *now = json_with(t, "{}", "version", version);

	t->extra = state ? json_with(t, now, "state", json_of_text(t, state)) : now;
}

const char *write_own(struct task *t, const struct request *rq, struct sql statement)
{
	struct db_tail tail = { 0 };

	hold(t, rq, &tail);
	return db_write(t, statement, &tail);
}

bool write_aside(struct task *t, struct sql statement, const struct trace *trace, bool gently)
{
	struct db_tail tail = { 0 };
	struct aside before = set_aside(t);
	bool well = (!trace || entry_fill(t, trace, &tail)) &&
	            (db_write(t, statement, &tail) || t->problem == PROBLEM_none);

	if (gently || before.problem != PROBLEM_none)
		bring_back(t, &before);
	return well;
}

/* Its own problem is forgiven, the one before stays. */
void write_folded(struct task *t, const struct trace *trace, const char *what)
{
	struct aside before = set_aside(t);

	fold_note(t, trace, what);
	bring_back(t, &before);
}
