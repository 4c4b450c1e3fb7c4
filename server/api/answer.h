/*
 * What every address answers, as data: openapi.json says it, and every story holds what it gets against it
 * (tests/story_schema.c). The JSON is made in SQL: a shape binds nothing, and is exact all the same. Nothing
 * else comes, nothing is missing.
 *
 *	const struct shape person_shape = SHAPE("Person", AN_ID("id"), A_TEXT("title", OR_NULL));
 *	const struct answer members_answers[] = { ANSWER(people_find, 200, people_shape), { 0 } };
 */
#ifndef PARVIS_API_ANSWER_H
#define PARVIS_API_ANSWER_H

#include "api/request.h"

enum part_kind {
	PART_OBJECT,
	PART_TEXT,
	PART_WORD,   /* one of `words` */
	PART_ID,     /* a uuid */
	PART_MOMENT, /* RFC 3339 */
	PART_DAY,    /* YYYY-MM-DD */
	PART_NUMBER, /* a whole one */
	PART_FLAG,
	PART_CURSOR, /* where the next page begins */
	PART_DIGEST, /* sha256 in hexadecimal */
	PART_TREE,   /* what a person wrote (text/markdown.h) */
	PART_KINDS
};

/* How it is there. */
enum {
	OR_NULL = 1,
	LISTED = 2,     /* a list of these */
	OF_NULLS = 4,   /* a list in which any may be null */
	NOT_ALWAYS = 8, /* may be missing */
	OF_COUNT = 256, /* from here on: how many a list has, always */
};
#define EXACTLY(count) (LISTED | (count)*OF_COUNT)

/* One member of an object. */
struct part {
	const char *name;
	enum part_kind kind;
	unsigned how;
	const char *const *words; /* NULL-terminated */
	const struct shape *is;
};

/* Each takes at the end, where it is needed, how it is there. */
#define HOW(...) (0 __VA_OPT__(| (__VA_ARGS__)))
#define PART(part_kind, title, how_it_is, ...)                                                               \
	{                                                                                                    \
		.name = title, .kind = part_kind, .how = how_it_is, __VA_ARGS__                              \
	}
#define AN_ID(name, ...)            PART(PART_ID, name, HOW(__VA_ARGS__), )
#define A_TEXT(name, ...)           PART(PART_TEXT, name, HOW(__VA_ARGS__), )
#define A_MOMENT(name, ...)         PART(PART_MOMENT, name, HOW(__VA_ARGS__), )
#define A_DAY(name, ...)            PART(PART_DAY, name, HOW(__VA_ARGS__), )
#define A_NUMBER(name, ...)         PART(PART_NUMBER, name, HOW(__VA_ARGS__), )
#define A_FLAG(name, ...)           PART(PART_FLAG, name, HOW(__VA_ARGS__), )
#define A_CURSOR(name, ...)         PART(PART_CURSOR, name, HOW(__VA_ARGS__), )
#define A_DIGEST(name, ...)         PART(PART_DIGEST, name, HOW(__VA_ARGS__), )
#define A_TREE(name, ...)           PART(PART_TREE, name, HOW(__VA_ARGS__), )
#define A_WORD(name, list, ...)     PART(PART_WORD, name, HOW(__VA_ARGS__), .words = list)
#define AN_OBJECT(name, shape, ...) PART(PART_OBJECT, name, HOW(__VA_ARGS__), .is = &(shape))
#define LIST_OF(name, shape, ...)   PART(PART_OBJECT, name, LISTED | HOW(__VA_ARGS__), .is = &(shape))

struct shape {
	const char *name;           /* among the components */
	const struct part *parts;   /* ends with a NULL name */
	const struct shape *begins; /* whose members it has too, but for those of the same name */
	bool either;                /* it is one of the parts, whose names are only titles */
	bool each;                  /* its members have any names, and each is the first part */
	bool more;                  /* there are members beside these */
};

#define PARTS(...)                                                                                           \
	(const struct part[])                                                                                \
	{                                                                                                    \
		__VA_ARGS__,                                                                                 \
		{                                                                                            \
			0                                                                                    \
		}                                                                                            \
	}
#define SHAPE(title, ...)                                                                                    \
	{                                                                                                    \
		.name = title, .parts = PARTS(__VA_ARGS__)                                                   \
	}
#define SHAPE_LIKE(title, other, ...)                                                                        \
	{                                                                                                    \
		.name = title, .begins = &(other), .parts = PARTS(__VA_ARGS__)                               \
	}
#define SHAPE_EITHER(title, ...)                                                                             \
	{                                                                                                    \
		.name = title, .either = true, .parts = PARTS(__VA_ARGS__)                                   \
	}
#define SHAPE_EACH(title, ...)                                                                               \
	{                                                                                                    \
		.name = title, .each = true, .parts = PARTS(__VA_ARGS__)                                     \
	}
#define SHAPE_AND_MORE(title, ...)                                                                           \
	{                                                                                                    \
		.name = title, .more = true, .parts = PARTS(__VA_ARGS__)                                     \
	}

/* One way in which a handler ends well. */
struct answer {
	handler *run;
	int status;
	const struct shape *shape; /* NULL: no JSON */
	const char *type;          /* what comes instead; NULL: nothing does */
};

#define ANSWER(handler, code, it)                                                                            \
	{                                                                                                    \
		.run = handler, .status = code, .shape = &(it)                                               \
	}
#define NOTHING(handler)                                                                                     \
	{                                                                                                    \
		.run = handler, .status = 204                                                                \
	}
#define BYTES(handler, code, media_type)                                                                     \
	{                                                                                                    \
		.run = handler, .status = code, .type = media_type                                           \
	}

#endif
