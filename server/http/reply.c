/* Makes answers: JSON, problems, nothing, files. */
#include "http/http.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/json.h"
#include "base/must.h"
#include "base/text.h"

enum { PROBLEM_BYTES = 4096 };

const char *(*http_words)(enum language language, const char *key);

/* The last resort, when there is no memory left even for saying so. */
static const char no_memory[] =
	"{\"type\":\"/problems/busy\",\"title\":\"busy\",\"status\":503,\"code\":\"busy\",\"detail\":null,"
	"\"pointer\":null,\"request\":0}";

/* Seconds after which asking again makes sense. slow_down is missing: only its counter knows. */
static const char *const retry_after[PROBLEM_COUNT] = {
	[PROBLEM_busy] = "1",
	[PROBLEM_database_away] = "2",
	[PROBLEM_audit_away] = "5",
};

void reply_header(struct reply *reply, const char *name, const char *value)
{
	int i = 0;

	while (i < REPLY_HEADERS && reply->headers[i].name)
		i++;
	must(i < REPLY_HEADERS);
	reply->headers[i] = (struct http_header){ name, value };
}

/* A text of the catalogue, or NULL. */
static const char *words_for(struct task *t, enum problem problem, const char *part)
{
	char key[80];

	snprintf(key, sizeof key, "problem.%s.%s", problem_code(problem), part);
	return http_words ? http_words(t->language, key) : NULL;
}

/* What a person should read: the text behind a key, the sentence itself, or the general
 * advice about this problem. */
static const char *detail_for(struct task *t, enum problem problem)
{
	const char *text = t->detail && http_words ? http_words(t->language, t->detail) : NULL;

	if (text)
		return text;
	return t->detail ? t->detail : words_for(t, problem, "advice");
}

static const char *problem_json(struct task *t, enum problem problem)
{
	const char *title = words_for(t, problem, "title");
	char type[64];
	struct json j = json_open(t, PROBLEM_BYTES + (t->extra ? strlen(t->extra) : 0));

	snprintf(type, sizeof type, "/problems/%s", problem_code(problem));
	json_begin_object(&j);
	json_pair(&j, "type", type);
	json_pair(&j, "title", title ? title : problem_code(problem));
	json_key(&j, "status");
	json_number(&j, problem_status(problem));
	json_pair(&j, "code", problem_code(problem));
	json_pair(&j, "detail", detail_for(t, problem));
	json_pair(&j, "pointer", t->pointer);
	json_key(&j, "request");
	json_number(&j, (int64_t)t->number);
	json_members(&j, t->extra);
	json_end(&j);
	return j.lacking ? NULL : json_done(&j);
}

struct reply reply_problem(struct task *t)
{
	enum problem problem = t->problem == PROBLEM_none ? PROBLEM_unexpected : t->problem;
	const char *json = problem_json(t, problem);
	struct reply reply = { .status = problem_status(problem), .type = "application/problem+json" };

	if (!json) {
		problem = PROBLEM_busy;
		reply.status = problem_status(problem);
		json = no_memory;
	}
	reply.body = json;
	reply.length = strlen(json);
	if (retry_after[problem])
		reply_header(&reply, "Retry-After", retry_after[problem]);
	return reply;
}

struct reply reply_json(struct task *t, int status, const char *json)
{
	if (!json || t->problem != PROBLEM_none)
		return reply_problem(t);
	return (struct reply){
		.status = status, .type = "application/json", .body = json, .length = strlen(json)
	};
}

struct reply reply_look(struct task *t, const char *type)
{
	return t->problem != PROBLEM_none ? reply_problem(t)
	                                  : (struct reply){ .status = 200, .type = type, .untold = true };
}

struct reply reply_empty(struct task *t)
{
	return t->problem != PROBLEM_none ? reply_problem(t) : (struct reply){ .status = 204 };
}

/* A file name for the header of RFC 6266: once in plain letters for everybody, once in UTF-8 for
 * whoever understands it. */
static void spell(const char *name, char *plain, char *encoded)
{
	static const char plain_ones[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._";

	for (; *name; name++) {
		bool is_plain = strchr(plain_ones, *name) != NULL;

		*plain++ = is_plain ? *name : '_';
		if (is_plain) {
			*encoded++ = *name;
			continue;
		}
		*encoded++ = '%';
		text_hex(name, 1, encoded);
		encoded += 2;
	}
}

static const char *disposition(struct task *t, const char *name)
{
	size_t length = strlen(name);
	char *plain = arena_alloc(&t->arena, length + 1), *encoded = arena_alloc(&t->arena, 3 * length + 1);

	spell(name, plain, encoded);
	return arena_printf(&t->arena, "attachment; filename=\"%s\"; filename*=UTF-8''%s", plain, encoded);
}

static struct reply offer(struct task *t, int file, struct range range, const char *type, const char *name)
{
	struct reply reply = { .status = 200,
		               .type = type,
		               .file = file,
		               .file_from = range.from,
		               .file_length = range.end - range.from };

	if (t->problem != PROBLEM_none)
		return reply_problem(t);
	reply_header(&reply, "Content-Disposition", disposition(t, name));
	return reply;
}

struct reply reply_file(struct task *t, int file, uint64_t length, const char *type, const char *name)
{
	struct reply reply = offer(t, file, (struct range){ 0, length }, type, name);

	/* each answer is a whole download, and counted as one */
	if (t->problem == PROBLEM_none)
		reply_header(&reply, "Accept-Ranges", "none");
	return reply;
}

struct reply reply_part(struct task *t, int file, uint64_t length, struct range range, const char *etag,
                        const char *type, const char *name)
{
	struct reply reply = offer(t, file, range, type, name);

	if (t->problem != PROBLEM_none)
		return reply;
	reply_header(&reply, "Accept-Ranges", "bytes");
	reply_header(&reply, "ETag", etag);
	if (range.end - range.from == length)
		return reply;
	reply.status = 206;
	reply_header(&reply, "Content-Range",
	             arena_printf(&t->arena, "bytes %" PRIu64 "-%" PRIu64 "/%" PRIu64, range.from,
	                          range.end - 1, length));
	return reply;
}
