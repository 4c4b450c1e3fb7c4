/* Proposals that wait for a second person: the list, and what somebody answers. */
#include "api/confirmations/confirmations.h"

#include <string.h>

#include "api/bodies.h"
#include "api/choices.h"
#include "api/deed.h"
#include "api/handlers.h"
#include "api/write.h"
#include "base/text.h"
#include "base/words.h"
#include "jobs/jobs.h"
#include "queries/confirmations.h"
#include "queries/members.h"

const char *const confirmation_obstacles[] = { "unused",   "linked", "changed",
	                                       "proposer", "moved",  "over", NULL };
const char *const confirmation_acts[] = { "reset", "roles", "archive", "enter", NULL };
static const char *const actions[] = { "confirm", "refuse", "withdraw", "end", NULL };

/* What each of them makes of a proposal, and what it leaves in the log. */
static const struct {
	const char *state;
	enum audit_action entry;
} answers[] = {
	{ "confirmed", AUDIT_confirmation_confirm },
	{ "refused", AUDIT_confirmation_refuse },
	{ "withdrawn", AUDIT_confirmation_withdraw },
	{ "done", AUDIT_confirmation_end }, /* what is read for a time, before its time */
};

struct confirmation_decision {
	const char *version, *action, *word;
};
const struct body confirmation_body =
	BODY(struct confirmation_decision, VERSION(struct confirmation_decision, version),
             CHOICE(struct confirmation_decision, action, actions),
             MAYBE_TEXT(struct confirmation_decision, word, 0, REASON_CHARACTERS));

enum need confirmation_need(struct task *t, const struct request *rq, const struct proposal *p)
{
	const char *act = p->roles ? "roles" : p->request ? "archive" : "reset";
	const char *need =
		db_json_maybe(t, sql_confirmation_needed(p->member, rq->me.id, act, p->roles, p->charge));
	bool another = need && strcmp(need, "another") == 0;

	if (another && (!p->reason || !*p->reason))
		task_fail_at(t, PROBLEM_reason_needed, "/reason",
		             word(t->language, "confirmation.reason_needed"));
	if (!need || (!another && strcmp(need, "nobody") != 0))
		return NEED_NOTHING;
	if (!another)
		task_fail(t, PROBLEM_nobody_confirms, NULL);
	return another ? NEED_ANOTHER : NEED_NOBODY;
}

static struct sql whom(const struct request *rq)
{
	return sql_member_now(rq->named.member);
}
/* What stands there already leaves nothing to propose. */
static const struct deed proposing = { PROBLEM_wrong_state, .stands = whom, .column = MEMBER_NOW_VERSION };

static struct reply propose_roles(struct task *t, const struct request *rq, const struct proposal *p,
                                  const struct trace *trace)
{
	struct confirmation_propose_roles_in roles = {
		.confirmation = task_id(t),
		.member = p->member,
		.me = rq->me.id,
		.reason = p->reason,
		.version = p->version,
		.roles = p->roles,
		.charge = p->charge,
	};
	struct sql proposal = sql_confirmation_propose_roles(roles);

	return deed_reply(t, rq, &proposing, 202, proposal, trace, p->version);
}

struct reply confirmation_propose(struct task *t, const struct request *rq, const struct proposal *p)
{
	struct trace trace = trace_of(rq, AUDIT_confirmation_propose, p->member, p->member);

	trace.change = p->change;
	trace.purpose = p->purpose;
	if (p->roles)
		return propose_roles(t, rq, p, &trace);
	if (p->request)
		return write_reply(t, rq, 202, PROBLEM_wrong_state,
		                   sql_confirmation_propose_archive(task_id(t), rq->me.id, p->reason,
		                                                    p->request, p->version),
		                   &trace);
	return write_reply(t, rq, 202, PROBLEM_not_found,
	                   sql_confirmation_propose(task_id(t), p->member, rq->me.id, p->reason), &trace);
}

/* Why and with which words is for who proposes and confirms. */
struct reply confirmation_list(struct task *t, const struct request *rq)
{
	bool shown = permission_site(CAN_PROPOSE, rq->me.roles, rq->me.at_desk) == VERDICT_ALLOWED;
	const struct page *page = rq->query;

	return reply_json(t, 200,
	                  db_json(t, sql_confirmation_list(rq->me.id, db_flag(shown), page->before.at,
	                                                   page->before.id, page->limit)));
}

/* Roles are given, an archive is prepared, a group is entered by the yes itself. */
static struct sql answer_to(struct task *t, const struct request *rq, const struct db_rows *now,
                            const char *state)
{
	const struct confirmation_decision *in = rq->body;
	const char *id = rq->named.confirmation;
	const char *act = db_value(now, 0, CONFIRMATION_NOW_ACT);
	bool yes = strcmp(state, "confirmed") == 0;

	if (strcmp(in->action, "end") == 0)
		return sql_confirmation_end(id, in->version, rq->me.id);
	if (yes && strcmp(act, "enter") == 0)
		return sql_confirmation_entering(id, in->version, rq->me.id, in->word);
	if (yes && strcmp(act, "roles") == 0)
		return sql_confirmation_roles(id, in->version, rq->me.id, in->word);
	if (yes && strcmp(act, "archive") == 0)
		return sql_confirmation_archive(id, in->version, rq->me.id, in->word, task_id(t));
	return sql_confirmation_decide(id, in->version, rq->me.id, state, in->word);
}

/* Whom or what it concerns, who proposed it, and what it would change. */
static struct trace trace_of_answer(struct task *t, const struct request *rq, const struct db_rows *now,
                                    enum audit_action entry)
{
	const char *target = db_value(now, 0, CONFIRMATION_NOW_TARGET_ID);
	const char *proposer = db_value(now, 0, CONFIRMATION_NOW_PROPOSED_BY);
	const char *object = target ? target : db_value(now, 0, CONFIRMATION_NOW_GROUP_ID);
	struct trace trace = trace_of(rq, entry, object, target ? target : proposer);
	struct change change = change_open(t);

	trace.subjects[1] = target ? proposer : NULL;
	change_add(&change, entry == AUDIT_confirmation_confirm ? "roles" : "roles_proposed",
	           db_value(now, 0, CONFIRMATION_NOW_ROLES_FROM),
	           db_value(now, 0, CONFIRMATION_NOW_ROLES_TO));
	change_add(&change, "right", NULL, db_value(now, 0, CONFIRMATION_NOW_REQUEST_KIND));
	change_add(&change, "reads_until", NULL, db_value(now, 0, CONFIRMATION_NOW_LAST_DAY));
	trace.change = change_done(&change);
	return trace;
}

/* Over, not mine to decide, or nobody's now: as it stands after the statement that did nothing. */
static enum problem why_not_decided(struct task *t, const struct aftermath *now)
{
	const char *obstacle = db_value(&now->row, 0, CONFIRMATION_NOW_OBSTACLE);
	bool open = now->trace->action == AUDIT_confirmation_end
	                    ? db_is_true(&now->row, 0, CONFIRMATION_NOW_RUNS)
	                    : strcmp(db_value(&now->row, 0, CONFIRMATION_NOW_STATE), "open") == 0;

	if (!open || !obstacle || now->trace->action != AUDIT_confirmation_confirm)
		return open ? PROBLEM_forbidden : PROBLEM_wrong_state;
	task_fail(t, PROBLEM_wrong_state,
	          word(t->language, arena_printf(&t->arena, "confirmation.%s", obstacle)));
	return PROBLEM_wrong_state;
}

static struct sql stands(const struct request *rq)
{
	return sql_confirmation_now(rq->named.confirmation);
}
static const struct deed deciding = {
	PROBLEM_forbidden,
	.stands = stands,
	.column = CONFIRMATION_NOW_VERSION,
	.why = why_not_decided,
};

struct reply confirmation_decide(struct task *t, const struct request *rq)
{
	const struct confirmation_decision *in = rq->body;
	int action = text_position(in->action, actions);
	const char *state = answers[action].state;
	struct db_rows now;

	if (strcmp(in->action, "refuse") == 0 && (!in->word || !*in->word))
		task_fail_at(t, PROBLEM_reason_needed, "/word",
		             word(t->language, "confirmation.reason_needed"));
	if (t->problem == PROBLEM_none && db_rows(t, sql_confirmation_now(rq->named.confirmation), &now) &&
	    now.count == 0)
		task_fail(t, PROBLEM_not_found, NULL);
	if (t->problem != PROBLEM_none)
		return reply_problem(t);
	struct trace trace = trace_of_answer(t, rq, &now, answers[action].entry);

	struct reply reply =
		deed_reply(t, rq, &deciding, 201, answer_to(t, rq, &now, state), &trace, in->version);

	jobs_wake(); /* an archive may have been confirmed */
	return reply;
}
