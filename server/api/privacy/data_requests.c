/* The desk of data requests: what waits, its steps, its archive. */
#include <string.h>

#include "api/bodies.h"
#include "api/company/holidays.h"
#include "api/confirmations/confirmations.h"
#include "api/deed.h"
#include "api/handlers.h"
#include "api/place.h"
#include "api/privacy/archive.h"
#include "api/sight.h"
#include "api/write.h"
#include "base/json.h"
#include "base/words.h"
#include "domain/rights.h"
#include "jobs/jobs.h"
#include "queries/privacy.h"

enum { MAP_BYTES = 8192, RECEIVED_DAYS = 366 };

static const char *const open_or_closed[] = { "open", "closed", NULL };
static const char *const step_names[] = { "identified", "review",  "ready",     "delivered", "closed",
	                                  "extended",   "refused", "withdrawn", NULL };
/* Why somebody else's archive is fetched: to hand it over, to check it before, because an authority asks. */
static const char *const purposes[] = { "answer", "verify", "authority", NULL };

struct request_page {
	const char *state;
	struct cursor before;
	const char *limit;
};
const struct body request_query =
	BODY(struct request_page, PRESET_CHOICE(struct request_page, state, open_or_closed, "open"),
             CURSOR(struct request_page, before), LIMIT(struct request_page, limit));

const struct body steps_query =
	BODY(struct steps_page, FIELD(FIELD_NUMBER, struct steps_page, before, .min = 1, .max = INT32_MAX));

struct new_request {
	const char *member, *kind, *received_on, *note;
};
const struct body new_request_body =
	BODY(struct new_request, ID(struct new_request, member),
             CHOICE(struct new_request, kind, request_kinds), DATE(struct new_request, received_on),
             MAYBE_TEXT(struct new_request, note, 0, NOTE_CHARACTERS));

struct step {
	const char *step, *version, *reason;
};
const struct body step_body =
	BODY(struct step, CHOICE(struct step, step, step_names), VERSION(struct step, version),
             MAYBE_TEXT(struct step, reason, 0, NOTE_CHARACTERS));

struct export_wish {
	const char *purpose, *version, *reason;
};
const struct body export_body = BODY(struct export_wish, CHOICE(struct export_wish, purpose, purposes),
                                     VERSION(struct export_wish, version),
                                     MAYBE_TEXT(struct export_wish, reason, 0, REASON_CHARACTERS));

struct only_purpose {
	const char *purpose;
};
const struct body purpose_query = BODY(struct only_purpose, CHOICE(struct only_purpose, purpose, purposes));

/* An archive is collected by its own address and becomes ready by itself: those steps are
 * not offered to people. */
static bool is_offered(const char *step, bool archive)
{
	static const char *const by_itself[] = { "collecting", "review", "ready" };

	for (int i = 0; i < (archive ? 3 : 1); i++)
		if (strcmp(step, by_itself[i]) == 0)
			return false;
	return true;
}

static void put_steps(struct json *j, bool archive)
{
	json_begin_object(j);
	for (int state = 1; state < REQUEST_STATE_COUNT; state++) {
		const char *names[RIGHTS_STEPS];
		int count = rights_steps((enum request_state)state, ACTOR_DESK, names);
		json_key(j, request_state_name((enum request_state)state));
		json_begin_array(j);
		for (int i = 0; i < count; i++)
			if (is_offered(names[i], archive))
				json_text(j, names[i]);
		json_end(j);
	}
	json_end(j);
}

/* {"archive":{"received":["identified",…],…},"other":{…}} */
static const char *allowed_steps(struct task *t)
{
	struct json j = json_open(t, MAP_BYTES);

	json_begin_object(&j);
	json_key(&j, "archive");
	put_steps(&j, true);
	json_key(&j, "other");
	put_steps(&j, false);
	json_end(&j);
	return json_done(&j);
}

struct reply request_list(struct task *t, const struct request *rq)
{
	const struct request_page *in = rq->query;

	return sight_list(t, rq,
	                  sql_requests_desk(in->state, in->before.at, in->before.id, in->limit,
	                                    allowed_steps(t), rq->me.id));
}

struct reply request_show(struct task *t, const struct request *rq)
{
	const struct steps_page *page = rq->query;

	return reply_json(t, 200,
	                  db_json(t, sql_request_show(rq->data_request.id, allowed_steps(t), page->before)));
}

/* A letter may have waited on a table, but not for a year, and it does not come from the future. */
static bool read_received(struct task *t, const char *text, struct date *received)
{
	int days = date_read(text, received) ? date_days_between(*received, request_today(t)) : -1;

	return (days >= 0 && days <= RECEIVED_DAYS) ||
	       task_fail_at(t, PROBLEM_invalid_field, "/received_on",
	                    word(t->language, "request.received_on_wrong"));
}

struct reply request_open(struct task *t, const struct request *rq)
{
	const struct new_request *in = rq->body;
	const char *id = task_id(t);
	struct trace trace = trace_of(rq, AUDIT_request_open, id, in->member);
	struct change opened = change_open(t);

	change_add(&opened, "right", NULL, in->kind);
	trace.change = change_done(&opened);
	enum holidays region;
	struct date received;
	char due[DATE_TEXT];

	if (!read_received(t, in->received_on, &received) || !request_has_words(t, in->kind, in->note) ||
	    !company_holidays(t, &region))
		return reply_problem(t);
	date_text(rights_due(region, received, false), due);
	struct request_open_desk_in new = {
		.me = rq->me.id,
		.request = id,
		.member = in->member,
		.kind = in->kind,
		.received_on = in->received_on,
		.due_on = due,
		.note = in->note,
		.notification = task_id(t),
		.allowed_steps = allowed_steps(t),
	};

	return write_reply(t, rq, 201, PROBLEM_request_in_progress, sql_request_open_desk(new), &trace);
}

/* Whether the table of the steps, the clock and the reason allow it. */
static bool may_step(struct task *t, const struct data_request *q, const struct step *in)
{
	const struct rights_step *step = rights_next(request_state_from(q->state), in->step);
	struct date received = { 0 }, due = { 0 };
	enum holidays region;

	if (!step || !(step->actors & ACTOR_DESK) || !is_offered(in->step, request_has_archive(q->kind)))
		return task_fail(t, PROBLEM_wrong_state, NULL);
	if (step->needs_reason && (!in->reason || !*in->reason))
		return task_fail_at(t, PROBLEM_reason_needed, "/reason", NULL);
	if (step->to != REQUEST_EXTENDED)
		return true;
	date_read(q->received_on, &received);
	date_read(q->due_on, &due);
	if (!company_holidays(t, &region))
		return false;
	return rights_may_extend(region, received, due, request_today(t)) ||
	       task_fail(t, PROBLEM_wrong_state, word(t->language, "request.extended_too_late"));
}

/* The new due date of an extension; NULL leaves it as it is. */
static const char *new_due(struct task *t, const struct data_request *q, const char *step)
{
	char *due = arena_alloc(&t->arena, DATE_TEXT);
	struct date received;
	enum holidays region;

	if (request_state_from(step) != REQUEST_EXTENDED || !date_read(q->received_on, &received) ||
	    !company_holidays(t, &region))
		return NULL;
	date_text(rights_due(region, received, true), due);
	return due;
}

/* Someone was faster: what stands now was another when the step was judged. */
static enum problem why_not_moved(struct task *t, const struct aftermath *now)
{
	write_stands(t, now->rq->data_request.version, now->rq->data_request.state);
	return PROBLEM_decided_meanwhile;
}
static const struct deed moving = { PROBLEM_decided_meanwhile, .in_place = true, .why = why_not_moved };

struct reply request_step(struct task *t, const struct request *rq)
{
	const struct step *in = rq->body;
	const struct data_request *q = &rq->data_request;

	if (strcmp(q->version, in->version) == 0 && !may_step(t, q, in))
		return reply_problem(t);
	struct trace trace = trace_of(rq, AUDIT_request_step, q->id, q->member);
	struct change moved = change_open(t);

	change_add(&moved, "step", q->state, in->step);
	trace.change = change_done(&moved);
	const char *closes = db_flag(request_is_closed(request_state_from(in->step)));
	struct request_step_in next = {
		.me = rq->me.id,
		.request = q->id,
		.version = in->version,
		.step = in->step,
		.reason = in->reason,
		.due_on = new_due(t, q, in->step),
		.closes = closes,
		.notification = task_id(t),
		.allowed_steps = allowed_steps(t),
	};

	return deed_reply(t, rq, &moving, 200, sql_request_step(next), &trace, NULL);
}

/* Whoever opens a request in another's name does not have their archive alone. */
static bool must_propose(struct task *t, const struct request *rq, struct proposal *wish)
{
	const struct export_wish *in = rq->body;
	const struct data_request *q = &rq->data_request;
	struct change right = change_open(t);

	change_add(&right, "right", NULL, q->kind);
	*wish = (struct proposal){ .member = q->member,
		                   .reason = in->reason,
		                   .request = q->id,
		                   .version = in->version,
		                   .change = change_done(&right),
		                   .purpose = in->purpose };
	return q->by_other && confirmation_need(t, rq, wish) == NEED_ANOTHER;
}

struct reply request_export(struct task *t, const struct request *rq)
{
	const struct export_wish *in = rq->body;
	const struct data_request *q = &rq->data_request;
	bool allowed =
		request_has_archive(q->kind) && rights_next(request_state_from(q->state), "collecting");

	if (strcmp(q->version, in->version) == 0 && !allowed) {
		task_fail(t, PROBLEM_wrong_state, NULL);
		return reply_problem(t);
	}
	struct proposal wish;

	if (must_propose(t, rq, &wish) && t->problem == PROBLEM_none)
		return confirmation_propose(t, rq, &wish);
	struct trace trace = trace_of(rq, AUDIT_request_export, q->id, q->member);

	trace.purpose = in->purpose;
	struct sql export =
		sql_request_export(rq->me.id, q->id, in->version, task_id(t), allowed_steps(t), task_id(t));
	struct reply reply = deed_reply(t, rq, &moving, 202, export, &trace, NULL);

	jobs_wake();
	return reply;
}

struct reply request_archive(struct task *t, const struct request *rq)
{
	const struct only_purpose *in = rq->query;
	struct archive archive;

	if (archive_waits(t, rq) || !archive_find(t, rq, &archive))
		return reply_problem(t);
	struct trace trace = trace_of(rq, AUDIT_request_download, rq->data_request.id, archive.member);

	trace.purpose = in->purpose;
	return archive_reply(t, rq, &archive, &trace);
}
