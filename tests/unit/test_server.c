/* The server over real sockets: bodies, headers, files, the orderly stop. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "small_server.h"
#include "suite.h"

START_TEST(a_request_is_answered_and_the_server_ends)
{
	start(2, 1);
	check_has(ask(GET("/echo?a=1")),
	          "{\"method\":\"GET\",\"query\":\"a=1\",\"address\":\"127.0.0.1\",\"length\":0,\"sum\":0}");
	check_has(ask("HEAD /echo HTTP/1.1\r\n" LAST), "Content-Length: ");
	ck_assert_ptr_null(strstr(answer, "method"));
	check_has(ask("GET /echo HTTP/1.1\r\nX-Forwarded-For: 9.9.9.9, 2001:db8::1\r\n" LAST), "2001:db8::1");
	check_has(ask("GET /echo HTTP/1.1\r\nX-Forwarded-For: 9.9.9.9:51234\r\n" LAST), "\"9.9.9.9\"");
	ck_assert(!http_saw_unreadable(server));
	check_has(ask("GET /echo HTTP/1.1\r\nX-Forwarded-For: nonsense\r\n" LAST), "\"address\":\"fd");
	ck_assert(http_saw_unreadable(server));
	ck_assert(!http_saw_unreadable(server));
	check_has(ask("GET /echo HTTP/1.1\r\nX-Forwarded-For: ,\r\n" LAST), "127.0.0.1");
	ck_assert(http_stop(server, 5));
}
END_TEST

START_TEST(a_body_arrives_whole_however_it_is_cut)
{
	static char request[ANSWER_BYTES];
	size_t length = (size_t)snprintf(request, sizeof request,
	                                 "POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" LAST);

	start(1, 1);
	for (int i = 0; i < 200; i++)
		length += (size_t)snprintf(request + length, sizeof request - length, "%x\r\n%0*d\r\n",
		                           100 + i, 100 + i, 1);
	snprintf(request + length, sizeof request - length, "0\r\n\r\n");
	check_has(ask(request), "\"length\":39900,\"sum\":1915400}");
	check_has(ask("POST /echo HTTP/1.1\r\nContent-Length: 3\r\n" LAST "abc"),
	          "\"length\":3,\"sum\":294}");
	check_has(ask("POST /small HTTP/1.1\r\nContent-Length: 11\r\n" LAST "01234567890"), "HTTP/1.1 413");
	check_has(ask("POST /small HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" LAST
	              "b\r\n01234567890\r\n0\r\n\r\n"),
	          "HTTP/1.1 413");
	check_has(ask("POST /small HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" LAST
	              "a\r\n0123456789\r\n0\r\n\r\n"),
	          "\"length\":10");
	ck_assert(http_stop(server, 5));
}
END_TEST

START_TEST(a_file_is_streamed_and_locked_in)
{
	start(1, 1);
	check_has(ask(GET("/file")), "\r\n\r\ncontent of a file");
	check_has(answer, "Content-Security-Policy: sandbox; default-src 'none'\r\n");
	check_has(answer, "Content-Disposition: attachment; filename=\"archive.zip\"");
	check_has(answer, "Cache-Control: no-store\r\n");
	ck_assert(http_stop(server, 5));
}
END_TEST

START_TEST(every_answer_carries_its_headers)
{
	static const char *const requests[] = {
		GET("/echo"),
		GET("/healthz"),
		GET("/file"),
		GET("/../x"),
		"TRACE / HTTP/1.1\r\n" LAST,
		"GET /echo HTTP/1.1\r\n\r\n",
		"POST /small HTTP/1.1\r\nContent-Length: 11\r\n" LAST,
		"POST /echo HTTP/1.1\r\nContent-Length: none\r\n" LAST,
	};
	static const char *const headers[] = {
		"Content-Security-Policy",      "Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy",
		"Cross-Origin-Resource-Policy", "X-Content-Type-Options",     "Referrer-Policy",
		"Strict-Transport-Security",    "Origin-Agent-Cluster",       "Cache-Control",
	};

	start(1, 1);
	for (size_t i = 0; i < sizeof requests / sizeof requests[0]; i++) {
		ask(requests[i]);
		for (size_t k = 0; k < sizeof headers / sizeof headers[0]; k++)
			ck_assert_msg(strstr(answer, headers[k]), "%s of %.60s: %.60s", headers[k],
			              requests[i], answer);
	}
	ck_assert(http_stop(server, 5));
}
END_TEST

/* The library forgets such a request, and remembers it when something else happens: hence
 * on a server of its own. */
static void ask_much(int count, int length)
{
	static char request[64 * 1024];
	size_t size = (size_t)snprintf(request, sizeof request, "GET /echo?");

	for (int i = 0; i < count; i++)
		size += (size_t)snprintf(request + size, sizeof request - size, "a=%0*d&", length, 1);
	snprintf(request + size, sizeof request - size, " HTTP/1.1\r\n" LAST);
	ask(request);
	ck_assert_msg(answer[0] == '\0' || strstr(answer, "HTTP/1.1 414"), "%d of %d: %.60s", count, length,
	              answer);
}

START_TEST(arguments_that_do_not_fit_are_cut_off_at_once)
{
	start(1, 1);
	ask_much(640, 1);
	ask_much(4000, 1);
	ask_much(100, 320);
	ask_much(60, 550);
	check_has(ask(GET("/echo?a=1&b=2")), "\"query\":\"a=1&b=2\"");
	ck_assert(http_stop(server, 5));
}
END_TEST

static atomic_bool enough;
static atomic_int answered;

static void *keep_asking(void *unused)
{
	char room[4096];

	(void)unused;
	while (!atomic_load(&enough)) {
		ask_into(GET("/echo"), room, sizeof room);
		atomic_fetch_add(&answered, strstr(room, "200 OK") != NULL);
	}
	return NULL;
}

/* The end has begun when nobody may connect any more: what is under way may end then. */
static void *let_go_at_the_end(void *unused)
{
	for (int connection = call_server(); connection >= 0; connection = call_server()) {
		close(connection);
		usleep(1000);
	}
	let_go(EVERYBODY);
	return unused;
}

START_TEST(the_server_ends_in_order_under_load)
{
	pthread_t threads[8], end;

	start(2, 1);
	for (int i = 0; i < 8; i++)
		pthread_create(&threads[i], NULL, keep_asking, NULL);
	pthread_t slow = occupy(GET_FROM("9.9.9.9", "/slow"));

	while (atomic_load(&answered) <= 10)
		usleep(1000);
	pthread_create(&end, NULL, let_go_at_the_end, NULL);
	ck_assert(http_stop(server, 5));
	atomic_store(&enough, true);
	for (int i = 0; i < 8; i++)
		pthread_join(threads[i], NULL);
	pthread_join(end, NULL);
	ck_assert_int_eq(status_of(slow), 200);
}
END_TEST

START_TEST(a_stop_does_not_wait_for_ever)
{
	start(1, 1);
	pthread_t slow = occupy(GET("/slow"));

	ck_assert(!http_stop(server, 0));
	let_go(1);
	status_of(slow);
}
END_TEST

START_TEST(a_server_that_cannot_listen_says_so)
{
	start(1, 1);
	ck_assert_ptr_null(http_start(
		&(struct http_settings){ .address = "127.0.0.1", .port = port, .workers = 1, .doors = 1 },
		&small_application));
	ck_assert_ptr_null(http_start(
		&(struct http_settings){ .address = "nonsense", .port = 0, .workers = 1, .doors = 1 },
		&small_application));
	ck_assert(http_stop(server, 5));
}
END_TEST

UNIT_SUITE(server, TEST(arguments_that_do_not_fit_are_cut_off_at_once), SECONDS(30),
           TEST(a_request_is_answered_and_the_server_ends), TEST(a_body_arrives_whole_however_it_is_cut),
           TEST(a_file_is_streamed_and_locked_in), TEST(every_answer_carries_its_headers),
           TEST(the_server_ends_in_order_under_load), TEST(a_stop_does_not_wait_for_ever),
           TEST(a_server_that_cannot_listen_says_so))
