/* Takes jobs from their table and runs them; revives or gives up those that were lost; lets retention run once a day. */
#include "jobs/jobs.h"

#include <jansson.h>
#include <pthread.h>
#include <setjmp.h>
#include <string.h>

#include "audit/entry.h"
#include "base/clock.h"
#include "base/json.h"
#include "base/log.h"
#include "db/db.h"
#include "jobs/export.h"
#include "jobs/purge.h"
#include "queries.h"

enum {
	JOB_BYTES = 128 * 1024 * 1024,
	SMALL_BYTES = 4 * 1024 * 1024,
	LOOK_MS = 1000,
	LOST_MS = 60 * 1000,
	DAY_MS = 24 * 3600 * 1000
};

/* The one bell of this process. */
static struct {
	pthread_mutex_t lock;
	pthread_cond_t rung;
	bool waiting_work;
} bell = { PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false };

/* The thread of jobs_start(). Only the main thread starts and stops it. */
static struct {
	pthread_t thread;
	bool runs;
	atomic_bool stop;
	const struct config *config;
} own;

void jobs_wake(void)
{
	pthread_mutex_lock(&bell.lock);
	bell.waiting_work = true;
	pthread_cond_signal(&bell.rung);
	pthread_mutex_unlock(&bell.lock);
}

static void wait_for_bell(void)
{
	int64_t until = clock_now() + LOOK_MS;

	pthread_mutex_lock(&bell.lock);
	while (!bell.waiting_work && clock_wait(&bell.rung, &bell.lock, until))
		;
	bell.waiting_work = false;
	pthread_mutex_unlock(&bell.lock);
}

static bool run_purge(struct task *t, struct db *snapshot, const struct config *config, const struct job *job)
{
	(void)snapshot;
	(void)job;
	return purge_run(t, config);
}

static const struct {
	const char *kind;
	bool (*run)(struct task *, struct db *, const struct config *, const struct job *);
} kinds[] = {
	{ "export", export_run },
	{ "purge", run_purge },
};

static bool run_kind(struct task *t, struct db *snapshot, const struct config *config, const struct job *job)
{
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (strcmp(kinds[i].kind, job->kind) == 0)
			return kinds[i].run(t, snapshot, config, job);
	return task_fail(t, PROBLEM_unexpected, NULL);
}

/* In a task of its own: memory that runs out, or a lost connection, ends the job and not the process. */
static enum problem run_guarded(struct db *db, struct db *snapshot, const struct config *config, const struct job *job)
{
	struct task t;
	jmp_buf escape;

	task_open(&t, db, JOB_BYTES);
	t.arena.escape = &escape;
	if (setjmp(escape) == 0)
		run_kind(&t, snapshot, config, job);
	else
		task_fail(&t, PROBLEM_unexpected, NULL);
	enum problem problem = t.problem;

	task_close(&t);
	return problem;
}

/* The entry of a request that could not be served names the person whose request it is. */
static bool trace_failure(struct task *t, const struct job *job, struct db_tail *tail)
{
	struct trace trace = { .action = AUDIT_request_step, .function = "system", .object = job->subject };
	struct db_rows rows;

	if (strcmp(job->kind, "export") != 0)
		return true;
	if (!db_rows(t, sql_export_subject(job->subject), &rows) || rows.count == 0)
		return false;
	trace.subjects[0] = db_value(&rows, 0, 5);
	return entry_fill(t, &trace, tail);
}

/* After a failure: another try, or none. */
static void settle_failure(struct db *db, const struct job *job, const char *problem)
{
	struct db_tail tail = { 0 };
	struct task t;

	task_open(&t, db, SMALL_BYTES);
	log_event("job_failed", "kind=%s attempt=%d problem=%s", job->kind, job->attempts, problem);
	if (job->attempts < JOB_TRIES)
		db_write(&t, sql_job_retry(job->id, job->attempt, problem), &tail);
	else if (trace_failure(&t, job, &tail))
		db_write(&t, sql_job_fail(job->id, job->attempt, problem), &tail);
	task_close(&t);
}

/* A job that ended well has said so itself; for one that had nothing to do, or that was broken off, we say it. */
static void settle_quietly(struct db *db, struct sql statement)
{
	struct db_tail none = { 0 };
	struct task t;

	task_open(&t, db, SMALL_BYTES);
	db_write(&t, statement, &none);
	task_close(&t);
}

static void settle(struct db *db, const struct job *job, enum problem problem)
{
	if (problem == PROBLEM_none)
		settle_quietly(db, sql_job_end(job->id, job->attempt));
	else if (atomic_load(job->stop))
		settle_quietly(db, sql_job_put_back(job->id, job->attempt));
	else
		settle_failure(db, job, problem_code(problem));
}

static bool take(struct task *t, struct job *job)
{
	struct db_tail none = { 0 };
	const char *answer = db_write(t, sql_job_next(), &none);
	json_t *row = answer ? json_read(t, answer, strlen(answer)) : NULL;

	if (!row)
		return false;
	job->attempts = (int)json_integer_value(json_object_get(row, "attempt"));
	job->attempt = arena_printf(&t->arena, "%d", job->attempts);
	job->id = json_string_value(json_object_get(row, "id"));
	job->kind = json_string_value(json_object_get(row, "kind"));
	job->subject = json_string_value(json_object_get(row, "subject"));
	return true;
}

bool jobs_run_one(struct db *db, struct db *snapshot, const struct config *config, const atomic_bool *stop)
{
	struct task t;
	struct job job = { .stop = stop };

	task_open(&t, db, SMALL_BYTES);
	bool taken = take(&t, &job);

	if (taken)
		settle(db, &job, run_guarded(db, snapshot, config, &job));
	task_close(&t);
	return taken;
}

/* Jobs whose process is gone. */
static void revive_lost(struct db *db)
{
	struct db_rows rows;
	struct task t;

	task_open(&t, db, SMALL_BYTES);
	if (db_rows(&t, sql_job_lost(), &rows))
		for (int i = 0; i < rows.count; i++) {
			const char *attempt = db_value(&rows, i, 3);
			struct job job = { db_value(&rows, i, 0), db_value(&rows, i, 1),
				           db_value(&rows, i, 2), attempt,
				           attempt[0] - '0',      NULL };
			settle_failure(db, &job, "lost");
		}
	task_close(&t);
}

/* When retention must run next: tomorrow, or soon when something failed. */
static int64_t retain(struct db *db, const struct config *config, int64_t now)
{
	bool well = run_guarded(db, NULL, config, &(struct job){ .kind = "purge" }) == PROBLEM_none;

	return now + (well ? DAY_MS : LOST_MS);
}

void jobs_run(struct db *db, const struct config *config, const atomic_bool *stop)
{
	struct db_where where = { .own = config->database_app, .owner = config->database, .role = DB_APP, .prepare = false };
	struct db *snapshot = db_open(&where);
	int64_t retained = clock_now(), looked = retained - LOST_MS;

	while (snapshot && !atomic_load(stop)) {
		int64_t now = clock_now();
		if (now >= retained)
			retained = retain(db, config, now);
		if (now - looked >= LOST_MS) {
			revive_lost(db);
			looked = now;
		}
		if (!jobs_run_one(db, snapshot, config, stop))
			wait_for_bell();
	}
	db_close(snapshot);
}

static void *work(void *unused)
{
	struct db_where where = {
		.own = own.config->database_app, .owner = own.config->database, .role = DB_APP, .prepare = true
	};
	struct db *db = db_open(&where);

	(void)unused;
	if (db)
		jobs_run(db, own.config, &own.stop);
	db_close(db);
	return NULL;
}

bool jobs_start(const struct config *config)
{
	own.config = config;
	atomic_store(&own.stop, false);
	own.runs = pthread_create(&own.thread, NULL, work, NULL) == 0;
	return own.runs;
}

void jobs_stop(void)
{
	if (!own.runs)
		return;
	atomic_store(&own.stop, true);
	jobs_wake();
	pthread_join(own.thread, NULL);
	own.runs = false;
}
