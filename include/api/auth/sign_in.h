/*
 * What signing in, invitations and password changes share: a new session, one-time links, the rule for passwords.
 */
#ifndef PARVIS_API_AUTH_SIGN_IN_H
#define PARVIS_API_AUTH_SIGN_IN_H

#include "api/request.h"

/*
 * The tokens for a new session, and for the device it begins on, which keeps the one that it has: what the browser gets, and the
 * hashes, which are stored. In the task's memory.
 */
struct new_session {
	const char *id, *token, *hash, *device, *device_hash;
};
struct new_session sign_in_session(struct task *t, const struct request *rq);

/* A new one-time link: the hash to store, the address to hand over. The token is its fragment, which no server and no log sees.
 */
struct one_time_link {
	const char *hash, *address;
};
struct one_time_link sign_in_link(struct task *t, const struct config *config);

/* 201 with {"member": …} and the two cookies. member is the account just signed in; NULL after a failure answers the problem. */
struct reply sign_in_reply(struct task *t, const struct request *rq, const char *member, const struct new_session *session);

/* An address from a body, as accounts are named by it. NULL when none is given, or with a problem at /email when it is none. */
const char *sign_in_email(struct task *t, const char *email);

/*
 * A password as it is kept and compared: composed (NFC), as one keyboard writes é as one sign and another as two. NULL, with a
 * problem at `pointer`, when it is too long: at every door the same.
 */
const char *sign_in_password(struct task *t, const char *pointer, const char *typed);
/* Whether it is the password behind a hash; one that was set before passwords were composed counts as it was typed, too. */
bool sign_in_password_matches(struct task *t, const char *typed, const char *composed, const char *hash);

/*
 * The rule for passwords: strong by what they are made of (domain/strength.h), and none of the words of the context (name,
 * address, company). weak_password otherwise.
 */
bool sign_in_password_is_good(struct task *t, const char *pointer, const char *password, const char *name, const char *email,
                              const char *company);

#endif
