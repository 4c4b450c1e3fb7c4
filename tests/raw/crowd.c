/*
 * Crowds: what one address can hold, and what it costs the others.
 *
 *	crowd connections PORT    4,300 connections of one address; others ask /healthz and wait at most 100
 *	                          ms. No proxy is trusted
 *	crowd heads PORT          3,000 unfinished heads of 95 lines; four clients whose requests the library
 *	                          complains about are served nearly as often as without them
 *	crowd bodies PORT         1,500 unfinished bodies of 64 kB of one address, through a trusted proxy:
 *	                          most are refused, and another address may still send one
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum {
	CROWD = 4300,
	HEADS = 3000,
	HEAD_LINES = 95,
	BODIES = 1500,
	BODY_BYTES = 65000,
	ROUNDS = 4,
	PROBES = 150,
	LIMIT_MS = 100
};

static int port, crowd[CROWD];

static double now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void pause_ms(int milliseconds)
{
	nanosleep(&(struct timespec){ milliseconds / 1000, milliseconds % 1000 * 1000000L }, NULL);
}

/* A connection from an address of the loopback network; -1 when it is refused. */
static int call_from(const char *address)
{
	struct sockaddr_in from = { .sin_family = AF_INET },
			   to = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port) };
	struct timeval patience = { .tv_sec = 5 };
	int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	inet_pton(AF_INET, address, &from.sin_addr);
	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
	setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
	if (bind(connection, (struct sockaddr *)&from, sizeof from) != 0 ||
	    connect(connection, (struct sockaddr *)&to, sizeof to) != 0) {
		close(connection);
		return -1;
	}
	return connection;
}

static bool send_text(int connection, const char *text)
{
	return connection >= 0 && send(connection, text, strlen(text), MSG_NOSIGNAL) == (ssize_t)strlen(text);
}

/* The status of what comes back, 0 for nothing. */
static int status_from(int connection)
{
	char answer[4096];
	ssize_t got = connection >= 0 ? recv(connection, answer, sizeof answer - 1, 0) : 0;

	answer[got > 0 ? got : 0] = '\0';
	return got > 12 ? (int)strtol(answer + 9, NULL, 10) : 0;
}

/* How long a stranger at another address waits for /healthz, in milliseconds; far too long
 * when it does not come. */
static double probe(const char *address)
{
	double began = now_ms();
	int connection = call_from(address);
	bool well =
		send_text(connection, "GET /healthz HTTP/1.1\r\nHost: parvis\r\nConnection: close\r\n\r\n") &&
		status_from(connection) == 200;

	close(connection);
	return well ? now_ms() - began : 1e6;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

struct probes {
	double half, most;
};

static struct probes probe_often(const char *address, int count)
{
	static double waits[PROBES];

	for (int i = 0; i < count; i++) {
		waits[i] = probe(address);
		pause_ms(waits[i] > 1e3 ? 0 : 10);
		if (waits[i] >= 1e6)
			return (struct probes){ 1e6, 1e6 };
	}
	qsort(waits, (size_t)count, sizeof waits[0], by_size);
	return (struct probes){ waits[count / 2], waits[count - 1] };
}

static void hang_up(int count)
{
	for (int i = 0; i < count; i++)
		close(crowd[i]);
}

static bool say(bool well, const char *what)
{
	printf("%s crowd: %s\n", well ? "ok  " : "FAIL", what);
	return well;
}

static int connect_crowd(void)
{
	int connected = 0;

	for (int i = 0; i < CROWD; i++) {
		crowd[i] = call_from("127.0.0.1");
		connected += send_text(crowd[i], "GET /healthz HTTP/1.1\r\nHost: parvis\r\n\r\n");
	}
	return connected;
}

/* How many of the crowd the server keeps. */
static int count_open(int count)
{
	int open = 0;
	char byte[512];

	for (int i = 0; i < count; i++) {
		ssize_t got = crowd[i] >= 0 ? recv(crowd[i], byte, sizeof byte, MSG_DONTWAIT) : 0;

		while (got > 0)
			got = recv(crowd[i], byte, sizeof byte, MSG_DONTWAIT);
		open += got < 0 && errno == EAGAIN;
	}
	return open;
}

static bool play_connections(void)
{
	struct probes others = { 0 };
	char text[200];
	bool well = false;

	for (int i = 0; i < ROUNDS && !well; i++) {
		int connected = connect_crowd();

		others = probe_often("127.0.0.2", PROBES);
		snprintf(text, sizeof text,
		         "%d connections of one address, %d of them kept: /healthz for others in %.1f ms, at "
		         "most %.1f ms",
		         connected, count_open(CROWD), others.half, others.most);
		hang_up(CROWD);
		well = others.most <= LIMIT_MS;
		pause_ms(300);
	}
	return say(well, text);
}

static atomic_bool over;
static atomic_int answered;

static void *complain(void *unused)
{
	(void)unused;
	while (!atomic_load(&over)) {
		int connection = call_from("127.0.0.1");

		if (send_text(connection, "POST /api/csp-reports HTTP/1.1\r\nHost: parvis\r\nContent-Length: "
		                          "abc\r\n\r\n"))
			atomic_fetch_add(&answered, status_from(connection) == 400);
		close(connection);
	}
	return NULL;
}

/* Complaints answered in a second by four clients, and what /healthz takes meanwhile. */
static int complaints(struct probes *others)
{
	pthread_t threads[4];

	atomic_store(&over, false);
	atomic_store(&answered, 0);
	for (int i = 0; i < 4; i++)
		pthread_create(&threads[i], NULL, complain, NULL);
	double began = now_ms();

	*others = probe_often("127.0.0.2", 50);
	double spent = now_ms() - began;

	atomic_store(&over, true);
	for (int i = 0; i < 4; i++)
		pthread_join(threads[i], NULL);
	return (int)(atomic_load(&answered) * 1e3 / spent);
}

static int send_heads(void)
{
	static char head[HEAD_LINES * 32 + 100];
	size_t length = (size_t)snprintf(head, sizeof head, "GET /healthz HTTP/1.1\r\nHost: parvis\r\n");
	int sent = 0;

	for (int i = 0; i < HEAD_LINES - 1; i++)
		length +=
			(size_t)snprintf(head + length, sizeof head - length, "X-Line-%d: 0123456789\r\n", i);
	for (int i = 0; i < HEADS; i++) {
		crowd[i] = call_from("127.0.0.1");
		sent += send_text(crowd[i], head);
	}
	return sent;
}

static bool play_heads(void)
{
	struct probes before, beside;
	char text[200];
	bool well = false;

	for (int i = 0; i < ROUNDS && !well; i++) {
		int alone = complaints(&before), sent = send_heads(), among = complaints(&beside);

		snprintf(text, sizeof text,
		         "complaints answered a second: %d alone, %d beside %d unfinished heads; /healthz in "
		         "%.1f and %.1f ms",
		         alone, among, sent, before.half, beside.half);
		hang_up(HEADS);
		well = among * 2 >= alone && beside.half <= LIMIT_MS / 4.0;
		pause_ms(300);
	}
	return say(well, text);
}

/* Begins a body and does not end it. */
static int begin_body(const char *caller)
{
	static char text[BODY_BYTES];
	char head[300];
	int connection = call_from("127.0.0.1");

	snprintf(head, sizeof head,
	         "POST /api/groups HTTP/1.1\r\nHost: parvis\r\nX-Forwarded-For: %s\r\nContent-Type: "
	         "application/json\r\n"
	         "Content-Length: %d\r\n\r\n",
	         caller, BODY_BYTES + 100);
	memset(text, ' ', sizeof text - 1);
	if (send_text(connection, head))
		send(connection, text, sizeof text, MSG_NOSIGNAL | MSG_DONTWAIT);
	return connection;
}

static bool is_refused(int connection)
{
	struct pollfd event = { .fd = connection, .events = POLLIN };

	return connection < 0 || (poll(&event, 1, 0) > 0 && status_from(connection) == 503);
}

static bool play_bodies(void)
{
	char text[200];
	int refused = 0, kept;

	for (int i = 0; i < BODIES; i++)
		crowd[i] = begin_body("203.0.113.9");
	int other = begin_body("198.51.100.7");

	pause_ms(500);
	for (int i = 0; i < BODIES; i++)
		refused += is_refused(crowd[i]);
	kept = count_open(BODIES);
	bool welcome = !is_refused(other);

	close(other);
	hang_up(BODIES);
	snprintf(text, sizeof text,
	         "%d unfinished bodies of one address: %d refused, %d kept; another address is %s", BODIES,
	         refused, kept, welcome ? "welcome" : "refused too");
	return say(kept > 0 && kept <= 300 && welcome, text);
}

int main(int count, char **words)
{
	static const struct {
		const char *name;
		bool (*play)(void);
	} plays[] = { { "connections", play_connections },
		      { "heads", play_heads },
		      { "bodies", play_bodies } };
	struct rlimit files = { 16384, 16384 };

	setrlimit(RLIMIT_NOFILE, &files);
	if (count == 3)
		port = (int)strtol(words[2], NULL, 10);
	for (size_t i = 0; count == 3 && i < sizeof plays / sizeof plays[0]; i++)
		if (strcmp(words[1], plays[i].name) == 0)
			return plays[i].play() ? 0 : 1;
	fprintf(stderr, "usage: crowd connections|heads|bodies PORT\n");
	return 2;
}
