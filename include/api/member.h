/* Who asks: the session cookie, the member behind it, their language. */
#ifndef PARVIS_API_MEMBER_H
#define PARVIS_API_MEMBER_H

#include "api/request.h"

/* Step of the pipeline: fills rq->me, t->person and the language when the cookie names a living session.
 * Without one it is true as well. */
bool member_know(struct task *t, struct request *rq);

/* The name of the session cookie, for http_application. */
extern const char api_session_cookie[];

/* The token in the cookie, or NULL: none, twice, or not of the form of a token. */
const char *member_cookie(struct task *t, const struct http_request *http);

/* The same of the cookie that says from which device somebody comes: no session, and it
 * stays when they sign out. */
const char *member_device_cookie(struct task *t, const struct http_request *http);

/* Where the address of who asks is at home, as text: a household of IPv6 is one, as whoever has one address
 * of it has them all.
 */
const char *member_household(struct task *t, const struct http_request *http);

/* Sets the session cookie, or takes it away when token is NULL. */
void member_set_cookie(struct task *t, struct reply *reply, const char *token);
void member_set_device_cookie(struct task *t, struct reply *reply, const char *token);

/* A coarse name for the list of sessions, from User-Agent: "Firefox · Windows"; "" when nothing is known. */
const char *member_device(struct task *t, const struct http_request *http);

#endif
