/* What the orders of `parvis user` have in common. */
#include "commands/user_order.h"

#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "domain/email.h"
#include "queries/commands.h"

int order_say(int code, const char *text)
{
	fprintf(code == 0 ? stdout : stderr, "parvis user: %s\n", text);
	return code;
}

/* Turns the recorded problem, or its absence after an answer that did not come, into a
 * sentence and an exit code. */
int order_refuse(const struct order *o, const char *otherwise)
{
	switch (o->t->problem) {
	case PROBLEM_none:
		return order_say(1, otherwise);
	case PROBLEM_already_there:
		return order_say(1, "there is an account with that address or login already");
	case PROBLEM_database_away:
		return order_say(EX_UNAVAILABLE,
		                 arena_printf(&o->t->arena, "the database cannot be reached: %s",
		                              db_reason(o->t->db)));
	default:
		return order_say(1, problem_code(o->t->problem));
	}
}

const char *order_email(struct task *t, const char *text)
{
	return email_looks_right(text) ? email_spelling(t, text) : NULL;
}

const char *order_login(struct task *t, const char *text)
{
	if (strchr(text, '@'))
		return order_email(t, text);
	return login_looks_right(text) ? email_spelling(t, text) : NULL;
}

const char *order_write_changed(struct task *t, enum audit_action action, const char *member,
                                const char *change, struct sql statement)
{
	struct db_tail tail = { .terminal = true };

	if (!entry_fill(t,
	                &(struct trace){ .action = action,
	                                 .function = "system",
	                                 .object = member,
	                                 .change = change,
	                                 .subjects = { member } },
	                &tail))
		return NULL;
	return db_write(t, statement, &tail);
}

const char *order_write(struct task *t, enum audit_action action, const char *member, struct sql statement)
{
	return order_write_changed(t, action, member, NULL, statement);
}

/* The account behind the first argument: id and version. */
bool order_find(const struct order *o, struct db_rows *rows)
{
	const char *login = order_login(o->t, o->arguments[0]);

	return login && db_rows(o->t, sql_user_find(login), rows) && rows->count == 1;
}
