/* What a failure of PostgreSQL means to a person: SQLSTATE and constraint name → problem. Pure. */
#ifndef PARVIS_DB_MEANINGS_H
#define PARVIS_DB_MEANINGS_H

#include <stdbool.h>

#include "base/problem.h"

/* state is NULL when the connection itself was lost (libpq gives none then); constraint may be NULL or "". */
enum problem meaning_of(const char *state, const char *constraint);

/* True for a failure after which nothing was done and the same statement may be run again:
 * serialization and deadlock. */
bool meaning_is_passing(const char *state);

/* True when the connection cannot be used any more (classes 08, 57P and no state at all). */
bool meaning_is_loss(const char *state);

#endif
