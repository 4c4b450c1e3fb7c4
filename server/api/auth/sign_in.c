/* What sign-in and invitations share. */
#include "api/auth/sign_in.h"

#include <string.h>

#include "api/handlers.h"
#include "api/member.h"
#include "base/id.h"
#include "base/text.h"
#include "base/words.h"
#include "crypto/hash.h"
#include "crypto/password.h"
#include "domain/email.h"
#include "domain/strength.h"
#include "queries.h"

/* A token that we gave to this browser; nobody else chooses one for it. */
static const char *device_token(struct task *t, const struct request *rq)
{
	const char *token = member_device_cookie(t, rq->http);
	struct db_rows rows;

	if (token && db_rows(t, sql_device_known(sha256_text(t, token)), &rows) && rows.count > 0)
		return token;
	char *fresh = arena_alloc(&t->arena, TOKEN_TEXT);

	token_make(fresh);
	return fresh;
}

struct new_session sign_in_session(struct task *t, const struct request *rq)
{
	char *token = arena_alloc(&t->arena, TOKEN_TEXT);
	const char *device = device_token(t, rq);

	token_make(token);
	return (struct new_session){ task_id(t), token, sha256_text(t, token), device, sha256_text(t, device) };
}

struct one_time_link sign_in_link(struct task *t, const struct config *config)
{
	const char *base = config->public_url;
	char token[TOKEN_TEXT];

	if (!base[0])
		base = arena_printf(&t->arena, "http://localhost:%lld", (long long)config->port);
	token_make(token);
	return (struct one_time_link){ sha256_text(t, token), arena_printf(&t->arena, "%s/invitation#%s", base, token) };
}

struct reply sign_in_reply(struct task *t, const struct request *rq, const char *member, const struct new_session *session)
{
	struct http_request http = *rq->http;
	struct request as = *rq;

	http.cookie = arena_printf(&t->arena, "%s=%s", api_session_cookie, session->token);
	as.http = &http;
	if (!member || !member_know(t, &as))
		return reply_problem(t);
	struct reply me = me_show(t, &as);
	struct reply reply = me.status == 200 ? reply_json(t, 201, arena_printf(&t->arena, "{\"member\": %s}", me.body)) : me;

	member_set_cookie(t, &reply, session->token);
	member_set_device_cookie(t, &reply, session->device);
	return reply;
}

const char *sign_in_email(struct task *t, const char *email)
{
	if (email && email_looks_right(email))
		return email_spelling(t, email);
	if (email)
		task_fail_at(t, PROBLEM_invalid_field, "/email", NULL);
	return NULL;
}

/* A word of the context counts from four letters on; matching ignores case. */
static bool contains_word_of(struct task *t, const char *password, const char *context)
{
	char *rest = arena_copy(&t->arena, context), *piece;

	while ((piece = strsep(&rest, " @.-_'")))
		if (strlen(piece) >= 4 && strcasestr(password, piece))
			return true;
	return false;
}

const char *sign_in_password(struct task *t, const char *pointer, const char *typed)
{
	const char *composed = text_composed(&t->arena, typed);

	if (composed && text_characters(composed) <= PASSWORD_CHARACTERS)
		return composed;
	task_fail_at(t, PROBLEM_invalid_field, pointer,
	             word_with(t, "field.too_long", "max", arena_printf(&t->arena, "%d", PASSWORD_CHARACTERS)));
	return NULL;
}

/* The second try depends on what was typed alone: it tells nothing of the account. */
bool sign_in_password_matches(struct task *t, const char *typed, const char *composed, const char *hash)
{
	return password_matches(t, composed, hash) || (strcmp(typed, composed) != 0 && password_matches(t, typed, hash));
}

bool sign_in_password_is_good(struct task *t, const char *pointer, const char *password, const char *name, const char *email,
                              const char *company)
{
	if (contains_word_of(t, password, name) || contains_word_of(t, password, email) || contains_word_of(t, password, company))
		return task_fail_at(t, PROBLEM_weak_password, pointer, word(t->language, "password.context_word"));
	if (!strength_suffices(password))
		return task_fail_at(t, PROBLEM_weak_password, pointer, word(t->language, "password.too_weak"));
	return true;
}
