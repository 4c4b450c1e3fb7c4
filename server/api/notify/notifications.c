/* What was told to a person. */
#include "api/bodies.h"
#include "api/handlers.h"
#include "api/write.h"
#include "queries/notify.h"

/* What was shown, and no more: others may have come meanwhile. */
struct read_notices {
	struct cursor until;
	const char *const *notices;
};
static const char *const all[] = { "all", NULL };
enum { SHOWN_AT_ONCE = 50 };

const struct body read_body = BODY(struct read_notices, CURSOR(struct read_notices, until),
                                   MAYBE_IDS(struct read_notices, notices, SHOWN_AT_ONCE, all));

struct reply notification_list(struct task *t, const struct request *rq)
{
	const struct page *page = rq->query;

	return reply_json(t, 200,
	                  db_json(t, sql_notification_list(rq->me.id, page->before.at, page->before.id,
	                                                   page->limit, db_flag(rq->me.roles & ROLE_GUEST))));
}

struct reply notification_read(struct task *t, const struct request *rq)
{
	const struct read_notices *in = rq->body;
	int count = 0;

	for (const char *const *one = in->notices; one && *one; one++)
		count++;
	const char *shown = in->notices ? db_array(t, in->notices, count) : NULL;

	write_own(t, rq, sql_notification_read(rq->me.id, in->until.at, shown));
	return reply_empty(t);
}
