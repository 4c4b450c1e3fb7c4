/*
 * Bodies and queries are described once, as data: the description checks, binds and documents (openapi.json).
 * Every bound value is text, because SQL takes text: numbers as decimal digits, flags as "true" or "false".
 * It is NULL when absent, as null in JSON and an empty value in a query are. What is bound lives as long as
 * the task.
 *
 *	struct new_post { const char *body, *kind; };
 *	const struct body new_post_body = BODY(struct new_post, TEXT(struct new_post, body, 1, 8000), …);
 */
#ifndef PARVIS_INPUT_BODY_H
#define PARVIS_INPUT_BODY_H

#include <stddef.h>
#include <stdint.h>

#include "base/task.h"

enum field_kind {
	FIELD_END,
	/* min to max characters, no controls but tab and line breaks; what shows nothing is missing, or "" */
	FIELD_TEXT,
	/* the same on one line, tidied as text_tidy_name() does, without anything that is not seen */
	FIELD_NAME,
	FIELD_CHOICE,  /* one of `choices` */
	FIELD_NUMBER,  /* min to max */
	FIELD_FLAG,    /* true or false */
	FIELD_ID,      /* a uuid in canonical form */
	FIELD_DATE,    /* YYYY-MM-DD */
	FIELD_VERSION, /* a number from 1; missing is 428 version_needed */
	/* not in a query; a list of `choices`, each at most once: const char *const *, NULL-terminated */
	FIELD_CHOICES,
	/* not in a query; at most max uuids, each once, or the one of `choices` instead
	 * of a list: bound alike */
	FIELD_IDS,
	/* not in a query; a list of min to max objects described by `items`: struct body_list */
	FIELD_LIST,
	FIELD_CURSOR,      /* a place in a list by time, "<microseconds>.<uuid>": struct cursor */
	FIELD_NAME_CURSOR, /* a place in a list by name, "<hexadecimal>.<uuid>": struct cursor */
};

/* What FIELD_LIST binds: `count` structs of the size of `items`' description, one after the other. */
struct body_list {
	int count;
	const void *items;
};

/* Both halves of a cursor as text; both NULL when absent. */
struct cursor {
	const char *at, *id;
};

struct field {
	enum field_kind kind;
	const char *name;
	size_t offset;
	bool required;
	int64_t min, max;
	const char *const *choices;
	const struct body *items;
	const char *preset; /* value when absent */
};

struct body {
	size_t size;
	const struct field *fields; /* ends with FIELD_END */
};

#define BODY(type, ...)                                                                                      \
	{                                                                                                    \
		sizeof(type), (const struct field[])                                                         \
		{                                                                                            \
			__VA_ARGS__,                                                                         \
			{                                                                                    \
				0                                                                            \
			}                                                                                    \
		}                                                                                            \
	}
#define FIELD(field_kind, type, member, ...)                                                                 \
	{                                                                                                    \
		.kind = field_kind, .name = #member, .offset = offsetof(type, member), __VA_ARGS__           \
	}
#define NEEDED                              .required = true
#define TEXT(type, member, low, high)       FIELD(FIELD_TEXT, type, member, NEEDED, .min = low, .max = high)
#define MAYBE_TEXT(type, member, low, high) FIELD(FIELD_TEXT, type, member, .min = low, .max = high)
#define NAME(type, member, low, high)       FIELD(FIELD_NAME, type, member, NEEDED, .min = low, .max = high)
#define MAYBE_NAME(type, member, low, high) FIELD(FIELD_NAME, type, member, .min = low, .max = high)
#define CHOICE(type, member, list)          FIELD(FIELD_CHOICE, type, member, NEEDED, .choices = list)
#define MAYBE_CHOICE(type, member, list)    FIELD(FIELD_CHOICE, type, member, .choices = list)
#define PRESET_CHOICE(type, member, list, value)                                                             \
	FIELD(FIELD_CHOICE, type, member, .choices = list, .preset = value)
#define FLAG(type, member)                   FIELD(FIELD_FLAG, type, member, .preset = "false")
#define MAYBE_FLAG(type, member)             FIELD(FIELD_FLAG, type, member)
#define ID(type, member)                     FIELD(FIELD_ID, type, member, NEEDED)
#define MAYBE_ID(type, member)               FIELD(FIELD_ID, type, member)
#define DATE(type, member)                   FIELD(FIELD_DATE, type, member, NEEDED)
#define MAYBE_DATE(type, member)             FIELD(FIELD_DATE, type, member)
#define CHOICES(type, member, list)          FIELD(FIELD_CHOICES, type, member, NEEDED, .choices = list)
#define MAYBE_CHOICES(type, member, list)    FIELD(FIELD_CHOICES, type, member, .choices = list)
#define MAYBE_IDS(type, member, high, words) FIELD(FIELD_IDS, type, member, .max = high, .choices = words)
#define LIST(type, member, low, high, body)                                                                  \
	FIELD(FIELD_LIST, type, member, NEEDED, .min = low, .max = high, .items = body)
#define VERSION(type, member)     FIELD(FIELD_VERSION, type, member, NEEDED, .min = 1, .max = INT32_MAX)
#define LIMIT(type, member)       FIELD(FIELD_NUMBER, type, member, .min = 1, .max = 50, .preset = "20")
#define CURSOR(type, member)      FIELD(FIELD_CURSOR, type, member)
#define NAME_CURSOR(type, member) FIELD(FIELD_NAME_CURSOR, type, member)

enum { BODY_DEPTH = 16, BODY_ELEMENTS = 4000 };

/*
 * Reads a JSON object into a new struct of the description's size. NULL with a problem: not_utf8, bad_request
 * (not JSON, too deep, a key twice), unknown_field, invalid_field, version_needed, each with the pointer of
 * the field and a sentence.
 */
const void *body_read(struct task *t, const struct body *description, const char *text, size_t length);

/*
 * The same for a raw query string, which is percent-decoded here. Unknown and repeated names are
 * unknown_field. description may be NULL: nothing is accepted then, and the result is not to be looked at but
 * for NULL. At most 64 fields.
 */
const void *query_read(struct task *t, const struct body *description, const char *query);

/* Checks one value that is text already and binds it: false with a problem at `pointer`. For
 * http/ alone; no lists. */
bool field_take(struct task *t, const struct field *field, const char *pointer, const char *text, void *into);

/*
 * Points at a name that the client made up, valid UTF-8: 60 bytes of it at most, cut between characters,
 * escaped as RFC 6901 says. For http/ alone.
 */
const char *field_pointer(struct task *t, const char *path, const char *name);

#endif
