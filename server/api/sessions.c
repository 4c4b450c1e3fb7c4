/* Signing in and out. Every refusal of a sign-in looks the same and takes as long: nobody learns which accounts exist. */
#include <stdlib.h>
#include <string.h>

#include "api/bodies.h"
#include "api/handlers.h"
#include "api/member.h"
#include "api/sign_in.h"
#include "api/write.h"
#include "crypto/hash.h"
#include "crypto/password.h"
#include "domain/email.h"
#include "queries.h"

enum { ACCOUNT_FAILURES = 5, ADDRESS_FAILURES = 40 };

struct sign_in {
	const char *email, *password;
	const char *code; /* of a second factor, which nobody can set up yet: accepted and not looked at */
};
const struct body sign_in_body =
	BODY(struct sign_in, TEXT(struct sign_in, email, 1, EMAIL_BYTES), TEXT(struct sign_in, password, 1, PASSWORD_MAX_BYTES),
             MAYBE_TEXT(struct sign_in, code, 6, 12));

/* One counter for the account, whether it exists or not, and a wider one for the address. */
struct counters {
	const char *account, *address;
};

static struct counters counters_of(struct task *t, const struct request *rq, const char *email, const char *member)
{
	return (struct counters){ arena_printf(&t->arena, "account %s", member ? member : email),
		                  arena_printf(&t->arena, "address %s", member_household(t, rq->http)) };
}

/* How many seconds to wait, as text; NULL when nothing is locked, or when the database did not say. */
static const char *locked_for(struct task *t, const struct counters *counters)
{
	const char *seconds = db_json(t, sql_throttle_read(counters->account, counters->address));

	return seconds && strcmp(seconds, "0") != 0 ? seconds : NULL;
}

struct reply sign_in_wait(struct task *t, const char *seconds)
{
	task_fail(t, PROBLEM_slow_down, NULL);
	struct reply reply = reply_problem(t);

	reply_header(&reply, "Retry-After", seconds);
	return reply;
}

/* Counts a failure, and leaves its entry in the same statement if it has one. How many there are now; 0 when nobody knows. */
static long count(struct task *t, const char *key, int limit, const struct trace *refusal)
{
	struct db_tail tail = { 0 };

	if (refusal && !entry_fill(t, refusal, &tail))
		return 0;
	const char *failures = db_write(t, sql_throttle_fail(key, arena_printf(&t->arena, "%d", limit)), &tail);

	task_forgive(t);
	return failures ? strtol(failures, NULL, 10) : 0;
}

/*
 * The failure that locks an account leaves an entry of its own beside that of the refusal. So does an address that nobody has,
 * about nobody and without the address: who tries many is seen, and takes as long as with one that exists.
 */
static void count_both(struct task *t, const struct counters *counters, const char *member)
{
	const struct trace refusal = { .action = AUDIT_session_refuse, .subjects = { member } };
	const struct trace lock = { .action = AUDIT_session_lock, .subjects = { member } };

	if (count(t, counters->account, ACCOUNT_FAILURES, &refusal) >= ACCOUNT_FAILURES)
		write_aside(t, sql_event(), &lock, true);
	count(t, counters->address, ADDRESS_FAILURES, NULL);
}

const char *sign_in_locked_for(struct task *t, const struct request *rq, const char *member)
{
	struct counters counters = counters_of(t, rq, NULL, member);

	return locked_for(t, &counters);
}

void sign_in_failed(struct task *t, const struct request *rq, const char *member)
{
	struct counters counters = counters_of(t, rq, NULL, member);

	count_both(t, &counters, member);
}

static struct reply refuse(struct task *t, const struct counters *counters, const char *member)
{
	count_both(t, counters, member);
	task_fail(t, PROBLEM_sign_in, "problem.sign_in.refused");
	return reply_problem(t);
}

static const char *previous_session(struct task *t, const struct request *rq)
{
	const char *token = member_cookie(t, rq->http);

	return token ? sha256_text(t, token) : NULL;
}

static struct reply open_for(struct task *t, const struct request *rq, const struct db_rows *account)
{
	const char *member = db_value(account, 0, 0);
	struct new_session session = sign_in_session(t);
	struct trace trace = { .action = AUDIT_session_open, .actor = member, .function = "self" };
	const char *brief = db_flag(db_is_true(account, 0, 2));
	struct reply replayed;

	if (!write_answer(t, rq, 201, PROBLEM_sign_in,
	                  sql_session_open(session.id, session.hash, member, member_device(t, rq->http), previous_session(t, rq),
	                                   brief, db_value(account, 0, 1)),
	                  &trace, &replayed))
		return reply_problem(t);
	return sign_in_reply(t, rq, member, &session);
}

struct reply session_open(struct task *t, const struct request *rq)
{
	const struct sign_in *in = rq->body;
	struct db_rows account;
	const char *email = email_spelling(t, in->email);

	if (!db_rows(t, sql_sign_in_member(email), &account))
		return reply_problem(t);
	const char *member = account.count ? db_value(&account, 0, 0) : NULL;
	struct counters counters = counters_of(t, rq, email, member);

	const char *seconds = locked_for(t, &counters);

	if (seconds)
		return sign_in_wait(t, seconds);
	if (t->problem != PROBLEM_none)
		return reply_problem(t);
	if (!password_matches(in->password, member ? db_value(&account, 0, 1) : NULL))
		return refuse(t, &counters, member);
	return open_for(t, rq, &account);
}

struct reply sessions_mine(struct task *t, const struct request *rq)
{
	return reply_json(t, 200, db_json(t, sql_sessions_mine(rq->me.id, rq->me.session)));
}

struct reply session_close(struct task *t, const struct request *rq)
{
	struct trace trace = trace_of(rq, AUDIT_session_close, rq->args[0], NULL);

	return write_reply(t, rq, 204, PROBLEM_not_found, sql_session_close(rq->me.id, rq->args[0]), &trace);
}

/*
 * Only the storage of this origin is cleared. "cookies" would clear those of the whole registered domain, and sign the person out
 * of everything else of their company (W3C Clear Site Data 4.2.2): ours expires by name. "cache" holds nothing of anybody: what
 * is personal is sent with no-store.
 */
struct reply session_close_current(struct task *t, const struct request *rq)
{
	struct trace trace = trace_of(rq, AUDIT_session_close, rq->me.session, NULL);
	struct reply reply = write_reply(t, rq, 204, PROBLEM_not_found, sql_session_close(rq->me.id, rq->me.session), &trace);

	member_set_cookie(t, &reply, NULL);
	reply_header(&reply, "Clear-Site-Data", "\"storage\"");
	return reply;
}

struct reply session_close_others(struct task *t, const struct request *rq)
{
	struct trace trace = trace_of(rq, AUDIT_session_close_others, NULL, NULL);

	return write_reply(t, rq, 204, PROBLEM_not_found, sql_session_close_others(rq->me.id, rq->me.session), &trace);
}
