/*
 * A statement whose row says other columns than PostgreSQL answers stops the start, as a misspelt column
 * does. The table of statements is one of this test: linked instead of the one that sql/embed.awk makes.
 */
#include <stdio.h>

#include "db/db.h"

static const char *row[4];
const struct sql_statement sql_statements[] = {
	{ .name = "fitting", .file = "fitting", .text = "select 1 as id", .row = NULL },
	{ .name = "planted", .file = "planted", .text = "select 1 as id, 'x' as name", .row = row },
};
const int sql_statement_count = 2;

static const struct {
	const char *what, *row[4];
	bool fits;
} cases[] = {
	{ "the columns as they are", { "id", "name" }, true }, { "one that is missing", { "id" }, false },
	{ "one too many", { "id", "name", "state" }, false },  { "another name", { "id", "title" }, false },
	{ "another order", { "name", "id" }, false },          { "no names", { NULL }, false },
};

/* True when it connects, or is refused for good, as it should; and what was connected can be used. */
static bool holds(const char *where, int i)
{
	struct db *db =
		db_open(&(struct db_where){ .own = "", .owner = where, .role = DB_APP, .prepare = true });
	struct task task;

	for (int k = 0; k < 4; k++)
		row[k] = cases[i].row[k];
	bool connected = db_connect(db), well = connected == cases[i].fits && db_misfits(db) != connected;

	task_open(&task, db, 4096);
	well = well && (!connected || db_run(&task, "select 1"));
	task_close(&task);
	db_close(db);
	printf("%s rows: %s %s\n", well ? "ok  " : "FAIL", cases[i].what,
	       connected ? "connects" : "stops the start");
	return well;
}

int main(int argc, char **argv)
{
	bool well = argc == 2;

	if (!well)
		fputs("usage: rows CONNECTION\n", stderr);
	for (int i = 0; argc == 2 && i < (int)(sizeof cases / sizeof cases[0]); i++)
		well = holds(argv[1], i) && well;
	return well ? 0 : 1;
}
