/* Two who act on each other at the same moment: a company keeps an administrator, and a group somebody who
 * animates it. A third hand holds the rows until both requests wait on them, so that every run is the race.
 * */
#include <libpq-fe.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "story.h"

enum { SIDES = 2, PATIENCE_MILLISECONDS = 1500, LOOK_MILLISECONDS = 5 };

/* A race: what each of the two asks, and which rows are held meanwhile. `$` names are
 * variables of the story. */
struct duel {
	const char *title, *held;
	const char *refusal; /* of who comes second: who has just lost the right itself is told that first */
	const char *names[SIDES], *method, *path[SIDES], *body[SIDES];
	const char *asker; /* who asks for both; NULL: the two themselves */
	int success;
	bool (*prepare)(struct story *s),
		(*restore)(struct story *s, struct actor *winner, struct actor *loser);
};

/* One of the two: an actor in a thread, with a connection of their own. */
struct side {
	const struct server_place *place;
	const char *cookie, *method, *path, *body;
	char *code; /* of the problem; from strdup, freed by play() */
	int status;
};

static void *act(void *context)
{
	struct side *d = context;
	struct actor me = { .name = "side", .cookie = d->cookie };
	struct story s;

	story_open(&s, "last", d->place);
	story_ask(&s, &me, d->method, d->path, d->body, 200);
	d->status = s.answer.status;
	const char *code = s.answer.json ? json_as_text(&s, json_at(&s, s.answer.json, "code")) : NULL;

	d->code = code ? strdup(code) : NULL;
	story_close(&s);
	return NULL;
}

static void run(PGconn *database, const char *statement)
{
	PQclear(PQexec(database, statement));
}

static long number(PGconn *database, const char *statement)
{
	PGresult *result = PQexec(database, statement);
	long value = PQntuples(result) == 1 ? strtol(PQgetvalue(result, 0, 0), NULL, 10) : -1;

	PQclear(result);
	return value;
}

/* True as soon as both requests wait on a lock. */
static bool both_wait(PGconn *watcher)
{
	for (int waited = 0; waited < PATIENCE_MILLISECONDS; waited += LOOK_MILLISECONDS) {
		if (number(watcher,
		           "select count(*) from pg_stat_activity where datname = current_database() and "
		           "usename = 'parvis_app' and wait_event_type = 'Lock'") == SIDES)
			return true;
		nanosleep(&(struct timespec){ 0, LOOK_MILLISECONDS * 1000000L }, NULL);
	}
	return false;
}

/* What the two got; `waited`: both stood before the held rows. */
static bool meet(const struct duel *duel, struct story *s, PGconn *holder, PGconn *watcher,
                 struct side sides[SIDES])
{
	pthread_t threads[SIDES];

	run(holder, "begin");
	run(holder, story_expand(s, duel->held));
	for (int i = 0; i < SIDES; i++)
		pthread_create(&threads[i], NULL, act, &sides[i]);
	bool waited = both_wait(watcher);

	run(holder, "commit");
	for (int i = 0; i < SIDES; i++)
		pthread_join(threads[i], NULL);
	return waited;
}

/* Keeps a value of the last answer as a variable of the story. */
static bool keep(struct story *s, const char *name, const char *path)
{
	const char *value = json_as_text(s, json_at(s, s->answer.json, path));

	if (!value)
		return story_complain(s, "the answer has no %s", path);
	variable_set(s, name, value);
	return true;
}

/* The version of an account, as $<name>_version. */
static bool read_version(struct story *s, const char *name)
{
	return story_says(s, arena_printf(&s->arena, "admin GET /api/members?q=$%s_email", name)) &&
	       keep(s, arena_printf(&s->arena, "%s_version", name), "items.0.version");
}

/* Proposes roles for an account: the number of the proposal, or NULL. */
static const char *propose(struct story *s, struct actor *by, const char *member, const char *roles,
                           const char *version)
{
	const char *body = arena_printf(&s->arena, "{\"roles\":%s,\"version\":%s,\"reason\":\"Relève\"}",
	                                roles, version);

	if (!story_ask(s, by, "PUT", arena_printf(&s->arena, "/api/members/%s/roles", member), body, 202))
		return NULL;
	return json_as_text(s, json_at(s, s->answer.json, "confirmation.id"));
}

static bool answer(struct story *s, struct actor *by, const char *proposal, const char *action)
{
	return proposal &&
	       story_ask(s, by, "POST", arena_printf(&s->arena, "/api/confirmations/%s/decisions", proposal),
	                 arena_printf(&s->arena, "{\"version\":1,\"action\":\"%s\"}", action), 201);
}

static bool change_roles(struct story *s, struct actor *by, const char *member, const char *roles,
                         const char *version)
{
	return answer(s, story_actor(s, "dpo"), propose(s, by, member, roles, version), "confirm");
}

/* The two of this test are the only administrators: the roles of others are taken back, as
 * an administrator would. */
static bool two_administrators(struct story *s)
{
	PGconn *database = PQconnectdb(getenv("CHECK_DATABASE"));
	PGresult *others =
		PQexec(database, arena_printf(&s->arena,
	                                      "select o.member_id, n.version from member_role o join member "
	                                      "n on n.id = o.member_id where o.role = 'admin' and n.state = "
	                                      "'active' and n.id not in ('%s', '%s')",
	                                      variable_value(s, "admin"), variable_value(s, "adam")));
	bool well = true;

	for (int i = 0; i < PQntuples(others); i++)
		well &= change_roles(s, story_actor(s, "admin"), PQgetvalue(others, i, 0), "[]",
		                     PQgetvalue(others, i, 1));
	PQclear(others);
	PQfinish(database);
	return well && read_version(s, "admin") && read_version(s, "adam");
}

/* And each of them has proposed to take the other's role away. */
static bool two_proposals(struct story *s)
{
	if (!two_administrators(s))
		return false;
	struct actor *admin = story_actor(s, "admin"), *adam = story_actor(s, "adam");
	const char *by_admin = propose(s, admin, adam->id, "[]", variable_value(s, "adam_version"));
	const char *by_adam = propose(s, adam, admin->id, "[]", variable_value(s, "admin_version"));

	if (!by_admin || !by_adam)
		return false;
	variable_set(s, "admin_proposal", by_admin);
	variable_set(s, "adam_proposal", by_adam);
	return true;
}

/* The one who lost comes back, by the hand of the one who stayed. */
static bool bring_back(struct story *s, struct actor *winner, struct actor *loser)
{
	if (!story_ask(s, winner, "GET", arena_printf(&s->arena, "/api/members?q=%s", loser->email), NULL,
	               200))
		return false;
	const char *version = json_as_text(s, json_at(s, s->answer.json, "items.0.version"));
	const char *state = json_as_text(s, json_at(s, s->answer.json, "items.0.state"));
	const char *path = arena_printf(&s->arena, "/api/members/%s/state", loser->id);
	const char *body = arena_printf(&s->arena, "{\"state\":\"active\",\"version\":%s}", version);

	if (strcmp(state, "suspended") == 0)
		return story_ask(s, winner, "PUT", path, body, 200) && story_sign_in(s, loser);
	const char *left = variable_value(s, arena_printf(&s->arena, "%s_proposal", loser->name));

	return change_roles(s, winner, loser->id, "[\"admin\"]", version) && story_sign_in(s, loser) &&
	       answer(s, loser, left, "withdraw");
}

/* A new group that claire and dora animate, as $place, with their mandates. */
static bool two_animators(struct story *s)
{
	const char *name = story_uuid(s);
	const char *policy = "{\"purpose\":\"team\",\"privacy\":\"open\"}";

	if (!story_says(s, arena_printf(&s->arena, "group %s of claire %s with dora", name, policy)))
		return false;
	variable_set(s, "place", variable_value(s, name));
	return story_says(s, "claire POST /api/groups/$place/mandates "
	                     "{\"member\":\"$dora\",\"origin\":\"nominated\"}") &&
	       keep(s, "dora_mandate", "id") && story_says(s, "claire GET /api/groups/$place") &&
	       keep(s, "claire_mandate", story_expand(s, "animators.[id=$claire].mandate"));
}

#define ADMINISTRATORS                                                                                       \
	.held = "select from member where id in ('$admin', '$adam') for update",                             \
	.names = { "admin", "adam" }, .restore = bring_back
#define ANIMATORS                                                                                            \
	.held = "select from mandate where group_id = '$place' for update", .names = { "claire", "dora" },   \
	.success = 204, .prepare = two_animators

static const struct duel duels[] = {
	{ .title = "two administrators suspend each other",
	  ADMINISTRATORS,
	  .refusal = "session_ended",
	  .method = "PUT",
	  .success = 200,
	  .prepare = two_administrators,
	  .path = { "/api/members/$adam/state", "/api/members/$admin/state" },
	  .body = { "{\"state\":\"suspended\",\"version\":$adam_version}",
	            "{\"state\":\"suspended\",\"version\":$admin_version}" } },
	{ .title = "two administrators have each other's role taken away",
	  ADMINISTRATORS,
	  .asker = "dpo",
	  .refusal = "wrong_state",
	  .method = "POST",
	  .success = 201,
	  .prepare = two_proposals,
	  .path = { "/api/confirmations/$admin_proposal/decisions",
	            "/api/confirmations/$adam_proposal/decisions" },
	  .body = { "{\"version\":1,\"action\":\"confirm\"}", "{\"version\":1,\"action\":\"confirm\"}" } },
	{ .title = "the last two animators leave",
	  ANIMATORS,
	  .refusal = "last_animator",
	  .method = "DELETE",
	  .path = { "/api/groups/$place/membership", "/api/groups/$place/membership" } },
	{ .title = "the last two animators take each other out",
	  ANIMATORS,
	  .refusal = "forbidden",
	  .method = "DELETE",
	  .path = { "/api/groups/$place/members/$dora", "/api/groups/$place/members/$claire" } },
	{ .title = "the last two animators end each other's mandate",
	  ANIMATORS,
	  .refusal = "forbidden",
	  .method = "PATCH",
	  .path = { "/api/groups/$place/mandates/$dora_mandate",
	            "/api/groups/$place/mandates/$claire_mandate" },
	  .body = { "{\"ends_reason\":\"Relève\"}", "{\"ends_reason\":\"Relève\"}" } },
};

/* The index of the one whose request went through; -1 when it was none or both, or when
 * the refusal was another. */
static int winner_of(const struct duel *duel, const struct side sides[SIDES])
{
	for (int i = 0; i < SIDES; i++) {
		const struct side *won = &sides[i], *lost = &sides[SIDES - 1 - i];
		if (won->status == duel->success && lost->status >= 400 && lost->status < 500 && lost->code &&
		    strcmp(lost->code, duel->refusal) == 0)
			return i;
	}
	return -1;
}

static bool play(const struct duel *duel, struct story *s, PGconn *holder, PGconn *watcher)
{
	struct side sides[SIDES];

	if (!duel->prepare(s)) {
		printf("FAIL %s: %s\n", duel->title, s->complaint ? s->complaint : "could not be prepared");
		return false;
	}
	for (int i = 0; i < SIDES; i++)
		sides[i] = (struct side){
			.place = s->place,
			.cookie = story_actor(s, duel->asker ? duel->asker : duel->names[i])->cookie,
			.method = duel->method,
			.path = story_expand(s, duel->path[i]),
			.body = duel->body[i] ? story_expand(s, duel->body[i]) : NULL
		};
	bool waited = meet(duel, s, holder, watcher, sides);
	int won = winner_of(duel, sides);
	bool well = waited && won >= 0 &&
	            (!duel->restore || duel->restore(s, story_actor(s, duel->names[won]),
	                                             story_actor(s, duel->names[SIDES - 1 - won])));

	printf("%s %s: one stays (%d and %d)%s\n", well ? "ok  " : "FAIL", duel->title, sides[0].status,
	       sides[1].status, waited ? "" : "; they did not meet");
	for (int i = 0; i < SIDES; i++)
		free(sides[i].code);
	return well;
}

int main(void)
{
	struct server_place place = story_place();
	PGconn *holder = PQconnectdb(getenv("CHECK_DATABASE")),
	       *watcher = PQconnectdb(getenv("CHECK_DATABASE"));
	struct story s;
	bool well = true;

	story_open(&s, "last", &place);
	if (!story_says(&s, "people adam(admin) claire dora")) {
		printf("FAIL the last one stays: %s\n", s.complaint ? s.complaint : "?");
		return 1;
	}
	for (size_t i = 0; i < sizeof duels / sizeof duels[0]; i++)
		well &= play(&duels[i], &s, holder, watcher);
	PQfinish(holder);
	PQfinish(watcher);
	story_close(&s);
	return well ? 0 : 1;
}
