/* The home feed and the feed of a group. */
#include "api/bodies.h"
#include "api/handlers.h"
#include "api/write.h"
#include "queries/posts.h"

struct since {
	struct cursor since;
};
const struct body head_query = BODY(struct since, CURSOR(struct since, since));

struct visit {
	const char *group;
};
const struct body visit_body = BODY(struct visit, MAYBE_ID(struct visit, group));

struct reply feed_home(struct task *t, const struct request *rq)
{
	const struct page *page = rq->query;

	return reply_json(t, 200,
	                  db_json(t,
	                          sql_feed_home(rq->me.id, page->before.at, page->before.id, page->limit)));
}

struct reply feed_group(struct task *t, const struct request *rq)
{
	const struct page *page = rq->query;

	return reply_json(t, 200,
	                  db_json(t, sql_feed_group(rq->me.id, rq->place.group, page->before.at,
	                                            page->before.id, page->limit)));
}

struct reply feed_head(struct task *t, const struct request *rq)
{
	const struct since *in = rq->query;

	return reply_json(t, 200, db_json(t, sql_feed_head(rq->me.id, in->since.at, in->since.id)));
}

struct reply feed_visit(struct task *t, const struct request *rq)
{
	const struct visit *in = rq->body;

	write_own(t, rq, sql_feed_visit(rq->me.id, in->group));
	return reply_empty(t);
}
