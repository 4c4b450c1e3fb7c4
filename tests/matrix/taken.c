/* A right is taken away while it is used: who writes waits, and is answered as if it had been missing from the start. */
#include <libpq-fe.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "story.h"

#define LEAVES   "delete from membership where group_id = $1::uuid and member_id = $2::uuid"
#define ARCHIVES "update groups set archived_at = now() where id = $1::uuid and $2::uuid is not null"
#define OPENS    "update groups set privacy = 'open' where id = $1::uuid and $2::uuid is not null"
#define ENDS     "update mandate set ends_on = current_date where group_id = $1::uuid and member_id = $2::uuid"
#define WRITES                                                                                                                   \
	"with held as (select id from groups where id = $1::uuid for share) insert into post (id, group_id, author_id, state, "  \
	"body, "                                                                                                                 \
	"body_tree, body_sha256, published_at) select gen_random_uuid(), id, $2::uuid, 'published', 'Au même moment', '[]', "   \
	"'', now() from held"
#define TEXT "{\"body\":\"Au même moment\"}"

/* In a group of claire with ana and bruno: what a transaction takes from ana (or does, by ana), and who meets it with what. */
static const struct meeting {
	const char *says, *privacy, *taking, *who, *method, *path, *body;
	int status;
	const char *code;
} meetings[] = {
	{ "who left posts", "closed", LEAVES, "ana", "POST", "/api/groups/$place/posts", TEXT, 403, "forbidden" },
	{ "who left a secret group posts", "secret", LEAVES, "ana", "POST", "/api/groups/$place/posts", TEXT, 404, "not_found" },
	{ "who left comments", "closed", LEAVES, "ana", "POST", "/api/posts/$post/comments", TEXT, 404, "not_found" },
	{ "who left submits", "closed", LEAVES, "ana", "POST", "/api/posts/$draft/submit", "{\"version\":1}", 403, "forbidden" },
	{ "a post in what was archived", "open", ARCHIVES, "bruno", "POST", "/api/groups/$place/posts", TEXT, 409,
	  "group_archived" },
	{ "a comment in what was archived", "open", ARCHIVES, "bruno", "POST", "/api/posts/$post/comments", TEXT, 409,
	  "group_archived" },
	{ "a decision in what was archived", "closed", ARCHIVES, "claire", "POST", "/api/cases/$case/decisions",
	  "{\"action\":\"publish\",\"version\":1}", 409, "group_archived" },
	{ "whose mandate ended decides", "closed", ENDS, "ana", "POST", "/api/cases/$case/decisions",
	  "{\"action\":\"publish\",\"version\":1}", 404, "not_found" },
	{ "a confidential text in what was opened", "closed", OPENS, "bruno", "POST", "/api/groups/$place/posts",
	  "{\"body\":\"Entre nous\",\"label\":\"confidential\"}", 422, "invalid_field" },
	{ "a group is opened while somebody writes there", "closed", WRITES, "claire", "PATCH", "/api/groups/$quiet",
	  "{\"version\":1,\"privacy\":\"open\"}", 409, "wrong_state" },
};

struct asker {
	const struct server_place *place;
	const struct meeting *meeting;
	const char *cookie, *path;
	int status;
	char code[40];
};

static void *ask(void *context)
{
	struct asker *a = context;
	struct actor me = { .name = a->meeting->who, .cookie = a->cookie };
	struct story s;

	story_open(&s, "taken", a->place);
	story_ask(&s, &me, a->meeting->method, a->path, a->meeting->body, a->meeting->status);
	a->status = s.answer.status;
	const char *code = s.answer.json ? json_string_value(json_object_get(s.answer.json, "code")) : NULL;

	snprintf(a->code, sizeof a->code, "%s", code ? code : "");
	story_close(&s);
	return NULL;
}

static bool run(PGconn *database, const char *statement, int count, const char *const *values)
{
	PGresult *result = PQexecParams(database, statement, count, NULL, values, NULL, NULL, 0);
	ExecStatusType status = PQresultStatus(result);
	bool waits = status == PGRES_TUPLES_OK && PQntuples(result) > 0;

	PQclear(result);
	return status == PGRES_COMMAND_OK || waits;
}

/* True once somebody waits for what the open transaction holds; at most two seconds. */
static bool is_waited_for(PGconn *database)
{
	const struct timespec pause = { 0, 20000000L };

	for (int i = 0; i < 100; i++, nanosleep(&pause, NULL))
		if (run(database, "select from pg_locks where not granted", 0, NULL))
			return true;
	return false;
}

/* A group of its own for each meeting: $place has a text, a draft and a case, $quiet has nothing. */
static bool found(struct story *s, const struct meeting *m, const char *name)
{
	const char *own = arena_printf(&s->arena, "%s%d", name, (int)(m - meetings));

	if (!story_says(s, arena_printf(&s->arena, "group %s of claire {\"purpose\":\"team\",\"privacy\":\"%s\"} with ana bruno",
	                                own, m->privacy)))
		return false;
	variable_set(s, name, variable_value(s, own));
	return true;
}

static bool prepare(struct story *s, const struct meeting *m)
{
	return found(s, m, "place") && found(s, m, "quiet") &&
	       story_says(s, "claire POST /api/groups/$place/posts {\"body\":\"Publié\"}") && story_check(s, "save post id") &&
	       story_says(s, "ana POST /api/groups/$place/posts {\"body\":\"À finir\",\"draft\":true}") &&
	       story_check(s, "save draft id") &&
	       story_says(s, "claire POST /api/groups/$place/mandates {\"member\":\"$ana\",\"origin\":\"elected\"}") &&
	       story_says(s, "claire PATCH /api/groups/$place {\"version\":1,\"approval\":\"all\"}") &&
	       story_says(s, "bruno POST /api/groups/$place/posts {\"body\":\"À décider\"}") &&
	       story_check(s, "save case case") &&
	       story_says(s, "claire PATCH /api/groups/$place {\"version\":2,\"approval\":\"none\"}");
}

static bool play(struct story *s, PGconn *database, const struct meeting *m)
{
	struct asker asker = { .place = s->place, .meeting = m };
	pthread_t thread;

	if (!prepare(s, m))
		return story_complain(s, "%s cannot be prepared: %s", m->says, s->complaint ? s->complaint : "?");
	const char *group = variable_value(s, strstr(m->path, "$quiet") ? "quiet" : "place");
	bool taken = run(database, "begin", 0, NULL) &&
	             run(database, m->taking, 2, (const char *[]){ group, story_actor(s, "ana")->id });

	asker.cookie = story_actor(s, m->who)->cookie;
	asker.path = story_expand(s, m->path);
	pthread_create(&thread, NULL, ask, &asker);
	bool waited = is_waited_for(database);

	run(database, "commit", 0, NULL);
	pthread_join(thread, NULL);
	bool well = taken && waited && asker.status == m->status && strcmp(asker.code, m->code) == 0;

	printf("%s taken: %s: %d %s%s\n", well ? "ok  " : "FAIL", m->says, asker.status, asker.code,
	       waited ? "" : ", nobody waited");
	return well;
}

int main(void)
{
	struct server_place place = story_place();
	PGconn *database = PQconnectdb(getenv("CHECK_DATABASE"));
	struct story s;
	bool well;

	story_open(&s, "taken", &place);
	well = story_says(&s, "people claire ana bruno");
	for (size_t i = 0; well && i < sizeof meetings / sizeof meetings[0]; i++)
		well = play(&s, database, &meetings[i]);
	if (s.complaint)
		printf("FAIL taken: %s\n", s.complaint);
	PQfinish(database);
	story_close(&s);
	return well ? 0 : 1;
}
