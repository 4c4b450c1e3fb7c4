/* Requests as the server's worker is given them, and what is done for scenarios with all the memory that they want. */
#include "asking.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "api/pipeline.h"
#include "base/id.h"
#include "base/text.h"
#include "db/db.h"
#include "http/exchange.h"

struct db *app, *owner;
static const char *const emails[PEOPLE] = { [EMPLOYEE] = "employee", [ANIMATOR] = "animator", [ADMIN] = "admin" };
static char cookies[PEOPLE][512];

/* A request, as the server's worker is given it. */
static struct exchange asked;
static char key[ID_LENGTH + 1], path_of_asked[PATH];

static void open_request(int who, const char *method, const char *path, const char *body)
{
	static struct http_server server = { .application = { .answer = api_answer } };
	char *mark;

	memcpy(key, id_random().text, sizeof key);
	snprintf(path_of_asked, sizeof path_of_asked, "%s", path);
	mark = strchr(path_of_asked, '?');
	if (mark)
		*mark = '\0';
	asked = (struct exchange){ .server = &server };
	asked.request = (struct http_request){ .method = method,
		                               .path = path_of_asked,
		                               .query = mark ? mark + 1 : "",
		                               .body = body,
		                               .body_length = strlen(body),
		                               .cookie = cookies[who],
		                               .origin = "",
		                               .fetch_site = "same-origin",
		                               .fetch_mode = "cors",
		                               .fetch_dest = "empty",
		                               .content_type = "application/json",
		                               .accept = "*/*",
		                               .accept_language = "fr",
		                               .accept_encoding = "gzip",
		                               .if_none_match = "",
		                               .idempotency_key = key,
		                               .user_agent = "Firefox Windows",
		                               .host = "localhost",
		                               .address = "127.0.0.1" };
	task_open(&asked.task, NULL, TASK_BYTES);
}

void answer(void)
{
	exchange_answer(&asked, app);
}

static int expected;

void prepare_request(const struct scenario *s)
{
	expected = s->status;
	open_request(s->who, s->method, s->path, s->body ? s->body : "");
}

/* The body of an answer that was not compressed; NULL when it is no JSON, or there is none. */
static json_t *document(void)
{
	return asked.reply.body ? json_loadb(asked.reply.body, asked.reply.length, 0, NULL) : NULL;
}

const char *judge_request(bool failed)
{
	static char fault[400];
	const struct reply *reply = &asked.reply;
	bool is_problem = reply->type && strcmp(reply->type, "application/problem+json") == 0;
	json_t *body = is_problem ? document() : NULL;
	const char *code = json_string_value(json_object_get(body, "code"));

	fault[0] = '\0';
	if (reply->status != expected && !(failed && reply->status == 503))
		snprintf(fault, sizeof fault, "answered %d instead of %d or 503: %.200s", reply->status, expected,
		         reply->body ? reply->body : "");
	else if (is_problem && !code)
		snprintf(fault, sizeof fault, "the problem is no JSON: %.200s", reply->body);
	json_decref(body);
	task_close(&asked.task);
	return fault[0] ? fault : NULL;
}

/* A request of the preparation, which must come out well; the text at `name` in its answer, or in the first of its items. */
bool ask(int who, const char *method, const char *path, const char *body, const char *name, char out[PATH])
{
	open_request(who, method, path, body);
	asked.request.accept_encoding = "";
	answer();
	json_t *answered = document();
	const json_t *first = json_array_get(json_object_get(answered, "items"), 0);
	const char *value = name ? json_string_value(json_object_get(first ? first : answered, name)) : "";
	bool well = asked.reply.status < 300 && value;

	if (well && name)
		snprintf(out, PATH, "%s", value);
	if (!well)
		fprintf(stderr, "%s %s: %d %.300s\n", method, path, asked.reply.status, asked.reply.body ? asked.reply.body : "");
	json_decref(answered);
	task_close(&asked.task);
	return well;
}

static void plain(struct task *t, void *text)
{
	db_run(t, text);
}

void as_owner(const char *text)
{
	if (task_run(owner, TASK_BYTES, plain, (void *)(uintptr_t)text) != PROBLEM_none)
		fprintf(stderr, "refused: %s\n", text);
}

bool sign_in(int who, const char *password, char body[PATH])
{
	snprintf(body, PATH, "{\"email\":\"%s@parvis.test\",\"password\":\"%s\"}", emails[who], password);
	open_request(NOBODY, "POST", "/api/sessions", body);
	answer();
	for (int i = 0; i < REPLY_HEADERS && asked.reply.headers[i].name; i++) {
		const char *value = asked.reply.headers[i].value;

		if (strcmp(asked.reply.headers[i].name, "Set-Cookie") == 0 && text_starts(value, "__Host-parvis="))
			snprintf(cookies[who], sizeof cookies[who], "%.*s", (int)strcspn(value, ";"), value);
	}
	task_close(&asked.task);
	return cookies[who][0];
}
