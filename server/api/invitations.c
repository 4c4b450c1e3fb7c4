/* One-time links: invitation, first administrator, reset. The token travels in the fragment and in bodies, never in an address.
 */
#include "api/bodies.h"
#include "api/handlers.h"
#include "api/member.h"
#include "api/sign_in.h"
#include "api/write.h"
#include "crypto/hash.h"
#include "crypto/password.h"
#include "queries.h"

struct link {
	const char *token;
};
const struct body link_body = BODY(struct link, TEXT(struct link, token, 20, 100));

struct acceptance {
	const char *token, *password, *name;
};
const struct body accept_body =
	BODY(struct acceptance, TEXT(struct acceptance, token, 20, 100), TEXT(struct acceptance, password, 1, PASSWORD_MAX_BYTES),
             MAYBE_NAME(struct acceptance, name, 1, 120));

struct reply invitation_read(struct task *t, const struct request *rq)
{
	const struct link *in = rq->body;

	return reply_json(t, 200, db_json_or(t, PROBLEM_link_used, sql_invitation_read(sha256_text(t, in->token))));
}

static const char *use_link(struct task *t, const struct request *rq, const struct db_rows *who,
                            const struct new_session *session)
{
	const struct acceptance *in = rq->body;
	const char *brief = db_flag(db_is_true(who, 0, 3));
	struct trace trace = { .action = AUDIT_invitation_accept, .actor = db_value(who, 0, 0), .function = "self" };
	char *hash = arena_alloc(&t->arena, PASSWORD_HASH);
	struct reply replayed;

	if (!password_hash(in->password, hash))
		task_fail(t, PROBLEM_busy, NULL);
	return write_answer(t, rq, 201, PROBLEM_link_used,
	                    sql_invitation_accept(sha256_text(t, in->token), hash, in->name, session->id, session->hash,
	                                          member_device(t, rq->http), brief, task_id(t)),
	                    &trace, &replayed);
}

struct reply invitation_accept(struct task *t, const struct request *rq)
{
	const struct acceptance *in = rq->body;
	struct db_rows who;

	if (!db_rows(t, sql_invitation_member(sha256_text(t, in->token)), &who))
		return reply_problem(t);
	if (who.count == 0)
		task_fail(t, PROBLEM_link_used, NULL);
	else
		sign_in_password_is_good(t, "/password", in->password, db_value(&who, 0, 1), db_value(&who, 0, 2),
		                         rq->config->company);
	if (t->problem != PROBLEM_none)
		return reply_problem(t);
	struct new_session session = sign_in_session(t);

	return sign_in_reply(t, rq, use_link(t, rq, &who, &session), &session);
}
