/* What :group, :post, :comment and :case in an address mean, and whether this person may know of it. */
#include "api/place.h"

#include <stdlib.h>
#include <string.h>

#include "api/write.h"
#include "base/id.h"
#include "base/text.h"
#include "queries.h"

static const char *const membership_names[] = { "", "requested", "invited", "member", NULL };

static struct standing standing_of(const struct db_rows *rows, unsigned roles)
{
	const char *membership = db_value(rows, 0, PLACE_MEMBERSHIP);

	return (struct standing){
		.roles = roles,
		.privacy = (enum privacy)text_position(db_value(rows, 0, PLACE_PRIVACY), privacy_names),
		.membership = (enum membership)text_position(membership ? membership : "", membership_names),
		.animator = db_is_true(rows, 0, PLACE_ANIMATOR),
		.reviewer = db_is_true(rows, 0, PLACE_REVIEWER),
		.group_has_animator = db_is_true(rows, 0, PLACE_LED),
		.everyone_may_post = strcmp(db_value(rows, 0, PLACE_POSTING), "all") == 0,
		.joining = (enum joining)text_position(db_value(rows, 0, PLACE_JOINING), joining_names),
	};
}

static struct case_standing case_standing_of(const struct db_rows *rows)
{
	const char *seconds = db_value(rows, 0, PLACE_CASE_SECONDS);

	return (struct case_standing){
		.state = db_value(rows, 0, PLACE_CASE_STATE),
		.mine = db_is_true(rows, 0, PLACE_CASE_MINE),
		.untold = db_is_true(rows, 0, PLACE_CASE_UNTOLD),
		.seconds_decided = seconds ? (int)strtol(seconds, NULL, 10) : 0,
	};
}

static void fill(struct place *place, const struct db_rows *rows, unsigned roles)
{
	const char *state = db_value(rows, 0, PLACE_POST_STATE);

	*place = (struct place){
		.group = db_value(rows, 0, PLACE_GROUP),
		.post = db_value(rows, 0, PLACE_POST),
		.comment = db_value(rows, 0, PLACE_COMMENT),
		.review_case = db_value(rows, 0, PLACE_CASE),
		.mark = db_value(rows, 0, PLACE_MARK),
		.standing = standing_of(rows, roles),
		.approval = (enum approval)text_position(db_value(rows, 0, PLACE_APPROVAL), approval_names),
		.archived = db_is_true(rows, 0, PLACE_ARCHIVED),
		.has_published_here = db_is_true(rows, 0, PLACE_PUBLISHED_HERE),
		.post_author = db_value(rows, 0, PLACE_POST_AUTHOR),
		.comment_author = db_value(rows, 0, PLACE_COMMENT_AUTHOR),
		.post_label = db_value(rows, 0, PLACE_POST_LABEL),
		.post_state = state ? (enum post_state)text_position(state, post_state_names) : POST_STATE_COUNT,
		.case_kind = db_value(rows, 0, PLACE_CASE_KIND),
		.case_author = db_value(rows, 0, PLACE_CASE_AUTHOR),
		.case_standing = case_standing_of(rows),
	};
}

/* The variable that names the place is the first one of its address. */
static bool names(const struct request *rq, const char *variable)
{
	const char *colon = strchr(rq->route->address, ':');

	return colon && text_starts(colon + 1, variable) && strchr("/", colon[1 + strlen(variable)]);
}

static bool any_place(const struct request *rq)
{
	return names(rq, "group") || names(rq, "post") || names(rq, "comment") || names(rq, "case");
}

static bool same(const char *one, const char *other)
{
	return one && other && strcmp(one, other) == 0;
}

/* A post that is not published exists for its author alone; reviewers meet it through its case. */
static bool post_is_hidden(const struct request *rq)
{
	const struct place *p = &rq->place;
	bool published = p->post_state == POST_PUBLISHED || p->post_state == POST_ARCHIVED;

	if (!p->post || p->review_case)
		return false;
	if (same(p->post_author, rq->me.id))
		return p->post_state == POST_DELETED;
	return !published || permission_group(CAN_READ_GROUP, &p->standing) != VERDICT_ALLOWED;
}

bool place_load(struct task *t, struct request *rq)
{
	struct db_rows rows;
	const char *id = rq->args[0];

	if (!any_place(rq))
		return true;
	if (!id_valid(id))
		return task_fail(t, PROBLEM_not_found, NULL);
	if (!db_rows(t,
	             sql_place(rq->me.id, names(rq, "group") ? id : NULL, names(rq, "post") ? id : NULL,
	                       names(rq, "comment") ? id : NULL, names(rq, "case") ? id : NULL),
	             &rows))
		return false;
	if (rows.count == 0)
		return task_fail(t, PROBLEM_not_found, NULL);
	fill(&rq->place, &rows, rq->me.roles);
	if ((names(rq, "comment") && !rq->place.comment) || post_is_hidden(rq))
		return task_fail(t, PROBLEM_not_found, NULL);
	return true;
}

bool place_load_group(struct task *t, struct request *rq, const char *group)
{
	struct db_rows rows;

	if (!db_rows(t, sql_place(rq->me.id, group, NULL, NULL, NULL), &rows))
		return false;
	if (rows.count == 0)
		return task_fail(t, PROBLEM_not_found, NULL);
	fill(&rq->place, &rows, rq->me.roles);
	return true;
}

enum post_state place_first_state(const struct request *rq)
{
	const struct place *p = &rq->place;
	struct author_standing author = { p->standing.animator, rq->me.roles & ROLE_GUEST, p->has_published_here };

	return moderation_first_state(p->approval, &author);
}

/*
 * Own texts are the author's, whatever the group has become for them; a comment that is edited says something new to those who
 * read there, and is for who may comment there.
 */
static bool may_own(struct task *t, const struct request *rq)
{
	const struct place *p = &rq->place;
	const char *author = p->comment ? p->comment_author : p->post_author;
	bool may = permission_group(rq->route->capability, &p->standing) == VERDICT_ALLOWED;

	return (same(author, rq->me.id) && may) || task_fail(t, PROBLEM_forbidden, NULL);
}

/* A case does not exist for those who may not review it, nor for its own author. */
static bool may_review(struct task *t, const struct request *rq)
{
	const struct place *p = &rq->place;
	bool joins = strcmp(p->case_kind, "membership") == 0;
	enum capability decides = joins ? CAN_DECIDE_MEMBERS : rq->route->capability;

	if (p->review_case && same(p->case_author, rq->me.id))
		return task_fail(t, PROBLEM_not_found, NULL);
	return permission_group(decides, &p->standing) == VERDICT_ALLOWED || task_fail(t, PROBLEM_not_found, NULL);
}

static bool may_in_group(struct task *t, const struct request *rq)
{
	enum verdict verdict = permission_group(rq->route->capability, &rq->place.standing);
	bool own = (rq->route->flags & OR_AUTHOR) && same(rq->place.post_author, rq->me.id);

	if (own || verdict == VERDICT_ALLOWED)
		return true;
	return task_fail(t, verdict == VERDICT_HIDDEN ? PROBLEM_not_found : PROBLEM_forbidden, NULL);
}

static bool may_nothing(struct task *t, const struct request *rq)
{
	(void)rq;
	return task_fail(t, PROBLEM_forbidden, NULL);
}

static bool (*const asked[])(struct task *, const struct request *) = {
	[OF_NOBODY] = may_nothing, [OF_ANYBODY] = may_in_group, [OF_AUTHOR] = may_own, [OF_REVIEWER] = may_review
};

/* A group that is closed for writing can be read, left, and opened again; nothing else. */
static bool group_lives(struct task *t, const struct request *rq)
{
	return !rq->place.archived || capability_outlives_group(rq->route->capability) ||
	       task_fail(t, PROBLEM_group_archived, NULL);
}

/* The queue has no place of its own: it is for those who review somewhere. */
static bool reviews_somewhere(struct task *t, const struct request *rq)
{
	return db_json_or(t, PROBLEM_forbidden, sql_review_somewhere(rq->me.id)) != NULL;
}

bool place_permits(struct task *t, const struct request *rq)
{
	enum whose whose = capability_whose(rq->route->capability);

	if (!rq->place.group && whose == OF_REVIEWER)
		return reviews_somewhere(t, rq);
	if (!rq->place.group)
		return !capability_is_in_group(rq->route->capability) || may_nothing(t, rq);
	return asked[whose](t, rq) && group_lives(t, rq);
}

bool place_again(struct task *t, struct request *now)
{
	task_forgive(t);
	return place_load(t, now) && place_permits(t, now);
}
