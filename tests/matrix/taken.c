/* A right is taken away while it is used: who writes waits, and is answered as if it had been missing from the start. */
#include <jansson.h>
#include <libpq-fe.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "story.h"

/* What a transaction takes away: $1 is the group, $2 the person. */
#define LEAVES   "delete from membership where group_id = $1::uuid and member_id = $2::uuid"
#define ARCHIVES "update groups set archived_at = now() where id = $1::uuid and $2::uuid is not null"
#define OPENS    "update groups set privacy = 'open' where id = $1::uuid and $2::uuid is not null"
#define CLOSES   "update groups set privacy = 'closed', joining = 'invitation' where id = $1::uuid and $2::uuid is not null"
#define ENDS     "update mandate set ends_on = current_date where group_id = $1::uuid and member_id = $2::uuid"
#define SUSPENDS "update member set state = 'suspended' where id = $2::uuid and $1::uuid is not null"
#define DEMOTES  "delete from member_role where member_id = $2::uuid and $1::uuid is not null"
#define FREES    "delete from moderator_scope where group_id = $1::uuid and member_id = $2::uuid"
#define RETURNS  "update member set state = 'active' where state = 'suspended' and id = $2::uuid and $1::uuid is not null"
#define PROMOTES "insert into member_role (member_id, role) values ($1::uuid, $2::member_role_name) on conflict do nothing"
#define WRITES                                                                                                                   \
	"with held as (select id from groups where id = $1::uuid for share) insert into post (id, group_id, author_id, state, "  \
	"body, "                                                                                                                 \
	"body_tree, body_sha256, published_at) select gen_random_uuid(), id, $2::uuid, 'published', 'Au même moment', '[]', "   \
	"'', now() from held"
#define TEXT   "{\"body\":\"Au même moment\"}"
#define CALMS  "{\"version\":3,\"description\":\"Au même moment\"}"
#define DECIDE "{\"action\":\"publish\",\"version\":1}"
#define TURNS  "{\"state\":\"suspended\",\"version\":2}"
#define RISES  "{\"roles\":[\"admin\"],\"version\":2}"
#define HIRES  "{\"name\":\"Au même moment\"}"
#define ASKS   "{\"member\":\"$bruno\",\"kind\":\"objection\",\"received_on\":\"2026-01-05\"}"
#define RULES                                                                                                                    \
	"{\"title\":\"Au même moment\",\"articles\":[{\"slug\":\"un\",\"language\":\"fr\",\"title\":\"Un\",\"body\":\"Un\"},"   \
	"{\"slug\":\"un\",\"language\":\"en\",\"title\":\"One\",\"body\":\"One\"}]}"

/*
 * In a group of claire with ana, who animates too, and bruno; eve is outside, mona moderates, adam administers, dora is the data
 * protection officer. What a transaction takes from whom (or does, by them), and who meets it with what.
 */
struct meeting {
	const char *says, *privacy, *taking, *from, *who, *method, *path, *body;
	int status;
	const char *code;
};
static const struct meeting meetings[] = {
	{ "who left posts", "closed", LEAVES, "ana", "ana", "POST", "/api/groups/$place/posts", TEXT, 403, "forbidden" },
	{ "who left a secret group posts", "secret", LEAVES, "ana", "ana", "POST", "/api/groups/$place/posts", TEXT, 404,
	  "not_found" },
	{ "who left comments", "closed", LEAVES, "ana", "ana", "POST", "/api/posts/$post/comments", TEXT, 404, "not_found" },
	{ "who left submits", "closed", LEAVES, "ana", "ana", "POST", "/api/posts/$draft/submit", "{\"version\":1}", 403,
	  "forbidden" },
	{ "who left reacts", "closed", LEAVES, "bruno", "bruno", "PUT", "/api/posts/$post/reaction", "{\"kind\":\"like\"}", 404,
	  "not_found" },
	{ "who left takes a reaction back", "closed", LEAVES, "bruno", "bruno", "DELETE", "/api/posts/$post/reaction", NULL, 404,
	  "not_found" },
	{ "who left leaves", "secret", LEAVES, "bruno", "bruno", "DELETE", "/api/groups/$place/membership", NULL, 404,
	  "not_found" },
	{ "who left removes somebody", "closed", LEAVES, "ana", "ana", "DELETE", "/api/groups/$place/members/$bruno", NULL, 403,
	  "forbidden" },
	{ "a visitor reacts in what was closed", "open", CLOSES, "eve", "eve", "PUT", "/api/posts/$post/reaction",
	  "{\"kind\":\"like\"}", 404, "not_found" },
	{ "a visitor joins what was closed", "open", CLOSES, "eve", "eve", "PUT", "/api/groups/$place/membership", "{}", 403,
	  "forbidden" },
	{ "somebody asks to join what was closed", "closed", CLOSES, "eve", "eve", "PUT", "/api/groups/$place/membership", "{}",
	  403, "forbidden" },
	{ "somebody joins what was archived", "open", ARCHIVES, "eve", "eve", "PUT", "/api/groups/$place/membership", "{}", 409,
	  "group_archived" },
	{ "somebody is invited into what was archived", "open", ARCHIVES, "eve", "claire", "PUT",
	  "/api/groups/$place/members/$eve", "{}", 409, "group_archived" },
	{ "a mandate in what was archived", "open", ARCHIVES, "bruno", "claire", "POST", "/api/groups/$place/mandates",
	  "{\"member\":\"$bruno\",\"origin\":\"elected\"}", 409, "group_archived" },
	{ "a reaction in what was archived", "open", ARCHIVES, "bruno", "bruno", "PUT", "/api/posts/$post/reaction",
	  "{\"kind\":\"like\"}", 409, "group_archived" },
	{ "an edited text in what was archived", "open", ARCHIVES, "ana", "ana", "PUT", "/api/posts/$draft",
	  "{\"body\":\"Après\",\"version\":1}", 409, "group_archived" },
	{ "an edited comment in what was archived", "open", ARCHIVES, "ana", "ana", "PUT", "/api/comments/$comment",
	  "{\"body\":\"Après\",\"version\":1}", 409, "group_archived" },
	{ "a post in what was archived", "open", ARCHIVES, "ana", "bruno", "POST", "/api/groups/$place/posts", TEXT, 409,
	  "group_archived" },
	{ "a comment in what was archived", "open", ARCHIVES, "ana", "bruno", "POST", "/api/posts/$post/comments", TEXT, 409,
	  "group_archived" },
	{ "a decision in what was archived", "closed", ARCHIVES, "ana", "claire", "POST", "/api/cases/$case/decisions", DECIDE,
	  409, "group_archived" },
	{ "whose mandate ended decides", "closed", ENDS, "ana", "ana", "POST", "/api/cases/$case/decisions", DECIDE, 404,
	  "not_found" },
	{ "whose mandate ended renames the group", "closed", ENDS, "ana", "ana", "PATCH", "/api/groups/$place", CALMS, 403,
	  "forbidden" },
	{ "whose mandate ended invites", "closed", ENDS, "ana", "ana", "PUT", "/api/groups/$place/members/$eve", "{}", 403,
	  "forbidden" },
	{ "whose mandate ended removes somebody", "closed", ENDS, "ana", "ana", "DELETE", "/api/groups/$place/members/$bruno",
	  NULL, 403, "forbidden" },
	{ "whose mandate ended gives one", "closed", ENDS, "ana", "ana", "POST", "/api/groups/$place/mandates",
	  "{\"member\":\"$bruno\",\"origin\":\"elected\"}", 403, "forbidden" },
	{ "whose mandate ended ends one", "closed", ENDS, "ana", "ana", "PATCH", "/api/groups/$place/mandates/$other",
	  "{\"ends_reason\":\"Relève\"}", 403, "forbidden" },
	{ "who moderates no more decides", "closed", DEMOTES, "mona", "mona", "POST", "/api/cases/$case/decisions", DECIDE, 404,
	  "not_found" },
	{ "who moderates elsewhere decides", "closed", FREES, "mona", "mona", "POST", "/api/cases/$case/decisions", DECIDE, 404,
	  "not_found" },
	{ "who administers no more hires", "closed", DEMOTES, "adam", "adam", "POST", "/api/members", HIRES, 403, "forbidden" },
	{ "who administers no more makes a link", "closed", DEMOTES, "adam", "adam", "POST", "/api/members/$bruno/invitation",
	  "{}", 403, "forbidden" },
	{ "who administers no more suspends", "closed", DEMOTES, "adam", "adam", "PUT", "/api/members/$bruno/state", TURNS, 403,
	  "forbidden" },
	{ "who administers no more makes an administrator", "closed", DEMOTES, "adam", "adam", "PUT", "/api/members/$bruno/roles",
	  RISES, 403, "forbidden" },
	{ "who administers no more archives a group", "closed", DEMOTES, "adam", "adam", "PATCH", "/api/groups/$place",
	  "{\"version\":3,\"archived\":true}", 403, "forbidden" },
	{ "who administers no more publishes a charter", "closed", DEMOTES, "adam", "adam", "POST", "/api/charter/versions",
	  RULES, 403, "forbidden" },
	{ "who is no data protection officer any more records a request", "closed", DEMOTES, "dora", "dora", "POST",
	  "/api/data-requests", ASKS, 403, "forbidden" },
	{ "who is no data protection officer any more takes a step", "closed", DEMOTES, "dora", "dora", "POST",
	  "/api/data-requests/$request/steps", "{\"step\":\"identified\",\"version\":1}", 403, "forbidden" },
	{ "a confidential text in what was opened", "closed", OPENS, "ana", "bruno", "POST", "/api/groups/$place/posts",
	  "{\"body\":\"Entre nous\",\"label\":\"confidential\"}", 422, "invalid_field" },
	{ "a group is opened while somebody writes there", "closed", WRITES, "ana", "claire", "PATCH", "/api/groups/$quiet",
	  "{\"version\":1,\"privacy\":\"open\"}", 409, "wrong_state" },
};

/* Every address that writes for somebody who is signed in, by somebody who may: whoever is suspended at that moment does not. */
static const struct {
	const char *who, *method, *path, *body;
} writes[] = {
	{ "ana", "PATCH", "/api/me", "{\"language\":\"fr\"}" },
	{ "ana", "PUT", "/api/me/password", "{\"current\":\"$password\",\"password\":\"Marteau-Tulipe-42-Nuage\"}" },
	{ "ana", "DELETE", "/api/me/sessions/current", NULL },
	{ "ana", "DELETE", "/api/me/sessions/$uuid", NULL },
	{ "ana", "DELETE", "/api/me/sessions", NULL },
	{ "ana", "POST", "/api/charter/acceptances", "{\"version\":\"$charter\"}" },
	{ "ana", "POST", "/api/me/data-requests", "{\"kind\":\"objection\"}" },
	{ "ana", "PUT", "/api/feed/visit", "{}" },
	{ "ana", "PUT", "/api/notifications/read", "{}" },
	{ "ana", "POST", "/api/groups", "{\"name\":\"Au même moment $uuid\",\"purpose\":\"social\"}" },
	{ "ana", "PATCH", "/api/groups/$place", CALMS },
	{ "eve", "PUT", "/api/groups/$place/membership", "{}" },
	{ "bruno", "DELETE", "/api/groups/$place/membership", NULL },
	{ "ana", "PUT", "/api/groups/$place/members/$eve", "{}" },
	{ "ana", "DELETE", "/api/groups/$place/members/$bruno", NULL },
	{ "ana", "POST", "/api/groups/$place/mandates", "{\"member\":\"$bruno\",\"origin\":\"elected\"}" },
	{ "ana", "PATCH", "/api/groups/$place/mandates/$other", "{\"ends_reason\":\"Relève\"}" },
	{ "bruno", "POST", "/api/groups/$place/posts", TEXT },
	{ "ana", "PUT", "/api/posts/$draft", "{\"body\":\"Après\",\"version\":1}" },
	{ "ana", "POST", "/api/posts/$draft/submit", "{\"version\":1}" },
	{ "bruno", "POST", "/api/posts/$held/withdraw", "{\"version\":1}" },
	{ "claire", "DELETE", "/api/posts/$post?version=1", NULL },
	{ "bruno", "POST", "/api/posts/$post/comments", TEXT },
	{ "bruno", "PUT", "/api/posts/$post/reaction", "{\"kind\":\"like\"}" },
	{ "bruno", "DELETE", "/api/posts/$post/reaction", NULL },
	{ "ana", "PUT", "/api/comments/$comment", "{\"body\":\"Après\",\"version\":1}" },
	{ "ana", "DELETE", "/api/comments/$comment?version=1", NULL },
	{ "ana", "POST", "/api/cases/$case/decisions", DECIDE },
	{ "adam", "POST", "/api/members", HIRES },
	{ "adam", "POST", "/api/members/$bruno/invitation", "{}" },
	{ "dora", "POST", "/api/confirmations/$confirmation/decisions", "{\"action\":\"confirm\",\"version\":1}" },
	{ "adam", "PUT", "/api/members/$bruno/state", TURNS },
	{ "adam", "PUT", "/api/members/$bruno/roles", RISES },
	{ "adam", "POST", "/api/charter/versions", RULES },
	{ "dora", "POST", "/api/data-requests", ASKS },
	{ "dora", "POST", "/api/data-requests/$request/steps", "{\"step\":\"identified\",\"version\":1}" },
	{ "dora", "POST", "/api/data-requests/$archive/export", "{\"purpose\":\"answer\",\"version\":2}" },
};
enum { MEETINGS = sizeof meetings / sizeof meetings[0], WRITES_TRIED = sizeof writes / sizeof writes[0] };

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

/* A group of its own for each meeting: $place has a text, a comment, a draft and a case, $quiet has nothing. */
static bool found(struct story *s, const struct meeting *m, const char *name)
{
	static int number;
	const char *own = arena_printf(&s->arena, "%s%d", name, number++);

	if (!story_says(s, arena_printf(&s->arena, "group %s of claire {\"purpose\":\"team\",\"privacy\":\"%s\"} with ana bruno",
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
		{ "ana POST /api/groups/$place/posts {\"body\":\"À finir\",\"draft\":true}", "save draft id" },
		{ "claire POST /api/groups/$place/mandates {\"member\":\"$ana\",\"origin\":\"elected\"}", "expect 201" },
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
	static const char *const roles[][2] = { { "mona", "moderator" }, { "adam", "admin" }, { "dora", "dpo" } };

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
		return story_complain(s, "%s cannot be prepared: %s", m->says, s->complaint ? s->complaint : "?");
	const char *group = variable_value(s, strstr(m->path, "$quiet") ? "quiet" : "place");
	const struct actor *from = story_actor(s, m->from);

	run(database, "insert into moderator_scope select $2::uuid, $1::uuid", 2,
	    (const char *[]){ group, story_actor(s, "mona")->id });
	bool taken = run(database, "begin", 0, NULL) && run(database, m->taking, 2, (const char *[]){ group, from->id });

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

/* Whether an address that was played is the one of the description: what stands in braces there is anything here. */
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
			if (strcmp(method, "get") == 0 || is_at_the_door(address) || is_played(method, address))
				continue;
			printf("FAIL taken: %s %s has no line in tests/matrix/taken.c\n", method, address);
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
		struct meeting m = { .privacy = "closed", .taking = SUSPENDS, .from = writes[i].who, .who = writes[i].who };

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
		story_says(&s, "bruno POST /api/me/data-requests {\"kind\":\"erasure\"}") && story_check(&s, "save request id") &&
		story_says(&s, "bruno POST /api/me/data-requests {\"kind\":\"access\"}") && story_check(&s, "save archive id") &&
		story_says(&s, "admin POST /api/members/$mona/invitation {\"reason\":\"Perdu\"}") &&
		story_check(&s, "save confirmation confirmation.id") && play_all(&s, database);
	if (s.complaint)
		printf("FAIL taken: %s\n", s.complaint);
	PQfinish(database);
	story_close(&s);
	return well ? 0 : 1;
}
