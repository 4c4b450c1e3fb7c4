/*
 * What happens without a request: jobs are taken and run, lost ones revived or given up, decisions take
 * effect, proposals that nobody confirmed end, refusals fold, retention runs once a day.
 */
#include "jobs/jobs.h"

#include <jansson.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "archive/export.h"
#include "audit/entry.h"
#include "audit/fold.h"
#include "base/clock.h"
#include "base/disk.h"
#include "base/id.h"
#include "base/json.h"
#include "base/log.h"
#include "base/must.h"
#include "base/under_way.h"
#include "db/db.h"
#include "domain/moderation.h"
#include "queries/archive.h"
#include "queries/jobs.h"
#include "retention/purge.h"

enum {
	JOB_BYTES = 128 * 1024 * 1024,
	SMALL_BYTES = 4 * 1024 * 1024,
	LOOK_MS = 1000,
	LOST_MS = 60 * 1000,
	FOLD_MS = 10 * 1000,
	DAY_MS = 24 * 3600 * 1000
};

/* The one bell of this process. */
static struct {
	unsigned magic;
	pthread_mutex_t lock;
	pthread_cond_t rung;
	bool waiting_work;
} bell = { BELL_MAGIC, PTHREAD_MUTEX_INITIALIZER, PTHREAD_COND_INITIALIZER, false };

/* The thread of jobs_start(). Only the main thread starts and stops it. */
static struct {
	pthread_t thread;
	bool runs;
	atomic_bool stop;
	const struct config *config;
} own;

void jobs_wake(void)
{
	must(bell.magic == BELL_MAGIC);
	pthread_mutex_lock(&bell.lock);
	bell.waiting_work = true;
	pthread_cond_signal(&bell.rung);
	pthread_mutex_unlock(&bell.lock);
}

static void wait_for_bell(void)
{
	int64_t until = clock_now() + LOOK_MS;

	must(bell.magic == BELL_MAGIC);
	pthread_mutex_lock(&bell.lock);
	while (!bell.waiting_work && clock_wait(&bell.rung, &bell.lock, until))
		continue;
	bell.waiting_work = false;
	pthread_mutex_unlock(&bell.lock);
}

/* The one before goes with the new one: not a week later. What cannot go now, retention takes. */
static bool run_export(struct task *t, struct db *snapshot, const struct config *config,
                       const struct job *job)
{
	bool well = export_run(t, snapshot, config, job);

	if (well && !purge_archives(t, config))
		task_forgive(t);
	return well;
}

static const struct {
	const char *kind;
	bool (*run)(struct task *, struct db *, const struct config *, const struct job *);
} kinds[] = {
	{ "export", run_export },
};

/* What a job is done with. */
struct labour {
	struct db *db, *snapshot;
	const struct config *config;
	struct job job;
	bool taken;
};

static void run_kind(struct task *t, void *labour)
{
	const struct labour *l = labour;

	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		if (strcmp(kinds[i].kind, l->job.kind) == 0) {
			kinds[i].run(t, l->snapshot, l->config, &l->job);
			return;
		}
	}
	task_fail(t, PROBLEM_unexpected, NULL);
}

/* In a task of its own: memory that runs out, or a lost connection, ends the job and not the process. */
static enum problem run_guarded(struct labour *l)
{
	return task_run(l->db, JOB_BYTES, run_kind, l);
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
	trace.subjects[0] = db_value(&rows, 0, EXPORT_SUBJECT_MEMBER);
	return entry_fill(t, &trace, tail);
}

/* How a job came out. */
struct outcome {
	const struct job *job;
	const char *problem; /* NULL when it is done */
};

/* After a failure: another try, or none. */
static void settle_failure(struct task *t, void *outcome)
{
	const struct outcome *o = outcome;
	struct db_tail tail = { 0 };

	log_event("job_failed", "kind=%s attempt=%d problem=%s", o->job->kind, o->job->attempts, o->problem);
	if (o->job->attempts < JOB_TRIES)
		db_write(t, sql_job_retry(o->job->id, o->job->attempt, o->problem), &tail);
	else if (trace_failure(t, o->job, &tail))
		db_write(t, sql_job_fail(o->job->id, o->job->attempt, o->problem), &tail);
}

/* A job that ended well has said so itself; for one that had nothing to do, or that was
 * broken off, we say it. */
static void settle_quietly(struct task *t, void *outcome)
{
	const struct outcome *o = outcome;
	struct db_tail none = { 0 };

	if (o->problem)
		db_write(t, sql_job_put_back(o->job->id, o->job->attempt), &none);
	else
		db_write(t, sql_job_end(o->job->id, o->job->attempt), &none);
}

/* What cannot be settled, for lack of memory or of the database, is a lost job soon:
 * revive_lost() finds it. */
static void settle(struct db *db, const struct job *job, enum problem problem)
{
	struct outcome outcome = { job, problem == PROBLEM_none ? NULL : problem_code(problem) };
	bool quietly = !outcome.problem || atomic_load(job->stop);

	task_run(db, SMALL_BYTES, quietly ? settle_quietly : settle_failure, &outcome);
}

static bool read_job(struct task *t, struct job *job)
{
	struct db_tail none = { 0 };
	const char *answer = db_write(t, sql_job_next(job->holder), &none);
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

/* The job's texts belong to the task that takes it: what is done with it happens within. */
static void take_and_run(struct task *t, void *labour)
{
	struct labour *l = labour;

	l->taken = read_job(t, &l->job);
	if (!l->taken)
		return;
	under_way_begin(t->number, "job", l->job.kind);
	settle(l->db, &l->job, run_guarded(l));
	under_way_end();
}

/* One by one: what cannot take effect, for a reason of its own, keeps none of the
 * others. Said once a minute. */
static void settle_each(struct task *t)
{
	static atomic_int_least64_t told;
	struct db_tail none = { 0 };
	struct db_rows due;
	int stuck = 0;

	if (!db_rows(t, sql_case_due(MODERATION_UNDO_TEXT), &due))
		return;
	for (int i = 0; i < due.count; i++, task_forgive(t))
		if (!db_write(t, sql_case_settle(MODERATION_UNDO_TEXT, db_value(&due, i, DB_ONLY)), &none))
			stuck += t->problem != PROBLEM_none;
	if (stuck > 0 && clock_seldom(&told, LOST_MS))
		log_event("decisions_stuck", "cases=%d", stuck);
}

static void settle_decisions(struct task *t, void *unused)
{
	struct db_tail none = { 0 };

	(void)unused;
	if (db_write(t, sql_case_settle(MODERATION_UNDO_TEXT, NULL), &none) || t->problem == PROBLEM_none)
		return;
	task_forgive(t);
	settle_each(t);
}

void jobs_settle_decisions(struct db *db)
{
	task_run(db, SMALL_BYTES, settle_decisions, NULL);
}

bool jobs_run_one(struct db *db, struct db *snapshot, const struct config *config, const char *holder,
                  const atomic_bool *stop)
{
	struct job job = { .holder = holder, .stop = stop, .meanwhile = jobs_settle_decisions };
	struct labour labour = { db, snapshot, config, job, false };

	task_run(db, SMALL_BYTES, take_and_run, &labour);
	return labour.taken;
}

/* Jobs whose process is gone. */
static void revive_lost(struct task *t, void *unused)
{
	struct db_rows rows;

	(void)unused;
	if (!db_rows(t, sql_job_lost(), &rows))
		return;
	for (int i = 0; i < rows.count; i++) {
		const char *attempt = db_value(&rows, i, JOB_LOST_ATTEMPTS);
		struct job job = { .id = db_value(&rows, i, JOB_LOST_ID),
			           .kind = db_value(&rows, i, JOB_LOST_KIND),
			           .subject = db_value(&rows, i, JOB_LOST_SUBJECT),
			           .attempt = attempt,
			           .attempts = (int)strtol(attempt, NULL, 10) };

		task_run(t->db, SMALL_BYTES, settle_failure, &(struct outcome){ &job, "lost" });
	}
}

/* What nobody confirmed in time. */
static void end_proposals(struct task *t, void *unused)
{
	struct db_tail none = { 0 };

	(void)unused;
	db_write(t, sql_confirmation_expire(), &none);
}

/* One turn of retention. */
struct retention {
	const struct config *config;
	bool more;
};

static void run_retention(struct task *t, void *retention)
{
	struct retention *r = retention;

	purge_run(t, r->config, &r->more);
}

/* When retention must run next: tomorrow, after whoever waits, or soon when something failed. */
static int64_t retain(struct db *db, const struct config *config, int64_t now)
{
	struct retention retention = { config, false };
	bool well = task_run(db, JOB_BYTES, run_retention, &retention) == PROBLEM_none;

	return now + (!well ? LOST_MS : retention.more ? 0 : DAY_MS);
}

static void fold(struct task *t, void *unused)
{
	(void)unused;
	fold_run(t);
}

void jobs_run(struct db *db, const struct config *config, const atomic_bool *stop)
{
	struct db_where where = {
		.own = config->database_app, .owner = config->database, .role = DB_APP, .prepare = false
	};
	struct db *snapshot = db_open(&where);
	int64_t retained = clock_now(), looked = retained - LOST_MS, folded = looked;
	struct id holder = id_random();

	if (!snapshot)
		log_event("no_jobs", "reason=memory");
	while (snapshot && !atomic_load(stop)) {
		int64_t now = clock_now();
		if (now >= retained)
			retained = retain(db, config, now);
		if (now - looked >= LOST_MS) {
			task_run(db, SMALL_BYTES, revive_lost, NULL);
			task_run(db, SMALL_BYTES, end_proposals, NULL);
			looked = now;
		}
		if (now - folded >= FOLD_MS) {
			task_run(db, SMALL_BYTES, fold, NULL);
			folded = now;
		}
		jobs_settle_decisions(db);
		disk_look(config->state, config->free_disk); /* retention goes on: it makes room */
		if ((disk_is_low() || !jobs_run_one(db, snapshot, config, holder.text, stop)) &&
		    retained > now)
			wait_for_bell();
	}
	db_close(snapshot);
}

static void *work(void *unused)
{
	struct db_where where = { .own = own.config->database_app,
		                  .owner = own.config->database,
		                  .role = DB_APP,
		                  .prepare = true };
	struct db *db = db_open(&where);

	(void)unused;
	if (db)
		jobs_run(db, own.config, &own.stop);
	else
		log_event("no_jobs", "reason=memory");
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
