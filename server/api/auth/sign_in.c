/* What sign-in and invitations share. */
#include "api/auth/sign_in.h"

#include "api/handlers.h"
#include "api/member.h"
#include "base/id.h"
#include "base/json.h"
#include "base/words.h"
#include "crypto/hash.h"
#include "domain/email.h"
#include "queries/auth.h"

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
	return (struct new_session){ task_id(t), token, sha256_text(t, token), device,
		                     sha256_text(t, device) };
}

struct one_time_link sign_in_link(struct task *t, const struct config *config)
{
	const char *base = config->public_url;
	char token[TOKEN_TEXT];

	if (!base[0])
		base = arena_printf(&t->arena, "http://localhost:%lld", (long long)config->port);
	token_make(token);
	return (struct one_time_link){ sha256_text(t, token),
		                       arena_printf(&t->arena, "%s/invitation#%s", base, token) };
}

struct reply sign_in_reply(struct task *t, const struct request *rq, const char *member,
                           const struct new_session *session)
{
	struct http_request http = *rq->http;
	struct request as = *rq;

	http.cookie = arena_printf(&t->arena, "%s=%s", api_session_cookie, session->token);
	as.http = &http;
	if (!member || !member_know(t, &as))
		return reply_problem(t);
	struct reply me = me_show(t, &as);
	struct reply reply =
		me.status == 200 ? reply_json(t, 201, json_with(t, "{}", "member", me.body)) : me;

	member_set_cookie(t, &reply, session->token);
	member_set_device_cookie(t, &reply, session->device);
	return reply;
}

const char *sign_in_login(struct task *t, const char *login)
{
	if (login && !login_looks_right(login))
		task_fail_at(t, PROBLEM_invalid_field, "/login", word(t->language, "member.login_looks"));
	return login;
}

const char *sign_in_email(struct task *t, const char *email)
{
	if (email && email_looks_right(email))
		return email_spelling(t, email);
	if (email)
		task_fail_at(t, PROBLEM_invalid_field, "/email", NULL);
	return NULL;
}
