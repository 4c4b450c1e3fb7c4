/* Colleagues by name: whom to invite, whose request this is. */
#include "api/bodies.h"
#include "api/handlers.h"
#include "queries/members.h"

struct reply people_find(struct task *t, const struct request *rq)
{
	const struct names_page *page = rq->query;
	const char *everybody = db_flag(rq->me.roles & (ROLE_DPO | ROLE_ADMIN));

	return reply_json(t, 200,
	                  db_json(t, sql_member_find(page->q, page->before.at, page->before.id, page->limit,
	                                             everybody)));
}
