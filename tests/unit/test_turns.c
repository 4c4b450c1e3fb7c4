/* Turns: who is next, whatever number of requests somebody sends; who leaves a full queue; who may work. */
#include <string.h>

#include "base/address.h"
#include "base/task.h"
#include "base/text.h"
#include "http/caller.h"
#include "http/share.h"
#include "http/turns.h"
#include "suite.h"

enum { ROOM = 64, WORKERS = 8 };

static struct turns *turns;
static struct one {
	struct turn turn;
	const char *name;
} ones[2 * ROOM];
static int used;

static void open_with(int waiting, int working, size_t person, size_t place, size_t household)
{
	turns = turns_open(&(struct turns_settings){ waiting, working, person, place, household });
	used = 0;
}

static void open_turns(void)
{
	open_with(ROOM, WORKERS, 3, 1, 3);
}

static void close_turns(void)
{
	turns_close(turns);
}

static const char *name_of(const struct turn *turn)
{
	return turn ? ((const struct one *)(const void *)turn)->name : "";
}

/* "ana": a person; "6.1": the stranger 1 at the place 6. The name of who must leave for it, or "". */
static const char *join(const char *name)
{
	struct one *one = &ones[used++];
	bool stranger = name[0] >= '0' && name[0] <= '9';
	struct party party = { .person = stranger ? 0 : text_number_of(name, strlen(name)),
		               .place = (uint64_t)name[0],
		               .household = text_number_of(name, strlen(name)) };

	one->name = name;
	return name_of(turns_join(turns, &one->turn, &party));
}

static void join_often(const char *name, int times)
{
	for (int i = 0; i < times; i++)
		ck_assert_str_eq(join(name), "");
}

static struct turn *at_work[ROOM];
static int working;

/* Who is next, and works from now on. */
static const char *next(void)
{
	struct turn *turn = turns_next(turns);

	if (turn)
		at_work[working++] = turn;
	return name_of(turn);
}

static void finish_all(void)
{
	while (working > 0)
		turns_done(turns, at_work[--working]);
}

/* Who is next, one after the other, each done before the next begins. */
static const char *order(int count)
{
	static char text[1024];

	text[0] = '\0';
	for (int i = 0; i < count; i++) {
		strncat(text, i ? " " : "", sizeof text - strlen(text) - 1);
		strncat(text, next(), sizeof text - strlen(text) - 1);
		finish_all();
	}
	return text;
}

START_TEST(each_has_a_turn_however_many_one_sends)
{
	join_often("ana", 5);
	join_often("bob", 1);
	join_often("eva", 2);
	ck_assert_str_eq(order(9), "ana bob eva ana eva ana ana ana ");
	ck_assert_int_eq(turns_waiting(turns), 0);
}
END_TEST

START_TEST(who_comes_later_waits_one_round_and_not_for_a_flood)
{
	join_often("ana", 30);
	ck_assert_str_eq(order(3), "ana ana ana");
	join_often("bob", 1);
	ck_assert_str_eq(order(2), "ana bob");
	join_often("bob", 1);
	join_often("eva", 1);
	ck_assert_str_eq(order(4), "ana bob eva ana");
}
END_TEST

START_TEST(strangers_take_turns_by_place_then_among_themselves)
{
	join_often("1.a", 2);
	join_often("1.b", 2);
	join_often("1.c", 1);
	join_often("2.a", 2);
	ck_assert_str_eq(order(7), "1.a 2.a 1.b 2.a 1.c 1.a 1.b");
}
END_TEST

START_TEST(strangers_never_have_more_than_every_other_turn)
{
	static const char *const places[] = { "1.a", "2.a", "3.a", "4.a", "5.a" };

	for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
		join_often(places[i], 1);
	join_often("ana", 1);
	join_often("bob", 1);
	ck_assert_str_eq(order(7), "1.a ana 2.a bob 3.a 4.a 5.a");
}
END_TEST

/* Requests that last: what each may occupy of eight workers. */
START_TEST(nobody_occupies_all_workers)
{
	join_often("ana", 20);
	ck_assert_str_eq(next(), "ana");
	ck_assert_str_eq(next(), "ana");
	ck_assert_str_eq(next(), "");
	join_often("1.a", 20);
	ck_assert_str_eq(next(), "1.a");
	ck_assert_str_eq(next(), "1.a");
	ck_assert_str_eq(next(), "");
	join_often("1.b", 20);
	ck_assert_str_eq(next(), "1.b");
	ck_assert_str_eq(next(), "");
	join_often("bob", 1);
	join_often("eva", 1);
	ck_assert_str_eq(next(), "bob");
	ck_assert_str_eq(next(), "eva");
	ck_assert_str_eq(next(), "");
	finish_all();
	ck_assert_int_eq(turns_working(turns), 0);
	ck_assert_str_ne(next(), "");
	finish_all();
}
END_TEST

START_TEST(there_is_always_a_worker_for_the_next_one)
{
	static const char *const names[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j" };
	int served = 0;

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		join_often(names[i], 6);
		served += *next() != '\0';
	}
	ck_assert_int_eq(served, WORKERS);
	finish_all();
}
END_TEST

START_TEST(a_single_worker_is_for_everybody)
{
	close_turns();
	open_with(ROOM, 1, 3, 1, 3);
	join_often("ana", 2);
	join_often("1.a", 1);
	ck_assert_str_eq(order(4), "ana 1.a ana ");
}
END_TEST

START_TEST(a_newcomer_takes_the_place_of_whoever_has_most)
{
	close_turns();
	open_with(6, WORKERS, 3, 1, 3);
	join_often("ana", 4);
	join_often("1.a", 2);
	ck_assert_str_eq(join("bob"), "ana");
	ck_assert_str_eq(join("ana"), "ana");
	ck_assert_str_eq(join("1.b"), "1.a"); /* the place would have three, as many as ana */
	ck_assert_str_eq(join("eva"), "ana");
	ck_assert_str_eq(join("2.a"), "1.b");
	ck_assert_str_eq(order(6), "ana 1.a bob 2.a eva ana");
}
END_TEST

START_TEST(among_equals_nobody_is_sent_away_but_a_stranger_for_a_person)
{
	close_turns();
	open_with(3, WORKERS, 3, 1, 3);
	join_often("1.a", 1);
	join_often("2.a", 1);
	join_often("ana", 1);
	ck_assert_str_eq(join("3.a"), "3.a");
	ck_assert_str_eq(join("bob"), "2.a");
	ck_assert_str_eq(join("eva"), "1.a");
	ck_assert_str_eq(join("pia"), "pia");
	ck_assert_int_eq(turns_waiting(turns), 3);
}
END_TEST

START_TEST(who_waits_longest_is_known_and_may_leave)
{
	join_often("ana", 2);
	join_often("1.a", 1);
	ck_assert_str_eq(order(1), "ana");
	join_often("bob", 1);
	ck_assert_str_eq(name_of(turns_oldest(turns)), "ana");
	turns_leave(turns, turns_oldest(turns));
	ck_assert_str_eq(name_of(turns_oldest(turns)), "1.a");
	turns_leave(turns, turns_oldest(turns));
	ck_assert_str_eq(order(2), "bob ");
	ck_assert_ptr_null(turns_oldest(turns));
}
END_TEST

/* Whatever happens in whatever order, what comes in goes out once, and no line is lost. */
START_TEST(nothing_is_lost_or_doubled)
{
	static const char *const names[] = { "ana", "bob", "eva", "1.a", "1.b", "2.a", "3.c", "pia" };
	uint64_t dice = 1;
	int in = 0, out = 0;
	struct turn *busy[WORKERS];
	int count = 0;

	for (int i = 0; i < 20000; i++) {
		dice = dice * 6364136223846793005u + 1442695040888963407u;
		if ((dice >> 33) % 3 == 0 && turns_waiting(turns) < ROOM) {
			used %= 2 * ROOM;
			while (ones[used].turn.line) /* still in use */
				used = (used + 1) % (2 * ROOM);
			join_often(names[(dice >> 40) % 8], 1);
			in++;
		} else if ((dice >> 33) % 3 == 1 && count < WORKERS) {
			struct turn *turn = turns_next(turns);

			if (turn)
				busy[count++] = turn;
		} else if (count > 0) {
			turns_done(turns, busy[--count]);
			busy[count]->line = NULL;
			out++;
		}
		if (turns_waiting(turns) + count != in - out || turns_working(turns) != count)
			ck_abort_msg("%d wait and %d work of %d", turns_waiting(turns), turns_working(turns),
			             in - out);
	}
	ck_assert_int_gt(out, 1000);
}
END_TEST

START_TEST(what_is_scarce_is_never_all_given_to_one)
{
	size_t has = 0;

	while (share_allows(has, 4096 - has, 7))
		has++;
	ck_assert_uint_eq(has, 512);
	ck_assert(share_allows(0, 1, 7));
	ck_assert(!share_allows(0, 0, 7));
	ck_assert(!share_allows(0, 0, 0));
	ck_assert(share_allows(1000, 1, 0));
}
END_TEST

static struct party party(struct acquaintances *known, const char *cookies, const char *address)
{
	struct address from;

	ck_assert(address_read(address, &from));
	return caller_party(known, caller_session(cookies, "session"), &from);
}

START_TEST(a_session_is_known_once_a_worker_saw_whose_it_is)
{
	struct acquaintances *known = acquaintances_open();
	uint64_t one = caller_session("a=b; session=one", "session"),
		 two = caller_session("session=two", "session");

	ck_assert_uint_ne(one, two);
	ck_assert_uint_eq(caller_session("a=session; b=1", "session"), 0);
	ck_assert_uint_eq(party(known, "session=one", "9.9.9.9").person, 0);
	acquaintances_learn(known, one, 7);
	acquaintances_learn(known, two, 7);
	ck_assert_uint_eq(party(known, "session=one; a=2", "9.9.9.9").person, 7);
	ck_assert_uint_eq(party(known, "session=two", "8.8.8.8").person, 7);
	ck_assert_uint_eq(party(known, "session=three", "9.9.9.9").person, 0);
	acquaintances_learn(known, one, TASK_NOBODY);
	ck_assert_uint_eq(party(known, "session=one", "9.9.9.9").person, 0);
	ck_assert_uint_eq(party(known, "session=two", "9.9.9.9").person, 7);
	acquaintances_close(known);
}
END_TEST

START_TEST(strangers_are_told_apart_by_place_household_and_cookie)
{
	struct acquaintances *known = acquaintances_open();
	struct party a = party(known, "", "2001:db8:1:1::1"), same = party(known, "", "2001:db8:1:1::2"),
		     next_door = party(known, "", "2001:db8:1:2::1"),
		     elsewhere = party(known, "", "2001:db8:2:1::1"),
		     with_cookie = party(known, "session=x", "2001:db8:1:1::1"),
		     four = party(known, "", "9.9.9.9"), other_four = party(known, "", "9.9.9.8");

	ck_assert(a.place == same.place && a.household == same.household);
	ck_assert(a.place == next_door.place && a.household != next_door.household);
	ck_assert(a.place != elsewhere.place);
	ck_assert(a.place == with_cookie.place && a.household != with_cookie.household);
	ck_assert(four.place != other_four.place);
	acquaintances_close(known);
}
END_TEST

UNIT_SUITE(turns, AROUND(open_turns, close_turns), TEST(each_has_a_turn_however_many_one_sends),
           TEST(who_comes_later_waits_one_round_and_not_for_a_flood),
           TEST(strangers_take_turns_by_place_then_among_themselves),
           TEST(strangers_never_have_more_than_every_other_turn), TEST(nobody_occupies_all_workers),
           TEST(there_is_always_a_worker_for_the_next_one), TEST(a_single_worker_is_for_everybody),
           TEST(a_newcomer_takes_the_place_of_whoever_has_most),
           TEST(among_equals_nobody_is_sent_away_but_a_stranger_for_a_person),
           TEST(who_waits_longest_is_known_and_may_leave), TEST(nothing_is_lost_or_doubled),
           TEST(what_is_scarce_is_never_all_given_to_one),
           TEST(a_session_is_known_once_a_worker_saw_whose_it_is),
           TEST(strangers_are_told_apart_by_place_household_and_cookie))
