/* What the orders of `parvis user` have in common: an order, what is said of it, the account it is about. */
#ifndef PARVIS_COMMANDS_USER_ORDER_H
#define PARVIS_COMMANDS_USER_ORDER_H

#include "audit/entry.h"
#include "base/config.h"
#include "base/task.h"
#include "db/db.h"

struct order {
	struct task *t;
	const struct config *config;
	int count;
	char **arguments; /* what follows the name of the order */
	int (*run)(const struct order *o);
	int code; /* what it came to; EX_OSERR while it has come to nothing */
};

/* Prints a sentence, as an error unless the code is 0, and returns the code. */
int order_say(int code, const char *text);
/* Turns the recorded problem, or its absence after an answer that did not come, into a sentence and an exit
 * code. */
int order_refuse(const struct order *o, const char *otherwise);

/* NULL when it is none. */
const char *order_email(struct task *t, const char *text);
/* The same for what may be a login instead: what has no @ is one. */
const char *order_login(struct task *t, const char *text);
/* The account behind the first argument: id and version (USER_FIND_…). */
bool order_find(const struct order *o, struct db_rows *rows);

/* Writes what is done to an account by who runs the server, with its entry; what it changes may be said.
 * NULL: not done. */
const char *order_write(struct task *t, enum audit_action action, const char *member, struct sql statement);
const char *order_write_changed(struct task *t, enum audit_action action, const char *member,
                                const char *change, struct sql statement);

#endif
