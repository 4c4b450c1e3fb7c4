/*
 * What the build holds for a reading statement reads: PostgreSQL refuses the others in a read-only
 * transaction, and its catalogue says which functions may write. A write that is taken for a read would be
 * sent twice when a connection is lost.
 */
#include <libpq-fe.h>
#include <stdio.h>
#include <string.h>

#include "db/db.h"

enum { PARAMETERS_MAX = 64 };

/* Functions in a text that may write: ours and PostgreSQL's own, but for those that only read a
 * clock, chance or a list. */
static const char calls[] =
	"select string_agg(distinct proname, ', ') from pg_proc p join pg_namespace n on n.oid = "
	"p.pronamespace where provolatile = 'v' and nspname in ('public', 'audit', 'pg_catalog') and "
	"regexp_replace(lower($1), '''[^'']*''', '''''', 'g') ~ ('\\m' || proname || '\\s*\\(') and proname "
	"not in ('random', 'clock_timestamp', 'gen_random_uuid', 'timeofday')";

/* The functions by name, "" when there are none. Valid until the result is cleared. */
static PGresult *functions_in(PGconn *database, const char *text)
{
	return PQexecParams(database, calls, 1, NULL, &text, NULL, NULL, 0);
}

/* Whether PostgreSQL calls it a write, without running it. */
static bool is_refused(PGconn *database, const struct sql_statement *s)
{
	static const char *nothing[PARAMETERS_MAX];
	PGresult *begun = PQexec(database, "begin read only"),
		 *result = PQexecParams(database, s->text, s->parameters, NULL, nothing, NULL, NULL, 0);
	const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
	bool refused = state && strcmp(state, "25006") == 0;

	PQclear(begun);
	PQclear(result);
	PQclear(PQexec(database, "rollback"));
	return refused;
}

static bool fits(PGconn *database, const struct sql_statement *s)
{
	PGresult *functions = functions_in(database, s->text);
	bool writes = is_refused(database, s) || PQntuples(functions) == 0 || !PQgetisnull(functions, 0, 0);

	if (writes != s->writes)
		printf("FAIL writing: %s is held for a %s (%s)\n", s->file, s->writes ? "write" : "read",
		       PQresultStatus(functions) == PGRES_TUPLES_OK ? PQgetvalue(functions, 0, 0)
		                                                    : PQerrorMessage(database));
	PQclear(functions);
	return writes == s->writes;
}

/* The look itself can see: of a write, and of a function that writes. */
static bool sees(PGconn *database)
{
	const struct sql_statement planted[] = {
		{ .file = "a planted write",
		  .text = "with x as (delete from session returning 1) select 1 from x" },
		{ .file = "a planted lock", .text = "select 1 from member for no key update" },
		{ .file = "a planted function", .text = "select end_sessions(null, null)" },
		{ .file = "a planted advisory lock", .text = "select pg_try_advisory_lock(1)" },
	};
	bool well = true;

	for (size_t i = 0; i < sizeof planted / sizeof planted[0]; i++) {
		PGresult *functions = functions_in(database, planted[i].text);

		if (!is_refused(database, &planted[i]) && PQgetisnull(functions, 0, 0))
			well = printf("FAIL writing: %s is not seen\n", planted[i].file) < 0;
		PQclear(functions);
	}
	return well;
}

int main(int argc, char **argv)
{
	PGconn *database = argc == 2 ? PQconnectdb(argv[1]) : NULL;
	int writes = 0;

	if (PQstatus(database) != CONNECTION_OK)
		return fputs("usage: writing CONNECTION\n", stderr), 64;
	bool well = sees(database);

	for (int i = 0; i < sql_statement_count; i++) {
		well = fits(database, &sql_statements[i]) && well;
		writes += sql_statements[i].writes;
	}
	if (well)
		printf("ok   writing: the %d statements that change something are known, of %d\n", writes,
		       sql_statement_count);
	PQfinish(database);
	return well ? 0 : 1;
}
