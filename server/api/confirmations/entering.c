/* Reading for a time in a closed or secret group of which one is not: proposed by one, confirmed by another,
 * told to the group. */
#include "api/bodies.h"
#include "api/confirmations/confirmations.h"
#include "api/deed.h"
#include "api/handlers.h"
#include "api/privacy/archive.h"
#include "base/date.h"
#include "base/words.h"
#include "queries/confirmations.h"

enum { ENTERING_DAYS = 14 }; /* at most, after today (migration 0074 forbids more) */

struct entering_wish {
	const char *group, *reason, *until;
};
const struct body entering_body =
	BODY(struct entering_wish, ID(struct entering_wish, group),
             TEXT(struct entering_wish, reason, 1, REASON_CHARACTERS), DATE(struct entering_wish, until));

static bool is_for_a_time(struct task *t, const char *until)
{
	struct date last;
	int days = date_read(until, &last) ? date_days_between(request_today(t), last) : -1;

	return (days >= 0 && days <= ENTERING_DAYS) ||
	       task_fail_at(t, PROBLEM_invalid_field, "/until", word(t->language, "confirmation.until_when"));
}

/* They read there already, or nobody could say yes. */
static enum problem why_not_proposed(struct task *t, const struct aftermath *now)
{
	bool reads = db_is_true(&now->row, 0, ENTERING_NOW_READS);
	bool by_some = db_is_true(&now->row, 0, ENTERING_NOW_CONFIRMED_BY_SOME);

	if (reads)
		task_fail(t, PROBLEM_wrong_state, word(t->language, "confirmation.reads"));
	else if (!by_some)
		task_fail(t, PROBLEM_nobody_confirms, word(t->language, "confirmation.nobody_enters"));
	return PROBLEM_wrong_state;
}

static struct sql stands(const struct request *rq)
{
	const struct entering_wish *in = rq->body;

	return sql_entering_now(in->group, rq->me.id);
}
static const struct deed entering = { PROBLEM_wrong_state, .stands = stands, .why = why_not_proposed };

struct reply entering_propose(struct task *t, const struct request *rq)
{
	const struct entering_wish *in = rq->body;
	struct trace trace = trace_of(rq, AUDIT_confirmation_propose, in->group, NULL);
	struct change change = change_open(t);

	if (!is_for_a_time(t, in->until))
		return reply_problem(t);
	change_add(&change, "reads_until", NULL, in->until);
	trace.change = change_done(&change);
	return deed_reply(t, rq, &entering, 202,
	                  sql_confirmation_propose_entering(task_id(t), in->group, rq->me.id, in->reason,
	                                                    in->until),
	                  &trace, NULL);
}
