/* What was told to a person. */
#include "api/bodies.h"
#include "api/handlers.h"
#include "api/write.h"
#include "queries.h"

struct read_until {
	struct cursor until;
};
const struct body read_body = BODY(struct read_until, CURSOR(struct read_until, until));

struct reply notification_list(struct task *t, const struct request *rq)
{
	const struct page *page = rq->query;

	return reply_json(t, 200,
	                  db_json(t, sql_notification_list(rq->me.id, page->before.at, page->before.id, page->limit,
	                                                   db_flag(rq->me.roles & ROLE_GUEST))));
}

struct reply notification_read(struct task *t, const struct request *rq)
{
	const struct read_until *in = rq->body;

	write_own(t, rq, sql_notification_read(rq->me.id, in->until.at));
	return reply_empty(t);
}
