/* When a password may be tried again: by a person on their device, in a known network, and by a stranger. */
#include "domain/throttle.h"
#include "suite.h"

/* What an account and the places around it have seen; each attempt meets the counters of its caller. */
struct world {
	double levels[COUNTER_COUNT];
};

static void pass(struct world *w, double seconds)
{
	for (int c = 0; c < COUNTER_COUNT; c++)
		w->levels[c] = throttle_level((enum counter)c, w->levels[c], seconds);
}

static int wait_of(const struct world *w, enum caller caller)
{
	int longest = 0;

	for (int c = 0; c < COUNTER_COUNT; c++) {
		int wait = throttle_meets(caller, (enum counter)c)
		                   ? throttle_wait((enum counter)c, w->levels[c])
		                   : 0;
		longest = wait > longest ? wait : longest;
	}
	return longest;
}

/* One wrong password, unless it has to wait. True when it was tried. */
static bool mistype(struct world *w, enum caller caller)
{
	if (wait_of(w, caller) > 0)
		return false;
	for (int c = 0; c < COUNTER_COUNT; c++)
		w->levels[c] += throttle_meets(caller, (enum counter)c);
	return true;
}

static void succeed(struct world *w, enum caller caller)
{
	double own = w->levels[caller == CALLER_KNOWN_DEVICE ? COUNTER_DEVICE : COUNTER_HERE_LONG];

	for (int c = 0; c < COUNTER_COUNT; c++)
		if (throttle_meets(caller, (enum counter)c)) {
			double left = w->levels[c] - throttle_forgives((enum counter)c, own);
			w->levels[c] = left > 0 ? left : 0;
		}
}

/* Somebody else's attempt from elsewhere: what it leaves at the account, not at this address. */
static bool guess_elsewhere(struct world *w)
{
	if (throttle_wait(COUNTER_ACCOUNT, w->levels[COUNTER_ACCOUNT]) > 0)
		return false;
	w->levels[COUNTER_ACCOUNT]++;
	return true;
}

/* After so many own failures at once: the seconds to wait, as a known device, in a known
 * network, as a stranger. */
static const struct {
	int failures, waits[CALLER_COUNT];
} own[] = {
	{ 0, { 0, 0, 0 } },
	{ 4, { 0, 0, 0 } },
	{ 5, { [CALLER_KNOWN_DEVICE] = 60, [CALLER_KNOWN_NETWORK] = 60, [CALLER_STRANGER] = 60 } },
};

START_TEST(own_failures_make_wait_wherever_they_come_from)
{
	for (int caller = 0; caller < CALLER_COUNT; caller++) {
		struct world w = { 0 };
		for (int i = 0; i < own[_i].failures; i++)
			ck_assert(mistype(&w, (enum caller)caller));
		ck_assert_int_eq(wait_of(&w, (enum caller)caller), own[_i].waits[caller]);
	}
}
END_TEST

START_TEST(from_ten_failures_on_a_place_waits_for_a_quarter_of_an_hour)
{
	struct world stranger = { 0 }, colleague = { 0 };

	for (int i = 0; i < 10; i++) {
		pass(&stranger, 60);
		pass(&colleague, 60);
		ck_assert(mistype(&stranger, CALLER_STRANGER));
		ck_assert(mistype(&colleague, CALLER_KNOWN_NETWORK));
		/* nobody learns from the wait whether the account exists, or was used from here */
		ck_assert_int_eq(wait_of(&stranger, CALLER_STRANGER),
		                 wait_of(&colleague, CALLER_KNOWN_NETWORK));
	}
	ck_assert_int_ge(wait_of(&stranger, CALLER_STRANGER), 60);
	ck_assert_int_le(wait_of(&stranger, CALLER_STRANGER), 900);
}
END_TEST

START_TEST(one_wrong_password_each_quarter_of_an_hour_for_a_year_locks_no_owner_out)
{
	struct world w = { 0 };

	for (int i = 0; i < 12; i++)
		guess_elsewhere(&w);
	for (int i = 0; i < 365 * 96; i++) {
		pass(&w, 900);
		guess_elsewhere(&w);
		ck_assert_int_eq(wait_of(&w, CALLER_KNOWN_DEVICE), 0);
		ck_assert_int_eq(wait_of(&w, CALLER_KNOWN_NETWORK), 0);
	}
	ck_assert_int_gt(wait_of(&w, CALLER_STRANGER), 0);
	pass(&w, 900);
	ck_assert_int_eq(wait_of(&w, CALLER_STRANGER), 0);
}
END_TEST

START_TEST(an_account_gives_strangers_a_hundred_guesses_a_day)
{
	struct world w = { 0 };
	int tried = 0;

	for (int i = 0; i < 24 * 3600; i += 10) {
		pass(&w, 10);
		tried += guess_elsewhere(&w);
	}
	ck_assert_int_le(tried, 110);
}
END_TEST

START_TEST(eighty_typos_in_ten_days_shut_no_office)
{
	struct world w = { 0 };

	for (int i = 0; i < 80; i++) {
		pass(&w, 3 * 3600);
		ck_assert(mistype(&w, CALLER_STRANGER));
	}
	ck_assert_int_eq(wait_of(&w, CALLER_STRANGER), 0);
}
END_TEST

/* Two hundred people come at nine, and each mistypes once before they get it right. */
START_TEST(who_gets_it_right_in_the_end_takes_their_typos_along)
{
	struct world office = { 0 };

	for (int i = 0; i < 200; i++) {
		office.levels[COUNTER_HERE] = office.levels[COUNTER_HERE_LONG] =
			office.levels[COUNTER_ACCOUNT] = 0; /* the next account */
		ck_assert(mistype(&office, CALLER_STRANGER));
		ck_assert_int_eq(wait_of(&office, CALLER_STRANGER), 0);
		succeed(&office, CALLER_STRANGER);
	}
	ck_assert(office.levels[COUNTER_STRANGERS] < 0.001);
}
END_TEST

/* Their own account in between is no way to guess at others without end. */
START_TEST(a_success_takes_nobody_elses_failures_back)
{
	struct world w = { .levels = { [COUNTER_STRANGERS] = 39, [COUNTER_ACCOUNT] = 7 } };

	succeed(&w, CALLER_STRANGER);
	ck_assert(w.levels[COUNTER_STRANGERS] > 38.9 && w.levels[COUNTER_ACCOUNT] > 6.9);
}
END_TEST

START_TEST(what_is_locked_does_not_grow)
{
	struct world w = { 0 };
	int tried = 0;

	for (int i = 0; i < 1000; i++)
		tried += mistype(&w, CALLER_STRANGER);
	ck_assert_int_eq(tried, 5);
	ck_assert_int_eq(wait_of(&w, CALLER_STRANGER), 60);
}
END_TEST

UNIT_SUITE(throttle, ROWS(own_failures_make_wait_wherever_they_come_from, own),
           TEST(from_ten_failures_on_a_place_waits_for_a_quarter_of_an_hour),
           TEST(one_wrong_password_each_quarter_of_an_hour_for_a_year_locks_no_owner_out),
           TEST(an_account_gives_strangers_a_hundred_guesses_a_day),
           TEST(eighty_typos_in_ten_days_shut_no_office),
           TEST(who_gets_it_right_in_the_end_takes_their_typos_along),
           TEST(a_success_takes_nobody_elses_failures_back), TEST(what_is_locked_does_not_grow))
