/* The permission matrix, cell by cell, against the table of the design (core 4) written
 * out once more by hand. */
#include <string.h>

#include "domain/permission.h"
#include "suite.h"

enum { ALLOWED = VERDICT_ALLOWED, FORBIDDEN = VERDICT_FORBIDDEN, HIDDEN = VERDICT_HIDDEN };

START_TEST(what_a_role_of_the_site_may_do)
{
	static const unsigned roles[] = { 0,          ROLE_GUEST, ROLE_MODERATOR,
		                          ROLE_ADMIN, ROLE_DPO,   ROLE_REPRESENTATIVE };
	static const struct {
		enum capability capability;
		const char *row;
	} rows[] = {
		/* employee guest moderator admin dpo representative; s = as the setting says */
		{ CAN_ENTER, "yyyyyy" },          { CAN_OWN_DATA, "yyyyyy" },
		{ CAN_TAKE_PART, "yyyyyy" },      { CAN_CREATE_GROUP, "y-yyyy" },
		{ CAN_MANAGE_MEMBERS, "---y--" }, { CAN_MANAGE_CHARTER, "---y--" },
		{ CAN_MANAGE_COMPANY, "---y--" }, { CAN_HANDLE_REQUESTS, "---sy-" },
		{ CAN_READ_AUDIT, "---sy-" },     { CAN_READ_CHECKPOINTS, "---yyy" },
		{ CAN_READ_FIGURES, "--yyyy" },   { CAN_READ_CONFIRMATIONS, "---yyy" },
		{ CAN_PROPOSE, "---yy-" },        { CAN_CONFIRM, "---yyy" },
	};

	ck_assert_msg(sizeof rows / sizeof rows[0] == CAN_SEE_GROUP - 1, "a capability without a row");

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		for (size_t k = 0; k < 6; k++) {
			char cell = rows[i].row[k];
			for (int setting = 0; setting < 2; setting++) {
				bool allowed = cell == 'y' || (cell == 's' && setting);
				ck_assert_msg((int)permission_site(rows[i].capability, roles[k], setting) ==
				                      (allowed ? ALLOWED : FORBIDDEN),
				              "%s, role %zu, setting %d", capability_name(rows[i].capability),
				              k, setting);
			}
		}
	}
}
END_TEST

START_TEST(several_roles_are_added_up)
{
	ck_assert_int_eq(permission_site(CAN_MANAGE_MEMBERS, ROLE_DPO | ROLE_ADMIN, false), ALLOWED);
	ck_assert_int_eq(permission_site(CAN_READ_AUDIT, ROLE_DPO | ROLE_ADMIN, false), ALLOWED);
	ck_assert_int_eq(permission_site(CAN_READ_AUDIT, ROLE_ADMIN, false), FORBIDDEN);
}
END_TEST

static struct standing visitor(enum privacy privacy)
{
	return (struct standing){ .privacy = privacy, .group_has_animator = true, .everyone_may_post = true };
}

static struct standing with(struct standing s, enum membership membership, bool animator)
{
	s.membership = membership;
	s.animator = animator;
	return s;
}

START_TEST(what_a_place_in_a_group_allows)
{
	struct standing open = visitor(PRIVACY_OPEN), closed = visitor(PRIVACY_CLOSED),
			secret = visitor(PRIVACY_SECRET);
	struct standing invited = with(secret, MEMBERSHIP_INVITED, false),
			requested = with(closed, MEMBERSHIP_REQUESTED, false);
	struct standing member = with(closed, MEMBERSHIP_MEMBER, false),
			animator = with(closed, MEMBERSHIP_MEMBER, true);
	requested.joining = JOINING_REQUEST;
	const struct standing *columns[] = {
		&open, &closed, &secret, &invited, &requested, &member, &animator
	};
	static const struct {
		enum capability capability;
		const char *row;
	} rows[] = {
		/* visitor of an open, a closed, a secret group; invited to a secret one;
		 * requested; member; animator */
		{ CAN_SEE_GROUP, "yyhyyyy" },     { CAN_READ_GROUP, "y-h--yy" },
		{ CAN_JOIN, "yyhy---" },          { CAN_POST, "--h--yy" },
		{ CAN_COMMENT, "y-h--yy" },       { CAN_REVIEW, "--hh--y" },
		{ CAN_DECIDE, "--hh--y" },        { CAN_OWN_POST, "yyyyyyy" },
		{ CAN_EDIT_POST, "yyyyyyy" },     { CAN_EDIT_COMMENT, "y----yy" },
		{ CAN_GIVE_MANDATES, "--h---y" }, { CAN_DECIDE_MEMBERS, "--h---y" },
		{ CAN_EDIT_GROUP, "--h---y" },    { CAN_READ_GROUP_FIGURES, "--h---y" },
		{ CAN_LIST_MEMBERS, "y-h--yy" },  { CAN_PIN, "--h---y" },
	};

	ck_assert_msg(sizeof rows / sizeof rows[0] == CAPABILITY_COUNT - CAN_SEE_GROUP,
	              "a capability without a row");
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		for (size_t k = 0; k < 7; k++) {
			char cell = rows[i].row[k];
			int expected = cell == 'y' ? ALLOWED : cell == 'h' ? HIDDEN : FORBIDDEN;
			ck_assert_msg((int)permission_group(rows[i].capability, columns[k]) == expected,
			              "%s, column %zu", capability_name(rows[i].capability), k);
		}
	}
}
END_TEST

START_TEST(a_guest_outside_a_group_sees_nothing_of_it)
{
	struct standing s = visitor(PRIVACY_OPEN);

	s.roles = ROLE_GUEST;
	/* one's own texts are known wherever one stands */
	for (int c = CAN_SEE_GROUP; c < CAPABILITY_COUNT; c++)
		if (capability_whose((enum capability)c) != OF_AUTHOR)
			ck_assert_int_eq(permission_group((enum capability)c, &s), HIDDEN);
	s = with(s, MEMBERSHIP_MEMBER, false);
	ck_assert_int_eq(permission_group(CAN_POST, &s), ALLOWED);
}
END_TEST

START_TEST(a_moderator_in_scope_reviews_but_does_not_read)
{
	struct standing s = visitor(PRIVACY_CLOSED);

	s.roles = ROLE_MODERATOR;
	s.reviewer = true;
	ck_assert_int_eq(permission_group(CAN_REVIEW, &s), ALLOWED);
	ck_assert_int_eq(permission_group(CAN_READ_GROUP, &s), FORBIDDEN);
	ck_assert_int_eq(permission_group(CAN_POST, &s), FORBIDDEN);
	s.membership = MEMBERSHIP_MEMBER; /* who joins keeps the cases, and gets what members have */
	ck_assert_int_eq(permission_group(CAN_REVIEW, &s), ALLOWED);
	ck_assert_int_eq(permission_group(CAN_READ_GROUP, &s), ALLOWED);
	ck_assert_int_eq(permission_group(CAN_DECIDE_MEMBERS, &s), FORBIDDEN);
	s.membership = MEMBERSHIP_NONE;
	s.privacy = PRIVACY_SECRET;
	ck_assert_int_eq(permission_group(CAN_REVIEW, &s), ALLOWED);
	ck_assert_int_eq(permission_group(CAN_SEE_GROUP, &s), HIDDEN);
}
END_TEST

START_TEST(who_entered_for_a_time_reads_and_nothing_else)
{
	struct standing s = visitor(PRIVACY_SECRET);

	s.roles = ROLE_ADMIN;
	s.enters = true;
	s.joining = JOINING_INVITATION;
	for (int c = CAN_SEE_GROUP; c < CAPABILITY_COUNT; c++) {
		bool reads = c == CAN_SEE_GROUP || c == CAN_READ_GROUP || c == CAN_LIST_MEMBERS;
		if (capability_whose((enum capability)c) == OF_ANYBODY)
			ck_assert_int_eq(permission_group((enum capability)c, &s),
			                 reads ? ALLOWED : FORBIDDEN);
	}
	s.membership = MEMBERSHIP_INVITED; /* who is invited meanwhile may still come in */
	ck_assert_int_eq(permission_group(CAN_JOIN, &s), ALLOWED);
}
END_TEST

START_TEST(an_administrator_helps_an_orphan_group_unless_it_is_secret)
{
	struct standing s = visitor(PRIVACY_CLOSED);

	s.roles = ROLE_ADMIN;
	ck_assert_int_eq(permission_group(CAN_DECIDE_MEMBERS, &s), FORBIDDEN);
	ck_assert_int_eq(permission_group(CAN_EDIT_GROUP, &s), ALLOWED);
	s.group_has_animator = false;
	ck_assert_int_eq(permission_group(CAN_DECIDE_MEMBERS, &s), ALLOWED);
	ck_assert_int_eq(permission_group(CAN_READ_GROUP, &s), FORBIDDEN);
	s.privacy = PRIVACY_SECRET;
	ck_assert_int_eq(permission_group(CAN_EDIT_GROUP, &s), HIDDEN);
}
END_TEST

START_TEST(where_only_animators_post_a_member_does_not)
{
	struct standing s = with(visitor(PRIVACY_OPEN), MEMBERSHIP_MEMBER, false);

	s.everyone_may_post = false;
	ck_assert_int_eq(permission_group(CAN_POST, &s), FORBIDDEN);
	s.animator = true;
	ck_assert_int_eq(permission_group(CAN_POST, &s), ALLOWED);
}
END_TEST

START_TEST(nobody_enters_by_themselves_where_one_is_invited)
{
	struct standing s = visitor(PRIVACY_CLOSED);

	s.joining = JOINING_INVITATION;
	ck_assert_int_eq(permission_group(CAN_JOIN, &s), FORBIDDEN);
	s.membership = MEMBERSHIP_INVITED;
	ck_assert_int_eq(permission_group(CAN_JOIN, &s), ALLOWED);
	s.membership = MEMBERSHIP_REQUESTED;
	ck_assert_int_eq(permission_group(CAN_JOIN, &s), FORBIDDEN);
	s.joining = JOINING_FREE; /* one had to ask, and now one need not */
	ck_assert_int_eq(permission_group(CAN_JOIN, &s), ALLOWED);
}
END_TEST

START_TEST(what_is_no_capability_is_refused)
{
	struct standing animator = with(visitor(PRIVACY_OPEN), MEMBERSHIP_MEMBER, true);
	const enum capability none[] = { CAN_NOTHING, CAPABILITY_COUNT, (enum capability)9999,
		                         (enum capability) - 1 };

	animator.roles = ROLE_ADMIN | ROLE_DPO | ROLE_MODERATOR | ROLE_REPRESENTATIVE;
	animator.reviewer = true;
	for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
		ck_assert_int_eq(permission_site(none[i], animator.roles, true), FORBIDDEN);
		ck_assert_int_eq(permission_group(none[i], &animator), FORBIDDEN);
		ck_assert_int_eq(capability_acting(none[i]), AS_NOBODY);
		ck_assert_int_eq(capability_whose(none[i]), OF_NOBODY);
		ck_assert(!capability_outlives_group(none[i]));
	}
}
END_TEST

START_TEST(what_a_group_that_is_closed_for_writing_leaves)
{
	static const enum capability stays[] = { CAN_SEE_GROUP,   CAN_READ_GROUP, CAN_OWN_POST,
		                                 CAN_REVIEW,      CAN_EDIT_GROUP, CAN_READ_GROUP_FIGURES,
		                                 CAN_LIST_MEMBERS };

	for (int c = CAN_SEE_GROUP; c < CAPABILITY_COUNT; c++) {
		bool listed = false;
		for (size_t i = 0; i < sizeof stays / sizeof stays[0]; i++)
			listed = listed || stays[i] == (enum capability)c;
		ck_assert_msg(capability_outlives_group((enum capability)c) == listed, "%s",
		              capability_name((enum capability)c));
	}
}
END_TEST

START_TEST(who_acts_by_what)
{
	for (int c = CAN_NOTHING + 1; c < CAPABILITY_COUNT; c++) {
		ck_assert_msg(capability_acting((enum capability)c) != AS_NOBODY, "%s",
		              capability_name((enum capability)c));
		ck_assert_msg(capability_whose((enum capability)c) != OF_NOBODY, "%s",
		              capability_name((enum capability)c));
	}
	ck_assert_int_eq(capability_acting(CAN_DECIDE), AS_REVIEWER);
	ck_assert_int_eq(capability_acting(CAN_GIVE_MANDATES), AS_ANIMATOR);
	ck_assert_int_eq(capability_acting(CAN_HANDLE_REQUESTS), AS_DPO);
	ck_assert_int_eq(capability_whose(CAN_EDIT_COMMENT), OF_AUTHOR);
}
END_TEST

UNIT_SUITE(permission, TEST(what_a_role_of_the_site_may_do), TEST(several_roles_are_added_up),
           TEST(what_a_place_in_a_group_allows), TEST(a_guest_outside_a_group_sees_nothing_of_it),
           TEST(a_moderator_in_scope_reviews_but_does_not_read),
           TEST(who_entered_for_a_time_reads_and_nothing_else),
           TEST(an_administrator_helps_an_orphan_group_unless_it_is_secret),
           TEST(where_only_animators_post_a_member_does_not),
           TEST(nobody_enters_by_themselves_where_one_is_invited), TEST(what_is_no_capability_is_refused),
           TEST(what_a_group_that_is_closed_for_writing_leaves), TEST(who_acts_by_what))
