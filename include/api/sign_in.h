/*
 * What signing in, invitations and password changes share: a new session, one-time links, the rule for passwords, and the
 * counters that stop guessing (the last three functions, which live in sessions.c beside their statements).
 */
#ifndef PARVIS_API_SIGN_IN_H
#define PARVIS_API_SIGN_IN_H

#include "api/request.h"

/* A token for a new session: what the browser gets, and its hash, which is stored. In the task's memory. */
struct new_session {
	const char *id, *token, *hash;
};
struct new_session sign_in_session(struct task *t);

/* A new one-time link: the hash to store, the address to hand over. The token is its fragment, which no server and no log sees.
 */
struct one_time_link {
	const char *hash, *address;
};
struct one_time_link sign_in_link(struct task *t, const struct config *config);

/* 201 with {"member": …} and the cookie. member is the account just signed in; NULL after a failure answers the problem. */
struct reply sign_in_reply(struct task *t, const struct request *rq, const char *member, const struct new_session *session);

/* An address from a body, as accounts are named by it. NULL when none is given, or with a problem at /email when it is none. */
const char *sign_in_email(struct task *t, const char *email);

/*
 * The rule for passwords: strong by what they are made of (domain/strength.h), and none of the words of the context (name,
 * address, company). weak_password otherwise.
 */
bool sign_in_password_is_good(struct task *t, const char *pointer, const char *password, const char *name, const char *email,
                              const char *company);

/* Every way of guessing a password shares one counter for the account, and one for the address of the one who asks. */
/* The seconds to wait as text; NULL when nothing is locked, or with a problem when the database did not say. */
const char *sign_in_locked_for(struct task *t, const struct request *rq, const char *member);
/* Counts one more failure, with its entry in the log. Call it before a problem is recorded, which would keep it from counting. */
void sign_in_failed(struct task *t, const struct request *rq, const char *member);
struct reply sign_in_wait(struct task *t, const char *seconds); /* 429 slow_down with Retry-After */

#endif
