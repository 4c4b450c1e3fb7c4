/* parvis user: accounts from the terminal of the server, for the first administrator and for the day
 * when nobody can sign in. */
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "api/auth/sign_in.h"
#include "base/json.h"
#include "base/text.h"
#include "commands/commands.h"
#include "commands/user_order.h"
#include "commands/user_roles.h"
#include "crypto/hash.h"
#include "db/db.h"
#include "domain/permission.h"
#include "queries/commands.h"
#include "queries/members.h"

enum { USER_BYTES = 64 * 1024 * 1024, PATIENCE_MS = 10000, NAME_CHARACTERS = 120 };
/* until the first administrator says their own: web/views/auth/invitation.js knows it */
static const char stand_in[] = "admin@localhost";
static const char bad_email[] = "that is not an e-mail address";
static const char bad_login[] =
	"that is no e-mail address, and no login: letters, digits and . _ - between them";
static const char somebody_administers[] =
	"somebody administers already; `parvis user reset LOGIN` makes a new link for an account";
static const char bad_name[] = "a name has 1 to 120 characters, all of which are seen";

/* As the page would take it; NULL when it is none. */
static const char *name_of(struct task *t, const char *text)
{
	char *name = arena_copy(&t->arena, text);
	bool well = text_is_utf8(text, strlen(text)) && text_tidy_name(name) &&
	            text_shows(name, strlen(name)) && !text_mixes_alphabets(name);

	return well && text_characters(name) <= NAME_CHARACTERS ? name : NULL;
}

static int print_link(const char *email, const struct one_time_link *link)
{
	printf("Lien à usage unique pour %s, valable 24 heures · one-time link, good for 24 hours:\n  %s\n",
	       email, link->address);
	return 0;
}

static int renew(const struct order *o, const char *member, const char *email)
{
	struct one_time_link link = sign_in_link(o->t, o->config);

	if (!order_write(o->t, AUDIT_member_invite, member,
	                 sql_member_invitation(member, link.hash, NULL, task_id(o->t), NULL)))
		return order_refuse(o, "the account is suspended or has left: no link was made");
	return print_link(email, &link);
}

/* Who has never been here is given what was typed, and a new link. */
static int first_admin_again(const struct order *o, const char *member, const char *name, const char *email)
{
	struct one_time_link link = sign_in_link(o->t, o->config);
	const char *answer = order_write(o->t, AUDIT_member_invite, member,
	                                 sql_user_first_admin_again(member, name, email, link.hash));

	return answer ? print_link(answer, &link) : order_refuse(o, somebody_administers);
}

static int first_admin(const struct order *o)
{
	const char *email = order_email(o->t, o->count > 0 ? o->arguments[0] : stand_in);
	const char *name = name_of(o->t, o->count > 1 ? o->arguments[1] : "Administration"),
		   *member = task_id(o->t);
	struct one_time_link link = sign_in_link(o->t, o->config);
	struct db_rows rows;

	if (!email || !name)
		return order_say(EX_USAGE, email ? bad_name : bad_email);
	if (!db_rows(o->t, sql_user_admin(), &rows))
		return order_refuse(o, "");
	if (rows.count > 0 && strcmp(db_value(&rows, 0, USER_ADMIN_STATE), "active") == 0)
		return order_say(1, somebody_administers);
	if (rows.count > 0)
		return first_admin_again(o, db_value(&rows, 0, USER_ADMIN_ID), o->count > 1 ? name : NULL,
		                         o->count > 0 ? email : NULL);
	if (!order_write(o->t, AUDIT_member_create, member,
	                 sql_user_first_admin(member, name, email, link.hash)))
		return order_refuse(o, somebody_administers);
	return print_link(email, &link);
}

static int invite(const struct order *o)
{
	const char *login = order_login(o->t, o->arguments[0]), *name = name_of(o->t, o->arguments[1]),
		   *member = task_id(o->t);
	bool is_address = strchr(o->arguments[0], '@');
	bool has_role = o->count == 4 && strcmp(o->arguments[2], "--role") == 0;
	const char *role = has_role ? o->arguments[3] : NULL;
	struct one_time_link link = sign_in_link(o->t, o->config);

	if (!login || !name)
		return order_say(EX_USAGE, login ? bad_name : bad_login);
	if (o->count > 2 && (!has_role || text_position(role, role_names) < 0))
		return order_say(EX_USAGE, "--role is moderator, admin, dpo, representative or guest");
	const char *given = db_array(o->t, &role, has_role ? 1 : 0);
	struct member_create_in new = {
		.member = member,
		.name = name,
		.email = is_address ? login : NULL,
		.login = is_address ? NULL : o->arguments[0],
		.title = NULL,
		.department = NULL,
		.language = "fr",
		.roles = given,
		.link_hash = link.hash,
		.me = NULL,
		.scope = NULL,
		.reason = NULL,
		.confirmation = NULL,
	};

	if (!order_write(o->t, AUDIT_member_create, member, sql_member_create(new)))
		return order_refuse(o, "the account was not created");
	return print_link(login, &link);
}

static int change_state(const struct order *o, const char *state, const char *done)
{
	struct db_rows rows;

	if (!order_find(o, &rows))
		return order_refuse(o, "there is no account with that address or login");
	const char *member = db_value(&rows, 0, USER_FIND_ID);

	if (!order_write(o->t, AUDIT_member_state, member,
	                 sql_member_state(member, state, db_value(&rows, 0, USER_FIND_VERSION), NULL)))
		return order_refuse(o, "not done: it is the last administrator");
	return order_say(0, done);
}

static int suspend(const struct order *o)
{
	return change_state(o, "suspended", "suspended; every session has ended");
}

static int restore(const struct order *o)
{
	return change_state(o, "active", "may sign in again");
}

static int reset(const struct order *o)
{
	struct db_rows rows;

	if (!order_find(o, &rows))
		return order_refuse(o, "there is no account with that address or login");
	return renew(o, db_value(&rows, 0, USER_FIND_ID), o->arguments[0]);
}

static const char *as_json(struct task *t, const struct db_rows *rows)
{
	struct json j = json_open(t, USER_BYTES / 4);

	json_begin_array(&j);
	for (int i = 0; i < rows->count; i++) {
		json_begin_object(&j);
		json_pair(&j, "state", db_value(rows, i, USER_LIST_STATE));
		json_pair(&j, "email", db_value(rows, i, USER_LIST_EMAIL));
		json_pair(&j, "login", db_value(rows, i, USER_LIST_LOGIN));
		json_pair(&j, "name", db_value(rows, i, USER_LIST_NAME));
		json_pair(&j, "roles", db_value(rows, i, USER_LIST_ROLES));
		json_end(&j);
	}
	json_end(&j);
	return json_done(&j);
}

static int list(const struct order *o)
{
	struct db_rows rows;

	if (o->count == 1 && strcmp(o->arguments[0], "--json") != 0)
		return order_say(EX_USAGE, "list takes --json or nothing");
	if (!db_rows(o->t, sql_user_list(), &rows))
		return order_refuse(o, "");
	if (o->count == 1) {
		const char *json = as_json(o->t, &rows);

		puts(json ? json : "[]");
		return json ? 0 : order_say(1, "too many accounts for one answer");
	}
	for (int i = 0; i < rows.count; i++)
		printf("%-10s %-40s %s%s%s%s\n", db_value(&rows, i, USER_LIST_STATE),
		       db_value(&rows, i, USER_LIST_EMAIL)[0] ? db_value(&rows, i, USER_LIST_EMAIL)
		                                              : db_value(&rows, i, USER_LIST_LOGIN),
		       db_value(&rows, i, USER_LIST_NAME),
		       db_value(&rows, i, USER_LIST_ROLES)[0] ? " (" : "",
		       db_value(&rows, i, USER_LIST_ROLES),
		       db_value(&rows, i, USER_LIST_ROLES)[0] ? ")" : "");
	return 0;
}

static const struct {
	const char *name;
	int least, most;
	int (*run)(const struct order *o);
	const char *usage;
} orders[] = {
	{ "first-admin", 0, 2, first_admin,
	  "first-admin [EMAIL [NAME]]   a one-time link for the first administrator" },
	{ "invite", 2, 4, invite, "invite LOGIN NAME [--role ROLE]   a new account and its one-time link" },
	{ "reset", 1, 1, reset,
	  "reset LOGIN   a new one-time link; the old password works until it is used" },
	{ "suspend", 1, 1, suspend, "suspend LOGIN   ends all sessions; nothing is deleted" },
	{ "restore", 1, 1, restore, "restore LOGIN   lets a suspended account sign in again" },
	{ "moderate", 2, 100, user_moderate,
	  "moderate LOGIN all|none|GROUP…   makes a moderator of all groups but secret ones, or of these; "
	  "none takes the role away" },
	{ "roles", 2, 6, user_roles,
	  "roles LOGIN ROLE…|none   gives these roles and no others, where nobody can confirm it on the "
	  "page" },
	{ "list", 0, 1, list, "list [--json]   every account with its state and roles" },
};
enum { ORDER_COUNT = sizeof orders / sizeof orders[0] };

static int usage(bool asked)
{
	FILE *out = asked ? stdout : stderr;

	fputs("usage:\n", out);
	for (int i = 0; i < ORDER_COUNT; i++)
		fprintf(out, "  parvis user %s\n", orders[i].usage);
	fputs("LOGIN is an e-mail address, or the login of who has none.\n", out);
	return asked ? EX_OK : EX_USAGE;
}

static void obey(struct task *t, void *order)
{
	struct order *o = order;

	o->t = t;
	o->code = o->run(o);
}

static int run(const struct config *config, int (*order)(const struct order *o), int count, char **arguments)
{
	struct db *db = db_open(&(struct db_where){ .own = "", .owner = config->database, .role = DB_OWNER });
	struct order o = { NULL, config, count, arguments, order, EX_OSERR };

	if (!db)
		return EX_UNAVAILABLE;
	db_patience(db, PATIENCE_MS);
	if (task_run(db, USER_BYTES, obey, &o) == PROBLEM_busy && o.code == EX_OSERR)
		order_say(EX_OSERR, "there is not enough memory");
	db_close(db);
	return o.code;
}

int command_user(const struct config *config, int argc, char **argv)
{
	if (!crypto_start())
		return EX_SOFTWARE;
	for (int i = 0; argc > 1 && i < ORDER_COUNT; i++)
		if (strcmp(argv[1], orders[i].name) == 0 && argc - 2 >= orders[i].least &&
		    argc - 2 <= orders[i].most)
			return run(config, orders[i].run, argc - 2, argv + 2);
	return usage(argc == 2 && strcmp(argv[1], "--help") == 0);
}
