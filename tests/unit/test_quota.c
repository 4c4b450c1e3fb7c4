/* How much one person may do in a while. */
#include "domain/quota.h"
#include "suite.h"

enum { SECOND = 1000000 };

/* Takes what there is, at most `wanted`. */
static int take_all(const struct quota_rule *rule, int64_t *arrival, int64_t now, int wanted)
{
	int taken = 0;

	while (taken < wanted && quota_take(rule, arrival, now))
		taken++;
	return taken;
}

static const struct {
	enum quota quota;
	int count, at_once, one_more_after; /* seconds */
} defaults[] = {
	{ QUOTA_posts, 60, 60, 60 },     { QUOTA_comments, 300, 100, 12 },
	{ QUOTA_drafts, 600, 600, 6 },   { QUOTA_groups, 20, 20, 4320 },
	{ QUOTA_archives, 3, 3, 28800 }, { QUOTA_invitations, 500, 500, 173 },
	{ QUOTA_reads, 1200, 1200, 1 },
};

START_TEST(so_many_at_once_and_then_one_after_the_other)
{
	struct quota_rule rule = quota_rule(defaults[_i].quota, defaults[_i].count);
	int64_t arrival = 0, now = 1000 * (int64_t)SECOND, wait = defaults[_i].one_more_after;

	ck_assert_int_eq(quota_left(&rule, arrival, now), defaults[_i].at_once);
	ck_assert_int_eq(take_all(&rule, &arrival, now, 10000), defaults[_i].at_once);
	ck_assert_int_eq(quota_left(&rule, arrival, now), 0);
	ck_assert_int_eq(quota_wait(&rule, arrival, now), wait);
	now += wait * SECOND;
	ck_assert(quota_take(&rule, &arrival, now));
	if (wait > 1)
		ck_assert(!quota_take(&rule, &arrival, now));
}
END_TEST

START_TEST(in_a_long_while_nobody_gets_more_than_their_rate)
{
	struct quota_rule rule = quota_rule(QUOTA_posts, 60);
	int64_t arrival = 0;
	int taken = 0;

	for (int64_t second = 0; second < 10 * 3600; second += 5)
		taken += take_all(&rule, &arrival, (second + 1) * SECOND, 1000);
	ck_assert_int_ge(taken, 600);
	ck_assert_int_le(taken, 660);
}
END_TEST

START_TEST(what_is_refused_costs_nothing_and_what_is_given_back_may_be_taken_again)
{
	struct quota_rule rule = quota_rule(QUOTA_groups, 20);
	int64_t arrival = 0, now = SECOND;

	take_all(&rule, &arrival, now, 20);
	int64_t before = arrival;

	for (int i = 0; i < 1000; i++)
		ck_assert(!quota_take(&rule, &arrival, now));
	ck_assert_int_eq(arrival, before);
	quota_give_back(&rule, &arrival);
	ck_assert(quota_take(&rule, &arrival, now));
	ck_assert(!quota_take(&rule, &arrival, now));
}
END_TEST

START_TEST(after_its_period_everything_is_there_again)
{
	struct quota_rule rule = quota_rule(QUOTA_comments, 300);
	int64_t arrival = 0, now = SECOND;

	take_all(&rule, &arrival, now, 1000);
	now += 3600 * (int64_t)SECOND;
	ck_assert_int_eq(take_all(&rule, &arrival, now, 1000), 100);
}
END_TEST

UNIT_SUITE(quota, ROWS(so_many_at_once_and_then_one_after_the_other, defaults),
           TEST(in_a_long_while_nobody_gets_more_than_their_rate),
           TEST(what_is_refused_costs_nothing_and_what_is_given_back_may_be_taken_again),
           TEST(after_its_period_everything_is_there_again))
