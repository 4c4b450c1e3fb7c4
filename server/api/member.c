/* Who asks: cookie, session, language. */
#include "api/member.h"

#include <stdlib.h>
#include <string.h>

#include "api/write.h"
#include "base/address.h"
#include "base/id.h"
#include "base/text.h"
#include "crypto/hash.h"
#include "http/cookie.h"
#include "queries/auth.h"

#define COOKIE        "__Host-parvis"
#define DEVICE_COOKIE "__Host-parvis-device"
const char api_session_cookie[] = COOKIE;

/* The token behind a name in the cookies, or NULL: none, twice, or not of the form of a token. */
static const char *token_in(struct task *t, const struct http_request *http, const char *name)
{
	size_t length = 0, ignored;
	const char *found = http_cookie(http->cookie, name, &length);

	if (length != TOKEN_TEXT - 1 || http_cookie(found + length, name, &ignored))
		return NULL;
	return arena_copy_n(&t->arena, found, length);
}

const char *member_cookie(struct task *t, const struct http_request *http)
{
	return token_in(t, http, COOKIE);
}

const char *member_device_cookie(struct task *t, const struct http_request *http)
{
	return token_in(t, http, DEVICE_COOKIE);
}

/* auto: while the company has no data protection officer. */
static bool is_at_desk(const struct config *config, const struct db_rows *rows)
{
	const char *set = config->admin_handles_requests;

	return strcmp(set, "1") == 0 ||
	       (strcmp(set, "auto") == 0 && db_is_true(rows, 0, SESSION_MEMBER_WITHOUT_DPO));
}

static void fill(struct me *me, const struct db_rows *rows)
{
	*me = (struct me){
		.id = db_value(rows, 0, SESSION_MEMBER_ID),
		.name = db_value(rows, 0, SESSION_MEMBER_NAME),
		.roles = (unsigned)strtoul(db_value(rows, 0, SESSION_MEMBER_ROLES), NULL, 10),
		.session = db_value(rows, 0, SESSION_MEMBER_SESSION),
		.charter_accepted = db_is_true(rows, 0, SESSION_MEMBER_CHARTER_ACCEPTED),
		.signed_in_at = strtoll(db_value(rows, 0, SESSION_MEMBER_CREATED_AT), NULL, 10),
	};
}

bool member_know(struct task *t, struct request *rq)
{
	struct db_rows rows;
	const char *token = member_cookie(t, rq->http);

	if (!token)
		return true;
	if (!db_rows(t, sql_session_member(sha256_text(t, token)), &rows))
		return false;
	t->person = TASK_NOBODY;
	if (rows.count == 0)
		return true;
	t->person = text_number_of(db_value(&rows, 0, SESSION_MEMBER_ID), ID_LENGTH);
	fill(&rq->me, &rows);
	rq->me.at_desk = is_at_desk(rq->config, &rows);
	t->language =
		strcmp(db_value(&rows, 0, SESSION_MEMBER_LANGUAGE), "en") == 0 ? LANGUAGE_en : LANGUAGE_fr;
	if (db_is_true(&rows, 0, SESSION_MEMBER_STALE))
		write_aside(t, sql_session_touch(rq->me.session), NULL, true);
	return true;
}

const char *member_household(struct task *t, const struct http_request *http)
{
	char *begin = arena_alloc(&t->arena, ADDRESS_TEXT);
	struct address address = { 0 };

	address_read(http->address, &address);
	address = address_household(&address);
	address_text(&address, begin);
	return begin;
}

static void set_cookie(struct task *t, struct reply *reply, const char *name, const char *token, int days)
{
	reply_header(reply, "Set-Cookie",
	             arena_printf(&t->arena, "%s=%s; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=%d",
	                          name, token, days * 86400));
}

void member_set_cookie(struct task *t, struct reply *reply, const char *token)
{
	set_cookie(t, reply, COOKIE, token ? token : "", token ? 7 : 0);
}

void member_set_device_cookie(struct task *t, struct reply *reply, const char *token)
{
	set_cookie(t, reply, DEVICE_COOKIE, token, 180);
}

/* The first word of the list that the header names; browsers all name each other, so the order matters. */
static const char *first_named(const char *header, const char *const names[][2])
{
	for (int i = 0; names[i][0]; i++)
		if (strstr(header, names[i][0]))
			return names[i][1];
	return "";
}

const char *member_device(struct task *t, const struct http_request *http)
{
	static const char *const browsers[][2] = { { "Edg/", "Edge" },
		                                   { "Firefox/", "Firefox" },
		                                   { "Chrome/", "Chrome" },
		                                   { "Safari/", "Safari" },
		                                   { NULL, NULL } };
	static const char *const systems[][2] = { { "Android", "Android" },
		                                  { "iPhone", "iPhone" },
		                                  { "iPad", "iPad" },
		                                  { "Windows", "Windows" },
		                                  { "Mac OS", "macOS" },
		                                  { "Linux", "Linux" },
		                                  { NULL, NULL } };
	const char *browser = first_named(http->user_agent, browsers),
		   *system = first_named(http->user_agent, systems);

	return arena_printf(&t->arena, "%s%s%s", browser, *browser && *system ? " · " : "", system);
}
