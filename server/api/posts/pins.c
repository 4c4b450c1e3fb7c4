/* Texts that stay above the others of their group. */
#include "api/deed.h"
#include "api/handlers.h"
#include "queries/posts.h"

/* The text is gone meanwhile, or as many as a group shows are pinned. */
static enum problem why_not_pinned(struct task *t, const struct aftermath *now)
{
	(void)t;
	return now->rq->place.post_state == POST_PUBLISHED ? PROBLEM_pins_full : PROBLEM_wrong_state;
}

static const struct deed pinning = { PROBLEM_pins_full, .in_place = true, .why = why_not_pinned };

static struct reply pin(struct task *t, const struct request *rq, enum audit_action action,
                        const char *pinned)
{
	struct trace trace = trace_of(rq, action, rq->place.post, rq->place.post_author);

	return deed_reply(t, rq, &pinning, 200, sql_post_pin(rq->place.post, pinned), &trace, NULL);
}

struct reply post_pin(struct task *t, const struct request *rq)
{
	return pin(t, rq, AUDIT_post_pin, "true");
}

struct reply post_unpin(struct task *t, const struct request *rq)
{
	return pin(t, rq, AUDIT_post_unpin, "false");
}
