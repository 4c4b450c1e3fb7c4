/* One-time links: invitation, first administrator, reset. The token travels in the fragment and in bodies,
 * never in an address.
 */
#include "api/auth/password.h"
#include "api/auth/sign_in.h"
#include "api/auth/throttle.h"
#include "api/bodies.h"
#include "api/handlers.h"
#include "api/member.h"
#include "api/write.h"
#include "crypto/hash.h"
#include "crypto/password.h"
#include "domain/email.h"
#include "queries/auth.h"

struct link {
	const char *token;
};
const struct body link_body = BODY(struct link, TEXT(struct link, token, 20, 100));

struct acceptance {
	const char *token, *password, *name, *email;
};
const struct body accept_body = BODY(struct acceptance, TEXT(struct acceptance, token, 20, 100),
                                     TEXT(struct acceptance, password, 1, PASSWORD_TYPED),
                                     MAYBE_NAME(struct acceptance, name, 1, 120),
                                     MAYBE_TEXT(struct acceptance, email, 3, EMAIL_BYTES));

struct reply invitation_read(struct task *t, const struct request *rq)
{
	const struct link *in = rq->body;

	return reply_json(t, 200,
	                  db_json_or(t, PROBLEM_link_used, sql_invitation_read(sha256_text(t, in->token))));
}

/* Whose link it is; the address that the first administrator, and nobody else, says with it and
 * with their name, or NULL. */
struct holder {
	const char *id, *brief, *email, *password;
};

static bool take_holder(struct task *t, const struct request *rq, struct holder *who)
{
	const struct acceptance *in = rq->body;
	const char *email = sign_in_email(t, in->email);
	const char *password = password_typed(t, "/password", in->password);
	struct db_rows rows;

	if (t->problem != PROBLEM_none ||
	    !db_rows(t, sql_invitation_member(sha256_text(t, in->token)), &rows))
		return false;
	if (rows.count == 0)
		return task_fail(t, PROBLEM_link_used, NULL);
	/* others were named by whoever invited them */
	if ((in->name || email) && !db_is_true(&rows, 0, INVITATION_MEMBER_FIRST))
		return task_fail_at(t, PROBLEM_invalid_field, in->name ? "/name" : "/email", NULL);
	*who = (struct holder){ db_value(&rows, 0, INVITATION_MEMBER_ID),
		                db_flag(db_is_true(&rows, 0, INVITATION_MEMBER_BRIEF)), email, password };
	email = email ? email : db_value(&rows, 0, INVITATION_MEMBER_LOGIN);
	return password_is_good(t, "/password", password, db_value(&rows, 0, INVITATION_MEMBER_NAME), email,
	                        rq->config->company) &&
	       (!in->name ||
	        password_is_good(t, "/password", password, in->name, email, rq->config->company));
}

static const char *use_link(struct task *t, const struct request *rq, const struct holder *who,
                            const struct new_session *session)
{
	const struct acceptance *in = rq->body;
	struct trace trace = { .action = AUDIT_invitation_accept, .actor = who->id, .function = "self" };
	char *hash = arena_alloc(&t->arena, PASSWORD_HASH);
	struct reply replayed;

	if (!password_hash(who->password, hash))
		task_fail(t, PROBLEM_busy, NULL);
	struct invitation_accept_in used = {
		.link_hash = sha256_text(t, in->token),
		.password_hash = hash,
		.name = in->name,
		.email = who->email,
		.session = session->id,
		.session_hash = session->hash,
		.device = member_device(t, rq->http),
		.brief = who->brief,
		.notification = task_id(t),
		.device_hash = session->device_hash,
		.network = throttle_network(t, rq),
	};

	return write_answer(t, rq, 201, PROBLEM_link_used, sql_invitation_accept(used), &trace, &replayed);
}

struct reply invitation_accept(struct task *t, const struct request *rq)
{
	struct holder who = { 0 };

	if (!take_holder(t, rq, &who))
		return reply_problem(t);
	struct new_session session = sign_in_session(t, rq);

	return sign_in_reply(t, rq, use_link(t, rq, &who, &session), &session);
}
