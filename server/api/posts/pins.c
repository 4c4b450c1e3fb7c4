/* Texts that stay above the others of their group. */
#include "api/handlers.h"
#include "api/place.h"
#include "api/write.h"
#include "queries/posts.h"

/* Nothing was pinned: the text is gone meanwhile, or as many as a group shows are. */
static struct reply not_pinned(struct task *t, const struct request *rq)
{
	struct request now = *rq;

	if (place_again(t, &now))
		task_fail(t, now.place.post_state == POST_PUBLISHED ? PROBLEM_pins_full : PROBLEM_wrong_state,
		          NULL);
	return reply_problem(t);
}

static struct reply pin(struct task *t, const struct request *rq, enum audit_action action,
                        const char *pinned)
{
	struct trace trace = trace_of(rq, action, rq->place.post, rq->place.post_author);
	struct reply reply =
		write_reply(t, rq, 200, PROBLEM_pins_full, sql_post_pin(rq->place.post, pinned), &trace);

	return t->problem == PROBLEM_pins_full ? not_pinned(t, rq) : reply;
}

struct reply post_pin(struct task *t, const struct request *rq)
{
	return pin(t, rq, AUDIT_post_pin, "true");
}

struct reply post_unpin(struct task *t, const struct request *rq)
{
	return pin(t, rq, AUDIT_post_unpin, "false");
}
