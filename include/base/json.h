/*
 * The one JSON writer: bounded, into the task's memory. jansson reads; it never prints, because its dump can
 * emit corrupt text when memory fails (design: security 2.3). What comes from rows is JSON already, made by
 * PostgreSQL.
 *
 *	struct json j = json_open(t, 4096);
 *	json_begin_object(&j); json_key(&j, "code"); json_text(&j, "busy"); json_end(&j);
 *	return json_done(&j);
 */
#ifndef PARVIS_BASE_JSON_H
#define PARVIS_BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/task.h"

enum { JSON_DEPTH = 32 };

struct json {
	struct arena *arena;
	char *text;
	size_t length, size, limit;
	bool failed;  /* too long, too deep or no memory: everything after is ignored */
	bool lacking; /* it was for memory */
	int depth;
	char closers[JSON_DEPTH];
	bool filled[JSON_DEPTH]; /* whether a comma is needed */
	bool after_key;
};

/* A writer for at most `limit` bytes. Safe inside callbacks of libraries: it never jumps, it fails. */
struct json json_open(struct task *t, size_t limit);

void json_begin_object(struct json *j);
void json_begin_array(struct json *j);
void json_end(struct json *j); /* closes the innermost object or array */
void json_key(struct json *j, const char *key);

/* Values. Text must be UTF-8; NULL is written as null. `<`, U+2028 and U+2029 are escaped, so that
 * JSON is harmless in HTML. */
void json_text(struct json *j, const char *text);
void json_text_n(struct json *j, const char *text, size_t length);
void json_number(struct json *j, int64_t number);
void json_bool(struct json *j, bool value);
void json_raw(struct json *j, const char *json); /* already JSON, trusted; NULL is written as null */

/* json_key() and json_text() in one line: the most frequent pair. */
void json_pair(struct json *j, const char *key, const char *text);

/* The members of a finished object of ours, within an open one; NULL is none. */
void json_members(struct json *j, const char *object);

/*
 * The finished text, or NULL when it did not fit or something was left open. Owned by the task. Where it was
 * for memory it ends as the arena's does: only who may not jump looks at `lacking` first.
 */
const char *json_done(struct json *j);

/* A finished object with one member more, in front. Object and value are JSON already, trusted; "{}"
 * makes one of it alone. */
const char *json_with(struct task *t, const char *object, const char *name, const char *value);

/* A text alone as JSON; NULL is null. */
const char *json_of_text(struct task *t, const char *text);

/*
 * What comes in: read by jansson, released with the task. NULL when it is no JSON, or an object has a key
 * twice. Memory that ends here ends as the arena's does.
 */
struct json_t *json_read(struct task *t, const char *text, size_t length);

#endif
