/* A decision is undone while its author takes the text back and a colleague tries to answer: the author has
 * their text, whatever comes first, and nobody else has seen it. */
#include <libpq-fe.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "story.h"

enum { TEXTS = 50, SIDES = 3 }; /* one alone may not write more in an hour */

static const char *texts[TEXTS], *cases[TEXTS];
static pthread_barrier_t start;

/* One of the three: an actor of the story in a thread, with a connection of their own. */
struct side {
	const struct server_place *place;
	const char *cookie, *method, *path, *body; /* path: the last word of the address */
	const char *const *of;
	int success, status[TEXTS];
};

static void *act_on_all(void *context)
{
	struct side *d = context;
	struct actor me = { .name = d->method, .cookie = d->cookie };

	for (int i = 0; i < TEXTS; i++) {
		struct story s;
		story_open(&s, "undo", d->place);
		const char *path = arena_printf(&s.arena, "/api/%s/%s/%s",
		                                strcmp(d->path, "decisions") == 0 ? "cases" : "posts",
		                                d->of[i], d->path);
		/* the connection is open before the race begins */
		story_ask(&s, &me, "GET", "/api/feed/head", NULL, 200);
		pthread_barrier_wait(&start);
		story_ask(&s, &me, d->method, path, d->body, d->success);
		d->status[i] = s.answer.status;
		story_close(&s);
	}
	return NULL;
}

static const char *kept(struct story *s, const char *name)
{
	return json_as_text(s, json_at(s, s->answer.json, name));
}

static bool prepare(struct story *s)
{
	if (!story_says(s, "people claire ana bruno") ||
	    !story_says(s,
	                "group place of claire "
	                "{\"purpose\":\"team\",\"privacy\":\"closed\",\"approval\":\"all\"} with ana bruno"))
		return false;
	for (int i = 0; i < TEXTS; i++) {
		if (!story_says(s, "ana POST /api/groups/$place/posts {\"body\":\"Publié trop vite\"}") ||
		    s->answer.status != 202)
			return story_complain(s, "a post was not held: %d", s->answer.status);
		texts[i] = kept(s, "id");
		cases[i] = kept(s, "case");
		variable_set(s, "case", cases[i]);
		if (!story_says(s, "claire POST /api/cases/$case/decisions "
		                   "{\"action\":\"publish\",\"version\":1}") ||
		    s->answer.status != 201)
			return story_complain(s, "a post was not published: %d", s->answer.status);
	}
	return true;
}

/* How many of the texts are not their author's alone again, with a case that says so. */
static long left_behind(const char *group)
{
	PGconn *database = PQconnectdb(getenv("CHECK_DATABASE"));
	PGresult *result = PQexecParams(database,
	                                "select count(*) from post p join review_case r on r.post_id = p.id "
	                                "where p.group_id = $1::uuid and (p.state <> 'draft' or r.state <> "
	                                "'withdrawn' or r.outcome is not null or p.comment_count > 0)",
	                                1, NULL, &group, NULL, NULL, 0);
	long count = PQntuples(result) == 1 ? strtol(PQgetvalue(result, 0, 0), NULL, 10) : -1;

	PQclear(result);
	PQfinish(database);
	return count;
}

static bool judge(struct story *s, const struct side sides[SIDES])
{
	int right = 0, undone = 0;

	for (int i = 0; i < TEXTS; i++) {
		int undo = sides[0].status[i], withdraw = sides[1].status[i], comment = sides[2].status[i];
		right += withdraw == 200 && comment == 404 && (undo == 201 || undo == 409);
		undone += undo == 201;
	}
	long left = left_behind(variable_value(s, "place"));
	bool well = right == TEXTS && left == 0;

	printf("%s undone while its author takes it back: %d texts, %d with one truth (%d undone before), "
	       "%ld not theirs again\n",
	       well ? "ok  " : "FAIL", TEXTS, right, undone, left);
	return well;
}

/* All sides at once, and what came of it. */
static bool race(struct story *s, const struct server_place *place)
{
	pthread_t threads[SIDES];
	struct side sides[SIDES] = {
		{ place,
		  story_actor(s, "claire")->cookie,
		  "POST",
		  "decisions",
		  "{\"action\":\"undo\",\"version\":2}",
		  cases,
		  201,
		  { 0 } },
		{ place,
		  story_actor(s, "ana")->cookie,
		  "POST",
		  "withdraw",
		  "{\"version\":1}",
		  texts,
		  200,
		  { 0 } },
		{ place,
		  story_actor(s, "bruno")->cookie,
		  "POST",
		  "comments",
		  "{\"body\":\"Merci\"}",
		  texts,
		  404,
		  { 0 } },
	};

	pthread_barrier_init(&start, NULL, SIDES);
	for (int i = 0; i < SIDES; i++)
		pthread_create(&threads[i], NULL, act_on_all, &sides[i]);
	for (int i = 0; i < SIDES; i++)
		pthread_join(threads[i], NULL);
	bool well = judge(s, sides);

	pthread_barrier_destroy(&start);
	return well;
}

int main(void)
{
	struct server_place place = story_place();
	struct story s;

	story_open(&s, "undo", &place);
	if (!prepare(&s)) {
		printf("FAIL undone while its author takes it back: %s\n", s.complaint ? s.complaint : "?");
		return 1;
	}
	bool well = race(&s, &place);

	story_close(&s);
	return well ? 0 : 1;
}
