/* Groups: the directory, one group, creating and changing it. */
#include <string.h>

#include "api/bodies.h"
#include "api/choices.h"
#include "api/deed.h"
#include "api/handlers.h"
#include "api/place.h"
#include "api/write.h"
#include "base/json.h"
#include "base/text.h"
#include "base/words.h"
#include "domain/confidentiality.h"
#include "queries/groups.h"

const char *const group_purposes[] = { "team", "announcement", "social", "questions", "project", NULL };
const char *const group_postings[] = { "all", "animators", NULL };

struct new_group {
	const char *name, *purpose, *description, *editorial_line, *privacy, *posting, *approval, *joining;
};
const struct body new_group_body = BODY(struct new_group, NAME(struct new_group, name, 2, 80),
                                        CHOICE(struct new_group, purpose, group_purposes),
                                        MAYBE_TEXT(struct new_group, description, 0, 500),
                                        MAYBE_TEXT(struct new_group, editorial_line, 0, 2000),
                                        MAYBE_CHOICE(struct new_group, privacy, privacy_names),
                                        MAYBE_CHOICE(struct new_group, posting, group_postings),
                                        MAYBE_CHOICE(struct new_group, approval, approval_names),
                                        MAYBE_CHOICE(struct new_group, joining, joining_names));

struct group_change {
	const char *version, *name, *purpose, *description, *editorial_line, *privacy, *posting, *approval,
		*joining, *archived;
};
const struct body group_body = BODY(struct group_change, VERSION(struct group_change, version),
                                    MAYBE_NAME(struct group_change, name, 2, 80),
                                    MAYBE_CHOICE(struct group_change, purpose, group_purposes),
                                    MAYBE_TEXT(struct group_change, description, 0, 500),
                                    MAYBE_TEXT(struct group_change, editorial_line, 0, 2000),
                                    MAYBE_CHOICE(struct group_change, privacy, privacy_names),
                                    MAYBE_CHOICE(struct group_change, posting, group_postings),
                                    MAYBE_CHOICE(struct group_change, approval, approval_names),
                                    MAYBE_CHOICE(struct group_change, joining, joining_names),
                                    MAYBE_FLAG(struct group_change, archived));

const struct body names_query = BODY(struct names_page, MAYBE_TEXT(struct names_page, q, 0, 100),
                                     NAME_CURSOR(struct names_page, before), LIMIT(struct names_page, limit));

/* What a purpose means when the creator says nothing else: privacy, posting, approval, joining. */
static const struct {
	const char *purpose, *privacy, *posting, *approval, *joining;
} presets[] = {
	{ "team", "closed", "all", "none", "request" },
	{ "announcement", "open", "animators", "none", "free" },
	{ "social", "open", "all", "none", "free" },
	{ "questions", "open", "all", "first_post", "free" },
	{ "project", "closed", "all", "none", "request" },
};

struct reply group_list(struct task *t, const struct request *rq)
{
	const struct names_page *page = rq->query;
	const char *guest = db_flag(rq->me.roles & ROLE_GUEST);

	return reply_json(t, 200,
	                  db_json(t, sql_group_list(rq->me.id, page->q, page->before.at, page->before.id,
	                                            page->limit, guest)));
}

static const char *or_else(const char *value, const char *preset)
{
	return value ? value : preset;
}

struct reply group_create(struct task *t, const struct request *rq)
{
	const struct new_group *in = rq->body;
	const char *group = task_id(t), *privacy;
	struct trace trace = trace_of(rq, AUDIT_group_create, group, NULL);
	int p = 0;

	while (strcmp(presets[p].purpose, in->purpose) != 0) /* each of group_purposes has its line */
		p++;
	privacy = or_else(in->privacy, presets[p].privacy);
	const char *joining = strcmp(privacy, "secret") == 0 ? "invitation" : presets[p].joining;
	struct group_create_in new = {
		.group = group,
		.me = rq->me.id,
		.mandate = task_id(t),
		.name = in->name,
		.description = in->description,
		.editorial_line = in->editorial_line,
		.purpose = in->purpose,
		.privacy = privacy,
		.posting = or_else(in->posting, presets[p].posting),
		.approval = or_else(in->approval, presets[p].approval),
		.joining = or_else(in->joining, joining),
	};

	return write_reply(t, rq, 201, PROBLEM_already_there, sql_group_create(new), &trace);
}

static bool may(const struct request *rq, enum capability capability)
{
	return permission_group(capability, &rq->place.standing) == VERDICT_ALLOWED;
}

static const char *role_of(const struct standing *s)
{
	static const char *const names[] = { "visitor", "requested", "invited", "member" };

	return s->animator ? "animator" : names[s->membership];
}

/* "join" enters at once, "ask" opens a request; NULL when this person cannot. */
static const char *way_in(const struct request *rq)
{
	const struct standing *s = &rq->place.standing;

	if (rq->place.archived || !may(rq, CAN_JOIN))
		return NULL;
	if (s->membership == MEMBERSHIP_INVITED)
		return "join";
	return s->joining == JOINING_FREE ? "join" : "ask";
}

/* Proposes to read for a time, where they may not. */
static bool may_enter(const struct request *rq)
{
	return !may(rq, CAN_READ_GROUP) &&
	       permission_site(CAN_PROPOSE, rq->me.roles, rq->me.at_desk) == VERDICT_ALLOWED;
}

static const char *group_json(struct task *t, const struct request *rq)
{
	bool may_post = !rq->place.archived && may(rq, CAN_POST);
	bool reviewer = rq->place.standing.reviewer && may(rq, CAN_REVIEW);
	const char *first_state = may_post ? post_state_names[place_first_state(rq)] : NULL;
	struct group_show_in seen = {
		.me = rq->me.id,
		.group = rq->place.group,
		.first_state = first_state,
		.may_post = db_flag(may_post),
		.may_join = way_in(rq),
		.may_read = db_flag(may(rq, CAN_READ_GROUP)),
		.may_enter = db_flag(may_enter(rq)),
		.may_comment = db_flag(!rq->place.archived && may(rq, CAN_COMMENT)),
		.may_edit = db_flag(may(rq, CAN_EDIT_GROUP)),
		.may_appoint = db_flag(!rq->place.archived && place_may_appoint(t, rq)),
		.may_decide_members = db_flag(may(rq, CAN_DECIDE_MEMBERS)),
		.reviewer = db_flag(reviewer),
		.role = role_of(&rq->place.standing),
	};

	return db_json(t, sql_group_show(seen));
}

struct reply group_show(struct task *t, const struct request *rq)
{
	return reply_json(t, 200, group_json(t, rq));
}

/* An administrator who is not the animator may archive and bring back, nothing else. */
static bool may_change(struct task *t, const struct request *rq)
{
	const struct group_change *in = rq->body;
	bool only_archives = !in->name && !in->purpose && !in->description && !in->editorial_line &&
	                     !in->privacy && !in->posting && !in->approval && !in->joining;

	if (!rq->place.standing.animator && !only_archives)
		return task_fail(t, PROBLEM_forbidden, NULL);
	bool opens = in->archived && strcmp(in->archived, "false") == 0;

	return !rq->place.archived || opens || task_fail(t, PROBLEM_group_archived, NULL);
}

/* What was written for few is not shown to more by a change of mind. Whoever wants an open group starts one.
 */
static enum problem why_not_changed(struct task *t, const struct aftermath *now)
{
	(void)now;
	task_fail_at(t, PROBLEM_wrong_state, "/privacy", word(t->language, "group.privacy_loosens"));
	return PROBLEM_wrong_state;
}

static struct sql stands(const struct request *rq)
{
	return sql_group_now(rq->place.group);
}
static const struct deed changing = { PROBLEM_decided_meanwhile, .stands = stands,
	                              .column = GROUP_NOW_VERSION, .why = why_not_changed };

static bool differs(const char *after, const char *before)
{
	return after && strcmp(after, before) != 0;
}

/*
 * What becomes of a group, for the log; the version holds what was read here until it is written. The log is
 * taken away whole: the name of a secret group does not stand in it.
 */
static const char *what_changes(struct task *t, const char *group, const struct group_change *in)
{
	const struct {
		const char *name;
		int column;
		const char *after;
	} told[] = {
		{ "name", GROUP_NOW_NAME, in->name },
		{ "purpose", GROUP_NOW_PURPOSE, in->purpose },
		{ "privacy", GROUP_NOW_PRIVACY, in->privacy },
		{ "posting", GROUP_NOW_POSTING, in->posting },
		{ "approval", GROUP_NOW_APPROVAL, in->approval },
		{ "joining", GROUP_NOW_JOINING, in->joining },
		{ "archived", GROUP_NOW_ARCHIVED, in->archived },
	};
	struct change change = change_open(t);
	struct db_rows now;

	if (!db_rows(t, sql_group_now(group), &now) || now.count == 0)
		return NULL;
	bool secret = strcmp(db_value(&now, 0, GROUP_NOW_PRIVACY), "secret") == 0 ||
	              (in->privacy && strcmp(in->privacy, "secret") == 0);

	for (size_t i = secret ? 1 : 0; i < sizeof told / sizeof told[0]; i++)
		change_add(&change, told[i].name, db_value(&now, 0, told[i].column), told[i].after);
	change_mark(&change, told[0].name, secret && differs(in->name, db_value(&now, 0, GROUP_NOW_NAME)));
	change_mark(&change, "description",
	            differs(in->description, db_value(&now, 0, GROUP_NOW_DESCRIPTION)));
	change_mark(&change, "editorial_line",
	            differs(in->editorial_line, db_value(&now, 0, GROUP_NOW_EDITORIAL_LINE)));
	return change_done(&change);
}

struct reply group_edit(struct task *t, const struct request *rq)
{
	const struct group_change *in = rq->body;
	struct trace trace = trace_of(rq, AUDIT_group_edit, rq->place.group, NULL);
	struct reply replayed;
	const char *ended = NULL;

	trace.change = what_changes(t, rq->place.group, in);
	struct group_edit_in edit = {
		.group = rq->place.group,
		.version = in->version,
		.name = in->name,
		.description = in->description,
		.editorial_line = in->editorial_line,
		.purpose = in->purpose,
		.privacy = in->privacy,
		.posting = in->posting,
		.approval = in->approval,
		.joining = in->joining,
		.archived = in->archived,
		.me = rq->me.id,
	};

	if (!may_change(t, rq) || !(ended = deed_answer(t, rq, &changing, 200, sql_group_edit(edit), &trace,
	                                                in->version, &replayed)))
		return reply_problem(t);
	struct request after = *rq; /* the rules that were just changed decide what may be done now */

	const char *shown = place_load_group(t, &after, rq->place.group) ? group_json(t, &after) : NULL;

	return reply_json(t, 200, shown ? json_with(t, shown, "ended", ended) : NULL);
}

/* An administrator who appoints somebody of a closed group finds whom. */
struct reply group_members(struct task *t, const struct request *rq)
{
	const struct names_page *page = rq->query;

	if (!may(rq, CAN_READ_GROUP) && !place_may_appoint(t, rq)) {
		task_fail(t, PROBLEM_forbidden, NULL);
		return reply_problem(t);
	}
	return reply_json(t, 200,
	                  db_json(t, sql_group_members(rq->place.group, page->q, page->before.at,
	                                               page->before.id, page->limit)));
}
