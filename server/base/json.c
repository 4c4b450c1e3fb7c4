/* The one JSON writer: bounded, escaping, never jumping; and reading, which is jansson's. */
#include "base/json.h"

#include <jansson.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/must.h"

/* Whoever has the parts had the memory for them: the task's limit is enough. */
#define ANY_LENGTH (SIZE_MAX / 4)
enum { ROOM = 16 };

struct json json_open(struct task *t, size_t limit)
{
	return (struct json){ .arena = &t->arena, .limit = limit };
}

static bool make_room(struct json *j, size_t more)
{
	if (j->failed || more > j->limit - j->length)
		return false;
	if (j->length + more < j->size)
		return true;
	size_t size = j->size ? j->size * 2 : 512;

	while (size <= j->length + more)
		size *= 2;
	char *text = arena_try(j->arena, size);

	j->lacking = !text;
	if (!text)
		return false;
	if (j->length)
		memcpy(text, j->text, j->length);
	j->text = text;
	j->size = size;
	return true;
}

static void put(struct json *j, const char *bytes, size_t length)
{
	if (!make_room(j, length)) {
		j->failed = true;
		return;
	}
	memcpy(j->text + j->length, bytes, length);
	j->length += length;
	j->text[j->length] = '\0';
}

static void before_value(struct json *j)
{
	if (j->depth > 0 && !j->after_key) {
		if (j->filled[j->depth - 1])
			put(j, ",", 1);
		j->filled[j->depth - 1] = true;
	}
	j->after_key = false;
}

static void begin(struct json *j, const char *opener, char closer)
{
	before_value(j);
	if (j->depth == JSON_DEPTH) {
		j->failed = true;
		return;
	}
	put(j, opener, 1);
	j->closers[j->depth] = closer;
	j->filled[j->depth++] = false;
}

void json_begin_object(struct json *j)
{
	begin(j, "{", '}');
}

void json_begin_array(struct json *j)
{
	begin(j, "[", ']');
}

void json_end(struct json *j)
{
	if (j->depth == 0) {
		j->failed = true;
		return;
	}
	put(j, &j->closers[--j->depth], 1);
}

/* What one byte becomes inside a string; NULL when it stays as it is. `line` receives U+2028 and U+2029. */
static const char *escaped(unsigned char c, char buffer[8])
{
	static const char *const short_ones[128] = { ['"'] = "\\\"", ['\\'] = "\\\\", ['\n'] = "\\n",
		                                     ['\r'] = "\\r", ['\t'] = "\\t",  ['<'] = "\\u003c" };

	if (c < 128 && short_ones[c])
		return short_ones[c];
	if (c >= 0x20 && c != 0x7f)
		return NULL;
	snprintf(buffer, 8, "\\u%04x", c);
	return buffer;
}

static bool is_line_separator(const char *text, size_t left)
{
	return left >= 3 && memcmp(text, "\xe2\x80", 2) == 0 && ((unsigned char)text[2] | 1) == 0xa9;
}

void json_text_n(struct json *j, const char *text, size_t length)
{
	char buffer[8];
	size_t from = 0;

	before_value(j);
	put(j, "\"", 1);
	for (size_t i = 0; i < length; i++) {
		bool separator = is_line_separator(text + i, length - i);
		const char *instead = separator ? (text[i + 2] == '\xa8' ? "\\u2028" : "\\u2029")
		                                : escaped((unsigned char)text[i], buffer);
		if (!instead)
			continue;
		put(j, text + from, i - from);
		put(j, instead, strlen(instead));
		i += separator ? 2 : 0;
		from = i + 1;
	}
	if (length > from)
		put(j, text + from, length - from);
	put(j, "\"", 1);
}

void json_text(struct json *j, const char *text)
{
	if (text)
		json_text_n(j, text, strlen(text));
	else
		json_raw(j, "null");
}

void json_key(struct json *j, const char *key)
{
	json_text(j, key);
	put(j, ":", 1);
	j->after_key = true;
}

void json_raw(struct json *j, const char *json)
{
	before_value(j);
	if (!json)
		json = "null";
	put(j, json, strlen(json));
}

void json_members(struct json *j, const char *object)
{
	size_t length = object ? strlen(object) : 2;

	must(length >= 2 && (!object || (object[0] == '{' && object[length - 1] == '}')));
	if (length == 2)
		return;
	before_value(j);
	put(j, object + 1, length - 2);
}

void json_number(struct json *j, int64_t number)
{
	char digits[24];

	snprintf(digits, sizeof digits, "%lld", (long long)number);
	json_raw(j, digits);
}

void json_bool(struct json *j, bool value)
{
	json_raw(j, value ? "true" : "false");
}

void json_pair(struct json *j, const char *key, const char *text)
{
	json_key(j, key);
	json_text(j, text);
}

const char *json_done(struct json *j)
{
	if (j->lacking)
		arena_escape(j->arena);
	return j->failed || j->depth != 0 ? NULL : j->text;
}

const char *json_with(struct task *t, const char *object, const char *name, const char *value)
{
	struct json j = json_open(t, ANY_LENGTH);

	make_room(&j, strlen(object) + strlen(name) + strlen(value) + ROOM); /* once, however long they are */
	json_begin_object(&j);
	json_key(&j, name);
	json_raw(&j, value);
	json_members(&j, object);
	json_end(&j);
	return json_done(&j);
}

const char *json_of_text(struct task *t, const char *text)
{
	struct json j = json_open(t, ANY_LENGTH);

	json_text(&j, text);
	return json_done(&j);
}

static void drop(void *document)
{
	json_decref(document);
}

/*
 * jansson (2.14) calls a token invalid that it had no memory for, or leaves the rest of a text out without a
 * word: whether there was memory is known here alone.
 */
static _Thread_local bool lacked_memory;

static void *take(size_t size)
{
	void *place = malloc(size);

	lacked_memory = lacked_memory || !place;
	return place;
}

static void watch_memory(void)
{
	json_set_alloc_funcs(take, free);
}

json_t *json_read(struct task *t, const char *text, size_t length)
{
	static pthread_once_t once = PTHREAD_ONCE_INIT;

	pthread_once(&once, watch_memory);
	lacked_memory = false;
	json_t *document = json_loadb(text, length, JSON_REJECT_DUPLICATES, NULL);

	if (lacked_memory) {
		json_decref(document);
		arena_escape(&t->arena);
	}
	arena_defer(&t->arena, drop, document);
	return document;
}
