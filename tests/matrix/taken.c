/* A right is taken away while it is used: who writes waits, and is answered as if it had been
 * missing from the start. */
#include <jansson.h>
#include <libpq-fe.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "story.h"
#include "taken.h"

struct asker {
	const struct server_place *place;
	const struct meeting *meeting;
	const char *cookie, *path, *body;
	int status;
	char code[40];
};

static void *ask(void *context)
{
	struct asker *a = context;
	struct actor me = { .name = a->meeting->who, .cookie = a->cookie };
	struct story s;

	story_open(&s, "taken", a->place);
	story_ask(&s, &me, a->meeting->method, a->path, a->body, a->meeting->status);
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

/* A group of its own for each meeting: $place has a text, a comment, a draft and a
 * case, $quiet has nothing. */
static bool found(struct story *s, const struct meeting *m, const char *name)
{
	static int number;
	const char *own = arena_printf(&s->arena, "%s%d", name, number++);

	if (!story_says(s, arena_printf(&s->arena,
	                                "group %s of claire {\"purpose\":\"team\",\"privacy\":\"%s\"} with "
	                                "ana bruno",
	                                own, m->privacy)))
		return false;
	variable_set(s, name, variable_value(s, own));
	return true;
}

static bool prepare(struct story *s, const struct meeting *m)
{
	static const char *const begin[][2] = {
		{ "claire POST /api/groups/$place/posts {\"body\":\"Publié\"}", "save post id" },
		{ "ana POST /api/posts/$post/comments {\"body\":\"Bravo\"}", "save comment id" },
		{ "ana POST /api/groups/$place/posts {\"body\":\"À finir\",\"draft\":true}",
		  "save draft id" },
		{ "claire POST /api/groups/$place/mandates {\"member\":\"$ana\",\"origin\":\"elected\"}",
		  "expect 201" },
		{ "ana GET /api/groups/$place", "save other animators.[id=$claire].mandate" },
		{ "claire PATCH /api/groups/$place {\"version\":1,\"approval\":\"all\"}", "expect 200" },
		{ "bruno POST /api/groups/$place/posts {\"body\":\"À décider\"}", "save case case" },
		{ "", "save held id" },
		{ "claire PATCH /api/groups/$place {\"version\":2,\"approval\":\"none\"}", "expect 200" },
	};
	bool well = found(s, m, "place") && (!strstr(m->path, "$quiet") || found(s, m, "quiet"));

	for (size_t i = 0; well && i < sizeof begin / sizeof begin[0]; i++)
		well = (!begin[i][0][0] || story_says(s, begin[i][0])) && story_check(s, begin[i][1]);
	return well;
}

/* Everybody back in their place. */
static void restore(PGconn *database, const char *group, const struct actor *person)
{
	static const char *const roles[][2] = { { "mona", "moderator" },
		                                { "adam", "admin" },
		                                { "dora", "dpo" } };

	run(database, RETURNS, 2, (const char *[]){ group, person->id });
	for (size_t i = 0; i < sizeof roles / sizeof roles[0]; i++)
		if (strcmp(roles[i][0], person->name) == 0)
			run(database, PROMOTES, 2, (const char *[]){ person->id, roles[i][1] });
}

static bool play(struct story *s, PGconn *database, const struct meeting *m)
{
	struct asker asker = { .place = s->place, .meeting = m };
	pthread_t thread;

	if (!prepare(s, m))
		return story_complain(s, "%s cannot be prepared: %s", m->says,
		                      s->complaint ? s->complaint : "?");
	const char *group = variable_value(s, strstr(m->path, "$quiet") ? "quiet" : "place");
	const struct actor *from = story_actor(s, m->from);

	run(database, "insert into moderator_scope select $2::uuid, $1::uuid", 2,
	    (const char *[]){ group, story_actor(s, "mona")->id });
	bool taken = run(database, "begin", 0, NULL) &&
	             run(database, m->taking, 2, (const char *[]){ group, from->id });

	asker.cookie = story_actor(s, m->who)->cookie;
	asker.path = story_expand(s, m->path);
	asker.body = m->body ? story_expand(s, m->body) : NULL;
	pthread_create(&thread, NULL, ask, &asker);
	bool waited = is_waited_for(database);

	run(database, "commit", 0, NULL);
	pthread_join(thread, NULL);
	restore(database, group, from);
	bool well = taken && waited && asker.status == m->status && strcmp(asker.code, m->code) == 0;

	printf("%s taken: %s: %d %s%s\n", well ? "ok  " : "FAIL", m->says, asker.status, asker.code,
	       waited ? "" : ", nobody waited");
	return well;
}

/* Whether an address that was played is the one of the description: what stands in braces
 * there is anything here. */
static bool fits(const char *described, const char *played)
{
	while (*described && *played && *played != '?') {
		if (*described == '{') {
			described += strcspn(described, "}") + 1;
			played += strcspn(played, "/?");
		} else if (*described++ != *played++) {
			return false;
		}
	}
	return !*described && (!*played || *played == '?');
}

static bool is_played(const char *method, const char *address)
{
	for (size_t i = 0; i < WRITES_TRIED; i++)
		if (strcasecmp(writes[i].method, method) == 0 && fits(address, writes[i].path))
			return true;
	return false;
}

/* Nobody is signed in where these begin. */
static bool is_at_the_door(const char *address)
{
	return strcmp(address, "/api/sessions") == 0 || strncmp(address, "/api/invitations/", 17) == 0 ||
	       strcmp(address, "/api/csp-reports") == 0;
}

/* A new address that writes has its line above: the description of the interface has all of them. */
static bool all_are_played(struct story *s)
{
	const char *address, *method;
	json_t *methods, *described;
	bool well = story_says(s, "ana GET /api/openapi.json");

	json_object_foreach (json_object_get(s->answer.json, "paths"), address, methods) {
		json_object_foreach (methods, method, described) {
			if (strcmp(method, "get") == 0 || is_at_the_door(address) ||
			    is_played(method, address))
				continue;
			printf("FAIL taken: %s %s has no line in tests/matrix/taken.h\n", method, address);
			well = false;
		}
	}
	return well;
}

/* Nobody makes more than twenty groups in a day: others of the same names go on. */
static bool have_people(struct story *s, size_t played)
{
	if (played % 15 != 0)
		return true;
	variable_set(s, "unique", arena_printf(&s->arena, "%sx", variable_value(s, "unique")));
	return story_says(s, "people claire ana bruno eve mona(moderator) adam(admin) dora(dpo)");
}

static bool play_all(struct story *s, PGconn *database)
{
	bool well = true;

	for (size_t i = 0; i < MEETINGS && have_people(s, i); i++)
		well = play(s, database, &meetings[i]) && well;
	for (size_t i = 0; i < WRITES_TRIED && have_people(s, i); i++) {
		struct meeting m = {
			.privacy = "closed", .taking = SUSPENDS, .from = writes[i].who, .who = writes[i].who
		};

		m.method = writes[i].method, m.path = writes[i].path, m.body = writes[i].body;
		m.status = 401, m.code = "session_ended";
		m.says = arena_printf(&s->arena, "who is suspended: %s %s", m.method, m.path);
		well = play(s, database, &m) && well;
	}
	return well && all_are_played(s);
}

int main(void)
{
	struct server_place place = story_place();
	PGconn *database = PQconnectdb(getenv("CHECK_DATABASE"));
	struct story s;

	story_open(&s, "taken", &place);
	bool well =
		story_says(&s, "people claire ana bruno eve mona(moderator) adam(admin) dora(dpo)") &&
		story_says(&s, "ana GET /api/charter") && story_check(&s, "save charter version.id") &&
		story_says(&s, "bruno POST /api/me/data-requests {\"kind\":\"erasure\"}") &&
		story_check(&s, "save request id") &&
		story_says(&s, "bruno POST /api/me/data-requests {\"kind\":\"access\"}") &&
		story_check(&s, "save archive id") &&
		story_says(&s, "admin POST /api/members/$mona/invitation {\"reason\":\"Perdu\"}") &&
		story_check(&s, "save confirmation confirmation.id") &&
		story_says(&s, "admin GET /api/members?q=$eve_email") &&
		story_check(&s, "save version items.0.version") &&
		story_says(&s, "admin PUT /api/members/$eve/roles {\"roles\":[\"dpo\"],\"version\":$version,"
	                       "\"reason\":\"Relève\"}") &&
		story_check(&s, "save power confirmation.id") && play_all(&s, database);
	if (s.complaint)
		printf("FAIL taken: %s\n", s.complaint);
	PQfinish(database);
	story_close(&s);
	return well ? 0 : 1;
}
