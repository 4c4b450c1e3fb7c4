/* The server with a small application of its own, over real sockets: bodies, lanes, memory, headers, the orderly stop. */
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "http/http.h"
#include "suite.h"

enum { ANSWER_BYTES = 256 * 1024, SLOW_MS = 800 };

static struct http_server *server;
static uint16_t port;
static char answer[ANSWER_BYTES];

static int64_t milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static size_t limit_of(const char *method, const char *path)
{
	(void)method;
	return strcmp(path, "/small") == 0 ? 10 : 100000;
}

static bool is_door(const char *method, const char *path)
{
	(void)method;
	return strcmp(path, "/door") == 0;
}

/* An open file that holds "content of a file". */
static struct reply stream(struct task *t)
{
	static const char content[] = "content of a file";
	int file = task_open_file(t, "/tmp", O_TMPFILE | O_RDWR, 0600);

	ck_assert_int_eq(write(file, content, strlen(content)), (ssize_t)strlen(content));
	return reply_file(t, file, strlen(content), "application/zip", "archive.zip");
}

static struct reply echo(struct task *t, const struct http_request *rq)
{
	unsigned sum = 0;

	for (size_t i = 0; i < rq->body_length; i++)
		sum += (unsigned char)rq->body[i];
	return reply_json(t, 200,
	                  arena_printf(&t->arena,
	                               "{\"method\":\"%s\",\"query\":\"%s\",\"address\":\"%s\",\"length\":%zu,\"sum\":%u}",
	                               rq->method, rq->query, rq->address, rq->body_length, sum));
}

static struct reply answer_one(struct task *t, const struct http_request *rq)
{
	t->person = *rq->cookie ? (uint64_t)rq->cookie[strlen(rq->cookie) - 1] : 0;
	if (strcmp(rq->path, "/slow") == 0 || strcmp(rq->path, "/door") == 0)
		usleep(SLOW_MS * 1000);
	while (strcmp(rq->path, "/greedy") == 0)
		t->extra = arena_printf(&t->arena, "\"of\":\"%100000s\"", "the memory that ends");
	if (strcmp(rq->path, "/file") == 0)
		return stream(t);
	return echo(t, rq);
}

static void start(int workers, int doors)
{
	static const struct http_application application = {
		.body_limit = limit_of, .at_the_doors = is_door, .session_cookie = "session", .answer = answer_one
	};

	struct http_settings settings = { .address = "127.0.0.1", .workers = workers, .doors = doors };

	ck_assert(networks_read("127.0.0.1", &settings.proxies));
	server = http_start(&settings, &application);
	ck_assert_ptr_nonnull(server);
	port = http_port(server);
}

static int call_server(void)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };
	int connection = socket(AF_INET, SOCK_STREAM, 0);

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	return connect(connection, (struct sockaddr *)&address, sizeof address) == 0 ? connection : -1;
}

/* Sends one request and reads until the end; the caller gives room. Any thread. */
static void ask_into(const char *request, char *room, size_t size)
{
	int connection = call_server();
	size_t length = 0;

	room[0] = '\0';
	if (connection < 0 || send(connection, request, strlen(request), MSG_NOSIGNAL) < 0) {
		close(connection);
		return;
	}
	for (ssize_t got = 1; got > 0 && length<size - 1; length += got> 0 ? (size_t)got : 0)
		got = recv(connection, room + length, size - 1 - length, 0);
	room[length] = '\0';
	close(connection);
}

static const char *ask(const char *request)
{
	ask_into(request, answer, sizeof answer);
	return answer;
}

#define LAST      "Host: parvis\r\nConnection: close\r\n\r\n"
#define GET(path) "GET " path " HTTP/1.1\r\n" LAST
/* From somebody else than the other requests, as the proxy says. */
#define GET_FROM(address, path) "GET " path " HTTP/1.1\r\nX-Forwarded-For: " address "\r\n" LAST
#define GET_WITH(session, path) "GET " path " HTTP/1.1\r\nCookie: session=" session "\r\n" LAST

static void check_has(const char *text, const char *wanted)
{
	ck_assert_msg(strstr(text, wanted), "no %s in %.2000s", wanted, text);
}

static void *ask_slowly(void *request)
{
	char room[4096];

	ask_into(request, room, sizeof room);
	return NULL;
}

/* Keeps a worker busy for SLOW_MS. */
static pthread_t occupy(const char *request)
{
	static char copy[8][128];
	static int used;
	pthread_t thread;

	snprintf(copy[used], sizeof copy[used], "%s", request);
	pthread_create(&thread, NULL, ask_slowly, copy[used++]);
	usleep(100 * 1000);
	return thread;
}

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
	size_t length = (size_t)snprintf(request, sizeof request, "POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" LAST);

	start(1, 1);
	for (int i = 0; i < 200; i++)
		length += (size_t)snprintf(request + length, sizeof request - length, "%x\r\n%0*d\r\n", 100 + i, 100 + i, 1);
	snprintf(request + length, sizeof request - length, "0\r\n\r\n");
	check_has(ask(request), "\"length\":39900,\"sum\":1915400}");
	check_has(ask("POST /echo HTTP/1.1\r\nContent-Length: 3\r\n" LAST "abc"), "\"length\":3,\"sum\":294}");
	check_has(ask("POST /small HTTP/1.1\r\nContent-Length: 11\r\n" LAST "01234567890"), "HTTP/1.1 413");
	check_has(ask("POST /small HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" LAST "b\r\n01234567890\r\n0\r\n\r\n"),
	          "HTTP/1.1 413");
	check_has(ask("POST /small HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" LAST "a\r\n0123456789\r\n0\r\n\r\n"),
	          "\"length\":10");
	ck_assert(http_stop(server, 5));
}
END_TEST

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
			ck_assert_msg(strstr(answer, headers[k]), "%s of %.60s: %.60s", headers[k], requests[i], answer);
	}
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

START_TEST(the_server_ends_in_order_under_load)
{
	pthread_t threads[8];

	start(2, 1);
	for (int i = 0; i < 8; i++)
		pthread_create(&threads[i], NULL, keep_asking, NULL);
	pthread_t slow = occupy(GET_FROM("9.9.9.9", "/slow"));

	usleep(300 * 1000);
	ck_assert(http_stop(server, 5));
	atomic_store(&enough, true);
	for (int i = 0; i < 8; i++)
		pthread_join(threads[i], NULL);
	pthread_join(slow, NULL);
	ck_assert_int_gt(atomic_load(&answered), 10);
}
END_TEST

START_TEST(a_stop_does_not_wait_for_ever)
{
	start(1, 1);
	pthread_t slow = occupy(GET("/slow"));

	ck_assert(!http_stop(server, 0));
	pthread_join(slow, NULL);
}
END_TEST

START_TEST(a_server_that_cannot_listen_says_so)
{
	static const struct http_application application = { .body_limit = limit_of, .answer = answer_one };

	start(1, 1);
	ck_assert_ptr_null(http_start(&(struct http_settings){ .address = "127.0.0.1", .port = port, .workers = 1, .doors = 1 },
	                              &application));
	ck_assert_ptr_null(
		http_start(&(struct http_settings){ .address = "nonsense", .port = 0, .workers = 1, .doors = 1 }, &application));
	ck_assert(http_stop(server, 5));
}
END_TEST

UNIT_SUITE(server, SECONDS(30), TEST(a_request_is_answered_and_the_server_ends), TEST(a_body_arrives_whole_however_it_is_cut),
           TEST(one_slow_answer_keeps_nobody_waiting), TEST(who_waits_too_long_is_told_so),
           TEST(a_full_doorstep_does_not_close_the_house), TEST(one_person_leaves_workers_to_the_others),
           TEST(the_doors_are_a_fair_queue), TEST(a_greedy_request_ends_alone), TEST(a_file_is_streamed_and_locked_in),
           TEST(every_answer_carries_its_headers), TEST(the_server_ends_in_order_under_load), TEST(a_stop_does_not_wait_for_ever),
           TEST(a_server_that_cannot_listen_says_so))
