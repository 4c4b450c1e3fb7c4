/*
 * A unit of work: a request, a job or a command. It owns the memory, borrows a database connection and
 * keeps the first problem. One thread at a time. Layers that do not know each other meet here.
 */
#ifndef PARVIS_BASE_TASK_H
#define PARVIS_BASE_TASK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/problem.h"

struct db; /* db/db.h */

enum language { LANGUAGE_fr, LANGUAGE_en, LANGUAGE_COUNT };
extern const char *const language_names[LANGUAGE_COUNT + 1]; /* "fr", "en", NULL */

enum { TASK_NOBODY = 1 };              /* a `person` that was looked for and is none */
enum { TASK_BYTES = 4 * 1024 * 1024 }; /* what one request may use; jobs open theirs with more */

struct task {
	unsigned magic; /* TASK_MAGIC */
	struct arena arena;
	struct db *db;        /* lent for the duration of the task; NULL when it needs none */
	enum problem problem; /* the first one, PROBLEM_none while all is well */
	const char *detail;   /* a key of the word catalogue or a plain sentence without content, or NULL */
	const char *pointer;  /* RFC 6901 pointer of the field at fault, or NULL */
	const char *extra;    /* an object of JSON whose members the problem has too, trusted, or NULL */
	enum language language;
	/* whatever would be written is left out, and said to be done: a look (RFC 9110 9.2.1) */
	bool changes_nothing;
	/* a number for whoever asks, for fairness alone: 0 while nobody asked who it is, or TASK_NOBODY */
	uint64_t person;
	uint64_t number;   /* drawn for this unit of work; "request" in problems and logs */
	int64_t now;       /* microseconds since 1970, read once when the task is admitted */
	char now_text[32]; /* the same to the second, RFC 3339 in UTC: the one date that C formats */
};

/*
 * Opens a task at the present time, with an arena of `bytes`; db is borrowed and may be NULL; the language is
 * French until somebody says otherwise. task_close() gives the memory back and runs what was deferred; the
 * connection stays the lender's.
 */
void task_open(struct task *t, struct db *db, size_t bytes);
void task_close(struct task *t);

/* A piece of work in a task, with whatever the caller hands on. */
typedef void task_work(struct task *t, void *context);

/*
 * Runs the work. Memory that is used up in it, the task's or the machine's, ends the work and not the
 * process: false then, all that the task held is given back, and its only problem is `busy`. A transaction
 * may be left open: db/connection.h ends it.
 */
bool task_guard(struct task *t, task_work *work, void *context);

/* The same in a task of its own, which is closed again: the problem that it came to. db is
 * borrowed and may be NULL. */
enum problem task_run(struct db *db, size_t bytes, task_work *work, void *context);

/*
 * A task within another, for one batch of work after the other: memory of its own, which task_empty() gives
 * back (the problem with it), at the latest when the outer one closes. It has the outer one's language and
 * number, and memory that ends in it ends the outer one's work, which must be guarded by now, unless a guard
 * of its own ends it before. db is borrowed.
 */
struct task *task_within(struct task *outer, struct db *db, size_t bytes);
void task_empty(struct task *t);

/* open(2) with O_CLOEXEC; the file is closed with the task. -1 with errno when it cannot be opened. */
int task_open_file(struct task *t, const char *path, int flags, unsigned mode);

/* Records a problem, unless one is recorded already, and returns false. detail may be NULL, else
 * lives as long as the task. */
bool task_fail(struct task *t, enum problem problem, const char *detail);

/* The same for a field of the body or the query: pointer as in RFC 6901 ("/body"). */
bool task_fail_at(struct task *t, enum problem problem, const char *pointer, const char *detail);

/* Forgets the problem, its pointer and its detail (extra stays): for the rare caller that knows
 * how to go on after one. */
void task_forgive(struct task *t);

/* A new ordered identifier (base/id.h) as text in the task's memory. */
const char *task_id(struct task *t);

#endif
