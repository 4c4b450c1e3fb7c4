/* Proposals that wait for a second person: the list, and what somebody answers. */
#include "api/confirmations/confirmations.h"

#include <string.h>

#include "api/handlers.h"
#include "api/write.h"
#include "base/text.h"
#include "base/words.h"
#include "queries/confirmations.h"

enum { LISTED = 50, WORDS = 500 };

static const char *const actions[] = { "confirm", "refuse", "withdraw", NULL };

/* What each of them makes of a proposal, and what it leaves in the log. */
static const struct {
	const char *state;
	enum audit_action entry;
} answers[] = {
	{ "confirmed", AUDIT_confirmation_confirm },
	{ "refused", AUDIT_confirmation_refuse },
	{ "withdrawn", AUDIT_confirmation_withdraw },
};

struct confirmation_decision {
	const char *version, *action, *word;
};
const struct body confirmation_body =
	BODY(struct confirmation_decision, VERSION(struct confirmation_decision, version),
             CHOICE(struct confirmation_decision, action, actions), MAYBE_TEXT(struct confirmation_decision, word, 0, WORDS));

enum need confirmation_need(struct task *t, const struct request *rq, const char *member)
{
	const char *need = db_json_maybe(t, sql_confirmation_needed(member, rq->me.id));

	if (need && strcmp(need, "another") == 0)
		return NEED_ANOTHER;
	return need && strcmp(need, "nobody") == 0 ? NEED_NOBODY : NEED_NOTHING;
}

struct reply confirmation_propose(struct task *t, const struct request *rq, const char *member, const char *reason)
{
	struct trace trace = trace_of(rq, AUDIT_confirmation_propose, member, member);

	if (!reason || !*reason)
		task_fail_at(t, PROBLEM_reason_needed, "/reason", word(t->language, "confirmation.reason_needed"));
	return write_reply(t, rq, 202, PROBLEM_not_found, sql_confirmation_propose(task_id(t), member, rq->me.id, reason),
	                   &trace);
}

/* Why and with which words is for who proposes and confirms. */
struct reply confirmation_list(struct task *t, const struct request *rq)
{
	bool shown = permission_site(CAN_CONFIRM, rq->me.roles, rq->config->admin_handles_requests) == VERDICT_ALLOWED;
	const char *limit = arena_printf(&t->arena, "%d", LISTED);

	return reply_json(t, 200, db_json(t, sql_confirmation_list(rq->me.id, db_flag(shown), limit)));
}

struct reply confirmation_decide(struct task *t, const struct request *rq)
{
	const struct confirmation_decision *in = rq->body;
	const char *id = rq->named.confirmation;
	int action = text_position(in->action, actions);
	struct db_rows now;

	if (strcmp(in->action, "refuse") == 0 && (!in->word || !*in->word))
		task_fail_at(t, PROBLEM_reason_needed, "/word", word(t->language, "confirmation.reason_needed"));
	if (t->problem != PROBLEM_none || !db_rows(t, sql_confirmation_now(id), &now) || now.count == 0) {
		task_fail(t, PROBLEM_not_found, NULL);
		return reply_problem(t);
	}
	struct trace trace = trace_of(rq, answers[action].entry, db_value(&now, 0, CONFIRMATION_NOW_TARGET_ID),
	                              db_value(&now, 0, CONFIRMATION_NOW_TARGET_ID));

	trace.subjects[1] = db_value(&now, 0, CONFIRMATION_NOW_PROPOSED_BY);
	struct reply reply =
		write_reply(t, rq, 201, PROBLEM_forbidden,
	                    sql_confirmation_decide(id, in->version, rq->me.id, answers[action].state, in->word), &trace);

	if (t->problem != PROBLEM_forbidden)
		return reply;
	return write_refused(t, sql_confirmation_now(id), CONFIRMATION_NOW_VERSION, in->version,
	                     strcmp(db_value(&now, 0, CONFIRMATION_NOW_STATE), "open") == 0 ? PROBLEM_forbidden
	                                                                                    : PROBLEM_wrong_state);
}
