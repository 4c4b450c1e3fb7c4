/* Signing in and out. Every refusal of a sign-in looks the same and takes as long: nobody
 * learns which accounts exist. */
#include <string.h>

#include "api/auth/password.h"
#include "api/auth/sign_in.h"
#include "api/auth/throttle.h"
#include "api/bodies.h"
#include "api/handlers.h"
#include "api/member.h"
#include "api/share.h"
#include "api/write.h"
#include "crypto/hash.h"
#include "crypto/password.h"
#include "domain/email.h"
#include "queries/auth.h"

struct sign_in {
	const char *login, *password; /* an address or a login */
};
const struct body sign_in_body = BODY(struct sign_in, TEXT(struct sign_in, login, 1, EMAIL_BYTES),
                                      TEXT(struct sign_in, password, 1, PASSWORD_TYPED));

static struct reply refuse(struct task *t, const struct attempt *attempt)
{
	throttle_failed(t, attempt);
	task_fail(t, PROBLEM_sign_in, "problem.sign_in.refused");
	return reply_problem(t);
}

static const char *previous_session(struct task *t, const struct request *rq)
{
	const char *token = member_cookie(t, rq->http);

	return token ? sha256_text(t, token) : NULL;
}

/* Who signs in again and again makes as many entries, which stay: there is a share of that as well. */
static struct reply open_for(struct task *t, const struct request *rq, const struct db_rows *account,
                             const struct attempt *attempt)
{
	const char *member = db_value(account, 0, SIGN_IN_MEMBER_ID);
	struct new_session session = sign_in_session(t, rq);
	struct forgiveness own = throttle_forgiven(t, attempt);
	struct trace trace = { .action = AUDIT_session_open, .actor = member, .function = "self" };
	const char *brief = db_flag(db_is_true(account, 0, SIGN_IN_MEMBER_BRIEF));
	struct shortage over;
	struct reply replayed;

	if (!share_take(t, QUOTA_sign_ins, member, &over))
		return share_refusal(t, &over);
	struct session_open_in opened = {
		.session = session.id,
		.session_hash = session.hash,
		.member = member,
		.device = member_device(t, rq->http),
		.previous_hash = previous_session(t, rq),
		.brief = brief,
		.password_hash = db_value(account, 0, SIGN_IN_MEMBER_PASSWORD_HASH),
		.device_hash = session.device_hash,
		.network = attempt->network,
		.counters = own.keys,
		.amounts = own.amounts,
	};

	if (!write_answer(t, rq, 201, PROBLEM_sign_in, sql_session_open(opened), &trace, &replayed))
		return reply_problem(t);
	return sign_in_reply(t, rq, member, &session);
}

struct reply session_open(struct task *t, const struct request *rq)
{
	const struct sign_in *in = rq->body;
	struct db_rows account;
	const char *login = email_spelling(t, in->login);

	const char *password = password_typed(t, "/password", in->password);

	if (!password || !db_rows(t, sql_sign_in_member(login), &account))
		return reply_problem(t);
	const char *member = db_value(&account, 0, SIGN_IN_MEMBER_ID);
	const char *key = member ? member : db_value(&account, 0, SIGN_IN_MEMBER_KEY);
	struct attempt attempt;

	if (!throttle_at_the_door(t, rq, key, member, &attempt))
		return reply_problem(t);
	if (attempt.wait > 0)
		return throttle_refusal(t, &attempt);
	if (!password_fits(t, in->password, password,
	                   member ? db_value(&account, 0, SIGN_IN_MEMBER_PASSWORD_HASH) : NULL))
		return refuse(t, &attempt);
	return open_for(t, rq, &account, &attempt);
}

struct reply sessions_mine(struct task *t, const struct request *rq)
{
	return reply_json(t, 200, db_json(t, sql_sessions_mine(rq->me.id, rq->me.session)));
}

struct reply session_close(struct task *t, const struct request *rq)
{
	struct trace trace = trace_of(rq, AUDIT_session_close, rq->named.session, NULL);

	return write_reply(t, rq, 204, PROBLEM_not_found, sql_session_close(rq->me.id, rq->named.session),
	                   &trace);
}

/*
 * Only the storage of this origin is cleared. "cookies" would clear those of the whole registered domain, and
 * sign the person out of everything else of their company (W3C Clear Site Data 4.2.2): ours expires by name.
 * "cache" holds nothing of anybody: what is personal is sent with no-store.
 */
struct reply session_close_current(struct task *t, const struct request *rq)
{
	struct trace trace = trace_of(rq, AUDIT_session_close, rq->me.session, NULL);
	struct reply reply = write_reply(t, rq, 204, PROBLEM_not_found,
	                                 sql_session_close(rq->me.id, rq->me.session), &trace);

	member_set_cookie(t, &reply, NULL);
	reply_header(&reply, "Clear-Site-Data", "\"storage\"");
	return reply;
}

struct reply session_close_others(struct task *t, const struct request *rq)
{
	struct trace trace = trace_of(rq, AUDIT_session_close_others, NULL, NULL);

	return write_reply(t, rq, 204, PROBLEM_not_found, sql_session_close_others(rq->me.id, rq->me.session),
	                   &trace);
}
