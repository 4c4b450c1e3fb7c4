/*
 * Refusals fold: the first leaves its entry at once, those that follow within five minutes leave one
 * together, which says how many they were. Else whoever may do nothing could fill a log from which nothing
 * may ever go.
 */
#ifndef PARVIS_AUDIT_FOLD_H
#define PARVIS_AUDIT_FOLD_H

#include "audit/entry.h"

/* Leaves an entry, or counts it. what: the kind of thing that was refused, such as the
 * pattern of an address. */
bool fold_note(struct task *t, const struct trace *trace, const char *what);

/* Leaves the entries of what was counted in five minutes that are over. Now and then; one process is
 * enough, more do no harm. */
bool fold_run(struct task *t);

#endif
