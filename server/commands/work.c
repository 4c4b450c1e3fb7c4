/* parvis work: runs background jobs and nothing else, until it is told to stop. */
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <sysexits.h>

#include "base/log.h"
#include "commands/commands.h"
#include "crypto/hash.h"
#include "db/db.h"
#include "jobs/jobs.h"

/* Tried once, so that a wrong address is told at once and not waited for. */
static bool database_answers(const struct config *config)
{
	struct db_where where = {
		.own = config->database_app, .owner = config->database, .role = DB_APP, .prepare = true
	};
	struct db *db = db_open(&where);
	bool well = db && db_connect(db);

	if (!well)
		fprintf(stderr, "parvis: work: the database cannot be reached: %s\n",
		        db ? db_reason(db) : "no memory");
	db_close(db);
	return well;
}

/* The signals wait for this thread alone: a job in the middle of a statement is not disturbed by them. */
int command_work(const struct config *config, int argc, char **argv)
{
	sigset_t end;
	int received;

	(void)argc;
	(void)argv;
	sigemptyset(&end);
	sigaddset(&end, SIGTERM);
	sigaddset(&end, SIGINT);
	pthread_sigmask(SIG_BLOCK, &end, NULL);
	if (!crypto_start() || !database_answers(config) || !jobs_start(config))
		return EX_UNAVAILABLE;
	log_event("working", "jobs=1");
	sigwait(&end, &received);
	jobs_stop();
	log_event("stopped", "jobs=1");
	return 0;
}
