/* Reads the head of a request out of the library. Inside the HTTP layer only; network thread. */
#ifndef PARVIS_HTTP_HEAD_H
#define PARVIS_HTTP_HEAD_H

#include "http/exchange.h"

/*
 * Fills head with what arrived; strings stay the library's. x->target is split into path and query.
 * The library cuts lines into C strings where they lie, so a NUL, a folded line, a second space or a bare line feed leaves
 * a gap between two strings that should touch: head->complete is false then.
 */
void head_read(struct exchange *x, const char *method, const char *version, struct head *head);

/* The address of the one who asks, as text of the task: the peer's, or the one that a proxy on this machine reports. NULL without
 * memory. */
const char *head_address(struct exchange *x, const char *forwarded_for);

#endif
