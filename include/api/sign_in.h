/* What sign-in and invitations share: a new session, and the rule for passwords. */
#ifndef PARVIS_API_SIGN_IN_H
#define PARVIS_API_SIGN_IN_H

#include "api/request.h"

/* A token for a new session: what the browser gets, and what is stored. */
struct new_session {
	const char *id, *token, *hash;
};
struct new_session sign_in_session(struct task *t);

/* 201 with {"member": …} and the cookie. member is the id of the account just signed in. */
struct reply sign_in_reply(struct task *t, const struct request *rq, const char *member, const struct new_session *session);

/*
 * The rule for passwords: at least 80 bits by alphabet × length and 15 characters, or 14 of three classes, and none of the words
 * of the context (name, address, company). Source: CNIL deliberation 2022-100, ASVS 6.2. weak_password otherwise.
 */
bool sign_in_password_is_good(struct task *t, const char *pointer, const char *password, const char *name, const char *email,
                              const char *company);

/* Every way of guessing a password shares one counter for the account: the seconds to wait as text, or NULL; and one more
 * failure. */
const char *sign_in_locked_for(struct task *t, const struct request *rq, const char *member);
void sign_in_failed(struct task *t, const struct request *rq, const char *member);
struct reply sign_in_wait(struct task *t, const char *seconds); /* 429 slow_down with Retry-After */

#endif
