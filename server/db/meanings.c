/* SQLSTATE and constraint name → problem. Two tables: the first row that fits is the meaning. */
#include "db/meanings.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"

/* Constraints whose violation says something to a person. */
static const struct {
	const char *constraint;
	enum problem problem;
} constraints[] = {
	{ "member_email_once", PROBLEM_already_there },
	{ "member_login_once", PROBLEM_already_there },
	{ "group_name_once", PROBLEM_already_there },
	{ "mandate_open_once", PROBLEM_already_there },
	{ "membership_pkey", PROBLEM_already_there },
	{ "membership_not_too_many", PROBLEM_too_many_groups },
	{ "draft_not_too_many", PROBLEM_too_many_drafts },
	{ "case_open_per_post", PROBLEM_already_there },
	{ "case_open_per_applicant", PROBLEM_already_there },
	{ "data_request_open_once", PROBLEM_request_in_progress },
	{ "confirmation_open_once", PROBLEM_already_there },
	{ "confirmation_enters_once", PROBLEM_already_there },
	{ "confirmation_by_another", PROBLEM_forbidden },
	{ "confirmation_of_another", PROBLEM_forbidden },
	/* its first try is there by now: whoever looks finds it (api/write.c) */
	{ "request_once_only", PROBLEM_busy },
	{ "charter_number_once", PROBLEM_decided_meanwhile },
	{ "case_version_once", PROBLEM_decided_meanwhile },
	{ "data_request_step_pkey", PROBLEM_decided_meanwhile },
	{ "case_not_decided_by_author", PROBLEM_forbidden },
	{ "refusal_has_reason", PROBLEM_reason_needed },
	{ "secret_group_is_by_invitation", PROBLEM_invalid_field },
	{ "queue_holds_leaves", PROBLEM_unexpected }, /* our bug: entry_fill() makes nothing else */
	{ "comment_parent_is_top", PROBLEM_invalid_field },
};

/* States or their classes, the special before the general. */
static const struct {
	const char *state;
	enum problem problem;
} states[] = {
	/* hold_right(): what the request was judged by is not so any more */
	{ "PV001", PROBLEM_right_changed },
	/* an identifier that is no uuid names nothing */
	{ "22P02", PROBLEM_not_found },
	{ "22021", PROBLEM_not_utf8 },
	{ "22P05", PROBLEM_not_utf8 },
	{ "22", PROBLEM_invalid_field },
	{ "23503", PROBLEM_not_found }, /* what it refers to is not there */
	{ "23", PROBLEM_invalid_field },
	{ "40", PROBLEM_busy },
	{ "55P03", PROBLEM_busy },
	{ "57014", PROBLEM_busy },
	{ "53", PROBLEM_database_away },
	{ "57", PROBLEM_database_away },
	{ "08", PROBLEM_database_away },
};

static enum problem meaning_of_constraint(const char *constraint)
{
	for (size_t i = 0; constraint && i < sizeof constraints / sizeof constraints[0]; i++)
		if (strcmp(constraint, constraints[i].constraint) == 0)
			return constraints[i].problem;
	return PROBLEM_none;
}

enum problem meaning_of(const char *state, const char *constraint)
{
	enum problem named = meaning_of_constraint(constraint);

	if (named != PROBLEM_none)
		return named;
	if (!state)
		return PROBLEM_database_away;
	for (size_t i = 0; i < sizeof states / sizeof states[0]; i++)
		if (text_starts(state, states[i].state))
			return states[i].problem;
	return PROBLEM_unexpected;
}

bool meaning_is_passing(const char *state)
{
	return state && (strcmp(state, "40001") == 0 || strcmp(state, "40P01") == 0);
}

bool meaning_is_loss(const char *state)
{
	return !state || text_starts(state, "08") || text_starts(state, "57P");
}
