/* The states of a post and the actions of a case, as tables. */
#include "domain/moderation.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"

const char *const post_state_names[] = {
	[POST_DRAFT] = "draft",       [POST_SCHEDULED] = "scheduled", [POST_PENDING] = "pending",
	[POST_RETURNED] = "returned", [POST_PUBLISHED] = "published", [POST_HIDDEN] = "hidden",
	[POST_REJECTED] = "rejected", [POST_ARCHIVED] = "archived",   [POST_DELETED] = "deleted",
	[POST_STATE_COUNT] = NULL,
};

const char *const approval_names[] = {
	[APPROVAL_NONE] = "none", [APPROVAL_FIRST_POST] = "first_post",
	[APPROVAL_ALL] = "all",   [APPROVAL_PARTNERS] = "partners",
	[APPROVAL_COUNT] = NULL,
};

const char *const case_action_names[] = {
	[CASE_PUBLISH] = "publish",
	[CASE_RETURN] = "return",
	[CASE_REJECT] = "reject",
	[CASE_ACCEPT_MEMBER] = "accept_member",
	[CASE_REFUSE_MEMBER] = "refuse_member",
	[CASE_UNDO] = "undo",
	[CASE_ACTION_COUNT] = NULL,
};

/* Which reasons are said of a text, which of a request to join, and which say nothing by themselves. SQL has
 * the same (reason_fits). */
/* clang-format off */
#define REASONS(REASON)                       \
	REASON(off_topic,     true,  false, false) \
	REASON(confidential,  true,  false, false) \
	REASON(personal_data, true,  false, false) \
	REASON(disrespect,    true,  false, false) \
	REASON(duplicate,     true,  false, false) \
	REASON(needs_source,  true,  false, false) \
	REASON(not_concerned, false, true,  false) \
	REASON(wrong_group,   true,  true,  false) \
	REASON(needs_message, false, true,  false) \
	REASON(full,          false, true,  false) \
	REASON(other,         true,  true,  true)
/* clang-format on */

const char *const moderation_reasons[] = {
#define REASON(name, of_post, of_membership, needs_advice) #name,
	REASONS(REASON)
#undef REASON
		NULL
};

static const struct {
	bool of_post, of_membership, needs_advice;
} reasons[] = {
#define REASON(name, of_post, of_membership, needs_advice) { of_post, of_membership, needs_advice },
	REASONS(REASON)
#undef REASON
};

bool moderation_reason_fits(const char *reason, const char *kind)
{
	int at = text_position(reason, moderation_reasons);

	return at >= 0 && (strcmp(kind, "membership") == 0 ? reasons[at].of_membership : reasons[at].of_post);
}

bool moderation_reason_explains(const char *reason)
{
	int at = text_position(reason, moderation_reasons);

	return at >= 0 && !reasons[at].needs_advice;
}

enum post_state moderation_first_state(enum approval approval, const struct author_standing *author)
{
	if (author->animator)
		return POST_PUBLISHED;
	switch (approval) {
	case APPROVAL_ALL:
		return POST_PENDING;
	case APPROVAL_FIRST_POST:
		return author->has_published_here ? POST_PUBLISHED : POST_PENDING;
	case APPROVAL_PARTNERS:
		return author->guest ? POST_PENDING : POST_PUBLISHED;
	default:
		return POST_PUBLISHED;
	}
}

const char *moderation_hold_reason(enum approval approval)
{
	static const char *const names[APPROVAL_COUNT] = {
		[APPROVAL_NONE] = "group_approval",
		[APPROVAL_FIRST_POST] = "first_post",
		[APPROVAL_ALL] = "group_approval",
		[APPROVAL_PARTNERS] = "partner",
	};

	return names[approval];
}

bool moderation_author_may(enum post_state state, enum post_action action)
{
	static const struct {
		enum post_state state;
		enum post_action action;
	} allowed[] = {
		{ POST_DRAFT, POST_EDIT },       { POST_DRAFT, POST_SUBMIT },
		{ POST_DRAFT, POST_DELETE },     { POST_PENDING, POST_EDIT },
		{ POST_PENDING, POST_WITHDRAW }, { POST_PENDING, POST_DELETE },
		{ POST_RETURNED, POST_EDIT },    { POST_RETURNED, POST_SUBMIT },
		{ POST_RETURNED, POST_DELETE },  { POST_PUBLISHED, POST_DELETE },
	};

	for (size_t i = 0; i < sizeof allowed / sizeof allowed[0]; i++)
		if (allowed[i].state == state && allowed[i].action == action)
			return true;
	return false;
}

/* clang-format off */
static const struct case_rule rules[] = {
	{ CASE_PUBLISH, "held_post", .next = POST_PUBLISHED },
	{ CASE_RETURN, "held_post", POST_RETURNED, .needs_reason = true, .needs_advice = true },
	{ CASE_REJECT, "held_post", POST_REJECTED, .needs_reason = true, .needs_article = true },
	{ CASE_ACCEPT_MEMBER, "membership", POST_STATE_COUNT, .animators_only = true },
	{ CASE_REFUSE_MEMBER, "membership", POST_STATE_COUNT, .needs_reason = true, .animators_only = true },
	{ CASE_UNDO, "held_post", .next = POST_PENDING },
	{ CASE_UNDO, "membership", POST_STATE_COUNT, .animators_only = true },
};
/* clang-format on */

const struct case_rule *moderation_rule(const char *kind, enum case_action action, bool animator)
{
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
		if (rules[i].action == action && strcmp(rules[i].kind, kind) == 0 &&
		    (animator || !rules[i].animators_only))
			return &rules[i];
	return NULL;
}

enum case_now moderation_now(const struct case_standing *standing, enum case_action action)
{
	if (strcmp(standing->state, action == CASE_UNDO ? "decided" : "open") != 0)
		return CASE_MOVED;
	if (action != CASE_UNDO)
		return CASE_READY;
	if (!standing->mine)
		return CASE_ANOTHERS;
	return standing->untold && standing->seconds_decided < MODERATION_UNDO_SECONDS ? CASE_READY
	                                                                               : CASE_TOO_LATE;
}
