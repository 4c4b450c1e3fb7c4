/*
 * Retention: what has served its time goes, as the data map says: sessions, links, failed sign-ins, kept
 * answers, marks of consultations, notices, texts that were rejected or deleted, archives and their remains.
 * Run at start and once a day; running it twice changes nothing. Not yet: disclosures of the audit log by
 * class, closed requests and cases, accounts that have ended.
 */
#ifndef PARVIS_RETENTION_PURGE_H
#define PARVIS_RETENTION_PURGE_H

#include <stdbool.h>

#include "base/config.h"
#include "base/task.h"

/*
 * Purges for about a second, in slices, so that no archive waits behind it: *more when there is something
 * left, and it is to be called again. The connection's patience and statement timeout are widened for it.
 * False with the first problem; the rest is done anyway.
 */
bool purge_run(struct task *t, const struct config *config, bool *more);

/* Forgets the files of archives that are over, by time or because another has taken their place: also at
 * once, when one is ready.
 */
bool purge_archives(struct task *t, const struct config *config);

#endif
