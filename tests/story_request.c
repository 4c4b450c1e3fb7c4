/* Requests of a story: headers as a browser of the same origin would send them, and what the answer changes.
 */
#include "story.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool names(const char *line, const char *name)
{
	size_t length = strlen(name);

	return strncasecmp(line, name, length) == 0 && (line[length] == ':' || line[length] == '\0');
}

static const char *with_default(struct story *s, const char *head, const char *name, const char *value)
{
	const struct outgoing *o = &s->out;

	for (int i = 0; i < o->extra_count; i++)
		if (names(o->extra[i], name))
			return head;
	for (int i = 0; i < o->absent_count; i++)
		if (names(o->absent[i], name))
			return head;
	return value ? arena_printf(&s->arena, "%s%s: %s\r\n", head, name, value) : head;
}

static bool is_safe(const char *method)
{
	return strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0;
}

/* NULL when there is none. */
static const char *cookies_of(struct story *s, const struct actor *who)
{
	if (who->cookie && who->device)
		return arena_printf(&s->arena, "%s; %s", who->cookie, who->device);
	return who->cookie ? who->cookie : who->device;
}

static const char *request_head(struct story *s)
{
	const struct outgoing *o = &s->out;
	const char *head = arena_printf(&s->arena, "%s %s HTTP/1.1\r\n", o->method, o->path);

	head = with_default(s, head, "Host",
	                    arena_printf(&s->arena, "%s:%s", s->place->host, s->place->port));
	head = with_default(s, head, "Cookie", cookies_of(s, o->who));
	head = with_default(s, head, "Origin", is_safe(o->method) ? NULL : s->place->origin);
	head = with_default(s, head, "Content-Type", o->body ? "application/json" : NULL);
	head = with_default(s, head, "Idempotency-Key", o->key);
	if (o->body || !is_safe(o->method))
		head = with_default(s, head, "Content-Length", arena_printf(&s->arena, "%zu", o->length));
	for (int i = 0; i < o->extra_count; i++)
		head = arena_printf(&s->arena, "%s%s\r\n", head, o->extra[i]);
	return arena_printf(&s->arena, "%s\r\n", head);
}

/* The cookie of this name, as the last Set-Cookie with it says; NULL when none does, "" when it expires. */
static const char *set_cookie(struct story *s, const char *name)
{
	const char *begin = arena_printf(&s->arena, "Set-Cookie: %s=", name), *found = NULL;

	for (const char *line = strstr(s->answer.headers, begin); line; line = strstr(line + 1, begin))
		found = line + strlen("Set-Cookie: ");
	if (!found)
		return NULL;
	size_t length = strcspn(found, "\r\n");
	const char *pair = arena_copy_n(&s->arena, found, strcspn(found, ";"));

	return strstr(arena_copy_n(&s->arena, found, length), "Max-Age=0") || pair[strlen(name) + 1] == '\0'
	               ? ""
	               : pair;
}

/* Cookies as the browser would keep them. */
static void keep_cookies(struct story *s)
{
	const char *session = set_cookie(s, "__Host-parvis"), *device = set_cookie(s, "__Host-parvis-device");

	if (session)
		s->out.who->cookie = *session ? session : NULL;
	if (device)
		s->out.who->device = *device ? device : NULL;
}

static void drop_json(void *json)
{
	json_decref(json);
}

bool story_send(struct story *s)
{
	const char *head = request_head(s);
	size_t before = strlen(head);
	char *bytes = arena_alloc(&s->arena, before + s->out.length + 1);

	memcpy(bytes, head, before);
	if (s->out.length)
		memcpy(bytes + before, s->out.body, s->out.length);
	if (!client_exchange(&s->client, &s->arena, bytes, before + s->out.length,
	                     strcmp(s->out.method, "HEAD") == 0, &s->answer)) {
		s->answer = (struct answer){ .headers = "", .body = "" };
		return story_complain(s, "no answer to %s %s", s->out.method, s->out.path);
	}
	s->answer.json = json_loadb(s->answer.body, s->answer.length, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
	arena_defer(&s->arena, drop_json, s->answer.json);
	keep_cookies(s);
	return story_described(s);
}

static void prepare(struct story *s, struct actor *who, const char *method, const char *path,
                    const char *body)
{
	bool keyed = strcmp(method, "POST") == 0 && who->cookie;

	s->out = (struct outgoing){
		.who = who, .method = method, .path = path, .body = body, .length = body ? strlen(body) : 0
	};
	s->out.key = keyed ? story_uuid(s) : NULL;
}

bool story_ask(struct story *s, struct actor *who, const char *method, const char *path, const char *body,
               int status)
{
	prepare(s, who, method, path, body);
	if (!story_send(s))
		return false;
	if (status && s->answer.status != status)
		return story_complain(s, "%s %s by %s: expected %d, got %d", method, path, who->name, status,
		                      s->answer.status);
	return true;
}

/* \xHH in the text of `with bytes` becomes that byte: for what no text editor would keep. */
static void take_bytes(struct story *s, const char *text)
{
	char *bytes = arena_copy(&s->arena, text), *out = bytes;

	for (const char *in = text; *in; out++) {
		if (in[0] == '\\' && in[1] == 'x') {
			char digits[3] = { in[2], in[3], 0 };
			*out = (char)strtol(digits, NULL, 16);
			in += 4;
		} else {
			*out = *in++;
		}
	}
	s->out.body = bytes;
	s->out.length = (size_t)(out - bytes);
}

static bool take_line(struct story *s, const char *word, const char *rest)
{
	struct outgoing *o = &s->out;
	const char *text = story_expand(s, rest);

	if (!text || o->extra_count == OUTGOING_LINES || o->absent_count == OUTGOING_LINES)
		return story_complain(s, "too many headers");
	if (strcmp(word, "without") == 0)
		o->absent[o->absent_count++] = text;
	else if (strncmp(text, "bytes ", 6) == 0)
		take_bytes(s, text + 6);
	else
		o->extra[o->extra_count++] = text;
	return true;
}

/* The lines `with Header: value`, `without Header`, `with bytes …` that follow a request belong to it. */
static bool take_following_lines(struct story *s)
{
	for (; s->line + 1 < s->count; s->line++) {
		const char *line = s->lines[s->line + 1];
		const char *rest = line;
		const char *word = story_word(s, &rest);
		if ((*line != ' ' && *line != '\t') ||
		    (strcmp(word, "with") != 0 && strcmp(word, "without") != 0))
			return true;
		if (!take_line(s, word, rest))
			return false;
	}
	return true;
}

bool story_request(struct story *s, struct actor *who, const char *method, const char *rest)
{
	const char *path = story_expand(s, story_word(s, &rest));
	const char *body = *rest ? story_expand(s, rest) : NULL;

	if (!path || (*rest && !body))
		return false;
	if (strcmp(path, "everywhere") == 0) {
		prepare(s, who, method, path, NULL);
		return story_everywhere(s);
	}
	prepare(s, who, method, path, body);
	return take_following_lines(s) && story_send(s);
}

/* again: the same request with the same key gives the same answer, and the server says that it was a
 * repetition. */
bool story_again(struct story *s)
{
	struct answer first = s->answer;

	if (!story_send(s))
		return false;
	const char *replayed = answer_header(&s->arena, &s->answer, "Idempotency-Replayed");

	if (s->answer.status != first.status)
		return story_complain(s, "the repeated request got %d, the first %d", s->answer.status,
		                      first.status);
	if (!json_equal(s->answer.json, first.json))
		return story_complain(s, "the repeated request got another answer; the first was %s",
		                      first.body);
	if (!replayed || strcmp(replayed, "true") != 0)
		return story_complain(s, "the repeated answer has no Idempotency-Replayed: true");
	return true;
}

/* /api/posts/{post} with the story's variables; a parameter the story does not know becomes an id that nobody
 * has. */
static const char *filled(struct story *s, const char *pattern)
{
	const char *done = "";

	for (const char *open = strchr(pattern, '{'); open; open = strchr(pattern, '{')) {
		size_t length = strcspn(open + 1, "}");
		const char *value = variable_value(s, arena_copy_n(&s->arena, open + 1, length));
		done = arena_printf(&s->arena, "%s%.*s%s", done, (int)(open - pattern), pattern,
		                    value ? value : story_uuid(s));
		pattern = open + length + 2;
	}
	return arena_printf(&s->arena, "%s%s", done, pattern);
}

/* GET everywhere, HEAD everywhere: every readable address of the description, one after the other; the answer
 * is all answers together. */
bool story_everywhere(struct story *s)
{
	struct actor *who = s->out.who;
	const char *method = s->out.method;
	const char *all = "", *pattern;
	json_t *paths, *methods;

	prepare(s, who, "GET", "/api/openapi.json", NULL);
	if (!story_send(s))
		return false;
	paths = json_object_get(s->answer.json, "paths");
	json_object_foreach (paths, pattern, methods) {
		if (!json_object_get(methods, "get") ||
		    strcmp(pattern, "/api/openapi.json") == 0) /* it has words, and nobody's */
			continue;
		prepare(s, who, method, filled(s, pattern), NULL);
		if (!story_send(s))
			return false;
		all = arena_printf(&s->arena, "%s%s %d\n%s%s\n", all, s->out.path, s->answer.status,
		                   s->answer.headers, s->answer.body);
		s->checks++;
	}
	if (!paths || !*all)
		return story_complain(s, "the description of the addresses is empty");
	s->answer = (struct answer){ .status = 200, .headers = "", .body = all, .length = strlen(all) };
	return true;
}
