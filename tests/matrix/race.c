/* Two animators decide the same 200 cases at the same moment: each case is decided once, and
 * the slower one is told. */
#include <libpq-fe.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "story.h"

enum { CASES = 200, DECIDERS = 2 };

static const char *cases[CASES];
static pthread_barrier_t start;

/* One who decides: an actor of the story in a thread, with a connection of their own. */
struct decider {
	const struct server_place *place;
	const char *cookie, *action;
	int status[CASES];
};

static void *decide_all(void *context)
{
	struct decider *d = context;
	struct actor me = { .name = d->action, .cookie = d->cookie };

	for (int i = 0; i < CASES; i++) {
		struct story s;
		story_open(&s, "race", d->place);
		const char *path = arena_printf(&s.arena, "/api/cases/%s/decisions", cases[i]);
		const char *body = arena_printf(&s.arena,
		                                "{\"action\":\"%s\",\"version\":1,\"reason\":\"needs_"
		                                "source\",\"advice\":\"Une source\"}",
		                                d->action);
		/* the connection is open before the race begins */
		story_ask(&s, &me, "GET", "/api/feed/head", NULL, 200);
		pthread_barrier_wait(&start);
		story_ask(&s, &me, "POST", path, body, 201);
		d->status[i] = s.answer.status;
		story_close(&s);
	}
	return NULL;
}

static bool prepare(struct story *s)
{
	/* one alone may not write so much in an hour */
	static const char *const authors[] = { "ana", "bea", "carl", "david" };

	if (!story_says(s, "people claire dora ana bea carl david") ||
	    !story_says(s, "group place of claire "
	                   "{\"purpose\":\"team\",\"privacy\":\"closed\",\"approval\":\"all\"} with dora ana "
	                   "bea carl david") ||
	    !story_says(s, "claire POST /api/groups/$place/mandates "
	                   "{\"member\":\"$dora\",\"origin\":\"nominated\"}"))
		return false;
	for (int i = 0; i < CASES; i++) {
		if (!story_says(s, arena_printf(&s->arena,
		                                "%s POST /api/groups/$place/posts {\"body\":\"À décider\"}",
		                                authors[i % 4])) ||
		    s->answer.status != 202)
			return story_complain(s, "a post was not held: %d", s->answer.status);
		cases[i] = json_as_text(s, json_at(s, s->answer.json, "case"));
	}
	return true;
}

/* How many decisions the history holds, asked of the database itself. */
static long decisions_in_database(const char *group)
{
	PGconn *database = PQconnectdb(getenv("CHECK_DATABASE"));
	PGresult *result =
		PQexecParams(database,
	                     "select count(*) from case_event e join review_case c on c.id = e.case_id where "
	                     "c.group_id = $1::uuid and e.action in ('publish', 'return')",
	                     1, NULL, &group, NULL, NULL, 0);
	long count = PQntuples(result) == 1 ? strtol(PQgetvalue(result, 0, 0), NULL, 10) : -1;

	PQclear(result);
	PQfinish(database);
	return count;
}

static bool judge(struct story *s, struct decider deciders[DECIDERS])
{
	int once = 0, won[DECIDERS] = { 0 };

	for (int i = 0; i < CASES; i++) {
		int one = deciders[0].status[i], other = deciders[1].status[i];
		once += (one == 201 && other == 409) || (one == 409 && other == 201);
		won[0] += one == 201;
		won[1] += other == 201;
	}
	long written = decisions_in_database(variable_value(s, "place"));

	printf("%s two deciders at once: %d cases, %d decided once (%d and %d), %ld decisions in the "
	       "history\n",
	       once == CASES && written == CASES ? "ok  " : "FAIL", CASES, once, won[0], won[1], written);
	return once == CASES && written == CASES;
}

int main(void)
{
	struct server_place place = story_place();
	struct story s;
	pthread_t threads[DECIDERS];

	story_open(&s, "race", &place);
	if (!prepare(&s)) {
		printf("FAIL two deciders at once: %s\n", s.complaint ? s.complaint : "?");
		return 1;
	}
	struct decider deciders[DECIDERS] = { { &place, story_actor(&s, "claire")->cookie, "publish", { 0 } },
		                              { &place, story_actor(&s, "dora")->cookie, "return", { 0 } } };

	pthread_barrier_init(&start, NULL, DECIDERS);
	for (int i = 0; i < DECIDERS; i++)
		pthread_create(&threads[i], NULL, decide_all, &deciders[i]);
	for (int i = 0; i < DECIDERS; i++)
		pthread_join(threads[i], NULL);
	bool well = judge(&s, deciders);

	story_close(&s);
	return well ? 0 : 1;
}
