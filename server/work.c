/* parvis work: runs background jobs and nothing else, until it is told to stop. */
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>

#include "base/log.h"
#include "commands.h"
#include "crypto/hash.h"
#include "db/db.h"
#include "jobs/jobs.h"

enum { EXIT_UNAVAILABLE = 69 };

static atomic_bool stop;

/* Lock-free, so allowed in a signal handler; the loop looks at least once a second. */
static void ask_to_stop(int signal_number)
{
	(void)signal_number;
	atomic_store(&stop, true);
}

int command_work(const struct config *config, int argc, char **argv)
{
	struct db_where where = { .own = config->database_app, .owner = config->database, .role = DB_APP, .prepare = true };
	struct sigaction action = { .sa_handler = ask_to_stop };
	struct db *db = db_open(&where);

	(void)argc;
	(void)argv;
	sigaction(SIGTERM, &action, NULL);
	sigaction(SIGINT, &action, NULL);
	if (!crypto_start() || !db || !db_connect(db)) {
		fputs("parvis: work: the database cannot be reached\n", stderr);
		db_close(db);
		return EXIT_UNAVAILABLE;
	}
	log_event("working", "jobs=1");
	jobs_run(db, config, &stop);
	log_event("stopped", "jobs=1");
	db_close(db);
	return 0;
}
