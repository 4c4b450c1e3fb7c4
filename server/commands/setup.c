/* parvis migrate and parvis config: what is done before serving. */
#include <stdio.h>
#include <sysexits.h>

#include "commands/commands.h"
#include "db/db.h"
#include "db/migrate.h"

enum { MIGRATE_MS = 10 * 60 * 1000 };

struct migration {
	bool well;
	int applied;
};

static void migrate_in(struct task *t, void *migration)
{
	struct migration *m = migration;

	m->well = migrate(t, &m->applied);
}

int command_migrate(const struct config *config, int argc, char **argv)
{
	struct db_where where = { .own = config->database, .owner = config->database, .role = DB_OWNER };
	struct db *db = db_open(&where);
	struct migration m = { 0 };

	(void)argc;
	(void)argv;
	if (!db || !db_connect(db)) {
		fprintf(stderr, "parvis: migrate: the database cannot be reached: %s\n",
		        db ? db_reason(db) : "no memory");
		db_close(db);
		return EX_UNAVAILABLE;
	}
	db_patience(db, MIGRATE_MS);
	task_run(db, TASK_BYTES, migrate_in, &m);
	db_close(db);
	if (m.well)
		printf("parvis: migrate: %d applied, the schema is at %d\n", m.applied, migrate_newest());
	return m.well ? 0 : 1;
}

/* Reading the configuration has already said what is wrong with it, and ended with 78. */
int command_config(const struct config *config, int argc, char **argv)
{
	(void)argv;
	if (argc == 2) /* check */
		puts("parvis: config: well");
	else
		config_print(config, stdout);
	return 0;
}
