/* What a story expects of an answer: one table of words. */
#include "story.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "story_schema.h"

enum { WAIT_STEPS = 150, WAIT_MILLISECONDS = 200 };

typedef bool check(struct story *s, const char *rest);

static json_t *array_element(json_t *array, const char *step)
{
	if (strcmp(step, "last") == 0)
		return json_array_size(array) ? json_array_get(array, json_array_size(array) - 1) : NULL;
	return isdigit((unsigned char)*step) ? json_array_get(array, strtoul(step, NULL, 10)) : NULL;
}

/* [id=…]: the element whose key has that value */
static json_t *matching_element(struct story *s, json_t *array, const char *step)
{
	size_t key_length = strcspn(step + 1, "=");
	const char *key = arena_copy_n(&s->arena, step + 1, key_length);
	const char *value =
		arena_copy_n(&s->arena, step + 2 + key_length, strcspn(step + 2 + key_length, "]"));

	for (size_t i = 0; i < json_array_size(array); i++) {
		const char *is = json_as_text(s, json_object_get(json_array_get(array, i), key));
		if (is && strcmp(is, value) == 0)
			return json_array_get(array, i);
	}
	return NULL;
}

json_t *json_at(struct story *s, json_t *from, const char *path)
{
	if (strcmp(path, ".") == 0)
		return from;
	while (from && *path) {
		size_t length = strcspn(path, ".");
		const char *step = arena_copy_n(&s->arena, path, length);
		if (json_is_array(from))
			from = *step == '[' ? matching_element(s, from, step) : array_element(from, step);
		else
			from = json_object_get(from, step);
		path += length + (path[length] == '.');
	}
	return from;
}

static void drop_text(void *text)
{
	free(text);
}

/* A string without its quotes, anything else as JSON; NULL for nothing. */
const char *json_as_text(struct story *s, const json_t *value)
{
	if (!value)
		return NULL;
	if (json_is_string(value))
		return json_string_value(value);
	char *text = json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT);

	arena_defer(&s->arena, drop_text, text);
	return text;
}

static void drop_json(void *json)
{
	json_decref(json);
}

static bool equals(struct story *s, json_t *value, const char *wanted)
{
	json_t *json = json_loads(wanted, JSON_DECODE_ANY, NULL);

	arena_defer(&s->arena, drop_json, json);
	if (json && !json_is_string(value))
		return json_equal(value, json);
	const char *text = json_string_value(value);

	return text && strcmp(text, json_is_string(json) ? json_string_value(json) : wanted) == 0;
}

static bool expect(struct story *s, const char *rest)
{
	const char *path = story_expand(s, story_word(s, &rest)),
		   *wanted = path ? story_expand(s, rest) : NULL;

	if (!wanted)
		return false;
	if (!*wanted && isdigit((unsigned char)*path))
		return s->answer.status == strtol(path, NULL, 10) ||
		       story_complain(s, "expected %s, got %d", path, s->answer.status);
	json_t *value = json_at(s, s->answer.json, path);
	bool present = value && !json_is_null(value);

	if (strcmp(wanted, "present") == 0)
		return present || story_complain(s, "%s is missing", path);
	if (strcmp(wanted, "absent") == 0)
		return !present || story_complain(s, "%s should not be there", path);
	if (!value)
		return story_complain(s, "%s is missing", path);
	if (strcmp(wanted, "moment") == 0)
		return schema_is_moment(json_string_value(value)) ||
		       story_complain(s, "%s is no moment: %s", path, json_as_text(s, value));
	return equals(s, value, wanted) ||
	       story_complain(s, "%s is %s, not %s", path, json_as_text(s, value), wanted);
}

static bool count_items(struct story *s, const char *rest)
{
	const char *path = story_word(s, &rest);
	json_t *value = json_at(s, s->answer.json, path);
	size_t wanted = strtoul(rest, NULL, 10);

	if (!json_is_array(value))
		return story_complain(s, "%s is not a list", path);
	return json_array_size(value) == wanted ||
	       story_complain(s, "%s has %zu elements, not %zu", path, json_array_size(value), wanted);
}

static bool save(struct story *s, const char *rest)
{
	const char *name = story_word(s, &rest), *path = story_expand(s, rest);
	const char *value = path ? json_as_text(s, json_at(s, s->answer.json, path)) : NULL;

	if (!value)
		return story_complain(s, "%s cannot be saved: it is missing", rest);
	variable_set(s, name, value);
	return true;
}

static bool answer_holds(const struct story *s, const char *text)
{
	return strstr(s->answer.headers, text) ||
	       memmem(s->answer.body, s->answer.length, text, strlen(text));
}

static bool has(struct story *s, const char *rest)
{
	const char *text = story_expand(s, rest);

	return text && (answer_holds(s, text) || story_complain(s, "\"%s\" is not in the answer", text));
}

static bool lacks(struct story *s, const char *rest)
{
	const char *text = story_expand(s, rest);

	if (text && !*text)
		return story_complain(s, "lacks what?");
	return text && (!answer_holds(s, text) || story_complain(s, "\"%s\" is in the answer", text));
}

/* A refusal in the published form: content type, code, status in the body, a title for people. */
static bool problem(struct story *s, const char *rest)
{
	const char *type = answer_header(&s->arena, &s->answer, "Content-Type");
	const char *code = json_as_text(s, json_at(s, s->answer.json, "code"));
	const char *title = json_as_text(s, json_at(s, s->answer.json, "title"));

	if (!type || strncmp(type, "application/problem+json", 24) != 0)
		return story_complain(s, "the answer is no problem: %d %s", s->answer.status,
		                      type ? type : "");
	if (!code || strcmp(code, rest) != 0)
		return story_complain(s, "the problem is %s, not %s", code ? code : "nameless", rest);
	if (strcmp(json_as_text(s, json_at(s, s->answer.json, "type")),
	           arena_printf(&s->arena, "/problems/%s", code)) != 0)
		return story_complain(s, "the problem's type is not the address of its page");
	if (json_integer_value(json_at(s, s->answer.json, "status")) != s->answer.status)
		return story_complain(s, "the problem's status is not the answer's");
	if (!title || strncmp(title, "problem.", 8) == 0 || strcmp(title, code) == 0)
		return story_complain(s, "the problem has no title");
	return true;
}

static bool header(struct story *s, const char *rest)
{
	const char *name = story_word(s, &rest), *wanted = story_expand(s, rest);
	const char *value = answer_header(&s->arena, &s->answer, name);

	if (!value || !wanted)
		return story_complain(s, "there is no header %s", name);
	return !*wanted || strstr(value, wanted) ||
	       story_complain(s, "%s is \"%s\", without \"%s\"", name, value, wanted);
}

static bool no_header(struct story *s, const char *rest)
{
	story_word(s, &rest); /* header */
	return !answer_header(&s->arena, &s->answer, rest) || story_complain(s, "there is a header %s", rest);
}

/* The answer without what must differ: the date and the number of the request. */
static const char *comparable(struct story *s)
{
	const char *whole =
		arena_printf(&s->arena, "%d\n%s\n%s", s->answer.status, s->answer.headers, s->answer.body);
	const char *const varying[] = { "\r\nDate: ", "\"request\":", "\r\nContent-Length: ", NULL };

	for (int i = 0; varying[i]; i++) {
		const char *at = strstr(whole, varying[i]);
		if (!at)
			continue;
		const char *after = at + strlen(varying[i]);
		after += strcspn(after, i == 1 ? ",}" : "\r");
		whole = arena_printf(&s->arena, "%.*s%s", (int)(at - whole), whole, after);
	}
	return whole;
}

static bool keep(struct story *s, const char *rest)
{
	story_word(s, &rest); /* answer */
	variable_set(s, arena_printf(&s->arena, "answer_%s", rest), comparable(s));
	return true;
}

/* same answer as NAME: byte for byte, headers included, but for the date and the number of the request */
static bool same(struct story *s, const char *rest)
{
	story_word(s, &rest); /* answer */
	story_word(s, &rest); /* as */
	const char *kept = variable_value(s, arena_printf(&s->arena, "answer_%s", rest));

	if (!kept)
		return story_complain(s, "no answer was kept as %s", rest);
	return strcmp(kept, comparable(s)) == 0 ||
	       story_complain(s, "the answer differs from %s, which was:\n%s", rest, kept);
}

static bool within(struct story *s, const char *rest)
{
	double limit = strtod(rest, NULL);

	return s->answer.milliseconds <= limit || story_complain(s, "took %.0f ms", s->answer.milliseconds);
}

static bool again(struct story *s, const char *rest)
{
	(void)rest;
	return story_again(s);
}

/* times 60: sent so many times in all, each with a key of its own; every answer has the status of the first.
 */
static bool times(struct story *s, const char *rest)
{
	long count = strtol(rest, NULL, 10);
	int status = s->answer.status;

	for (long i = 1; i < count; i++) {
		s->out.key = s->out.key ? story_uuid(s) : NULL;
		if (!story_send(s))
			return false;
		if (s->answer.status != status)
			return story_complain(s, "the request number %ld got %d, the first %d", i + 1,
			                      s->answer.status, status);
	}
	return count > 1 || story_complain(s, "times says how many, from 2 on");
}

/* wait until <check>: asks again until the check holds, for at most half a minute */
static bool wait_until(struct story *s, const char *rest)
{
	struct timespec pause = { .tv_nsec = WAIT_MILLISECONDS * 1000000L };

	story_word(s, &rest); /* until */
	for (int i = 0; i < WAIT_STEPS; i++) {
		if (story_check(s, rest))
			return true;
		s->complaint = NULL;
		nanosleep(&pause, NULL);
		if (!story_send(s))
			return false;
	}
	return story_check(s, rest);
}

bool story_check(struct story *s, const char *line)
{
	static const struct {
		const char *word;
		check *run;
	} checks[] = {
		{ "expect", expect },   { "count", count_items },     { "save", save },
		{ "has", has },         { "lacks", lacks },           { "problem", problem },
		{ "header", header },   { "no", no_header },          { "keep", keep },
		{ "same", same },       { "within", within },         { "again", again },
		{ "wait", wait_until }, { "archive", story_archive }, { "times", times },
	};
	const char *word = story_word(s, &line);

	for (size_t i = 0; i < sizeof checks / sizeof checks[0]; i++) {
		if (strcmp(checks[i].word, word) == 0) {
			s->checks++;
			return checks[i].run(s, line);
		}
	}
	return story_complain(s, "\"%s\" is not a word of stories", word);
}
