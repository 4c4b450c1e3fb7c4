/* While one client's query waits two seconds on a lock, 24 others are served: none waits over 200 ms. */
#include <libpq-fe.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "story.h"

enum { OTHERS = 24, LOCK_MILLISECONDS = 2000, LIMIT_MILLISECONDS = 200, PAUSE_MILLISECONDS = 40 };

static atomic_bool over;

struct client_thread {
	const struct server_place *place;
	const char *cookie, *method, *path, *body;
	double longest;
	int answers, refusals;
};

static void sleep_milliseconds(long milliseconds)
{
	struct timespec time = { milliseconds / 1000, milliseconds % 1000 * 1000000L };

	nanosleep(&time, NULL);
}

static void ask_once(struct client_thread *c, struct story *s)
{
	struct actor me = { .name = "client", .cookie = c->cookie };
	bool well = story_ask(s, &me, c->method, c->path, c->body, 200) || (c->body && s->answer.status == 503);

	c->answers += well;
	c->refusals += !well;
	c->longest = s->answer.milliseconds > c->longest ? s->answer.milliseconds : c->longest;
	s->complaint = NULL;
}

/* The one that meets the lock: served when it is free, or told that the database is away. */
static void *wait_for_lock(void *context)
{
	struct client_thread *c = context;
	struct story s;

	story_open(&s, "waiting", c->place);
	ask_once(c, &s);
	story_close(&s);
	return NULL;
}

/* One of the others: asks again and again on one connection. */
static void *ask_meanwhile(void *context)
{
	struct client_thread *c = context;
	struct story s;

	story_open(&s, "waiting", c->place);
	while (!over) {
		ask_once(c, &s);
		sleep_milliseconds(PAUSE_MILLISECONDS);
	}
	story_close(&s);
	return NULL;
}

static bool run(PGconn *database, const char *statement, const char *value)
{
	PGresult *result = PQexecParams(database, statement, value ? 1 : 0, NULL, value ? &value : NULL, NULL, NULL, 0);
	ExecStatusType status = PQresultStatus(result);

	PQclear(result);
	return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

static bool prepare(struct story *s)
{
	return story_says(s, "people ana") &&
	       story_says(s, "group place of ana {\"purpose\":\"social\",\"privacy\":\"open\",\"approval\":\"none\"}") &&
	       story_says(s, "ana POST /api/groups/$place/posts {\"body\":\"Verrou\"}") && s->answer.status == 201;
}

static bool judge(const struct client_thread *waiter, const struct client_thread others[OTHERS])
{
	double longest = 0;
	int answers = 0, refusals = 0;

	for (int i = 0; i < OTHERS; i++) {
		longest = others[i].longest > longest ? others[i].longest : longest;
		answers += others[i].answers;
		refusals += others[i].refusals;
	}
	bool waited = waiter->longest >= LOCK_MILLISECONDS * 0.8 && waiter->answers == 1;
	bool well = waited && refusals == 0 && answers >= OTHERS && longest <= LIMIT_MILLISECONDS;

	printf("%s one query waits %.0f ms on a lock%s: %d others got %d answers and %d refusals, the slowest in %.0f ms\n",
	       well ? "ok  " : "FAIL", waiter->longest, waited ? "" : " (it should have)", OTHERS, answers, refusals, longest);
	return well;
}

int main(void)
{
	struct server_place place = story_place();
	struct client_thread waiter = { .place = &place, .method = "PUT", .body = "{\"kind\":\"like\"}" }, others[OTHERS];
	PGconn *database = PQconnectdb(getenv("CHECK_DATABASE"));
	pthread_t threads[OTHERS + 1];
	struct story s;

	story_open(&s, "waiting", &place);
	if (!prepare(&s)) {
		printf("FAIL one query waits: %s\n", s.complaint ? s.complaint : "?");
		return 1;
	}
	const char *post = json_as_text(&s, json_at(&s, s.answer.json, "id"));

	waiter.cookie = story_actor(&s, "ana")->cookie;
	waiter.path = arena_printf(&s.arena, "/api/posts/%s/reaction", post);
	if (!run(database, "begin", NULL) || !run(database, "select from post where id = $1::uuid for update", post))
		return 1;
	pthread_create(&threads[OTHERS], NULL, wait_for_lock, &waiter);
	for (int i = 0; i < OTHERS; i++) {
		others[i] = (struct client_thread){ .place = &place, .cookie = waiter.cookie, .method = "GET", .path = "/api/feed" };
		pthread_create(&threads[i], NULL, ask_meanwhile, &others[i]);
	}
	sleep_milliseconds(LOCK_MILLISECONDS);
	run(database, "commit", NULL);
	over = true;
	for (int i = 0; i <= OTHERS; i++)
		pthread_join(threads[i], NULL);
	bool well = judge(&waiter, others);

	PQfinish(database);
	story_close(&s);
	return well ? 0 : 1;
}
