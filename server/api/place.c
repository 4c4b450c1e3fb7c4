/* What the variables of an address mean, by a table, and whether this person may know of it. */
#include "api/place.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "api/write.h"
#include "base/id.h"
#include "base/text.h"
#include "queries/api.h"
#include "queries/groups.h"
#include "queries/moderation.h"
#include "queries/privacy.h"

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
		.enters = db_is_true(rows, 0, PLACE_ENTERS),
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
		.post_state =
			state ? (enum post_state)text_position(state, post_state_names) : POST_STATE_COUNT,
		.case_kind = db_value(rows, 0, PLACE_CASE_KIND),
		.case_author = db_value(rows, 0, PLACE_CASE_AUTHOR),
		.case_standing = case_standing_of(rows),
	};
}

static bool same(const char *one, const char *other)
{
	return one && other && strcmp(one, other) == 0;
}

/*
 * A post that is not published exists for its author alone; reviewers meet it through its case. Who left
 * takes their comment away all the same, as their own posts.
 */
static bool post_is_hidden(const struct request *rq)
{
	const struct place *p = &rq->place;
	bool published = p->post_state == POST_PUBLISHED || p->post_state == POST_ARCHIVED;
	bool takes_away =
		rq->route->capability == CAN_OWN_POST && p->comment && same(p->comment_author, rq->me.id);

	if (!p->post || p->review_case)
		return false;
	if (same(p->post_author, rq->me.id))
		return p->post_state == POST_DELETED;
	return !published ||
	       (!takes_away && permission_group(CAN_READ_GROUP, &p->standing) != VERDICT_ALLOWED);
}

static bool read_place(struct task *t, struct request *rq, const char *kind, const char *id)
{
	struct db_rows rows;

	if (!db_rows(t, sql_place(rq->me.id, kind, id), &rows))
		return false;
	if (rows.count == 0)
		return task_fail(t, PROBLEM_not_found, NULL);
	fill(&rq->place, &rows, rq->me.roles);
	rq->about = rq->place.case_author;
	return true;
}

static bool load_place(struct task *t, struct request *rq, const char *kind, const char *id)
{
	return read_place(t, rq, kind, id) && (!post_is_hidden(rq) || task_fail(t, PROBLEM_not_found, NULL));
}

bool place_load_group(struct task *t, struct request *rq, const char *group)
{
	return read_place(t, rq, "group", group);
}

bool place_may_appoint(struct task *t, const struct request *rq)
{
	const struct standing *s = &rq->place.standing;

	if (permission_group(CAN_GIVE_MANDATES, s) != VERDICT_ALLOWED)
		return false;
	return s->animator || !s->group_has_animator ||
	       !db_json_maybe(t, sql_group_animated(rq->place.group));
}

/* Another's does not exist for who asks for their own. */
static bool load_data_request(struct task *t, struct request *rq, const char *kind, const char *id)
{
	struct db_rows rows;

	(void)kind;
	if (!db_rows(t, sql_request_now(id), &rows))
		return false;
	if (rows.count == 0)
		return task_fail(t, PROBLEM_not_found, NULL);
	rq->data_request = (struct data_request){ .id = id,
		                                  .member = db_value(&rows, 0, REQUEST_NOW_MEMBER),
		                                  .kind = db_value(&rows, 0, REQUEST_NOW_KIND),
		                                  .state = db_value(&rows, 0, REQUEST_NOW_STATE),
		                                  .version = db_value(&rows, 0, REQUEST_NOW_VERSION),
		                                  .received_on = db_value(&rows, 0, REQUEST_NOW_RECEIVED_ON),
		                                  .due_on = db_value(&rows, 0, REQUEST_NOW_DUE_ON),
		                                  .by_other = db_is_true(&rows, 0, REQUEST_NOW_BY_OTHER) };
	rq->about = rq->data_request.member;
	return rq->route->capability != CAN_OWN_DATA || same(rq->about, rq->me.id) ||
	       task_fail(t, PROBLEM_not_found, NULL);
}

/* Every variable of an address is an id. What it means is loaded, to be judged by; or it is only
 * named, and who uses it asks. */
static const struct variable {
	const char *name;
	bool (*load)(struct task *t, struct request *rq, const char *name, const char *id);
	size_t named; /* of what is not loaded: where its id goes in struct request */
} variables[] = {
	{ "group", .load = load_place },
	{ "post", .load = load_place },
	{ "comment", .load = load_place },
	{ "case", .load = load_place },
	{ "request", .load = load_data_request },
	{ "member", .named = offsetof(struct request, named.member) },
	{ "mandate", .named = offsetof(struct request, named.mandate) },
	{ "session", .named = offsetof(struct request, named.session) },
	{ "confirmation", .named = offsetof(struct request, named.confirmation) },
};

/* The variable whose colon this is; NULL for one that is not in the table. */
static const struct variable *variable_at(const char *colon)
{
	size_t length = strcspn(colon + 1, "/");

	for (size_t i = 0; i < sizeof variables / sizeof variables[0]; i++)
		if (strlen(variables[i].name) == length && memcmp(variables[i].name, colon + 1, length) == 0)
			return &variables[i];
	return NULL;
}

bool place_knows(const char *address)
{
	for (const char *colon = address; (colon = strchr(colon, ':')); colon++)
		if (!variable_at(colon))
			return false;
	return true;
}

static bool take(struct task *t, struct request *rq, const struct variable *v, const char *id)
{
	if (!id_valid(id))
		return task_fail(t, PROBLEM_not_found, NULL);
	if (!rq->object)
		rq->object = id;
	if (v->load)
		return v->load(t, rq, v->name, id);
	*(const char **)((char *)rq + v->named) = id;
	return true;
}

bool place_load(struct task *t, struct request *rq)
{
	const char *colon = rq->route->address;

	for (int i = 0; (colon = strchr(colon, ':')); i++, colon++)
		if (!take(t, rq, variable_at(colon), rq->args[i]))
			return false;
	return true;
}

enum post_state place_first_state(const struct request *rq)
{
	const struct place *p = &rq->place;
	struct author_standing author = { p->standing.animator, rq->me.roles & ROLE_GUEST,
		                          p->has_published_here };

	return moderation_first_state(p->approval, &author);
}

/*
 * Own texts are the author's, whatever the group has become for them; a comment that is edited says something
 * new to those who read there, and is for who may comment there.
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
	return permission_group(decides, &p->standing) == VERDICT_ALLOWED ||
	       task_fail(t, PROBLEM_not_found, NULL);
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

static bool (*const asked[])(struct task *, const struct request *) = { [OF_NOBODY] = may_nothing,
	                                                                [OF_ANYBODY] = may_in_group,
	                                                                [OF_AUTHOR] = may_own,
	                                                                [OF_REVIEWER] = may_review };

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
