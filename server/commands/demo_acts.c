#include "commands/demo_acts.h"

#include <stdio.h>
#include <string.h>

#include "api/member.h"
#include "api/pipeline.h"
#include "base/id.h"
#include "base/json.h"
#include "base/text.h"
#include "base/words.h"
#include "http/http.h"
#include "queries/commands.h"

/* One act, in a task of its own; whoever signs in leaves a cookie for the next. */
struct visit {
	struct task *outer;
	struct db *app;
	const char *cookie;
};

struct asked {
	struct visit *visit;
	const char *method, *path, *query, *body;
	int status;
};

static void keep_cookie(struct visit *visit, const struct reply *reply)
{
	for (int i = 0; i < REPLY_HEADERS && reply->headers[i].name; i++)
		if (strcmp(reply->headers[i].name, "Set-Cookie") == 0 &&
		    text_starts(reply->headers[i].value, api_session_cookie) &&
		    reply->headers[i].value[strlen(api_session_cookie)] == '=')
			visit->cookie = arena_printf(&visit->outer->arena, "%.*s",
			                             (int)strcspn(reply->headers[i].value, ";"),
			                             reply->headers[i].value);
}

/* As a browser of the same origin would. */
static void ask_in(struct task *t, void *context)
{
	struct asked *asked = context;
	struct id key = id_random();
	struct http_request http = http_nothing_asked();

	http.method = asked->method;
	http.path = asked->path;
	http.query = asked->query;
	http.body = asked->body;
	http.body_length = strlen(asked->body);
	http.cookie = asked->visit->cookie;
	http.fetch_site = "same-origin";
	http.content_type = "application/json";
	http.accept_language = "fr";
	http.idempotency_key = key.text;
	http.host = "localhost";
	http.address = "127.0.0.1";
	struct reply reply = api_answer(t, &http);

	asked->status = reply.status;
	keep_cookie(asked->visit, &reply);
}

static bool ask(struct visit *visit, const char *method, const char *path, const char *query,
                const char *body)
{
	struct asked asked = { visit, method, path, query, body, 0 };

	task_run(visit->app, TASK_BYTES, ask_in, &asked);
	if (asked.status >= 200 && asked.status < 300)
		return true;
	fprintf(stderr, "parvis demo: %s %s was answered %d\n", method, path, asked.status);
	return false;
}

static const char *sign_in_body(struct task *t, const char *who, const char *password)
{
	struct json j = json_open(t, 256);

	json_begin_object(&j);
	json_pair(&j, "login", arena_printf(&t->arena, "%s@parvis.test", who));
	json_pair(&j, "password", password);
	json_end(&j);
	return json_done(&j);
}

static bool play(struct task *t, struct db *app, const struct db_rows *acts, int row, const char *password)
{
	struct visit visit = { t, app, "" };

	return ask(&visit, "POST", "/api/sessions", "",
	           sign_in_body(t, db_value(acts, row, DEMO_ACTS_WHO), password)) &&
	       ask(&visit, db_value(acts, row, DEMO_ACTS_METHOD), db_value(acts, row, DEMO_ACTS_PATH),
	           db_value(acts, row, DEMO_ACTS_QUERY), db_value(acts, row, DEMO_ACTS_BODY)) &&
	       ask(&visit, "DELETE", "/api/me/sessions/current", "", "");
}

struct playing {
	struct db *app;
	const char *password;
	bool well;
};

static void play_in(struct task *t, void *context)
{
	struct playing *playing = context;
	struct db_rows acts;

	playing->well = db_rows(t, sql_demo_acts(), &acts);
	for (int i = 0; playing->well && i < acts.count; i++)
		playing->well = play(t, playing->app, &acts, i, playing->password);
}

bool demo_acts(const struct config *config, struct db *owner, const char *password)
{
	struct playing playing = { NULL, password, false };

	http_words = word;
	playing.app = db_open(
		&(struct db_where){ .own = config->database_app, .owner = config->database, .role = DB_APP });
	bool ended = playing.app && api_open(config) &&
	             task_run(owner, TASK_BYTES, play_in, &playing) == PROBLEM_none;

	db_close(playing.app);
	return ended && playing.well;
}
