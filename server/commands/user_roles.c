/* Roles from the terminal: the last resort where nobody can confirm them on the page. */
#include "commands/user_roles.h"

#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "base/text.h"
#include "domain/permission.h"
#include "queries/commands.h"
#include "queries/members.h"

static bool is_none(const struct order *o)
{
	return o->count == 2 && strcmp(o->arguments[1], "none") == 0;
}

/* Where somebody moderates, as the database takes it: all, nowhere, or groups by name or id. NULL with a
 * sentence for who does not exist. */
static const char *scope_of(const struct order *o, const char *member, const char **roles)
{
	int count = o->count - 1;
	const char **ids = arena_alloc(&o->t->arena, (size_t)count * sizeof *ids);
	bool none = is_none(o), word = none || (count == 1 && strcmp(o->arguments[1], "all") == 0);

	for (int i = 0; i < count; i++) {
		struct db_rows rows;

		if (!db_rows(o->t, sql_user_moderator(member, o->arguments[i + 1], db_flag(!none)), &rows))
			return NULL;
		*roles = db_value(&rows, 0, USER_MODERATOR_ROLES);
		if (!none && strstr(*roles, "guest")) {
			fputs("parvis user: a partner holds no other role\n", stderr);
			return NULL;
		}
		ids[i] = word ? o->arguments[i + 1] : db_value(&rows, 0, USER_MODERATOR_GROUP);
		if (!ids[i])
			fprintf(stderr, "parvis user: there is no group “%s” that a moderator can be given\n",
			        o->arguments[i + 1]);
		if (!ids[i])
			return NULL;
	}
	return db_array(o->t, ids, count);
}

int user_moderate(const struct order *o)
{
	struct db_rows rows;
	const char *roles = NULL;

	if (!order_find(o, &rows))
		return order_refuse(o, "there is no account with that address");
	const char *member = db_value(&rows, 0, USER_FIND_ID), *scope = scope_of(o, member, &roles);

	if (!scope)
		return order_refuse(o, "nothing was changed");
	if (!order_write(o->t, AUDIT_member_roles, member,
	                 sql_member_roles(member, roles, db_value(&rows, 0, USER_FIND_VERSION), NULL,
	                                  is_none(o) ? "{}" : scope, NULL)))
		return order_refuse(o, "the account was changed at this moment; try again");
	return order_say(0, is_none(o) ? "moderates no more; every session has ended"
	                               : "moderates; every session has ended");
}

/* What becomes of the roles, for the log. */
static const char *roles_change(const struct order *o, const char *member, const char *to)
{
	struct change change = change_open(o->t);
	struct db_rows now;

	if (!db_rows(o->t, sql_member_now(member), &now) || now.count == 0)
		return NULL;
	const char *before = db_value(&now, 0, MEMBER_NOW_ROLES);

	change_add(&change, "roles", before ? before : "", to);
	return change_done(&change);
}

/* The last resort where nobody can confirm: all who have powers are told. */
int user_roles(const struct order *o)
{
	const char *const *names = (const char *const *)&o->arguments[1];
	int count = is_none(o) ? 0 : o->count - 1;
	const char *text = roles_text(&o->t->arena, count ? names : NULL);
	struct db_rows rows;

	for (int i = 0; i < count; i++)
		if (text_position(names[i], role_names) < 0)
			return order_say(EX_USAGE,
			                 "a role is moderator, admin, dpo, representative or guest, or none");
	if (count > 1 && text_position("guest", names) >= 0)
		return order_say(EX_USAGE, "a partner holds no other role");
	if (!order_find(o, &rows))
		return order_refuse(o, "there is no account with that address");
	const char *member = db_value(&rows, 0, USER_FIND_ID),
		   *version = db_value(&rows, 0, USER_FIND_VERSION);

	if (!order_write_changed(o->t, AUDIT_member_roles, member, roles_change(o, member, text),
	                         sql_member_roles(member, db_array(o->t, names, count), version, NULL, NULL,
	                                          NULL)))
		return order_refuse(o, "not done: it is the last administrator");
	return order_say(0, "has these roles; every session has ended, and all who have powers are told");
}
