/* Requests as the server's worker is given them, and what is done for scenarios with all the
 * memory that they want. */
#include "asking.h"

#include <jansson.h>
#include <stdio.h>
#include <string.h>

#include "api/pipeline.h"
#include "base/id.h"
#include "base/must.h"
#include "base/text.h"
#include "base/words.h"
#include "crypto/hash.h"
#include "db/db.h"
#include "http/exchange.h"

struct db *app, *owner;
static const char *const emails[PEOPLE] = {
	[EMPLOYEE] = "employee", [ANIMATOR] = "animator", [ADMIN] = "admin"
};
static char cookies[PEOPLE][512];

char open_posts[PATH], held_posts[PATH], comments[PATH], reaction[PATH], decisions[PATH], new_group[PATH];
static char held_cases[PATH];
static const char *places = "";

/* A request, as the server's worker is given it. */
static struct exchange asked;
static char key[ID_LENGTH + 1], path_of_asked[PATH];

static void open_again(int who, const char *method, const char *path, const char *body)
{
	static struct http_server server = { .magic = SERVER_MAGIC, .application = { .answer = api_answer } };
	char *mark;

	snprintf(path_of_asked, sizeof path_of_asked, "%s", path);
	mark = strchr(path_of_asked, '?');
	if (mark)
		*mark = '\0';
	asked = (struct exchange){ .magic = EXCHANGE_MAGIC, .server = &server };
	asked.request = http_nothing_asked();
	asked.request.method = method;
	asked.request.path = path_of_asked;
	asked.request.query = mark ? mark + 1 : "";
	asked.request.body = body;
	asked.request.body_length = strlen(body);
	asked.request.cookie = cookies[who];
	asked.request.fetch_site = "same-origin";
	asked.request.content_type = "application/json";
	asked.request.accept_language = "fr";
	asked.request.accept_encoding = "gzip";
	asked.request.idempotency_key = key;
	asked.request.user_agent = "Firefox Windows";
	asked.request.host = "localhost";
	asked.request.address = "127.0.0.1";
	task_open(&asked.task, NULL, TASK_BYTES);
}

static void open_request(int who, const char *method, const char *path, const char *body)
{
	memcpy(key, id_random().text, sizeof key);
	open_again(who, method, path, body);
}

void answer(void)
{
	exchange_work.answer(&asked.queued, app);
}

static int expected;

void prepare_request(const struct scenario *s)
{
	expected = s->status;
	open_request(s->who, s->method, s->path, s->body ? s->body : "");
}

void prepare_again(const struct scenario *s)
{
	open_again(s->who, s->method, s->path, s->body);
}

int status_of_answer(void)
{
	return asked.reply.status;
}

const char *key_of_request(void)
{
	return key;
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
		snprintf(fault, sizeof fault, "answered %d instead of %d or 503: %.200s", reply->status,
		         expected, reply->body ? reply->body : "");
	else if (is_problem && !code)
		snprintf(fault, sizeof fault, "the problem is no JSON: %.200s", reply->body);
	json_decref(body);
	task_close(&asked.task);
	return fault[0] ? fault : NULL;
}

/* A request of the preparation, which must come out well; the text at `name` in its answer, or in
 * the first of its items. */
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
		fprintf(stderr, "%s %s: %d %.300s\n", method, path, asked.reply.status,
		        asked.reply.body ? asked.reply.body : "");
	json_decref(answered);
	task_close(&asked.task);
	return well;
}

void prepare_decision(const struct scenario *s)
{
	char id[PATH];

	if (ask(EMPLOYEE, "POST", held_posts, "{\"body\":\"Une idée\"}", "id", id) &&
	    ask(ANIMATOR, "GET", held_cases, "", "id", id))
		snprintf(decisions, sizeof decisions, "/api/cases/%.36s/decisions", id);
	prepare_request(s);
}

void prepare_group(const struct scenario *s)
{
	static int count;

	snprintf(new_group, sizeof new_group, "{\"name\":\"%.40s %d\",\"purpose\":\"team\"}", places,
	         ++count);
	prepare_request(s);
}

/* A group of the animator, in which the employee is. */
static bool make_group(const char *kind, const char *approval, char id[PATH])
{
	char body[PATH], path[PATH + 40];

	snprintf(body, sizeof body,
	         "{\"name\":\"%.40s : %.20s\",\"purpose\":\"social\",\"approval\":\"%.10s\"}", places, kind,
	         approval);
	if (!ask(ANIMATOR, "POST", "/api/groups", body, "id", id))
		return false;
	snprintf(path, sizeof path, "/api/groups/%.36s/membership", id);
	return ask(EMPLOYEE, "PUT", path, "{}", NULL, NULL);
}

bool make_places(const char *name)
{
	char id[PATH];

	places = name;
	if (!make_group("tout paraît", "none", id))
		return false;
	snprintf(open_posts, sizeof open_posts, "/api/groups/%.36s/posts", id);
	if (!ask(EMPLOYEE, "POST", open_posts, "{\"body\":\"Bonjour\"}", "id", id))
		return false;
	snprintf(comments, sizeof comments, "/api/posts/%.36s/comments", id);
	snprintf(reaction, sizeof reaction, "/api/posts/%.36s/reaction", id);
	if (!make_group("tout est relu", "all", id))
		return false;
	snprintf(held_posts, sizeof held_posts, "/api/groups/%.36s/posts", id);
	snprintf(held_cases, sizeof held_cases, "/api/cases?limit=1&group=%.36s", id);
	return true;
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

static bool sign_in(int who, const char *password, char body[PATH])
{
	snprintf(body, PATH, "{\"login\":\"%s@parvis.test\",\"password\":\"%s\"}", emails[who], password);
	open_request(NOBODY, "POST", "/api/sessions", body);
	answer();
	for (int i = 0; i < REPLY_HEADERS && asked.reply.headers[i].name; i++) {
		const char *value = asked.reply.headers[i].value;

		if (strcmp(asked.reply.headers[i].name, "Set-Cookie") == 0 &&
		    text_starts(value, "__Host-parvis="))
			snprintf(cookies[who], sizeof cookies[who], "%.*s", (int)strcspn(value, ";"), value);
	}
	task_close(&asked.task);
	return cookies[who][0];
}

/* Limits for people are for people. */
static void lift_limits(struct config *config)
{
	config->reads_per_minute = config->writes_per_minute = config->posts_per_hour =
		config->comments_per_hour = 0;
	config->drafts_per_hour = config->groups_per_day = config->invitations_per_day =
		config->archives_per_day = 0;
	config->deeds_per_hour = config->sign_ins_per_hour = config->sums_per_hour = 0;
}

static bool read_password(const char *folder, char password[64])
{
	char path[PATH];

	snprintf(path, sizeof path, "%s/demo-password", folder);
	FILE *file = fopen(path, "re");
	bool well = file && fgets(password, 64, file);

	if (file)
		fclose(file);
	password[strcspn(password, "\n")] = '\0';
	return well;
}

bool asking_open(struct config *config, char door[PATH])
{
	char password[64] = "";

	lift_limits(config);
	http_words = word;
	app = db_open(&(struct db_where){ config->database_app, config->database, DB_APP, false });
	owner = db_open(&(struct db_where){ "", config->database, DB_OWNER, false });
	if (!crypto_start() || !api_open(config) || !read_password(config->state, password))
		return false;
	for (int who = PEOPLE - 1; who >= EMPLOYEE; who--)
		if (!sign_in(who, password, door))
			return false;
	return true;
}
