/*
 * Takes PostgreSQL away at every statement of every migration, before and after the statement is done: what
 * was not committed is not there, and migrating again goes on from there, to the same schema as without a
 * cut. migrations NAME FOLDER REAL-FOLDER, as cuts.c; the owner's address leads to FOLDER and to an empty
 * database of that name, beside a migrated `parvis`.
 */
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "commands/commands.h"
#include "cut/cutter.h"
#include "db/texts.h"

/*
 * Statements of a run before a migration that is missing, beside one look at each that is there: before it is
 * begun, and before its text. What stands between is the same for each: it is cut for the first and the last
 * few.
 */
enum { BEGINNING = 4, TEXT = 11, FEW = 3, STATEMENTS_MAX = 16, STATE = 256 };

static struct config config;
static FILE *said;

/* Changes when, and only when, the catalogue was changed and that was committed. */
static const char quick[] =
	"select (select count(*) from schema_migration)::text || concat_ws(' ', '', (select "
	"sum(xmin::text::bigint) || '/' || count(*) from pg_class), (select sum(xmin::text::bigint) || '/' "
	"|| count(*) from pg_attribute), (select sum(xmin::text::bigint) || '/' || count(*) from pg_proc), "
	"(select sum(xmin::text::bigint) || '/' || count(*) from pg_constraint), (select "
	"sum(xmin::text::bigint) || '/' || count(*) from pg_trigger), (select sum(xmin::text::bigint) || '/' "
	"|| count(*) from pg_description), (select sum(xmin::text::bigint) || '/' || count(*) from "
	"pg_attrdef))";

/* The schema by its names, to compare two databases. */
static const char whole[] =
	"select md5(string_agg(line, ' ' order by line collate \"C\")) from (select concat_ws(' ', "
	"a.attrelid::regclass, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, "
	"pg_get_expr(d.adbin, d.adrelid), col_description(a.attrelid, a.attnum), c.relacl) as line from "
	"pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = "
	"a.attrelid and d.adnum = a.attnum where c.relnamespace in ('public'::regnamespace, "
	"'audit'::regnamespace) and a.attnum > 0 union all select pg_get_constraintdef(oid) || conname from "
	"pg_constraint union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal union "
	"all select concat_ws(' ', oid::regprocedure, md5(prosrc), proacl) from pg_proc where pronamespace "
	"in ('public'::regnamespace, 'audit'::regnamespace)) as lines";

static PGconn *connect_to(const char *folder, const char *database)
{
	char address[256];

	snprintf(address, sizeof address, "host=%s dbname=%s user=postgres", folder, database);
	return PQconnectdb(address);
}

static void ask(PGconn *database, const char *question, char answer[STATE])
{
	PGresult *result = PQexec(database, question);

	snprintf(answer, STATE, "%s", PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : "");
	PQclear(result);
}

static bool migrate_now(void)
{
	return command_migrate(&config, 1, (char *[]){ "migrate", NULL }) == 0;
}

static int count_of(const char *state)
{
	return (int)strtol(state, NULL, 10);
}

/* One cut while `state` stands. NULL, or what is wrong; state is what stands afterwards. */
static const char *cut_at(PGconn *judge, int at, bool done, char state[STATE])
{
	char after[STATE];

	cutter_arm_for_good(at, done);
	bool well = migrate_now();

	cutter_arm(0, false);
	ask(judge, quick, after);
	bool moved = count_of(after) != count_of(state);

	if (well && cutter_has_cut())
		return "it says that it is done";
	if (!moved && count_of(state) > 0 && strcmp(after, state) != 0)
		return "something of a migration that is not there was left";
	if (moved && count_of(after) != count_of(state) + 1)
		return "it went on without its connection";
	memcpy(state, after, STATE);
	return NULL;
}

/* Of the functions, which are one statement each, only those around the first and the last are cut. */
static int functions_between(int before, int count)
{
	int functions = 0;

	while (before == count && sql_functions[functions].name)
		functions++;
	return functions;
}

/* Every statement up to the one that ends the next migration. */
static const char *cut_next(PGconn *judge, int count, char state[STATE], int *cuts)
{
	int before = count_of(state), begin = before >= FEW && before < count - FEW ? before + TEXT
	                                      : before > 0                          ? before + BEGINNING
	                                                                            : 1;

	int between = functions_between(before, count), from = begin + STATEMENTS_MAX / 2;

	for (int at = begin; at < begin + STATEMENTS_MAX + between; at += at == from && between ? between : 1)
		for (int done = 0; done < 2; done++, ++*cuts) {
			const char *fault = cut_at(judge, at, done, state);

			if (fault) {
				fprintf(said, "     after %d migrations, at statement %d %s\n", before, at,
				        done ? "after it was done" : "before it was sent");
				return fault;
			}
			if (count_of(state) != before)
				return done ? NULL : "it was committed before the connection was cut";
		}
	return "it does not come to its end";
}

int main(int argc, char **argv)
{
	char state[STATE] = "", plain[STATE];
	const char *fault = NULL;
	int cuts = 0, count = 0;

	if (argc != 4 || !config_read(&config))
		return fputs("usage: migrations DATABASE FOLDER REAL-FOLDER\n", stderr), 64;
	said = fdopen(dup(STDOUT_FILENO), "w");
	if (!said || !freopen("/dev/null", "w", stdout))
		return 1;
	PGconn *judge = connect_to(argv[3], argv[1]), *other = connect_to(argv[3], "parvis");

	cutter_open(argv[2], argv[3]);
	while (sql_migrations[count].name)
		count++;
	/* the functions come last, as one more */
	while (!fault && count_of(state) < count + 1)
		fault = cut_next(judge, count, state, &cuts);
	if (!fault && !migrate_now())
		fault = "the next run does not complete";
	ask(judge, whole, state);
	ask(other, whole, plain);
	if (!fault && strcmp(state, plain) != 0)
		fault = "the schema is another than without cuts";
	fprintf(said,
	        "%s cuts: %d migrations, the connection cut %d times, before and after every statement%s%s\n",
	        fault ? "FAIL" : "ok  ", count, cuts, fault ? ": " : "", fault ? fault : "");
	PQfinish(judge);
	PQfinish(other);
	return fault || fclose(said) != 0 ? 1 : 0;
}
