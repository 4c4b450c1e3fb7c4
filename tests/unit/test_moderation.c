/* Where a post starts, where its author may take it, and what reviewers may do. */
#include <string.h>

#include "domain/moderation.h"
#include <stdlib.h>

#include "suite.h"

static enum post_state start(enum approval approval, bool animator, bool guest, bool published_before)
{
	struct author_standing author = { animator, guest, published_before };

	return moderation_first_state(approval, &author);
}

START_TEST(an_animator_is_never_read_first)
{
	for (int approval = 0; approval < APPROVAL_COUNT; approval++)
		ck_assert_int_eq(start((enum approval)approval, true, false, false), POST_PUBLISHED);
}
END_TEST

START_TEST(each_group_says_who_is_read_first)
{
	ck_assert_int_eq(start(APPROVAL_NONE, false, true, false), POST_PUBLISHED);
	ck_assert_int_eq(start(APPROVAL_ALL, false, false, true), POST_PENDING);
	ck_assert_int_eq(start(APPROVAL_FIRST_POST, false, false, false), POST_PENDING);
	ck_assert_int_eq(start(APPROVAL_FIRST_POST, false, false, true), POST_PUBLISHED);
	ck_assert_int_eq(start(APPROVAL_PARTNERS, false, true, true), POST_PENDING);
	ck_assert_int_eq(start(APPROVAL_PARTNERS, false, false, false), POST_PUBLISHED);
}
END_TEST

START_TEST(an_author_may_do_only_what_the_table_says)
{
	/* edit submit withdraw delete, in the order of enum post_action */
	static const char *const allowed[POST_STATE_COUNT] = {
		[POST_DRAFT] = "es-d",    [POST_SCHEDULED] = "----", [POST_PENDING] = "e-wd",
		[POST_RETURNED] = "es-d", [POST_PUBLISHED] = "---d", [POST_HIDDEN] = "----",
		[POST_REJECTED] = "----", [POST_ARCHIVED] = "----",  [POST_DELETED] = "----",
	};

	for (int state = 0; state < POST_STATE_COUNT; state++)
		for (int action = 0; action < 4; action++)
			ck_assert_msg(moderation_author_may((enum post_state)state,
			                                    (enum post_action)action) ==
			                      (allowed[state][action] != '-'),
			              "%s, action %d", post_state_names[state], action);
}
END_TEST

START_TEST(a_refusal_needs_a_reason_and_an_article_a_return_needs_advice)
{
	const struct case_rule *reject = moderation_rule("held_post", CASE_REJECT, true);
	const struct case_rule *back = moderation_rule("held_post", CASE_RETURN, true);

	ck_assert(reject->needs_reason && reject->needs_article);
	ck_assert(back->needs_reason && back->needs_advice && back->next == POST_RETURNED);
	ck_assert_int_eq(moderation_rule("held_post", CASE_PUBLISH, false)->next, POST_PUBLISHED);
}
END_TEST

START_TEST(moderators_do_not_decide_who_joins)
{
	ck_assert_ptr_null(moderation_rule("membership", CASE_ACCEPT_MEMBER, false));
	ck_assert_ptr_nonnull(moderation_rule("membership", CASE_ACCEPT_MEMBER, true));
	ck_assert_ptr_null(moderation_rule("membership", CASE_PUBLISH, true));
	ck_assert_ptr_null(moderation_rule("held_post", CASE_ACCEPT_MEMBER, true));
}
END_TEST

static enum case_now undo(const char *state, bool mine, bool untold, int seconds)
{
	return moderation_now(&(struct case_standing){ state, mine, untold, seconds }, CASE_UNDO);
}

START_TEST(a_decision_is_undone_by_whoever_made_it_until_it_has_taken_effect)
{
	ck_assert_int_eq(undo("decided", true, true, 0), CASE_READY);
	ck_assert_int_eq(undo("decided", true, true, MODERATION_UNDO_SECONDS - 1), CASE_READY);
	ck_assert_int_eq(undo("decided", true, true, MODERATION_UNDO_SECONDS), CASE_TOO_LATE);
	ck_assert_int_eq(undo("decided", true, false, 1), CASE_TOO_LATE);
	ck_assert_int_eq(undo("decided", false, true, 1), CASE_ANOTHERS);
	ck_assert_int_eq(undo("open", false, false, 0), CASE_MOVED);
	ck_assert_int_eq(undo("withdrawn", false, false, 0), CASE_MOVED);
}
END_TEST

START_TEST(how_long_it_may_be_undone_is_the_same_for_statements)
{
	ck_assert_int_eq(strtol(MODERATION_UNDO_TEXT, NULL, 10), MODERATION_UNDO_SECONDS);
}
END_TEST

START_TEST(a_reason_fits_its_kind_of_case)
{
	ck_assert(moderation_reason_fits("duplicate", "held_post") &&
	          !moderation_reason_fits("duplicate", "membership"));
	ck_assert(!moderation_reason_fits("full", "held_post") &&
	          moderation_reason_fits("full", "membership"));
	ck_assert(moderation_reason_fits("wrong_group", "held_post") &&
	          moderation_reason_fits("wrong_group", "membership"));
	ck_assert(!moderation_reason_fits("parce que", "held_post"));
	ck_assert(!moderation_reason_explains("other") && moderation_reason_explains("duplicate"));
}
END_TEST

START_TEST(only_an_open_case_is_decided)
{
	for (int action = 0; action < CASE_UNDO; action++) {
		struct case_standing open = { "open", false, false, 0 },
				     decided = { "decided", true, true, 1 };

		ck_assert_int_eq(moderation_now(&open, (enum case_action)action), CASE_READY);
		ck_assert_int_eq(moderation_now(&decided, (enum case_action)action), CASE_MOVED);
	}
	ck_assert_int_eq(moderation_rule("held_post", CASE_UNDO, false)->next, POST_PENDING);
	ck_assert_ptr_nonnull(moderation_rule("membership", CASE_UNDO, true));
	ck_assert_ptr_null(moderation_rule("membership", CASE_UNDO, false));
}
END_TEST

UNIT_SUITE(moderation, TEST(an_animator_is_never_read_first), TEST(each_group_says_who_is_read_first),
           TEST(an_author_may_do_only_what_the_table_says),
           TEST(a_refusal_needs_a_reason_and_an_article_a_return_needs_advice),
           TEST(moderators_do_not_decide_who_joins),
           TEST(a_decision_is_undone_by_whoever_made_it_until_it_has_taken_effect),
           TEST(how_long_it_may_be_undone_is_the_same_for_statements), TEST(a_reason_fits_its_kind_of_case),
           TEST(only_an_open_case_is_decided))
