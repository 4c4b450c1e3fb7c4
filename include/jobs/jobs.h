/*
 * Background work: rows of the table job, taken one at a time by whichever process looks first, and the daily
 * retention. A job gives signs of life; one that gives none for ten minutes is tried again, three times in
 * all, then the people of the desk are told.
 */
#ifndef PARVIS_JOBS_JOBS_H
#define PARVIS_JOBS_JOBS_H

#include <stdatomic.h>
#include <stdbool.h>

#include "base/config.h"
#include "base/task.h"

struct db;

enum { JOB_TRIES = 3 };

/*
 * Works until *stop is true (a long job breaks off within a second): looks every second, and at once after
 * jobs_wake(). `db` is a preparing connection as DB_APP, used by this thread alone; a second one for
 * snapshots is opened here. A database that is away is waited for.
 */
void jobs_run(struct db *db, const struct config *config, const atomic_bool *stop);

/*
 * Takes and runs one job. False when none waits. A job that is broken off because of *stop waits for the next
 * process. `holder` is an identifier of whoever calls, one call at a time: a job that was taken under it
 * while the answer was lost is found again.
 */
bool jobs_run_one(struct db *db, struct db *snapshot, const struct config *config, const char *holder,
                  const atomic_bool *stop);

/* Lets take effect what was decided and can no longer be undone (domain/moderation.h).
 * jobs_run() does it every second. */
void jobs_settle_decisions(struct db *db);

/* A thread of this process that does jobs_run() with connections of its own. False when it cannot start. */
bool jobs_start(const struct config *config);
/* Asks that thread to finish what it does, and waits for it. Nothing happens when there is none. */
void jobs_stop(void);

/* Says that a job was added. Any thread, at any time. */
void jobs_wake(void);

#endif
