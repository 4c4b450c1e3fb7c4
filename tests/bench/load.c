/*
 * Plays prepared requests over keep-alive connections and measures: load PORT THREADS SECONDS RATE FILE.
 * Each line of FILE: token, method, path, body ("-" for none), separated by tabs. RATE 0 means as fast as
 * answers come; otherwise requests start on a fixed timetable, and waiting for a late one counts as waiting.
 * A line whose path begins with "!" is used once.
 */
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "base/id.h"

enum { MAX_THREADS = 64, ANSWER_BYTES = 1 << 20, REQUEST_BYTES = 64 * 1024 };

struct line {
	char *token, *method, *path, *body;
};

static struct {
	int port, threads;
	double seconds, rate;
	struct line *lines;
	size_t count;
	bool once;
	atomic_size_t next;
	double start;
} plan;

struct player {
	pthread_t thread;
	int socket;
	char *answer;
	uint32_t *microseconds;
	size_t done, room, failed;
	int last_status;
};

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void stop(const char *why)
{
	fprintf(stderr, "load: %s\n", why);
	exit(1);
}

static void read_lines(const char *file)
{
	FILE *in = fopen(file, "re");
	char *text = NULL;
	size_t size = 0, room = 0;

	if (!in)
		stop("the file of requests cannot be read");
	while (getline(&text, &size, in) > 0) {
		if (plan.count == room)
			plan.lines =
				realloc(plan.lines, (room = room ? 2 * room : 1024) * sizeof *plan.lines);
		char *rest = strdup(text);
		struct line *l = &plan.lines[plan.count++];
		rest[strcspn(rest, "\n")] = '\0';
		*l = (struct line){ strsep(&rest, "\t"), strsep(&rest, "\t"), strsep(&rest, "\t"),
			            strsep(&rest, "\t") };
		plan.once = plan.once || l->path[0] == '!';
	}
	free(text);
	fclose(in);
	if (!plan.count)
		stop("no requests to play");
}

static int dial(void)
{
	struct sockaddr_in to = { .sin_family = AF_INET,
		                  .sin_port = htons((uint16_t)plan.port),
		                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	int s = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), one = 1;

	setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	if (connect(s, (struct sockaddr *)&to, sizeof to) != 0)
		stop("cannot connect");
	return s;
}

static void send_request(struct player *p, const struct line *l)
{
	char text[REQUEST_BYTES];
	const char *body = strcmp(l->body, "-") == 0 ? "" : l->body, *path = l->path + (l->path[0] == '!');
	int length =
		snprintf(text, sizeof text,
	                 "%s %s HTTP/1.1\r\nHost: localhost:%d\r\nCookie: "
	                 "__Host-parvis=%s\r\nSec-Fetch-Site: same-origin\r\n"
	                 "Idempotency-Key: %s\r\n%s%zu\r\n\r\n%s",
	                 l->method, path, plan.port, l->token, id_random().text,
	                 *body ? "Content-Type: application/json\r\nContent-Length: " : "Content-Length: ",
	                 strlen(body), body);

	if (write(p->socket, text, (size_t)length) != length)
		stop("a request could not be sent");
}

/* Reads one whole answer (its Content-Length counts) and returns its status. */
static int read_answer(struct player *p)
{
	size_t have = 0, want = 0;

	while (!want || have < want) {
		ssize_t got = read(p->socket, p->answer + have, ANSWER_BYTES - have - 1);
		if (got <= 0)
			return 0;
		have += (size_t)got;
		p->answer[have] = '\0';
		char *end = want ? NULL : strstr(p->answer, "\r\n\r\n");
		char *length = end ? strcasestr(p->answer, "content-length:") : NULL;
		if (end)
			want = (size_t)(end + 4 - p->answer) +
			       (length && length < end ? strtoul(length + 15, NULL, 10) : 0);
	}
	return (int)strtol(p->answer + 9, NULL, 10);
}

static void keep(struct player *p, double seconds)
{
	if (p->done == p->room)
		p->microseconds = realloc(p->microseconds, (p->room = p->room ? 2 * p->room : 65536) *
		                                                   sizeof *p->microseconds);
	p->microseconds[p->done++] = (uint32_t)(seconds * 1e6);
}

static void wait_until(double moment)
{
	double left = moment - now();

	if (left > 0)
		nanosleep(&(struct timespec){ (time_t)left, (long)((left - (double)(time_t)left) * 1e9) },
		          NULL);
}

static void play_one(struct player *p, size_t turn)
{
	double due = plan.rate > 0 ? plan.start + (double)turn / plan.rate : now();

	wait_until(due);
	send_request(p, &plan.lines[turn % plan.count]);
	int status = read_answer(p);

	keep(p, now() - due);
	if (status < 200 || status > 299) {
		p->failed++;
		p->last_status = status;
	}
	if (status == 0) {
		close(p->socket);
		p->socket = dial();
	}
}

static void *play(void *context)
{
	struct player *p = context;

	p->socket = dial();
	p->answer = malloc(ANSWER_BYTES);
	for (;;) {
		size_t turn = atomic_fetch_add(&plan.next, 1);
		double due = plan.rate > 0 ? (double)turn / plan.rate : now() - plan.start;
		if (due > plan.seconds || (plan.once && turn >= plan.count))
			break;
		play_one(p, turn);
	}
	close(p->socket);
	free(p->answer);
	return NULL;
}

static int by_size(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* One line: requests/s, failures, and the waiting in milliseconds. */
static void report(struct player *players, double seconds)
{
	size_t done = 0, failed = 0, place = 0;
	int status = 0;

	for (int i = 0; i < plan.threads; i++) {
		done += players[i].done;
		failed += players[i].failed;
		status = players[i].last_status ? players[i].last_status : status;
	}
	uint32_t *all = malloc((done + 1) * sizeof *all);

	for (int i = 0; i < plan.threads; i++) {
		memcpy(all + place, players[i].microseconds, players[i].done * sizeof *all);
		place += players[i].done;
	}
	qsort(all, done, sizeof *all, by_size);
	double p50 = done ? all[done / 2] / 1e3 : 0,
	       p99 = done ? all[(size_t)((double)done * 0.99)] / 1e3 : 0;

	printf("rate=%.0f done=%zu failed=%zu p50=%.1f p99=%.1f max=%.1f%s", (double)done / seconds, done,
	       failed, p50, p99, done ? all[done - 1] / 1e3 : 0, failed ? "" : "\n");
	if (failed)
		printf(" last_status=%d\n", status);
	free(all);
}

int main(int argc, char **argv)
{
	static struct player players[MAX_THREADS];

	if (argc != 6)
		stop("usage: load PORT THREADS SECONDS RATE FILE");
	plan.port = (int)strtol(argv[1], NULL, 10);
	plan.threads = (int)strtol(argv[2], NULL, 10);
	plan.seconds = strtod(argv[3], NULL);
	plan.rate = strtod(argv[4], NULL);
	read_lines(argv[5]);
	plan.start = now();
	for (int i = 0; i < plan.threads; i++)
		pthread_create(&players[i].thread, NULL, play, &players[i]);
	for (int i = 0; i < plan.threads; i++)
		pthread_join(players[i].thread, NULL);
	report(players, now() - plan.start);
	return 0;
}
