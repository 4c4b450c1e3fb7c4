/* parvis serve: refuses unsafe settings, opens the layers, waits for a signal, closes in reverse order. */
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "api/member.h"
#include "api/pipeline.h"
#include "base/disk.h"
#include "base/log.h"
#include "base/under_way.h"
#include "base/words.h"
#include "commands/commands.h"
#include "crypto/hash.h"
#include "db/db.h"
#include "db/migrate.h"
#include "jobs/jobs.h"

enum { STOP_SECONDS = 10 };

static struct db_where app_database(const struct config *config, bool prepare)
{
	return (struct db_where){
		.own = config->database_app, .owner = config->database, .role = DB_APP, .prepare = prepare
	};
}

struct schema {
	int current;
	bool functions; /* are those of this program */
};

static void ask_schema(struct task *t, void *schema)
{
	*(struct schema *)schema = (struct schema){ migrate_current(t), migrate_has_functions(t) };
}

/*
 * An older program on a newer schema, or the reverse, would fail in the middle of the day: it is refused in
 * the morning. A database that is busy or away is no wrong setting: that passes.
 */
static int try_schema(struct db *db)
{
	struct schema schema = { .current = -1 };
	enum problem problem = task_run(db, TASK_BYTES, ask_schema, &schema);

	if (problem == PROBLEM_busy || problem == PROBLEM_database_away)
		return EX_UNAVAILABLE;
	if (schema.current == migrate_newest() && schema.functions)
		return 0;
	fprintf(stderr, "parvis: serve: the schema is at %d%s, this program wants %d: run `parvis migrate`\n",
	        schema.current, schema.functions ? "" : " (other functions)", migrate_newest());
	return EX_CONFIG;
}

/* What the network thread may ask at any moment. */
struct watch {
	const struct config *config;
	struct db *db;
};

/* Ready means: the last look at the database, a second ago, found it. Never waits. */
static bool ready(void *context)
{
	return db_usable(((struct watch *)context)->db);
}

static struct db *open_database(void *context)
{
	struct db_where where = app_database(((struct watch *)context)->config, true);
	struct db *db = db_open(&where);

	/* now, so that a misspelt column is seen at start and not by the first visitor */
	if (db)
		db_connect(db);
	return db;
}

/* Every statement is prepared once before anybody is served: a misspelt column stops the start,
 * with file name and caret. */
static int try_statements(const struct config *config)
{
	struct db_where where = app_database(config, true);
	struct db *db = db_open(&where);
	int code = !db ? EX_UNAVAILABLE : db_connect(db) ? 0 : db_misfits(db) ? EX_CONFIG : EX_UNAVAILABLE;

	db_close(db);
	return code;
}

static struct http_server *start(struct watch *watch)
{
	const struct config *config = watch->config;
	struct http_settings settings = {
		config->listen, (uint16_t)config->port, (int)config->workers, (int)config->doors, { 0 }
	};
	struct http_application application = {
		.body_limit = api_body_limit,
		.at_the_doors = api_at_the_doors,
		.session_cookie = api_session_cookie,
		.answer = api_answer,
		.open_database = open_database,
		.close_database = db_close,
		.ready = ready,
		.context = watch,
	};

	networks_read(config->trusted_proxy, &settings.proxies);
	http_words = word;
	if (!files_open(config->web))
		fprintf(stderr, "parvis: serve: no page in %s (PARVIS_WEB): only the API answers\n",
		        config->web);
	return http_start(&settings, &application);
}

static void look_at_database(struct task *t, void *unused)
{
	(void)unused;
	db_run(t, "select 1");
}

/* A file whose date is that of the last caller whom a proxy named by no address:
 * `parvis doctor` looks at it. */
static void note_unreadable(const struct config *config)
{
	char path[PATH_MAX];

	snprintf(path, sizeof path, "%s/forwarded-unreadable", config->state);
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);

	if (file >= 0) {
		futimens(file, NULL);
		close(file);
	}
}

/* The main thread waits for the end, and looks at the database, at the disk and at what proxies say
 * every second meanwhile. */
static void wait_for_end(struct watch *watch, struct http_server *server, const sigset_t *ends)
{
	const struct timespec second = { .tv_sec = 1 };

	do {
		disk_look(watch->config->state, watch->config->free_disk);
		task_run(watch->db, TASK_BYTES, look_at_database, NULL);
		if (http_saw_unreadable(server))
			note_unreadable(watch->config);
	} while (sigtimedwait(ends, NULL, &second) < 0);
}

static int serve(struct watch *watch, const sigset_t *ends)
{
	struct http_server *server = start(watch);

	if (!server)
		return EX_UNAVAILABLE;
	if (watch->config->jobs && !jobs_start(watch->config))
		log_event("jobs_not_started", "cause=thread");
	wait_for_end(watch, server, ends);
	log_event("stopping", "seconds=%d", STOP_SECONDS);
	/* a worker still uses what we would free; what it was told is committed or was never acknowledged */
	if (!http_stop(server, STOP_SECONDS))
		_exit(1);
	jobs_stop();
	return 0;
}

/* The signals that end us are blocked before any thread is born, and asked for in wait_for_end(). */
static void hold_signals(sigset_t *ends)
{
	sigemptyset(ends);
	sigaddset(ends, SIGTERM);
	sigaddset(ends, SIGINT);
	pthread_sigmask(SIG_BLOCK, ends, NULL);
	signal(SIGPIPE, SIG_IGN);
}

int command_serve(const struct config *config, int argc, char **argv)
{
	struct db_where where = app_database(config, false);
	struct watch watch = { .config = config, .db = db_open(&where) };
	sigset_t ends;
	int code = EX_UNAVAILABLE;

	(void)argc;
	(void)argv;
	hold_signals(&ends);
	if (!api_open(config))
		code = EX_CONFIG;
	else if (!crypto_start() || !watch.db || !db_connect(watch.db))
		fprintf(stderr, "parvis: serve: the database cannot be reached: %s\n",
		        watch.db ? db_reason(watch.db) : "no memory");
	else {
		under_way_open(config->state);
		code = try_schema(watch.db);
		code = code ? code : try_statements(config);
		code = code ? code : serve(&watch, &ends);
	}
	db_close(watch.db);
	return code;
}
