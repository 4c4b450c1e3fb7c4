/* The right edge of the tree, read back from the database: at most 255 leaves and one tile a level,
 * however long the log is. */
#ifndef PARVIS_AUDIT_LOG_EDGE_H
#define PARVIS_AUDIT_LOG_EDGE_H

#include "audit/log/tree.h"
#include "base/task.h"

/*
 * The tree over the first `size` entries. False with a problem when the database failed; false with the
 * problem not_found when rows are missing, or a leaf is not what its hash says.
 */
bool edge_load(struct task *t, uint64_t size, struct tree *tree);

/* "12" in the task's memory: numbers travel to the database as text. */
const char *edge_number(struct task *t, uint64_t number);

#endif
