/* Brings the schema up to date: sql/migrations in order, each once, each in a transaction behind a lock of
 * its own; then, in one more, the functions and views of sql/functions. */
#ifndef PARVIS_DB_MIGRATE_H
#define PARVIS_DB_MIGRATE_H

#include <stdbool.h>

#include "base/task.h"

/*
 * Applies what is missing, as the owner. A migration that was applied with another text (its SHA-256 is kept,
 * made by PostgreSQL) is refused: released migrations are never edited. False with the name of the one that
 * failed and PostgreSQL's reason in the log; *applied counts the new ones. Of several that migrate at once,
 * each migration is done by one, and the others wait for it. The functions are replaced, all of them, when a
 * migration was applied or their text is another than that of last time (its SHA-256 is kept as number 0).
 */
bool migrate(struct task *t, int *applied);

/* The number of the newest migration compiled in, and of the last one applied before which none is missing
 * (-1 when it cannot be read). */
int migrate_newest(void);
int migrate_current(struct task *t);

/* Whether the functions and views in the database are those of this program. False with a problem when that
 * cannot be read. */
bool migrate_has_functions(struct task *t);

#endif
