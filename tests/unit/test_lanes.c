/* Who waits for a worker, for how long, and who is told what meanwhile. */
#include "small_server.h"
#include "suite.h"

START_TEST(one_slow_answer_keeps_nobody_waiting)
{
	start(2, 1);
	pthread_t slow = occupy(GET_FROM("9.9.9.9", "/slow"));

	for (int i = 0; i < 24; i++)
		check_served(GET("/echo"));
	let_go(1);
	ck_assert_int_eq(status_of(slow), 200);
	ck_assert(http_stop(server, 5));
}
END_TEST

/* Before what is slow has ended, and before anybody who waits at the doors, where patience is longer. */
START_TEST(who_waits_too_long_is_told_so)
{
	start(1, 1);
	pthread_t slow = occupy(GET("/slow")), at_the_door = occupy(GET("/door")),
		  patient = ask_aside(GET("/door"));

	wait_until_came(3);
	int64_t began = milliseconds();

	check_has(ask(GET("/echo")), "HTTP/1.1 503");
	ck_assert_int_ge(milliseconds() - began, 200);
	check_has(answer, "Retry-After: 1\r\n");
	check_has(answer, "\"code\":\"busy\"");
	check_has(ask(GET("/healthz")), "200 OK");
	let_go(EVERYBODY);
	ck_assert_int_eq(status_of(slow), 200);
	ck_assert_int_eq(status_of(at_the_door), 200);
	ck_assert_int_eq(status_of(patient), 200);
	check_served(GET("/echo"));
	ck_assert(http_stop(server, 5));
}
END_TEST

START_TEST(a_full_doorstep_does_not_close_the_house)
{
	start(1, 1);
	pthread_t at_the_door = occupy(GET("/door"));

	check_served(GET("/echo"));
	let_go(1);
	ck_assert_int_eq(status_of(at_the_door), 200);
	ck_assert(http_stop(server, 5));
}
END_TEST

/* Many slow requests of one person, from wherever, have a quarter of the workers: a
 * colleague finds one at once. */
START_TEST(one_person_leaves_workers_to_the_others)
{
	enum { MANY = 16 };
	pthread_t slow[MANY];

	start(4, 1);
	check_served(GET_WITH("a", "/echo"));
	for (int i = 0; i < MANY; i++)
		slow[i] = ask_aside(GET_WITH("a", "/slow"));
	wait_until_came(1 + MANY);
	wait_until_begun(1);
	for (int i = 0; i < 24; i++)
		check_served(GET_WITH("b", "/echo"));
	check_served(GET("/echo"));
	ck_assert_int_eq(count_begun(), 1);
	let_go(EVERYBODY);
	for (int i = 0; i < MANY; i++)
		status_of(slow[i]);
	ck_assert(http_stop(server, 5));
}
END_TEST

/* While all workers are at work: asks, and ends as many answers as there are workers.
 * Whoever asked has begun then. */
static pthread_t has_the_next_turn(const char *address, const char *request, int workers, int came)
{
	pthread_t newcomer = ask_aside(request);
	int begun = count_begun();

	wait_until_came(came);
	ck_assert(!has_begun(address));
	let_go(workers);
	wait_until_begun(begun + workers);
	ck_assert(has_begun(address));
	return newcomer;
}

/* A crowd of one address waits at the doors: whoever comes from elsewhere is next. */
START_TEST(the_doors_are_a_fair_queue)
{
	enum { CROWD = 90, DOORS = 2 };
	pthread_t crowd[CROWD], newcomers[2];

	start(2, DOORS);
	for (int i = 0; i < CROWD; i++)
		crowd[i] = ask_aside(GET_FROM("9.9.9.9", "/door"));
	wait_until_came(CROWD);
	wait_until_begun(DOORS);
	newcomers[0] = has_the_next_turn("8.8.8.8", GET_FROM("8.8.8.8", "/door"), DOORS, CROWD + 1);
	newcomers[1] =
		has_the_next_turn("2001:db8:1:1::1", GET_FROM("2001:db8:1:1::1", "/door"), DOORS, CROWD + 2);
	let_go(EVERYBODY);
	for (int i = 0; i < 2; i++)
		ck_assert_int_eq(status_of(newcomers[i]), 200);
	for (int i = 0; i < CROWD; i++)
		status_of(crowd[i]);
	ck_assert(http_stop(server, 5));
}
END_TEST

/* Who is over their share and asks at once again hears it after a breath each time, or before the end. */
START_TEST(too_much_is_told_after_a_breath)
{
	enum { AGAIN = 5, BREATH_MS = 100 };

	start(1, 1);
	int64_t began = milliseconds();

	for (int i = 0; i < AGAIN; i++)
		check_has(ask(GET("/much")), "HTTP/1.1 429");
	ck_assert_int_ge(milliseconds() - began, AGAIN * BREATH_MS);
	pthread_t kept = occupy(GET("/much"));

	ck_assert(http_stop(server, 5));
	ck_assert_int_eq(status_of(kept), 429);
}
END_TEST

/* A worker that drew that breath itself would answer three of them before the others have waited too long. */
START_TEST(workers_are_free_meanwhile)
{
	enum { CROWD = 300 }; /* more than a lane holds */
	pthread_t crowd[CROWD];
	int told = 0;

	start(1, 1);
	for (int i = 0; i < CROWD; i++)
		crowd[i] = ask_aside(GET_WITH("a", "/much"));
	check_served(GET_WITH("b", "/echo"));
	for (int i = 0; i < CROWD; i++)
		told += status_of(crowd[i]) == 429;
	ck_assert_int_gt(told, CROWD / 2);
	ck_assert(http_stop(server, 5));
}
END_TEST

START_TEST(a_greedy_request_ends_alone)
{
	start(1, 1);
	for (int i = 0; i < 10; i++) {
		check_has(ask(GET("/greedy")), "HTTP/1.1 503");
		check_has(answer, "\"code\":\"busy\"");
		check_served(GET("/echo"));
	}
	ck_assert(http_stop(server, 5));
}
END_TEST

UNIT_SUITE(lanes, SECONDS(30), TEST(one_slow_answer_keeps_nobody_waiting),
           TEST(who_waits_too_long_is_told_so), TEST(a_full_doorstep_does_not_close_the_house),
           TEST(one_person_leaves_workers_to_the_others), TEST(the_doors_are_a_fair_queue),
           TEST(too_much_is_told_after_a_breath), TEST(workers_are_free_meanwhile),
           TEST(a_greedy_request_ends_alone))
