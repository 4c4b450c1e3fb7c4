/* A person's own data: what is held, their requests, their archive. */
#include <string.h>

#include "api/bodies.h"
#include "api/company/holidays.h"
#include "api/handlers.h"
#include "api/privacy/archive.h"
#include "api/write.h"
#include "archive/sections.h"
#include "base/words.h"
#include "domain/rights.h"
#include "jobs/jobs.h"
#include "queries/privacy.h"

enum { FRESH_SECONDS = 5 * 60 };

const char *const request_kinds[] = { "access",    "portability", "rectification", "erasure", "restriction",
	                              "objection", NULL };

struct my_request {
	const char *kind, *note;
};
const struct body my_request_body = BODY(struct my_request, CHOICE(struct my_request, kind, request_kinds),
                                         MAYBE_TEXT(struct my_request, note, 0, NOTE_CHARACTERS));

bool request_has_archive(const char *kind)
{
	return strcmp(kind, "access") == 0 || strcmp(kind, "portability") == 0;
}

bool request_has_words(struct task *t, const char *kind, const char *note)
{
	bool owed = strcmp(kind, "rectification") == 0;

	return !owed || (note && *note) ||
	       task_fail_at(t, PROBLEM_invalid_field, "/note", word(t->language, "field.missing"));
}

bool my_request_is_without_archive(const struct request *rq)
{
	const struct my_request *in = rq->body;

	return !request_has_archive(in->kind);
}

struct reply my_data(struct task *t, const struct request *rq)
{
	return reply_json(t, 200, db_json(t, sql_my_data(rq->me.id, sections_json(t))));
}

struct reply my_requests(struct task *t, const struct request *rq)
{
	const struct page *page = rq->query;

	return reply_json(t, 200,
	                  db_json(t, sql_requests_mine(rq->me.id, page->before.at, page->before.id,
	                                               page->limit)));
}

struct reply my_request(struct task *t, const struct request *rq)
{
	const struct steps_page *page = rq->query;

	return reply_json(t, 200, db_json(t, sql_request_mine(rq->me.id, rq->data_request.id, page->before)));
}

struct reply my_request_open(struct task *t, const struct request *rq)
{
	const struct my_request *in = rq->body;
	const char *id = task_id(t);
	enum holidays region;

	if (!request_has_words(t, in->kind, in->note) || !company_holidays(t, &region))
		return reply_problem(t);
	struct trace trace = trace_of(rq, AUDIT_request_open, id, NULL);
	struct change opened = change_open(t);
	struct date today = request_today(t);
	char received[DATE_TEXT], due[DATE_TEXT];

	change_add(&opened, "right", NULL, in->kind);
	trace.change = change_done(&opened);
	date_text(today, received);
	date_text(rights_due(region, today, false), due);
	struct request_open_self_in new = {
		.me = rq->me.id,
		.request = id,
		.kind = in->kind,
		.received_on = received,
		.due_on = due,
		.note = in->note,
		.job = task_id(t),
	};
	struct reply reply =
		write_reply(t, rq, 201, PROBLEM_request_in_progress, sql_request_open_self(new), &trace);

	jobs_wake();
	return reply;
}

/* Whoever sits down at an unlocked screen must not carry a whole life away: the password was given a moment
 * ago, or is asked again. */
static bool is_fresh(const struct task *t, const struct request *rq)
{
	return t->now - rq->me.signed_in_at < (int64_t)FRESH_SECONDS * 1000000;
}

struct reply my_archive(struct task *t, const struct request *rq)
{
	struct archive archive;

	if (!is_fresh(t, rq))
		task_fail(t, PROBLEM_password_again, NULL);
	if (t->problem != PROBLEM_none || archive_waits(t, rq))
		return reply_problem(t);
	struct reply rest;

	if (archive_resumed(t, rq, &rest))
		return rest;
	struct trace trace = trace_of(rq, AUDIT_request_download, rq->data_request.id, NULL);

	return archive_find(t, rq, &archive) ? archive_reply(t, rq, &archive, &trace) : reply_problem(t);
}
