/* While one client's query waits two seconds on a lock, 24 others are served: none waits over 200 ms. */
#include <libpq-fe.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "story.h"

/* Who the others are: a person alone may not have as many workers as that. */
static const char *const people[] = { "bruno", "carl", "dora", "emil", "flore", "gil", "hana", "ivan" };
enum { PEOPLE = sizeof people / sizeof people[0] };
enum { OTHERS = 24, LOCK_MILLISECONDS = 2000, LIMIT_MILLISECONDS = 200, PAUSE_MILLISECONDS = 40, ROUNDS = 3 };

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
	bool well =
		story_ask(s, &me, c->method, c->path, c->body, 200) || (c->body && s->answer.status == 503);

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
	PGresult *result =
		PQexecParams(database, statement, value ? 1 : 0, NULL, value ? &value : NULL, NULL, NULL, 0);
	ExecStatusType status = PQresultStatus(result);

	PQclear(result);
	return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

static bool prepare(struct story *s)
{
	return story_says(s, "people ana bruno carl dora emil flore gil hana ivan") &&
	       story_says(s, "group place of ana "
	                     "{\"purpose\":\"social\",\"privacy\":\"open\",\"approval\":\"none\"}") &&
	       story_says(s, "ana POST /api/groups/$place/posts {\"body\":\"Verrou\"}") &&
	       s->answer.status == 201;
}

/* What one round showed. A server that blocks shows two seconds in every round; a busy machine
 * shows a little in one. */
struct round {
	bool waited, well;
	double waiter, longest;
	int answers, refusals;
};

static struct round figures(const struct client_thread *waiter, const struct client_thread others[OTHERS])
{
	struct round r = { .waiter = waiter->longest };

	for (int i = 0; i < OTHERS; i++) {
		r.longest = others[i].longest > r.longest ? others[i].longest : r.longest;
		r.answers += others[i].answers;
		r.refusals += others[i].refusals;
	}
	r.waited = waiter->longest >= LOCK_MILLISECONDS * 0.8 && waiter->answers == 1;
	r.well = r.waited && r.refusals == 0 && r.answers >= OTHERS && r.longest <= LIMIT_MILLISECONDS;
	return r;
}

static struct round play_round(PGconn *database, struct story *s, const char *post, const char *path)
{
	const struct server_place *place = s->place;
	struct client_thread waiter = { .place = place,
		                        .cookie = story_actor(s, "ana")->cookie,
		                        .method = "PUT",
		                        .path = path,
		                        .body = "{\"kind\":\"like\"}" };
	struct client_thread others[OTHERS];
	pthread_t threads[OTHERS + 1];

	over = false;
	if (!run(database, "begin", NULL) ||
	    !run(database, "select from post where id = $1::uuid for update", post))
		return (struct round){ 0 };
	pthread_create(&threads[OTHERS], NULL, wait_for_lock, &waiter);
	for (int i = 0; i < OTHERS; i++) {
		others[i] = (struct client_thread){ .place = place,
			                            .cookie = story_actor(s, people[i % PEOPLE])->cookie,
			                            .method = "GET",
			                            .path = "/api/feed" };
		pthread_create(&threads[i], NULL, ask_meanwhile, &others[i]);
	}
	sleep_milliseconds(LOCK_MILLISECONDS);
	run(database, "commit", NULL);
	over = true;
	for (int i = 0; i <= OTHERS; i++)
		pthread_join(threads[i], NULL);
	return figures(&waiter, others);
}

int main(void)
{
	struct server_place place = story_place();
	PGconn *database = PQconnectdb(getenv("CHECK_DATABASE"));
	struct round r = { 0 };
	struct story s;
	int rounds = 0;

	story_open(&s, "waiting", &place);
	if (!prepare(&s)) {
		printf("FAIL one query waits: %s\n", s.complaint ? s.complaint : "?");
		return 1;
	}
	const char *post = json_as_text(&s, json_at(&s, s.answer.json, "id"));
	const char *path = arena_printf(&s.arena, "/api/posts/%s/reaction", post);

	for (; !r.well && rounds < ROUNDS; rounds++)
		r = play_round(database, &s, post, path);
	printf("%s one query waits %.0f ms on a lock%s: %d others got %d answers and %d refusals, the "
	       "slowest in %.0f ms (round %d)\n",
	       r.well ? "ok  " : "FAIL", r.waiter, r.waited ? "" : " (it should have)", OTHERS, r.answers,
	       r.refusals, r.longest, rounds);
	PQfinish(database);
	story_close(&s);
	return r.well ? 0 : 1;
}
