/*
 * PostgreSQL through libpq: one connection per thread, every statement prepared when it opens, an own
 * deadline on every call. Statements are the functions that sql/embed.awk makes of sql/queries: db_json(t,
 * sql_feed_home(me, before, …)). Failures become a problem of the task (db/meanings.h); nothing is ever
 * retried blindly. One thread at a time uses a handle. In a task that has a problem already, statements do
 * nothing and answer NULL or false; only db_run() and db_rollback() run all the same.
 */
#ifndef PARVIS_DB_DB_H
#define PARVIS_DB_DB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/task.h"

enum { SQL_PARAMETERS = 24, DB_DEADLINE_MS = 2500 };

/* A statement and its parameters, as the generated functions return it. A NULL parameter is SQL's null. */
struct sql {
	short number; /* in sql_statements[] */
	short count;
	const char *values[SQL_PARAMETERS];
};

/* What the generator knows of each file under sql/queries. */
struct sql_statement {
	const char *name; /* "post_create" */
	const char *file; /* "post/post_create.sql" */
	const char *text;
	short parameters;  /* the tail's included */
	bool writes;       /* changes something (what its verbs and functions say): never sent twice */
	bool traced;       /* ends in `done`: must go through db_write() */
	const char *audit; /* the actions named in its header, or "none", or NULL for a read */
	const char *right; /* what it is done by: "session", "place", …, or "none", or NULL for a read */
	const char *const *row; /* the names of its columns, to NULL; NULL when it answers one or none */
};
extern const struct sql_statement sql_statements[];
extern const int sql_statement_count;

struct db;

/* Which connection, and which of the roles of the database it speaks as. */
enum db_role { DB_OWNER, DB_APP, DB_SEQUENCER, DB_AUDITOR };
struct db_where {
	const char *own;   /* a connection string of that role, or "" */
	const char *owner; /* the owner's, used with SET ROLE when `own` is empty */
	enum db_role role;
	bool prepare; /* prepare all of sql_statements[] when connecting */
};

/* A handle; it connects at first use, and again (at most once a second) after a loss. `where` is
 * copied; its strings are not. */
struct db *db_open(const struct db_where *where); /* NULL without memory */
void db_close(struct db *db);

/* Connects now. False when the database is away or a statement cannot be prepared; the cause is
 * logged with file name. */
bool db_connect(struct db *db);

/* True when the last try to connect failed because a statement does not fit the schema:
 * trying again will not help. */
bool db_misfits(const struct db *db);

/* Why the last try to connect failed, or the connection was lost, in one line: host, port, database and role,
 * never the password.
 */
const char *db_reason(const struct db *db);

/* True when the last use left a usable connection. Any thread may ask. */
bool db_usable(const struct db *db);

/*
 * The text of the first column of the single row, owned by the task. No row: NULL, with the problem not_found
 * (db_json), with the problem given (db_json_or), or without any (db_json_maybe).
 */
const char *db_json(struct task *t, struct sql statement);
const char *db_json_or(struct task *t, enum problem none, struct sql statement);
const char *db_json_maybe(struct task *t, struct sql statement);

/* A result in the task's memory. Values are text, NULL for SQL's null. Lives as long as the task. */
struct db_rows {
	int count, columns;
	const char *const *values; /* count × columns */
};
/* Runs a statement and reads its rows. False when it failed: the problem is recorded. */
bool db_rows(struct task *t, struct sql statement, struct db_rows *rows);
/* One value; row and column must exist. The column is called by its name, which sql/embed.awk makes of
 * the statement's `row:`. */
enum { DB_ONLY = -1 }; /* the one column of a row that has no more */
const char *db_value(const struct db_rows *rows, int row, int column);
/* The same for a boolean: SQL's null is false. */
bool db_is_true(const struct db_rows *rows, int row, int column);
/* A boolean as a parameter: "true" or "false". */
const char *db_flag(bool value);

/*
 * The fixed tail that embed.awk adds to every writing statement (sql/tail.sql): the audit leaf, its
 * disclosures, the idempotency row. NULLs where there is none. Arrays are PostgreSQL array literals. And the
 * right that it is done by, as it was when the request was judged: when it is another by now, nothing is
 * done, and the problem is right_changed.
 */
struct db_tail {
	const char *leaf;
	const char *digests, *parts, *owners, *bundles;
	const char *member, *key, *route, *body_hash, *status;
	/* of who acts: a session, role bits, the group and the mark of its place */
	const char *session, *roles, *room, *standing;
	/* nobody's session: who runs the server does it. Else a statement that rests on a right
	 * is refused without one */
	bool terminal;
};
/* Runs a writing statement with its tail: the text of `answer`, NULL when no row came (no problem then) or on
 * failure. In a task that changes nothing: "{}", and nothing is done. */
const char *db_write(struct task *t, struct sql statement, const struct db_tail *tail);

/*
 * A transaction is of one task and one connection. Once the connection is lost or a statement fails,
 * everything up to its end fails: nothing is sent on another one. db_commit() is true only when PostgreSQL
 * said that it committed. When it is false the transaction is over, and if the answer was lost nobody here
 * knows how: ask the database what holds before going on.
 */
enum db_transaction { DB_WRITING, DB_SNAPSHOT /* one picture of the database, nothing can be written */ };
bool db_begin(struct task *t, enum db_transaction kind);
bool db_commit(struct task *t);
void db_rollback(struct task *t); /* does nothing to a transaction that is over */

/* Plain SQL for the few places that need several statements; tests/promises/banned.sh has the
 * list. rows may be NULL. */
bool db_run(struct task *t, const char *text);
bool db_run_with(struct task *t, const char *text, int count, const char *const *values,
                 struct db_rows *rows);

/* Changes the deadline of later calls on this connection, in milliseconds (DB_DEADLINE_MS at
 * first): jobs take longer. */
void db_patience(struct db *db, int milliseconds);

/* An array literal {"a","b"} of `count` texts; NULL elements become null. In the task's memory. */
const char *db_array(struct task *t, const char *const *values, int count);

#endif
