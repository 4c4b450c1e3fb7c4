/* Applies sql/migrations in order, once, in a transaction each; then sql/functions, all of them, when they
 * changed. */
#include "db/migrate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "db/db.h"
#include "db/texts.h"
#include "queries/commands.h"

/* Two servers that start together must not migrate together. Only the owner may lock this table so. */
#define LOCK "lock table schema_migration in share row exclusive mode"
#define TABLE                                                                                                \
	"create table if not exists schema_migration (number int primary key, name text not null, sha256 "   \
	"bytea not null, applied_at timestamptz not null default now())"

/* Of several that make the table at once, "if not exists" lets only one succeed; then it
 * is there for the others. */
static bool make_table(struct task *t)
{
	if (db_run(t, TABLE))
		return true;
	task_forgive(t);
	return db_run(t, TABLE);
}

/* What our role may not do is asked of an administrator before anything is made, not when
 * half of the tables stand. */
static bool may_begin(struct task *t)
{
	struct db_rows needs;

	if (!db_rows(t, sql_migrate_needs(), &needs))
		return false;
	for (int i = 0; i < needs.count; i++)
		fprintf(stderr, "  %s\n", db_value(&needs, i, MIGRATE_NEEDS_COMMAND));
	if (needs.count > 0)
		fprintf(stderr,
		        "parvis: migrate: nothing was done: the role %s may not do this itself. Let an "
		        "administrator of this PostgreSQL run the lines above in the database %s, then start "
		        "again\n",
		        db_value(&needs, 0, MIGRATE_NEEDS_ROLE), db_value(&needs, 0, MIGRATE_NEEDS_DATABASE));
	return needs.count == 0;
}

static int number_of(const struct sql_text *migration)
{
	return (int)strtol(migration->name, NULL, 10); /* the file name begins with it */
}

/* 1 when applied with the same text, 0 when not applied, -1 when applied with another text or unreadable. */
static int applied_already(struct task *t, const struct sql_text *migration)
{
	const char *number = arena_printf(&t->arena, "%d", number_of(migration));
	struct db_rows rows;

	if (!db_run_with(t,
	                 "select sha256 = sha256(convert_to($2, 'UTF8')) from schema_migration"
	                 " where number = $1::int",
	                 2, (const char *const[]){ number, migration->text }, &rows))
		return -1;
	if (rows.count == 0)
		return 0;
	if (db_is_true(&rows, 0, DB_ONLY))
		return 1;
	log_event("migration_changed", "name=%s was applied with another text", migration->name);
	return -1;
}

/*
 * The migration and the line that says so, within a transaction. The functions are made anew after it: some
 * may have gone with what they spoke of.
 */
static bool write_migration(struct task *t, const struct sql_text *migration)
{
	const char *number = arena_printf(&t->arena, "%d", number_of(migration));

	return db_run(t, "set local lock_timeout = '2s'") && db_run(t, migration->text) &&
	       db_run(t, "delete from schema_migration where number = 0") &&
	       db_run_with(t,
	                   "insert into schema_migration (number, name, sha256) values ($1::int, $2, "
	                   "sha256(convert_to($3, 'UTF8')))",
	                   3, (const char *const[]){ number, migration->name, migration->text }, NULL);
}

/* Behind the lock it is asked again: who waited for it finds what the other has done. -1 when it failed. */
static int apply(struct task *t, const struct sql_text *migration)
{
	int state = db_begin(t, DB_WRITING) && db_run(t, LOCK) ? applied_already(t, migration) : -1;

	if (state == 0 && write_migration(t, migration) && db_commit(t)) {
		log_event("migrated", "name=%s", migration->name);
		return 1;
	}
	db_rollback(t);
	if (state == 1)
		return 0;
	log_event("migration_failed", "name=%s", migration->name);
	return -1;
}

static const char *functions_text(struct task *t)
{
	size_t length = 0, at = 0;

	for (const struct sql_text *f = sql_functions; f->name; f++)
		length += strlen(f->text);
	char *text = arena_alloc(&t->arena, length + 1);

	for (const struct sql_text *f = sql_functions; f->name; at += strlen(f->text), f++)
		memcpy(text + at, f->text, strlen(f->text));
	return text;
}

static bool write_functions(struct task *t)
{
	bool well = db_run(t, "set local lock_timeout = '2s'");

	for (const struct sql_text *f = sql_functions; well && f->name; f++) {
		well = db_run(t, f->text);
		if (!well)
			log_event("function_failed", "name=%s", f->name);
	}
	return well &&
	       db_run_with(t,
	                   "insert into schema_migration (number, name, sha256) values (0, 'functions', "
	                   "sha256(convert_to($1, 'UTF8'))) on conflict (number) do update set sha256 = "
	                   "excluded.sha256, applied_at = now()",
	                   1, (const char *const[]){ functions_text(t) }, NULL);
}

/* The functions and the line that says so, number 0; behind the lock it is asked again, as above. */
static bool replace_functions(struct task *t)
{
	bool well = db_begin(t, DB_WRITING) && db_run(t, LOCK);
	bool there = well && migrate_has_functions(t);

	if (well && !there)
		well = write_functions(t);
	if (well && db_commit(t)) {
		if (!there)
			log_event("functions_replaced", "all of sql/functions");
		return true;
	}
	db_rollback(t);
	log_event("migration_failed", "name=functions");
	return false;
}

/* Nothing is asked of a role that has nothing to do: it may have lost the right to make anything since. */
static bool is_newest(struct task *t)
{
	struct db_rows rows;

	return db_run_with(t, "select to_regclass('schema_migration') is not null", 0, NULL, &rows) &&
	       db_is_true(&rows, 0, DB_ONLY) && migrate_current(t) == migrate_newest() &&
	       migrate_has_functions(t);
}

bool migrate(struct task *t, int *applied)
{
	bool well = is_newest(t) || (may_begin(t) && make_table(t));

	*applied = 0;
	for (const struct sql_text *m = sql_migrations; well && m->name; m++) {
		int state = applied_already(t, m);
		int added = state == 0 ? apply(t, m) : 0;

		well = state >= 0 && added >= 0;
		*applied += well ? added : 0;
	}
	return well && (migrate_has_functions(t) || replace_functions(t));
}

bool migrate_has_functions(struct task *t)
{
	struct db_rows rows;

	return db_run_with(t,
	                   "select from schema_migration where number = 0 and sha256 = sha256(convert_to($1, "
	                   "'UTF8'))",
	                   1, (const char *const[]){ functions_text(t) }, &rows) &&
	       rows.count == 1;
}

int migrate_newest(void)
{
	int newest = 0;

	for (const struct sql_text *m = sql_migrations; m->name; m++)
		newest = number_of(m);
	return newest;
}

/* One that landed with a lower number than others before it leaves a hole in a database that was
 * brought up to date meanwhile. */
int migrate_current(struct task *t)
{
	struct db_rows applied;
	int current = 0, row = 0;

	if (!db_run_with(t, "select number from schema_migration where number > 0 order by number", 0, NULL,
	                 &applied))
		return -1;
	int last = applied.count ? (int)strtol(db_value(&applied, applied.count - 1, DB_ONLY), NULL, 10) : 0;

	if (last > migrate_newest())
		return last;
	for (const struct sql_text *m = sql_migrations; m->name && row < applied.count; m++, row++) {
		if (strtol(db_value(&applied, row, DB_ONLY), NULL, 10) != number_of(m))
			break;
		current = number_of(m);
	}
	return current;
}
