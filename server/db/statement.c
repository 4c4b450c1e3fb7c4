/* Runs statements: one send, one wait, the failure becomes a problem, the answer belongs to the task. */
#include <libpq-fe.h>
#include <stdint.h>
#include <string.h>

#include "base/log.h"
#include "base/must.h"
#include "base/text.h"
#include "db/connection.h"
#include "db/db.h"
#include "db/meanings.h"

static const char plain[] = "(plain)";
enum { TRIES = 4, WRITE_PARAMETERS = SQL_PARAMETERS + 14 };

static void drop_result(void *result)
{
	PQclear(result);
}

/* PostgreSQL's own words, which name columns and not content; of a value that is no such thing
 * (class 22) they quote it. */
static const char *words_of(const PGresult *result, const char *state)
{
	if (!result || !state)
		return "";
	return text_starts(state, "22") ? "a value was refused"
	                                : PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
}

/* Remembers what failed. What no person will be told is logged: our bugs, losses, and whatever
 * plain SQL could not do. */
static bool record_failure(struct task *t, const char *name, PGresult *result)
{
	const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;
	const char *constraint = result ? PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME) : NULL;
	enum problem problem = meaning_of(state, constraint);

	if (problem == PROBLEM_unexpected || problem == PROBLEM_database_away || name == plain)
		log_event("statement_failed", "name=%s state=%s %s", name, state ? state : "-",
		          words_of(result, state));
	if (meaning_is_loss(state) && t->db->connection)
		db_drop(t->db);
	return task_fail(t, problem, NULL);
}

static bool succeeded(const PGresult *result)
{
	ExecStatusType status = PQresultStatus(result);

	return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
}

/* One try. NULL when it could not be sent or no answer came. */
static PGresult *send_prepared(struct db *db, const struct sql_statement *s, const char *const *values,
                               int count)
{
	int sent = db->where.prepare
	                   ? PQsendQueryPrepared(db->connection, s->name, count, values, NULL, NULL, 0)
	                   : PQsendQueryParams(db->connection, s->text, count, NULL, values, NULL, NULL, 0);

	return sent ? db_wait(db) : NULL;
}

/*
 * A read on a connection that died while nobody looked is asked again on a new one, unless it was the
 * deadline that ended it. Within a transaction nothing is: what came before is gone with the connection.
 */
static PGresult *send_again(struct task *t, const struct sql_statement *s, const char *const *values,
                            int count)
{
	if (s->writes || t->db->within || t->db->timed_out || !db_connect(t->db))
		return NULL;
	return send_prepared(t->db, s, values, count);
}

/* The connection is gone: no answer came, or PostgreSQL said that it closes it. */
static bool is_lost(const struct db *db, const PGresult *result)
{
	return !result || !db->connection || PQstatus(db->connection) == CONNECTION_BAD;
}

/*
 * Runs a statement and hands its result to the task; NULL when it failed. Serialization failures and
 * deadlocks are run again: they promise that nothing was done, unless they ended a whole transaction. A write
 * on a lost connection is not: nobody knows what was done.
 */
static PGresult *run(struct task *t, const struct sql_statement *s, const char *const *values, int count)
{
	PGresult *result = NULL;

	if (!db_ready(t))
		return NULL;
	for (int i = 0; i < TRIES; i++) {
		PQclear(result);
		result = send_prepared(t->db, s, values, count);
		if (!result || t->db->within ||
		    !meaning_is_passing(PQresultErrorField(result, PG_DIAG_SQLSTATE)))
			break;
	}
	if (is_lost(t->db, result)) {
		PQclear(result);
		result = send_again(t, s, values, count);
	}
	arena_defer(&t->arena, drop_result, result);
	if (succeeded(result))
		return result;
	record_failure(t, s->name, result);
	return NULL;
}

static PGresult *run_read(struct task *t, const struct sql *statement)
{
	const struct sql_statement *s = &sql_statements[statement->number];

	must(!s->traced);
	return t->problem == PROBLEM_none ? run(t, s, statement->values, statement->count) : NULL;
}

static const char *first_value(PGresult *result)
{
	if (!result || PQntuples(result) == 0 || PQgetisnull(result, 0, 0))
		return NULL;
	return PQgetvalue(result, 0, 0);
}

const char *db_json_maybe(struct task *t, struct sql statement)
{
	return first_value(run_read(t, &statement));
}

const char *db_json_or(struct task *t, enum problem none, struct sql statement)
{
	const char *json = db_json_maybe(t, statement);

	if (!json)
		task_fail(t, none, NULL);
	return json;
}

const char *db_json(struct task *t, struct sql statement)
{
	return db_json_or(t, PROBLEM_not_found, statement);
}

/* Pointers into the result: both live as long as the task. */
static bool take_rows(struct task *t, PGresult *result, struct db_rows *rows)
{
	if (!result)
		return false;
	int count = PQntuples(result), columns = PQnfields(result);
	const char **values = arena_alloc(&t->arena, (size_t)count * (size_t)columns * sizeof *values + 1);

	for (int i = 0; i < count; i++)
		for (int k = 0; k < columns; k++)
			values[i * columns + k] = PQgetisnull(result, i, k) ? NULL : PQgetvalue(result, i, k);
	*rows = (struct db_rows){ count, columns, values };
	return true;
}

bool db_rows(struct task *t, struct sql statement, struct db_rows *rows)
{
	*rows = (struct db_rows){ 0 };
	return take_rows(t, run_read(t, &statement), rows);
}

const char *db_value(const struct db_rows *rows, int row, int column)
{
	must(column != DB_ONLY || rows->columns == 1);
	if (column == DB_ONLY)
		column = 0;
	must(row < rows->count && column < rows->columns);
	return rows->values[row * rows->columns + column];
}

bool db_is_true(const struct db_rows *rows, int row, int column)
{
	const char *value = db_value(rows, row, column);

	return value && value[0] == 't';
}

const char *db_flag(bool value)
{
	return value ? "true" : "false";
}

/* A write that forgot to say who acts must not pass for one that nobody needs a right for. */
static bool rests_on_a_right(struct task *t, const struct sql_statement *s, const struct db_tail *tail)
{
	if (tail->session || tail->terminal || strcmp(s->right, "none") == 0)
		return true;
	log_event("right_forgotten", "file=%s", s->file);
	return task_fail(t, PROBLEM_unexpected, NULL);
}

const char *db_write(struct task *t, struct sql statement, const struct db_tail *tail)
{
	const struct sql_statement *s = &sql_statements[statement.number];
	const char *tail_values[] = { tail->leaf,      tail->digests, tail->parts,   tail->owners,
		                      tail->bundles,   tail->member,  tail->key,     tail->route,
		                      tail->body_hash, tail->status,  tail->session, tail->roles,
		                      tail->room,      tail->standing };
	const char *values[WRITE_PARAMETERS];
	enum { TAIL = sizeof tail_values / sizeof tail_values[0] };

	must(s->traced);
	if (t->problem != PROBLEM_none || !rests_on_a_right(t, s, tail))
		return NULL;
	if (t->changes_nothing)
		return "{}";
	memcpy(values, statement.values, (size_t)statement.count * sizeof values[0]);
	memcpy(values + statement.count, tail_values, sizeof tail_values);
	return first_value(run(t, s, values, statement.count + TAIL));
}

static PGresult *send_plain(struct db *db, const char *text)
{
	return PQsendQuery(db->connection, text) ? db_wait(db) : NULL;
}

/* The task owns the result from here on; NULL, with the problem, when the statement failed. */
static PGresult *keep_plain(struct task *t, PGresult *result)
{
	arena_defer(&t->arena, drop_result, result);
	if (succeeded(result))
		return result;
	record_failure(t, plain, result);
	return NULL;
}

static PGresult *run_plain(struct task *t, const char *text)
{
	return db_ready(t) ? keep_plain(t, send_plain(t->db, text)) : NULL;
}

bool db_run(struct task *t, const char *text)
{
	return run_plain(t, text) != NULL;
}

/* A beginning that was lost began nothing: it may be sent again, as a read. */
bool db_begin(struct task *t, enum db_transaction kind)
{
	static const char *const texts[] = {
		[DB_WRITING] = "begin",
		[DB_SNAPSHOT] = "begin isolation level repeatable read read only",
	};

	if (t->problem != PROBLEM_none || !db_ready(t))
		return false;
	PGresult *result = send_plain(t->db, texts[kind]);

	if (is_lost(t->db, result)) {
		PQclear(result);
		result = !t->db->timed_out && db_connect(t->db) ? send_plain(t->db, texts[kind]) : NULL;
	}
	return keep_plain(t, result) != NULL;
}

/* PostgreSQL answers the end of a transaction that had failed with ROLLBACK, and calls it a success. */
bool db_commit(struct task *t)
{
	PGresult *result = t->problem == PROBLEM_none ? run_plain(t, "commit") : NULL;

	if (!result) {
		db_rollback(t);
		return false;
	}
	t->db->within = false;
	return strcmp(PQcmdStatus(result), "COMMIT") == 0 || task_fail(t, PROBLEM_unexpected, NULL);
}

/* A transaction whose connection is gone is over already. */
void db_rollback(struct task *t)
{
	if (t->db->connection && t->db->within)
		run_plain(t, "rollback");
	t->db->within = false;
}

bool db_run_with(struct task *t, const char *text, int count, const char *const *values, struct db_rows *rows)
{
	if (!db_ready(t))
		return false;
	PGresult *result = PQsendQueryParams(t->db->connection, text, count, NULL, values, NULL, NULL, 0)
	                           ? db_wait(t->db)
	                           : NULL;

	arena_defer(&t->arena, drop_result, result);
	if (!succeeded(result))
		return record_failure(t, plain, result);
	return !rows || take_rows(t, result, rows);
}

/* Every element is quoted, so only the quote and the backslash need care (PostgreSQL manual 8.15.6). */
static size_t put_element(char *place, const char *text)
{
	size_t length = 0;

	place[length++] = '"';
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			place[length++] = '\\';
		place[length++] = *text;
	}
	place[length++] = '"';
	return length;
}

const char *db_array(struct task *t, const char *const *values, int count)
{
	size_t size = 3, length = 0;

	for (int i = 0; i < count; i++)
		size += values[i] ? 2 * strlen(values[i]) + 3 : 5;
	char *literal = arena_alloc(&t->arena, size);

	literal[length++] = '{';
	for (int i = 0; i < count; i++) {
		if (i > 0)
			literal[length++] = ',';
		if (values[i])
			length += put_element(literal + length, values[i]);
		else
			length = (size_t)(stpcpy(literal + length, "null") - literal);
	}
	literal[length] = '}';
	return literal;
}
