/* The person who asks: what they may do, their language, their password, what concerns them. */
#include <string.h>

#include "api/auth/password.h"
#include "api/auth/sign_in.h"
#include "api/auth/throttle.h"
#include "api/bodies.h"
#include "api/handlers.h"
#include "api/write.h"
#include "base/words.h"
#include "crypto/password.h"
#include "domain/moderation.h"
#include "queries/audit.h"
#include "queries/members.h"

struct me_change {
	const char *language;
};
const struct body me_body = BODY(struct me_change, CHOICE(struct me_change, language, language_names));

struct password_change {
	const char *current, *password;
};
const struct body password_body =
	BODY(struct password_change, TEXT(struct password_change, current, 1, PASSWORD_TYPED),
             TEXT(struct password_change, password, 1, PASSWORD_TYPED));

const struct body page_query = BODY(struct page, CURSOR(struct page, before), LIMIT(struct page, limit));

/* The capabilities of the site that the page may show; reviewing depends on groups and is added by the
 * statement. */
static const char *capabilities(struct task *t, const struct request *rq)
{
	static const struct {
		enum capability capability;
		const char *name;
	} shown[] = {
		{ CAN_TAKE_PART, "take_part" },
		{ CAN_CREATE_GROUP, "create_group" },
		{ CAN_MANAGE_MEMBERS, "manage_members" },
		{ CAN_MANAGE_CHARTER, "manage_charter" },
		{ CAN_MANAGE_COMPANY, "manage_company" },
		{ CAN_HANDLE_REQUESTS, "handle_requests" },
		{ CAN_READ_AUDIT, "read_audit" },
		{ CAN_READ_CHECKPOINTS, "read_checkpoints" },
		{ CAN_READ_FIGURES, "read_figures" },
		{ CAN_READ_CONFIRMATIONS, "read_confirmations" },
		{ CAN_PROPOSE, "propose" },
		{ CAN_CONFIRM, "confirm" },
	};
	const char *names[sizeof shown / sizeof shown[0]];
	int count = 0;

	for (size_t i = 0; i < sizeof shown / sizeof shown[0]; i++)
		if (permission_site(shown[i].capability, rq->me.roles, rq->me.at_desk) == VERDICT_ALLOWED)
			names[count++] = shown[i].name;
	return db_array(t, names, count);
}

struct reply me_show(struct task *t, const struct request *rq)
{
	return reply_json(t, 200,
	                  db_json(t, sql_me_show(rq->me.id, capabilities(t, rq), rq->config->company)));
}

struct reply me_edit(struct task *t, const struct request *rq)
{
	const struct me_change *in = rq->body;

	return write_own(t, rq, sql_me_language(rq->me.id, in->language)) ? me_show(t, rq) : reply_problem(t);
}

static bool may_change(struct task *t, const struct request *rq, const char *password,
                       const struct attempt *attempt)
{
	const struct password_change *in = rq->body;
	const char *current = password_typed(t, "/current", in->current);
	struct db_rows rows;

	if (!current || !db_rows(t, sql_me_password_hash(rq->me.id), &rows))
		return false;
	if (!password_fits(t, in->current, current, db_value(&rows, 0, ME_PASSWORD_HASH_HASH))) {
		throttle_failed(t, attempt);
		return task_fail_at(t, PROBLEM_invalid_field, "/current",
		                    word(t->language, "password.wrong_current"));
	}
	return password_is_good(t, "/password", password, db_value(&rows, 0, ME_PASSWORD_HASH_NAME),
	                        db_value(&rows, 0, ME_PASSWORD_HASH_LOGIN), rq->config->company);
}

struct reply me_password(struct task *t, const struct request *rq)
{
	const struct password_change *in = rq->body;
	struct trace trace = trace_of(rq, AUDIT_password_change, NULL, NULL);
	char *hash = arena_alloc(&t->arena, PASSWORD_HASH);
	const char *password = password_typed(t, "/password", in->password);
	struct attempt attempt;

	if (!throttle_in_session(t, rq, &attempt))
		return reply_problem(t);
	if (attempt.wait > 0)
		return throttle_refusal(t, &attempt);
	if (!password || !may_change(t, rq, password, &attempt))
		return reply_problem(t);
	if (!password_hash(password, hash))
		task_fail(t, PROBLEM_busy, NULL);
	return write_reply(t, rq, 204, PROBLEM_not_found, sql_me_password(rq->me.id, hash, rq->me.session),
	                   &trace);
}

struct reply me_entries(struct task *t, const struct request *rq)
{
	const struct page *page = rq->query;

	return reply_json(t, 200,
	                  db_json(t, sql_entries_mine(rq->me.id, page->before.at, page->before.id,
	                                              page->limit, MODERATION_UNDO_TEXT)));
}
