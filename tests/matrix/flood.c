/*
 * One person floods the server; colleagues read their feeds meanwhile, and hardly notice.
 *
 *	flood                                  forty-eight connections, up to four rounds of two seconds: no
 *	                                       colleague is refused, and half of their requests take at most
 *	                                       six times as long. A busy machine fails in one round, an unfair
 *	                                       queue in every one.
 *	flood CONNECTIONS PAIRS SECONDS        for a calm hour: the median of the pairs' ratios of 99th
 *	                                       percentiles is at most 2
 */
#include <netdb.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "base/id.h"
#include "story.h"

static const char *const colleagues[] = { "bruno", "carl", "dora", "emil" };
enum { COLLEAGUES = sizeof colleagues / sizeof colleagues[0], PAUSE_MILLISECONDS = 50 };
enum {
	FLOODS = 64,
	KINDS = 4,
	SHORT_FLOODS = 48,
	SHORT_ROUNDS = 4,
	ANSWER_BYTES = 1 << 20,
	BODY_BYTES = 8000,
	MEASURES = 1 << 19,
	MAX_PAIRS = 20
};
static const double goal = 2, short_goal = 6;

struct visitor {
	const struct server_place *place;
	const char *cookie, *method, *path, *body;
	int pause_ms, socket;
	pthread_t thread;
	char *answer;
	uint32_t *microseconds;
	size_t done, refused, failed;
};

static atomic_bool over;

static double now_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void pause_for(int milliseconds)
{
	nanosleep(&(struct timespec){ milliseconds / 1000, milliseconds % 1000 * 1000000L }, NULL);
}

static void dial(struct visitor *v)
{
	struct addrinfo hints = { .ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV },
			*found;
	int one = 1;

	if (getaddrinfo(v->place->host, v->place->port, &hints, &found) != 0)
		exit(2);
	v->socket = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (connect(v->socket, found->ai_addr, found->ai_addrlen) != 0)
		perror("flood: connect");
	setsockopt(v->socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	freeaddrinfo(found);
}

static bool send_request(struct visitor *v)
{
	char text[BODY_BYTES * 2];
	size_t body = v->body ? strlen(v->body) : 0;
	int length = snprintf(
		text, sizeof text,
		"%s %s HTTP/1.1\r\nHost: localhost:%s\r\nCookie: %s\r\nSec-Fetch-Site: same-origin\r\n"
		"Idempotency-Key: %s\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
		v->method, v->path, v->place->port, v->cookie, id_random().text, body,
		v->body ? v->body : "");

	return send(v->socket, text, (size_t)length, MSG_NOSIGNAL) == length;
}

/* The status of one whole answer, 0 when the connection ended. */
static int read_answer(struct visitor *v)
{
	size_t have = 0, want = 0;

	while (!want || have < want) {
		ssize_t got = recv(v->socket, v->answer + have, ANSWER_BYTES - have - 1, 0);

		if (got <= 0)
			return 0;
		have += (size_t)got;
		v->answer[have] = '\0';
		char *end = want ? NULL : strstr(v->answer, "\r\n\r\n");
		char *length = end ? strcasestr(v->answer, "content-length:") : NULL;

		if (end)
			want = (size_t)(end + 4 - v->answer) +
			       (length && length < end ? strtoul(length + 15, NULL, 10) : 0);
	}
	return (int)strtol(v->answer + 9, NULL, 10);
}

static void visit_once(struct visitor *v)
{
	double began = now_seconds();
	int status = send_request(v) ? read_answer(v) : 0;

	if (v->done < MEASURES)
		v->microseconds[v->done++] = (uint32_t)((now_seconds() - began) * 1e6);
	v->refused += status == 429;
	v->failed += status < 200 || (status > 299 && status != 429);
	if (status == 0 || strcasestr(v->answer, "connection: close")) {
		close(v->socket);
		dial(v);
	}
}

static void *visit(void *context)
{
	struct visitor *v = context;

	dial(v);
	while (!atomic_load(&over)) {
		visit_once(v);
		if (v->pause_ms)
			pause_for(v->pause_ms);
	}
	close(v->socket);
	return NULL;
}

static int by_size(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

static int by_ratio(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* What the colleagues waited, in milliseconds, and how often they were refused. */
struct waits {
	double half, most; /* the 50th and the 99th percentile */
	size_t failed;
};

/* Forgets what was measured. */
static struct waits sum_up(struct visitor *visitors)
{
	static uint32_t all[MEASURES];
	struct waits waits = { 0 };
	size_t count = 0;

	for (int i = 0; i < COLLEAGUES; i++) {
		for (size_t k = 0; k < visitors[i].done && count < MEASURES; k++)
			all[count++] = visitors[i].microseconds[k];
		waits.failed += visitors[i].failed;
		visitors[i].done = visitors[i].failed = 0;
	}
	qsort(all, count, sizeof all[0], by_size);
	if (count > 0) {
		waits.half = all[count / 2] / 1e3;
		waits.most = all[count * 99 / 100] / 1e3;
	}
	return waits;
}

static void begin(struct visitor *visitors, int count)
{
	for (int i = 0; i < count; i++)
		pthread_create(&visitors[i].thread, NULL, visit, &visitors[i]);
}

static void finish(struct visitor *visitors, int count)
{
	for (int i = 0; i < count; i++)
		pthread_join(visitors[i].thread, NULL);
}

/* One stretch: the colleagues alone, or beside the flood. */
static struct waits stretch(struct visitor *readers, struct visitor *floods, int count, int seconds)
{
	atomic_store(&over, false);
	begin(readers, COLLEAGUES);
	begin(floods, count);
	pause_for(seconds * 1000);
	atomic_store(&over, true);
	finish(readers, COLLEAGUES);
	finish(floods, count);
	return sum_up(readers);
}

static bool prepare(struct story *s)
{
	return story_says(s, "people ana bruno carl dora emil") &&
	       story_says(s, "group place of ana "
	                     "{\"purpose\":\"social\",\"privacy\":\"open\",\"approval\":\"none\"} with bruno "
	                     "carl dora emil") &&
	       story_says(s, "ana POST /api/groups/$place/posts {\"body\":\"Bonjour\"}") &&
	       s->answer.status == 201;
}

static struct visitor visitor(struct story *s, const char *who, const char *method, const char *path,
                              const char *body)
{
	return (struct visitor){ .place = s->place,
		                 .cookie = story_actor(s, who)->cookie,
		                 .method = method,
		                 .path = path,
		                 .body = body,
		                 .answer = malloc(ANSWER_BYTES),
		                 .microseconds = malloc(MEASURES * sizeof(uint32_t)) };
}

/* What ana sends as fast as answers come: long posts, comments, her feed, everything about herself. */
static void fill_floods(struct story *s, struct visitor floods[FLOODS], const char *post)
{
	char *text = arena_alloc(&s->arena, BODY_BYTES);
	const char *posts = arena_printf(&s->arena, "/api/groups/%s/posts", variable_value(s, "place"));
	const char *comments = arena_printf(&s->arena, "/api/posts/%s/comments", post);

	memset(text, 'x', BODY_BYTES - 200);
	text = arena_printf(&s->arena, "{\"body\":\"%s\"}", text);
	for (int i = 0; i < FLOODS; i += KINDS) {
		floods[i] = visitor(s, "ana", "POST", posts, text);
		floods[i + 1] = visitor(s, "ana", "POST", comments, "{\"body\":\"Encore\"}");
		floods[i + 2] = visitor(s, "ana", "GET", "/api/feed", NULL);
		floods[i + 3] = visitor(s, "ana", "GET", "/api/me", NULL);
	}
}

struct measurement {
	struct visitor readers[COLLEAGUES], floods[FLOODS];
	struct waits quiet, flooded;
	size_t sent, refused;
};

/* A quiet stretch and a flooded one. */
static void measure(struct measurement *m, int floods, int seconds)
{
	m->quiet = stretch(m->readers, m->floods, 0, seconds);
	m->flooded = stretch(m->readers, m->floods, floods, seconds);
	for (int i = 0; i < floods; i++) {
		m->sent += m->floods[i].done;
		m->refused += m->floods[i].refused;
		m->floods[i].done = m->floods[i].refused = 0;
	}
	printf("note flood: colleagues' feed %.1f (p99 %.1f) ms quiet, %.1f (p99 %.1f) ms beside the flood, "
	       "%zu refused\n",
	       m->quiet.half, m->quiet.most, m->flooded.half, m->flooded.most,
	       m->quiet.failed + m->flooded.failed);
}

static bool play_short(struct measurement *m)
{
	bool well = false;

	for (int i = 0; i < SHORT_ROUNDS && !well; i++) {
		measure(m, SHORT_FLOODS, 2);
		well = m->flooded.failed == 0 && m->sent > 0 && m->flooded.half <= short_goal * m->quiet.half;
	}
	printf("%s one person's flood over %d connections (%zu requests) leaves half of the colleagues' at "
	       "%.1f times the quiet ones\n",
	       well ? "ok  " : "FAIL", SHORT_FLOODS, m->sent, m->flooded.half / m->quiet.half);
	return well;
}

static bool play_long(struct measurement *m, int floods, int pairs, int seconds)
{
	double ratios[MAX_PAIRS];
	size_t failed = 0;

	for (int i = 0; i < pairs; i++) {
		measure(m, floods, seconds);
		ratios[i] = m->flooded.most / m->quiet.most;
		failed += m->flooded.failed;
	}
	qsort(ratios, (size_t)pairs, sizeof ratios[0], by_ratio);
	bool well = ratios[pairs / 2] <= goal && failed == 0 && m->sent > 0;

	printf("%s one person's flood over %d connections (%zu requests, %zu of them 429): colleagues' p99 "
	       "is %.2f times the quiet one, %zu of theirs refused (%d pairs of %d s)\n",
	       well ? "ok  " : "FAIL", floods, m->sent, m->refused, ratios[pairs / 2], failed, pairs,
	       seconds);
	return well;
}

static int number_from(const char *word, int most)
{
	long number = strtol(word, NULL, 10);

	return number < 1 ? 1 : number > most ? most : (int)number;
}

int main(int count, char **words)
{
	static struct measurement m;
	struct server_place place = story_place();
	struct story s;

	story_open(&s, "flood", &place);
	if (!prepare(&s)) {
		printf("FAIL flood: %s\n", s.complaint ? s.complaint : s.answer.body);
		return 1;
	}
	fill_floods(&s, m.floods, json_as_text(&s, json_at(&s, s.answer.json, "id")));
	for (int i = 0; i < COLLEAGUES; i++) {
		m.readers[i] = visitor(&s, colleagues[i], "GET", "/api/feed", NULL);
		m.readers[i].pause_ms = PAUSE_MILLISECONDS;
	}
	bool well = count < 4 ? play_short(&m)
	                      : play_long(&m, number_from(words[1], FLOODS), number_from(words[2], MAX_PAIRS),
	                                  number_from(words[3], 600));

	story_close(&s);
	return well ? 0 : 1;
}
