/* Matches a raw path against an address with variables (":group"). Pure but for the task's memory. */
#ifndef PARVIS_INPUT_ROUTE_H
#define PARVIS_INPUT_ROUTE_H

#include <stdbool.h>

#include "base/task.h"

enum { ROUTE_VARIABLES = 3 };

/*
 * True when path fits address ("/api/groups/:group/members/:member"); args receives the decoded variables in
 * order, the rest is NULL. A variable matches one non-empty segment. args may be NULL to ask only whether it
 * fits.
 */
bool route_fits(struct task *t, const char *address, const char *path, const char *args[ROUTE_VARIABLES]);

#endif
