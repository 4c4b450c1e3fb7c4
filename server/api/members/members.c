/* Accounts, for administrators: creating, inviting, suspending, roles. */
#include <string.h>

#include "api/auth/sign_in.h"
#include "api/bodies.h"
#include "api/confirmations/confirmations.h"
#include "api/deed.h"
#include "api/handlers.h"
#include "api/sight.h"
#include "api/write.h"
#include "base/json.h"
#include "base/text.h"
#include "base/words.h"
#include "domain/email.h"
#include "queries/members.h"

static const char *const states[] = { "active", "suspended", "former", NULL };

struct new_member {
	const char *name, *email, *login, *title, *department, *language, *reason;
	const char *const *roles, *const *scope;
};
/* Where a moderator reads: these groups, or all that are not secret, those of tomorrow too. */
const char *const scope_words[] = { "all", NULL };
enum { SCOPE_GROUPS = 500 };

const struct body new_member_body =
	BODY(struct new_member, NAME(struct new_member, name, 1, 120),
             MAYBE_TEXT(struct new_member, email, 3, EMAIL_BYTES),
             MAYBE_TEXT(struct new_member, login, 1, LOGIN_CHARACTERS),
             MAYBE_NAME(struct new_member, title, 0, 120), MAYBE_NAME(struct new_member, department, 0, 120),
             PRESET_CHOICE(struct new_member, language, language_names, "fr"),
             MAYBE_CHOICES(struct new_member, roles, role_names),
             MAYBE_IDS(struct new_member, scope, SCOPE_GROUPS, scope_words),
             MAYBE_TEXT(struct new_member, reason, 0, REASON_CHARACTERS));

struct state_change {
	const char *version, *state;
};
const struct body state_body = BODY(struct state_change, VERSION(struct state_change, version),
                                    CHOICE(struct state_change, state, states));

struct roles_change {
	const char *version, *reason;
	const char *const *roles, *const *scope;
};
const struct body roles_body = BODY(struct roles_change, VERSION(struct roles_change, version),
                                    CHOICES(struct roles_change, roles, role_names),
                                    MAYBE_IDS(struct roles_change, scope, SCOPE_GROUPS, scope_words),
                                    MAYBE_TEXT(struct roles_change, reason, 0, REASON_CHARACTERS));

struct reply member_list(struct task *t, const struct request *rq)
{
	const struct names_page *page = rq->query;

	return sight_list(t, rq,
	                  sql_member_list(page->q, page->before.at, page->before.id, page->limit, rq->me.id));
}

static const char *array_of(struct task *t, const char *const *list)
{
	int count = 0;

	while (list && list[count])
		count++;
	return db_array(t, list, count);
}

/* A charge is a moderator's. A group that nobody can be given is one that does not exist, for who asks. */
static const char *scope_of(struct task *t, const char *const *roles, const char *const *scope)
{
	if (!scope)
		return NULL;
	const char *array = array_of(t, scope);
	bool is_moderator = roles && text_position("moderator", roles) >= 0;
	bool all = scope[0] && strcmp(scope[0], scope_words[0]) == 0;

	if (!is_moderator || (!all && db_json_maybe(t, sql_scope_unknown(array))))
		task_fail_at(t, PROBLEM_invalid_field, "/scope", word(t->language, "member.scope_unknown"));
	return array;
}

/* The link is in this answer and nowhere else: not in the database, not in the answer kept for a repeated
 * request. NULL: none. */
static struct reply with_link(struct task *t, const char *answer, const struct reply *replayed,
                              const char *address)
{
	if (replayed->status == 201) {
		struct reply again = *replayed;
		again.body = json_with(t, replayed->body, "link", "null");
		again.length = strlen(again.body);
		return again;
	}
	if (replayed->status)
		return *replayed;
	return reply_json(t, 201, answer ? json_with(t, answer, "link", json_of_text(t, address)) : NULL);
}

/* Who comes from another company sees what they are invited to; a role would open the rest. */
static void refuse_mixed(struct task *t, const char *const *roles)
{
	if (roles && roles[0] && roles[1] && text_position("guest", roles) >= 0)
		task_fail_at(t, PROBLEM_invalid_field, "/roles", word(t->language, "member.guest_alone"));
}

/* Roles that are powers are proposed with the account: it begins without them, and says so. */
static const char *roles_given(struct task *t, const char *const *roles, enum need need)
{
	struct change given = change_open(t);

	change_add(&given, need == NEED_ANOTHER ? "roles_proposed" : "roles", "",
	           roles_text(&t->arena, roles));
	return change_done(&given);
}

struct reply member_create(struct task *t, const struct request *rq)
{
	const struct new_member *in = rq->body;
	const char *member = task_id(t), *email = sign_in_email(t, in->email),
		   *login = sign_in_login(t, in->login);
	const char *scope = scope_of(t, in->roles, in->scope), *roles = array_of(t, in->roles);
	struct one_time_link link = sign_in_link(t, rq->config);
	struct trace trace = trace_of(rq, AUDIT_member_create, member, member);
	struct reply replayed;

	refuse_mixed(t, in->roles);
	enum need need = confirmation_need(t, rq,
	                                   &(struct proposal){ .member = member,
	                                                       .reason = in->reason,
	                                                       .roles = roles,
	                                                       .charge = scope });

	trace.change = roles_given(t, in->roles, need);
	struct member_create_in new = {
		.member = member,
		.name = in->name,
		.email = email,
		.login = login,
		.title = in->title,
		.department = in->department,
		.language = in->language,
		.roles = roles,
		.link_hash = link.hash,
		.me = rq->me.id,
		.scope = scope,
		.reason = need == NEED_ANOTHER ? in->reason : NULL,
		.confirmation = task_id(t),
	};
	const char *answer =
		write_answer(t, rq, 201, PROBLEM_nobody_confirms, sql_member_create(new), &trace, &replayed);

	return with_link(t, answer, &replayed, email || login ? link.address : NULL);
}

struct link_wish {
	const char *reason;
};
const struct body link_wish_body =
	BODY(struct link_wish, MAYBE_TEXT(struct link_wish, reason, 0, REASON_CHARACTERS));

/* Who holds the link becomes that person: for somebody who has powers it takes two. */
struct reply member_invitation(struct task *t, const struct request *rq)
{
	const char *member = rq->named.member;
	const struct link_wish *in = rq->body;
	struct one_time_link link = sign_in_link(t, rq->config);
	struct trace trace = trace_of(rq, AUDIT_member_invite, member, member);
	struct reply replayed;

	struct proposal wish = { .member = member, .reason = in->reason };

	if (confirmation_need(t, rq, &wish) == NEED_ANOTHER && t->problem == PROBLEM_none)
		return confirmation_propose(t, rq, &wish);
	const char *answer =
		write_answer(t, rq, 201, PROBLEM_not_found,
	                     sql_member_invitation(member, link.hash, rq->me.id, task_id(t), task_id(t)),
	                     &trace, &replayed);

	return with_link(t, answer, &replayed, link.address);
}

/* What becomes of an account, for the log; the version holds what was read here until it is written. Roles
 * may be only asked. */
static const char *what_changes(struct task *t, const char *member, const char *state, const char *roles,
                                bool asked)
{
	struct change change = change_open(t);
	struct db_rows now;

	if (!db_rows(t, sql_member_now(member), &now) || now.count == 0)
		return NULL;
	const char *before = db_value(&now, 0, MEMBER_NOW_ROLES);

	change_add(&change, "state", db_value(&now, 0, MEMBER_NOW_STATE), state);
	change_add(&change, asked ? "roles_proposed" : "roles", before ? before : "", roles);
	return change_done(&change);
}

static struct sql stands(const struct request *rq)
{
	return sql_member_now(rq->named.member);
}
/* There is no such account, the version was old, or this is the last administrator. */
static const struct deed changing = { PROBLEM_last_admin, .stands = stands, .column = MEMBER_NOW_VERSION };

static struct reply change(struct task *t, const struct request *rq, const char *version,
                           enum audit_action action, struct sql statement, const char *changed)
{
	struct trace trace = trace_of(rq, action, rq->named.member, rq->named.member);

	trace.change = changed;
	return deed_reply(t, rq, &changing, 200, statement, &trace, version);
}

struct reply member_state(struct task *t, const struct request *rq)
{
	const struct state_change *in = rq->body;

	return change(t, rq, in->version, AUDIT_member_state,
	              sql_member_state(rq->named.member, in->state, in->version, rq->me.id),
	              what_changes(t, rq->named.member, in->state, NULL, false));
}

/* Powers are given and taken by two; the rest at once. */
struct reply member_roles(struct task *t, const struct request *rq)
{
	const struct roles_change *in = rq->body;
	const char *member = rq->named.member, *roles = roles_text(&t->arena, in->roles);
	struct proposal wish = { .member = member,
		                 .reason = in->reason,
		                 .roles = array_of(t, in->roles),
		                 .charge = scope_of(t, in->roles, in->scope),
		                 .version = in->version };

	refuse_mixed(t, in->roles);
	if (strcmp(member, rq->me.id) == 0)
		task_fail(t, PROBLEM_forbidden, NULL);
	bool proposes = t->problem == PROBLEM_none && confirmation_need(t, rq, &wish) == NEED_ANOTHER;

	wish.change = what_changes(t, member, NULL, roles, proposes);
	if (proposes && t->problem == PROBLEM_none)
		return confirmation_propose(t, rq, &wish);
	return change(t, rq, in->version, AUDIT_member_roles,
	              sql_member_roles(member, wish.roles, in->version, rq->me.id, wish.charge, task_id(t)),
	              wish.change);
}
