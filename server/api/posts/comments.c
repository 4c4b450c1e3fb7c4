/* Comments on two levels, and reactions. */
#include "api/bodies.h"
#include "api/deed.h"
#include "api/handlers.h"
#include "api/place.h"
#include "api/write.h"
#include "domain/reaction.h"
#include "queries/posts.h"
#include "text/markdown.h"

struct new_comment {
	const char *body, *parent;
};
const struct body new_comment_body = BODY(struct new_comment, TEXT(struct new_comment, body, 1, 2000),
                                          MAYBE_ID(struct new_comment, parent));

struct comment_change {
	const char *version, *body;
};
const struct body comment_body = BODY(struct comment_change, VERSION(struct comment_change, version),
                                      TEXT(struct comment_change, body, 1, 2000));

struct reaction {
	const char *kind;
};
const struct body reaction_body = BODY(struct reaction, CHOICE(struct reaction, kind, reaction_names));

struct after {
	struct cursor after;
	const char *limit;
};
const struct body after_query = BODY(struct after, CURSOR(struct after, after), LIMIT(struct after, limit));

struct reply comment_list(struct task *t, const struct request *rq)
{
	const struct after *page = rq->query;

	return reply_json(t, 200,
	                  db_json(t, sql_comment_list(rq->me.id, rq->place.post, page->after.at,
	                                              page->after.id, page->limit)));
}

static const struct deed commenting = { PROBLEM_wrong_state, .in_place = true };

struct reply comment_create(struct task *t, const struct request *rq)
{
	const struct new_comment *in = rq->body;
	const char *comment = task_id(t), *tree = markdown_tree(t, in->body);
	struct trace trace = trace_of(rq, AUDIT_comment_create, comment, NULL);

	const char *visitor = db_flag(rq->place.standing.membership != MEMBERSHIP_MEMBER);
	struct comment_create_in new = {
		.comment = comment,
		.me = rq->me.id,
		.post = rq->place.post,
		.parent = in->parent,
		.body = in->body,
		.tree = tree,
		.notification = task_id(t),
		.second_notification = task_id(t),
		.as_visitor = visitor,
	};

	return deed_reply(t, rq, &commenting, 201, sql_comment_create(new), &trace, NULL);
}

static struct sql stands(const struct request *rq)
{
	return sql_comment_now(rq->place.comment);
}
/* The version was old, or the comment or its post does not allow it any more. */
static const struct deed changing = { PROBLEM_wrong_state, .stands = stands, .column = COMMENT_NOW_VERSION };

struct reply comment_edit(struct task *t, const struct request *rq)
{
	const struct comment_change *in = rq->body;
	struct trace trace = trace_of(rq, AUDIT_comment_edit, rq->place.comment, NULL);
	const char *tree = markdown_tree(t, in->body);

	struct sql edit = sql_comment_edit(rq->me.id, rq->place.comment, in->version, in->body, tree);

	return deed_reply(t, rq, &changing, 200, edit, &trace, in->version);
}

struct reply comment_delete(struct task *t, const struct request *rq)
{
	const struct only_version *in = rq->query;
	struct trace trace = trace_of(rq, AUDIT_comment_delete, rq->place.comment, NULL);

	struct sql deletion = sql_comment_delete(rq->me.id, rq->place.comment, in->version);

	return deed_reply(t, rq, &changing, 204, deletion, &trace, in->version);
}

/* Reactions leave no entry; a post that is not published any more is wrong_state. */
static struct reply react(struct task *t, const struct request *rq, struct sql statement)
{
	const char *answer = write_own(t, rq, statement);

	if (!answer)
		task_fail(t, PROBLEM_wrong_state, NULL);
	return reply_json(t, 200, answer);
}

struct reply reaction_set(struct task *t, const struct request *rq)
{
	const struct reaction *in = rq->body;

	return react(t, rq, sql_reaction_set(rq->me.id, rq->place.post, in->kind));
}

struct reply reaction_clear(struct task *t, const struct request *rq)
{
	return react(t, rq, sql_reaction_clear(rq->me.id, rq->place.post));
}
