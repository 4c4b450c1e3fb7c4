/* Posts: writing, submitting, taking back, reading. */
#include <stdio.h>
#include <string.h>

#include "api/bodies.h"
#include "api/choices.h"
#include "api/deed.h"
#include "api/handlers.h"
#include "api/place.h"
#include "api/write.h"
#include "base/text.h"
#include "base/words.h"
#include "crypto/hash.h"
#include "domain/confidentiality.h"
#include "queries/posts.h"
#include "text/markdown.h"

const char *const post_kinds[] = { "note", "question", "announcement", "praise", NULL };
const char *const own_post_states[] = { "draft", "pending", "returned", "rejected", "published", NULL };

enum { POST_CHARACTERS = 8000, POST_BYTES = 20000 };

struct new_post {
	const char *body, *kind, *label, *language, *draft;
};
const struct body new_post_body =
	BODY(struct new_post, TEXT(struct new_post, body, 1, POST_CHARACTERS),
             PRESET_CHOICE(struct new_post, kind, post_kinds, "note"),
             PRESET_CHOICE(struct new_post, label, label_names, "internal"),
             MAYBE_CHOICE(struct new_post, language, language_names), FLAG(struct new_post, draft));

bool post_is_draft(const struct request *rq)
{
	const struct new_post *in = rq->body;

	return strcmp(in->draft, "true") == 0;
}

struct post_change {
	const char *version, *body, *kind, *label;
};
const struct body post_body = BODY(struct post_change, VERSION(struct post_change, version),
                                   TEXT(struct post_change, body, 1, POST_CHARACTERS),
                                   MAYBE_CHOICE(struct post_change, kind, post_kinds),
                                   MAYBE_CHOICE(struct post_change, label, label_names));

const struct body version_body = BODY(struct only_version, VERSION(struct only_version, version));
const struct body version_query = BODY(struct only_version, VERSION(struct only_version, version));

struct mine {
	const char *state;
	struct cursor before;
	const char *limit;
};
const struct body mine_query =
	BODY(struct mine, PRESET_CHOICE(struct mine, state, own_post_states, "published"),
             CURSOR(struct mine, before), LIMIT(struct mine, limit));

/* What is stored of a text besides itself. */
struct rendered {
	const char *tree, *sha256;
};

static bool render(struct task *t, const char *body, struct rendered *out)
{
	if (strlen(body) > POST_BYTES)
		return task_fail_at(t, PROBLEM_too_large, "/body", NULL);
	*out = (struct rendered){ markdown_tree(t, body), sha256_text(t, body) };
	return out->tree != NULL;
}

static bool label_is_right(struct task *t, const struct request *rq, const char *label)
{
	return !label || label_fits(label, rq->place.standing.privacy) ||
	       task_fail_at(t, PROBLEM_invalid_field, "/label", word(t->language, "label.not_in_open_group"));
}

static enum audit_action action_of(enum post_state state)
{
	return state == POST_DRAFT     ? AUDIT_none
	       : state == POST_PENDING ? AUDIT_post_submit
	                               : AUDIT_post_publish;
}

/* Whether it is a mandate by which this person writes: past the rules for members, and past the reviewers. */
static const char *as_animator(const struct request *rq)
{
	return db_flag(rq->place.standing.animator);
}

static enum problem why_not_created(struct task *t, const struct aftermath *now)
{
	const struct new_post *in = now->rq->body;

	label_is_right(t, now->rq, in->label);
	return PROBLEM_decided_meanwhile;
}
static const struct deed creating = { PROBLEM_decided_meanwhile, .in_place = true, .why = why_not_created };

struct reply post_create(struct task *t, const struct request *rq)
{
	const struct new_post *in = rq->body;
	enum post_state state = post_is_draft(rq) ? POST_DRAFT : place_first_state(rq);
	const char *post = task_id(t);
	struct trace trace = trace_of(rq, action_of(state), post, NULL);
	struct rendered text;

	if (!label_is_right(t, rq, in->label) || !render(t, in->body, &text))
		return reply_problem(t);
	struct post_create_in new = {
		.post = post,
		.me = rq->me.id,
		.group = rq->place.group,
		.kind = in->kind,
		.label = in->label,
		.language = in->language ? in->language : language_names[t->language],
		.body = in->body,
		.tree = text.tree,
		.sha256 = text.sha256,
		.state = post_state_names[state],
		.case_id = task_id(t),
		.hold_reason = moderation_hold_reason(rq->place.approval),
		.as_animator = as_animator(rq),
		.approval = approval_names[rq->place.approval],
	};
	int status = state == POST_PENDING ? 202 : 201;

	return deed_reply(t, rq, &creating, status, sql_post_create(new), &trace, NULL);
}

struct reply post_show(struct task *t, const struct request *rq)
{
	bool comments =
		!rq->place.archived && permission_group(CAN_COMMENT, &rq->place.standing) == VERDICT_ALLOWED;

	return reply_json(t, 200, db_json(t, sql_post_show(rq->me.id, rq->place.post, db_flag(comments))));
}

struct reply posts_mine(struct task *t, const struct request *rq)
{
	const struct mine *in = rq->query;

	return reply_json(t, 200,
	                  db_json(t, sql_posts_mine(rq->me.id, in->state, in->before.at, in->before.id,
	                                            in->limit)));
}

/* Submitting asks the group anew: it may have changed its rules or opened, or the author may have left it. */
static bool may_submit(struct task *t, const struct request *rq)
{
	if (rq->place.archived)
		return task_fail(t, PROBLEM_group_archived, NULL);
	if (permission_group(CAN_POST, &rq->place.standing) != VERDICT_ALLOWED)
		return task_fail(t, PROBLEM_forbidden, NULL);
	return label_is_right(t, rq, rq->place.post_label);
}

/* Is the right gone, does the state not allow it any more, or was only the version old? */
static enum problem why_not_changed(struct task *t, const struct aftermath *now)
{
	enum post_action action = (enum post_action)now->deed->about;
	const char *state = db_value(&now->row, 0, POST_NOW_STATE);
	bool may = moderation_author_may((enum post_state)text_position(state, post_state_names), action);

	if (action == POST_SUBMIT && !may_submit(t, now->rq))
		return t->problem;
	write_stands(t, db_value(&now->row, 0, POST_NOW_VERSION), state);
	return may ? PROBLEM_decided_meanwhile : PROBLEM_wrong_state;
}

static struct sql stands(const struct request *rq)
{
	return sql_post_now(rq->place.post);
}
#define CHANGE(action)                                                                                       \
	{                                                                                                    \
		PROBLEM_wrong_state, true, stands, 0, why_not_changed, action                                \
	}
static const struct deed editing = CHANGE(POST_EDIT), submitting = CHANGE(POST_SUBMIT);
static const struct deed withdrawing = CHANGE(POST_WITHDRAW), deleting = CHANGE(POST_DELETE);

static bool author_may(struct task *t, const struct request *rq, enum post_action action)
{
	return moderation_author_may(rq->place.post_state, action) || task_fail(t, PROBLEM_wrong_state, NULL);
}

/* A draft is nobody's business: what happens to it leaves no entry. */
static struct trace trace_unless_draft(const struct request *rq, enum audit_action action)
{
	return trace_of(rq, rq->place.post_state == POST_DRAFT ? AUDIT_none : action, rq->place.post, NULL);
}

/* How far a text may go, for the log: its words are not. */
static const char *what_label(struct task *t, const char *before, const char *after)
{
	struct change change = change_open(t);

	change_add(&change, "label", before, after);
	return change_done(&change);
}

struct reply post_edit(struct task *t, const struct request *rq)
{
	const struct post_change *in = rq->body;
	struct trace trace = trace_unless_draft(rq, AUDIT_post_edit);
	struct rendered text;

	trace.change = what_label(t, rq->place.post_label, in->label);

	if (!author_may(t, rq, POST_EDIT) || !label_is_right(t, rq, in->label) || !render(t, in->body, &text))
		return reply_problem(t);
	struct post_edit_in edit = {
		.me = rq->me.id,
		.post = rq->place.post,
		.version = in->version,
		.kind = in->kind,
		.label = in->label,
		.body = in->body,
		.tree = text.tree,
		.sha256 = text.sha256,
	};

	return deed_reply(t, rq, &editing, 200, sql_post_edit(edit), &trace, NULL);
}

struct reply post_submit(struct task *t, const struct request *rq)
{
	const struct only_version *in = rq->body;
	enum post_state state = place_first_state(rq);
	struct trace trace = trace_of(rq, action_of(state), rq->place.post, NULL);

	if (!may_submit(t, rq))
		return reply_problem(t);
	struct post_submit_in submitted = {
		.me = rq->me.id,
		.post = rq->place.post,
		.version = in->version,
		.next_state = post_state_names[state],
		.case_id = task_id(t),
		.hold_reason = moderation_hold_reason(rq->place.approval),
		.as_animator = as_animator(rq),
		.approval = approval_names[rq->place.approval],
	};

	int status = state == POST_PENDING ? 202 : 201;

	return deed_reply(t, rq, &submitting, status, sql_post_submit(submitted), &trace, NULL);
}

struct reply post_withdraw(struct task *t, const struct request *rq)
{
	const struct only_version *in = rq->body;
	struct trace trace = trace_of(rq, AUDIT_post_withdraw, rq->place.post, NULL);

	struct sql withdrawal = sql_post_withdraw(rq->me.id, rq->place.post, in->version);

	return deed_reply(t, rq, &withdrawing, 200, withdrawal, &trace, NULL);
}

struct reply post_delete(struct task *t, const struct request *rq)
{
	const struct only_version *in = rq->query;
	struct trace trace = trace_unless_draft(rq, AUDIT_post_delete);

	struct sql deletion = sql_post_delete(rq->me.id, rq->place.post, in->version);

	return deed_reply(t, rq, &deleting, 204, deletion, &trace, NULL);
}
