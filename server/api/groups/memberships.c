/* Coming into a group and leaving it; mandates of animators. */
#include <string.h>

#include "api/bodies.h"
#include "api/choices.h"
#include "api/deed.h"
#include "api/handlers.h"
#include "api/place.h"
#include "api/privacy/archive.h"
#include "api/write.h"
#include "base/words.h"
#include "queries/groups.h"

struct message {
	const char *message;
};
const struct body message_body = BODY(struct message, MAYBE_TEXT(struct message, message, 0, 500));

struct leaving {
	const char *for_good;
};
const struct body leave_query = BODY(struct leaving, FLAG(struct leaving, for_good));

const char *const mandate_origins[] = { "volunteer", "nominated", "elected", NULL };

struct new_mandate {
	const char *member, *origin, *deputy, *starts_on, *ends_on;
};
const struct body new_mandate_body =
	BODY(struct new_mandate, ID(struct new_mandate, member),
             CHOICE(struct new_mandate, origin, mandate_origins), FLAG(struct new_mandate, deputy),
             MAYBE_DATE(struct new_mandate, starts_on), MAYBE_DATE(struct new_mandate, ends_on));

struct mandate_change {
	const char *ends_reason, *ends_on;
};
const struct body mandate_body =
	BODY(struct mandate_change, MAYBE_TEXT(struct mandate_change, ends_reason, 0, 200),
             MAYBE_DATE(struct mandate_change, ends_on));

struct reply membership_enter(struct task *t, const struct request *rq)
{
	const struct message *in = rq->body;
	const struct standing *s = &rq->place.standing;
	bool joins = s->membership == MEMBERSHIP_INVITED || s->joining == JOINING_FREE;
	struct trace trace =
		trace_of(rq, joins ? AUDIT_membership_join : AUDIT_membership_ask, rq->place.group, NULL);

	/* No row: somebody invited, accepted or asked at this moment, and the request is judged anew. */
	if (joins)
		return write_reply(t, rq, 200, PROBLEM_right_changed,
		                   sql_membership_join(rq->me.id, rq->place.group), &trace);
	return write_reply(t, rq, 202, PROBLEM_right_changed,
	                   sql_membership_ask(rq->me.id, rq->place.group, in->message, task_id(t)), &trace);
}

/* Was there nothing, or does the last mandate of the group hold it? Who helps takes nobody out. */
static enum problem why_not_ended(struct task *t, const struct aftermath *now)
{
	bool others = now->rq->named.member != NULL;
	bool inside = strcmp(db_value(&now->row, 0, MEMBERSHIP_STANDING_STATE), "member") == 0;

	(void)t;
	if (others && inside && !now->rq->place.standing.animator)
		return PROBLEM_forbidden;
	return db_is_true(&now->row, 0, MEMBERSHIP_STANDING_LED) ? PROBLEM_last_animator
	                                                         : PROBLEM_wrong_state;
}

static struct sql whose_end(const struct request *rq)
{
	return sql_membership_standing(rq->place.group, rq->named.member ? rq->named.member : rq->me.id);
}
static const struct deed ending = { PROBLEM_not_found, .stands = whose_end, .why = why_not_ended };

struct reply membership_leave(struct task *t, const struct request *rq)
{
	const struct leaving *in = rq->query;
	struct trace trace = trace_of(rq, AUDIT_membership_leave, rq->place.group, NULL);

	struct sql leaving = sql_membership_leave(rq->me.id, rq->place.group, in->for_good);

	return deed_reply(t, rq, &ending, 204, leaving, &trace, NULL);
}

static enum problem why_not_invited(struct task *t, const struct aftermath *now)
{
	const char *group = now->rq->place.group, *member = now->rq->named.member;
	struct db_rows rows;

	/* who asks just now is let in, judged anew */
	if (db_rows(t, sql_membership_standing(group, member), &rows) && rows.count > 0)
		return strcmp(db_value(&rows, 0, MEMBERSHIP_STANDING_STATE), "requested") == 0
		               ? PROBLEM_right_changed
		               : PROBLEM_already_there;
	if (db_rows(t, sql_membership_declined(group, member), &rows) && rows.count > 0)
		return PROBLEM_invitation_declined;
	return PROBLEM_not_found;
}

static const struct deed inviting = { PROBLEM_already_there, .why = why_not_invited };

/* Who is invited while they ask has their answer. */
static struct reply let_in(struct task *t, const struct request *rq, const char *member, const char *asked)
{
	struct trace trace = trace_of(rq, AUDIT_case_accept_member, asked, member);

	return write_reply(t, rq, 200, PROBLEM_right_changed,
	                   sql_membership_admit(rq->me.id, rq->place.group, member, task_id(t)), &trace);
}

struct reply membership_invite(struct task *t, const struct request *rq)
{
	const char *member = rq->named.member;
	struct trace trace = trace_of(rq, AUDIT_membership_invite, rq->place.group, member);

	/* who helps where nobody animates does not let themselves in */
	if (strcmp(member, rq->me.id) == 0) {
		bool inside = rq->place.standing.membership == MEMBERSHIP_MEMBER;

		task_fail(t, inside ? PROBLEM_already_there : PROBLEM_forbidden, NULL);
		return reply_problem(t);
	}
	const char *asked = db_json_maybe(t, sql_membership_request(rq->place.group, member));

	if (asked)
		return let_in(t, rq, member, asked);
	struct sql invitation = sql_membership_invite(rq->place.group, member, task_id(t), rq->me.id);

	return deed_reply(t, rq, &inviting, 200, invitation, &trace, NULL);
}

struct reply membership_remove(struct task *t, const struct request *rq)
{
	const char *member = rq->named.member;
	struct trace trace = trace_of(rq, AUDIT_membership_remove, rq->place.group, member);

	struct sql removal = sql_membership_remove(rq->place.group, member, rq->me.id);

	return deed_reply(t, rq, &ending, 204, removal, &trace, NULL);
}

/* Who helps appoints somebody else. */
static bool may_appoint(struct task *t, const struct request *rq, const char *whom)
{
	bool may = rq->place.standing.animator || (strcmp(whom, rq->me.id) != 0 && place_may_appoint(t, rq));

	return may || task_fail(t, PROBLEM_forbidden, NULL);
}

/* Days as text compare like days. A mandate begins today at the earliest, and lasts a day at least. */
static bool has_days(struct task *t, const char *starts_on, const char *ends_on)
{
	struct date now = request_today(t);
	const char *today = arena_printf(&t->arena, "%04d-%02d-%02d", now.year, now.month, now.day);

	if (starts_on && strcmp(starts_on, today) < 0)
		return task_fail_at(t, PROBLEM_invalid_field, "/starts_on",
		                    word(t->language, "mandate.starts_before"));
	if (ends_on && strcmp(ends_on, starts_on ? starts_on : today) <= 0)
		return task_fail_at(t, PROBLEM_invalid_field, "/ends_on",
		                    word(t->language, "mandate.ends_before"));
	return true;
}

struct reply mandate_give(struct task *t, const struct request *rq)
{
	const struct new_mandate *in = rq->body;
	const char *mandate = task_id(t);
	struct trace trace = trace_of(rq, AUDIT_mandate_give, rq->place.group, in->member);
	struct change given = change_open(t);

	change_add(&given, "origin", NULL, in->origin);
	change_add(&given, "deputy", "false", in->deputy);
	trace.change = change_done(&given);

	if (!may_appoint(t, rq, in->member) || !has_days(t, in->starts_on, in->ends_on))
		return reply_problem(t);
	struct mandate_give_in new = {
		.mandate = mandate,
		.group = rq->place.group,
		.member = in->member,
		.origin = in->origin,
		.deputy = in->deputy,
		.starts_on = in->starts_on,
		.ends_on = in->ends_on,
		.me = rq->me.id,
	};

	return write_reply(t, rq, 201, PROBLEM_not_found, sql_mandate_give(new), &trace);
}

struct reply mandate_end(struct task *t, const struct request *rq)
{
	const struct mandate_change *in = rq->body;
	const char *mandate = rq->named.mandate, *holder = NULL;

	if (!may_appoint(t, rq, "") || !has_days(t, NULL, in->ends_on) ||
	    !(holder = db_json(t, sql_mandate_open(rq->place.group, mandate))))
		return reply_problem(t);
	struct trace trace = trace_of(rq, AUDIT_mandate_end, rq->place.group, holder);
	struct change ended = change_open(t);

	bool secret = rq->place.standing.privacy == PRIVACY_SECRET; /* as its name: groups.c */

	change_add(&ended, "reason_given", NULL, secret ? NULL : in->ends_reason);
	change_mark(&ended, "reason_given", secret && in->ends_reason);
	trace.change = change_done(&ended);

	return write_reply(t, rq, 204, PROBLEM_last_animator,
	                   sql_mandate_end(rq->place.group, mandate, in->ends_reason, in->ends_on, rq->me.id),
	                   &trace);
}
