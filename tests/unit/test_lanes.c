/* Who waits for a worker, for how long, and who is told what meanwhile. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "small_server.h"
#include "suite.h"

START_TEST(one_slow_answer_keeps_nobody_waiting)
{
	start(2, 1);
	pthread_t slow = occupy(GET_FROM("9.9.9.9", "/slow"));
	int64_t began = milliseconds();

	for (int i = 0; i < 24; i++)
		check_has(ask(GET("/echo")), "200 OK");
	ck_assert_int_lt(milliseconds() - began, SLOW_MS / 2);
	pthread_join(slow, NULL);
	ck_assert(http_stop(server, 5));
}
END_TEST

START_TEST(who_waits_too_long_is_told_so)
{
	start(1, 1);
	pthread_t slow = occupy(GET("/slow"));
	int64_t began = milliseconds();

	check_has(ask(GET("/echo")), "HTTP/1.1 503");
	int64_t spent = milliseconds() - began;

	check_has(answer, "Retry-After: 1\r\n");
	check_has(answer, "\"code\":\"busy\"");
	ck_assert_int_ge(spent, 200);
	ck_assert_int_lt(spent, 650);
	check_has(ask(GET("/healthz")), "200 OK");
	pthread_join(slow, NULL);
	check_has(ask(GET("/echo")), "200 OK");
	ck_assert(http_stop(server, 5));
}
END_TEST

START_TEST(a_full_doorstep_does_not_close_the_house)
{
	start(1, 1);
	pthread_t at_the_door = occupy(GET("/door"));
	int64_t began = milliseconds();

	check_has(ask(GET("/echo")), "200 OK");
	ck_assert_int_lt(milliseconds() - began, 200);
	pthread_join(at_the_door, NULL);
	ck_assert(http_stop(server, 5));
}
END_TEST

/* Many slow requests of one person, from wherever: a colleague finds a worker at once. */
START_TEST(one_person_leaves_workers_to_the_others)
{
	pthread_t slow[16];

	start(4, 1);
	check_has(ask(GET_WITH("a", "/echo")), "200 OK");
	for (int i = 0; i < 16; i++)
		pthread_create(&slow[i], NULL, ask_slowly, (void *)(uintptr_t)GET_WITH("a", "/slow"));
	usleep(100 * 1000);
	int64_t began = milliseconds();

	for (int i = 0; i < 24; i++)
		check_has(ask(GET_WITH("b", "/echo")), "200 OK");
	check_has(ask(GET("/echo")), "200 OK");
	ck_assert_int_lt(milliseconds() - began, SLOW_MS / 2);
	for (int i = 0; i < 16; i++)
		pthread_join(slow[i], NULL);
	ck_assert(http_stop(server, 5));
}
END_TEST

/* A crowd of one address waits at the doors, each for a second of work: whoever comes from elsewhere is next. */
START_TEST(the_doors_are_a_fair_queue)
{
	enum { CROWD = 90 };
	pthread_t crowd[CROWD];

	start(2, 2);
	for (int i = 0; i < CROWD; i++)
		pthread_create(&crowd[i], NULL, ask_slowly, (void *)(uintptr_t)GET_FROM("9.9.9.9", "/door"));
	usleep(200 * 1000);
	int64_t began = milliseconds();

	check_has(ask(GET_FROM("8.8.8.8", "/door")), "200 OK");
	ck_assert_int_lt(milliseconds() - began, SLOW_MS * 5 / 2);
	began = milliseconds();
	check_has(ask(GET_FROM("2001:db8:1:1::1", "/door")), "200 OK");
	ck_assert_int_lt(milliseconds() - began, SLOW_MS * 5 / 2);
	for (int i = 0; i < CROWD; i++)
		pthread_join(crowd[i], NULL);
	ck_assert(http_stop(server, 5));
}
END_TEST

/* Who is over their share and asks at once again hears it after a breath each time; workers are free meanwhile. */
START_TEST(too_much_is_told_after_a_breath)
{
	enum { AGAIN = 5, CROWD = 300, BREATH_MS = 100 }; /* more than a lane holds */
	pthread_t crowd[CROWD];

	start(1, 1);
	int64_t began = milliseconds();

	for (int i = 0; i < AGAIN; i++)
		check_has(ask(GET("/much")), "HTTP/1.1 429");
	ck_assert_int_ge(milliseconds() - began, AGAIN * BREATH_MS);
	for (int i = 0; i < CROWD; i++)
		pthread_create(&crowd[i], NULL, ask_slowly, (void *)(uintptr_t)GET_WITH("a", "/much"));
	began = milliseconds();
	check_has(ask(GET_WITH("b", "/echo")), "200 OK");
	ck_assert_int_lt(milliseconds() - began, SLOW_MS / 2);
	for (int i = 0; i < CROWD; i++)
		pthread_join(crowd[i], NULL);
	pthread_create(&crowd[0], NULL, ask_slowly, (void *)(uintptr_t)GET("/much"));
	usleep(BREATH_MS * 1000 / 2);
	ck_assert(http_stop(server, 5)); /* and whoever is being kept is told before the end */
	pthread_join(crowd[0], NULL);
}
END_TEST

START_TEST(a_greedy_request_ends_alone)
{
	start(1, 1);
	for (int i = 0; i < 10; i++) {
		check_has(ask(GET("/greedy")), "HTTP/1.1 503");
		check_has(answer, "\"code\":\"busy\"");
		check_has(ask(GET("/echo")), "200 OK");
	}
	ck_assert(http_stop(server, 5));
}
END_TEST

UNIT_SUITE(lanes, SECONDS(30), TEST(one_slow_answer_keeps_nobody_waiting), TEST(who_waits_too_long_is_told_so),
           TEST(a_full_doorstep_does_not_close_the_house), TEST(one_person_leaves_workers_to_the_others),
           TEST(the_doors_are_a_fair_queue), TEST(too_much_is_told_after_a_breath), TEST(a_greedy_request_ends_alone))
