/* One connection to PostgreSQL: opening, preparing everything, deadlines, loss and return. */
#include "db/db.h"

#include <ctype.h>
#include <libpq-fe.h>
#include <poll.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/must.h"
#include "db/connection.h"
#include "db/meanings.h"

enum { RECONNECT_MS = 1000, CONNECT_MS = 2000 };

static const char *const role_names[] = {
	[DB_OWNER] = NULL,
	[DB_APP] = "parvis_app",
	[DB_SEQUENCER] = "parvis_sequencer",
	[DB_AUDITOR] = "parvis_auditor",
};

struct db *db_open(const struct db_where *where)
{
	struct db *db = calloc(1, sizeof *db);

	if (!db)
		return NULL;
	MAGIC_SET(db, DB_MAGIC);
	db->where = *where;
	db->patience = DB_DEADLINE_MS;
	db->tried_at = -RECONNECT_MS;
	return db;
}

void db_drop(struct db *db)
{
	MAGIC_CHECK(db, DB_MAGIC);
	PQfinish(db->connection);
	db->connection = NULL;
	atomic_store(&db->usable, false);
}

void db_close(struct db *db)
{
	if (!db)
		return;
	db_drop(db);
	MAGIC_CLEAR(db, DB_MAGIC);
	free(db);
}

bool db_usable(const struct db *db)
{
	MAGIC_CHECK(db, DB_MAGIC);
	return atomic_load(&db->usable);
}

void db_patience(struct db *db, int milliseconds)
{
	MAGIC_CHECK(db, DB_MAGIC);
	db->patience = milliseconds;
}

bool db_misfits(const struct db *db)
{
	MAGIC_CHECK(db, DB_MAGIC);
	return db->misfits;
}

const char *db_reason(const struct db *db)
{
	MAGIC_CHECK(db, DB_MAGIC);
	return db->reason;
}

/* Keeps and logs why there is no connection: libpq's words, which are several lines, or none
 * when our deadline passed. */
static void give_up(struct db *db, const char *event, const char *why)
{
	size_t length = 0;

	for (why = why[0] ? why : "no answer in time"; *why && length < sizeof db->reason - 1; why++)
		if (!isspace((unsigned char)*why))
			db->reason[length++] = *why;
		else if (length > 0 && db->reason[length - 1] != ' ')
			db->reason[length++] = ' ';
	db->reason[length - (length > 0 && db->reason[length - 1] == ' ')] = '\0';
	log_event(event, "role=%d %s", (int)db->where.role, db->reason);
	db_drop(db);
}

static const char *address_of(const struct db *db)
{
	return db->where.own[0] ? db->where.own : db->where.owner;
}

/*
 * libpq quotes what it could not read. Where an @ stands outside of the names, or the port is no number, the
 * address was not read as it was meant, and what is quoted may be of the password.
 */
static bool address_was_read(const struct db *db)
{
	PQconninfoOption *options = PQconninfoParse(address_of(db), NULL);
	bool well = options != NULL;

	for (PQconninfoOption *o = options; o && o->keyword; o++)
		if (o->val && strcmp(o->keyword, "port") == 0)
			well = well && strspn(o->val, "0123456789,") == strlen(o->val);
		else if (o->val && strcmp(o->keyword, "user") != 0 && strcmp(o->keyword, "password") != 0)
			well = well && !strchr(o->val + (o->val[0] == '@'), '@'); /* host=@name is a socket
			                                                             without a file */
	PQconninfoFree(options);
	return well;
}

static const char *why_not_connected(const struct db *db)
{
	if (!address_was_read(db))
		return "its address cannot be read: write postgresql://ROLE:PASSWORD@HOST:PORT/DATABASE, "
		       "and in the password %40 for @, %2F for /, %25 for %";
	return PQerrorMessage(db->connection);
}

/* Waits until the socket is ready for `events`. False when the deadline (clock_now) is over. */
static bool wait_for(PGconn *connection, short events, int64_t deadline)
{
	struct pollfd socket = { .fd = PQsocket(connection), .events = events };
	int64_t left = deadline - clock_now();

	return left > 0 && poll(&socket, 1, (int)left) > 0;
}

static bool finish_connecting(PGconn *connection)
{
	int64_t deadline = clock_now() + CONNECT_MS;
	PostgresPollingStatusType state = PGRES_POLLING_WRITING;

	while (state != PGRES_POLLING_OK) {
		if (state == PGRES_POLLING_FAILED)
			return false;
		if (!wait_for(connection, state == PGRES_POLLING_READING ? POLLIN : POLLOUT, deadline))
			return false;
		state = PQconnectPoll(connection);
	}
	return PQsetnonblocking(connection, 0) == 0;
}

/* Known before a loss, since a connection that is gone says nothing any more. */
static void note_transaction(struct db *db)
{
	if (PQstatus(db->connection) == CONNECTION_OK)
		db->within = PQtransactionStatus(db->connection) != PQTRANS_IDLE;
}

/*
 * Sends what is queued, then reads until the statement is complete. The last result; the caller clears it.
 * NULL when the connection was lost or the deadline passed: the connection is dropped then, since a stopped
 * backend may never answer.
 */
PGresult *db_wait(struct db *db)
{
	int64_t deadline = clock_now() + db->patience;

	db->timed_out = false;
	PGresult *last = NULL, *next;

	for (;;) {
		while (PQisBusy(db->connection)) {
			if (!wait_for(db->connection, POLLIN, deadline) || !PQconsumeInput(db->connection)) {
				PQclear(last);
				db->timed_out = clock_now() >= deadline;
				give_up(db, "database_lost",
				        db->timed_out ? "" : PQerrorMessage(db->connection));
				return NULL;
			}
		}
		next = PQgetResult(db->connection);
		if (!next) {
			note_transaction(db);
			return last;
		}
		PQclear(last);
		last = next;
	}
}

static bool run_plain(struct db *db, const char *text)
{
	if (!PQsendQuery(db->connection, text))
		return false;
	PGresult *result = db_wait(db);
	bool well = PQresultStatus(result) == PGRES_COMMAND_OK || PQresultStatus(result) == PGRES_TUPLES_OK;

	if (!well && result)
		give_up(db, "database_refused", PQresultErrorMessage(result));
	PQclear(result);
	return well;
}

static bool settle(struct db *db)
{
	char text[384], zone[64];
	const char *role = db->where.own[0] ? NULL : role_names[db->where.role];

	snprintf(text, sizeof text,
	         "set timezone = 'UTC'; set parvis.time_zone = '%s'; set statement_timeout = '%s'; set "
	         "lock_timeout = '%s'; set idle_in_transaction_session_timeout = '%s'; set plan_cache_mode = "
	         "force_generic_plan; set role %s",
	         clock_zone(zone, sizeof zone), db->where.prepare ? "2s" : "0",
	         db->where.prepare ? "2s" : "0", db->where.prepare ? "5s" : "0", role ? role : "none");
	return run_plain(db, text);
}

static bool was_prepared(struct db *db, const struct sql_statement *statement, const PGresult *prepared)
{
	bool well = PQresultStatus(prepared) == PGRES_COMMAND_OK;

	if (!well && prepared)
		log_event("statement_refused", "file=%s %s", statement->file, PQresultErrorMessage(prepared));
	db->misfits |= !well && prepared &&
	               meaning_of(PQresultErrorField(prepared, PG_DIAG_SQLSTATE), NULL) == PROBLEM_unexpected;
	return well;
}

/* Whether a statement answers the columns that its file names, in that order; one
 * without a row at most one. */
static bool answers(const PGresult *described, const char *const *row)
{
	int columns = PQnfields(described), named = 0;

	while (row && row[named] && named < columns && strcmp(PQfname(described, named), row[named]) == 0)
		named++;
	return row ? named == columns && !row[named] : columns <= 1;
}

static bool has_row(struct db *db, const struct sql_statement *statement, const PGresult *described)
{
	bool there = PQresultStatus(described) == PGRES_COMMAND_OK,
	     well = there && answers(described, statement->row);

	if (there && !well)
		log_event("row_refused", "file=%s does not answer the columns that its row names",
		          statement->file);
	db->misfits |= there && !well;
	return well;
}

/* Prepared and described in one go: a round trip more for each would make connecting longer by a quarter. */
static bool prepare_one(struct db *db, const struct sql_statement *statement)
{
	if (!PQsendPrepare(db->connection, statement->name, statement->text, 0, NULL) ||
	    !PQsendDescribePrepared(db->connection, statement->name) || !PQpipelineSync(db->connection))
		return false;
	PGresult *prepared = db_wait(db), *described = prepared ? db_wait(db) : NULL,
		 *end = described ? db_wait(db) : NULL;
	bool well = was_prepared(db, statement, prepared) && has_row(db, statement, described) && end;

	PQclear(prepared);
	PQclear(described);
	PQclear(end);
	return well;
}

static bool prepare_all(struct db *db)
{
	bool well = true;

	if (!db->where.prepare)
		return true;
	if (!PQenterPipelineMode(db->connection))
		return false;
	for (int i = 0; i < sql_statement_count && db->connection; i++)
		well = prepare_one(db, &sql_statements[i]) && well;
	db->within = false; /* a pipeline looks like a transaction */
	return well && db->connection && PQexitPipelineMode(db->connection);
}

bool db_connect(struct db *db)
{
	db_drop(db);
	db->misfits = false;
	db->tried_at = clock_now();
	db->connection = PQconnectStart(address_of(db));
	if (!db->connection || PQstatus(db->connection) == CONNECTION_BAD ||
	    !finish_connecting(db->connection)) {
		give_up(db, "database_away", why_not_connected(db));
		return false;
	}
	PQsetNoticeProcessor(db->connection, db_silence, NULL);
	if (!settle(db) || !prepare_all(db)) {
		db_drop(db);
		return false;
	}
	atomic_store(&db->usable, true);
	db->tried_at -= RECONNECT_MS; /* it is there: one that is lost now is replaced at once */
	return true;
}

/* Notices of the server would bring content into the log. */
void db_silence(void *context, const char *message)
{
	(void)context;
	(void)message;
}

/* A transaction is of the task that began it: what one that was broken off left open
 * goes with the connection. */
static void let_go_of_others(struct db *db, uint64_t user)
{
	if (user != db->user && db->within) {
		log_event("transaction_left_open", "request=%llu", (unsigned long long)db->user);
		db_drop(db);
		db->within = false;
		db->tried_at = -RECONNECT_MS;
	}
	db->user = user;
}

bool db_ready(struct task *t)
{
	struct db *db = t->db;

	MAGIC_CHECK(t, TASK_MAGIC);
	MAGIC_CHECK(db, DB_MAGIC);
	let_go_of_others(db, t->number);
	if (db->connection && PQstatus(db->connection) == CONNECTION_OK)
		return true;
	if (!db->within && clock_now() - db->tried_at >= RECONNECT_MS && db_connect(db))
		return true;
	return task_fail(t, PROBLEM_database_away, NULL);
}
