/* Retention: what has served its time goes, as the data map says. Run at start and once a day; running it twice changes nothing.
 */
#ifndef PARVIS_JOBS_PURGE_H
#define PARVIS_JOBS_PURGE_H

#include <stdbool.h>

#include "base/config.h"
#include "base/task.h"

/* Purges all. The connection's patience and statement timeout are widened for it. False with the first problem; the rest is done
 * anyway. */
bool purge_run(struct task *t, const struct config *config);

#endif
