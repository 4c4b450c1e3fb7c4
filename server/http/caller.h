/*
 * Who calls, as far as sharing needs to know it before anybody has looked into the database. A session that a
 * worker has seen to be somebody's is remembered with their number; everybody else is a stranger at an
 * address. What is remembered decides about the order of service only: what somebody may is asked of the
 * database, each time.
 */
#ifndef PARVIS_HTTP_CALLER_H
#define PARVIS_HTTP_CALLER_H

#include "base/address.h"
#include "http/turns.h"

struct acquaintances;

/* Nobody is known. NULL when there is no memory. */
struct acquaintances *acquaintances_open(void);
void acquaintances_close(struct acquaintances *known);

/* Remembers whose a session is; TASK_NOBODY (base/task.h) forgets it. Any thread. */
void acquaintances_learn(struct acquaintances *known, uint64_t session, uint64_t person);

/* The number of a session: of the first cookie of that name; 0 for none. Pure. */
uint64_t caller_session(const char *cookies, const char *name);

/* Whose request it is, by its session and the address that it comes from. Any thread. */
struct party caller_party(struct acquaintances *known, uint64_t session, const struct address *address);

#endif
