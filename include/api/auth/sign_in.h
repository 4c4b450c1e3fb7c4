/* What signing in and invitations share: a new session, one-time links, an address as
 * accounts are named by it. */
#ifndef PARVIS_API_AUTH_SIGN_IN_H
#define PARVIS_API_AUTH_SIGN_IN_H

#include "api/request.h"

/*
 * The tokens for a new session, and for the device it begins on, which keeps the one that it has: what the
 * browser gets, and the hashes, which are stored. In the task's memory.
 */
struct new_session {
	const char *id, *token, *hash, *device, *device_hash;
};
struct new_session sign_in_session(struct task *t, const struct request *rq);

/* A new one-time link: the hash to store, the address to hand over. The token is its fragment, which no
 * server and no log sees.
 */
struct one_time_link {
	const char *hash, *address;
};
struct one_time_link sign_in_link(struct task *t, const struct config *config);

/* 201 with {"member": …} and the two cookies. member is the account just signed in; NULL after a
 * failure answers the problem. */
struct reply sign_in_reply(struct task *t, const struct request *rq, const char *member,
                           const struct new_session *session);

/* An address from a body, as accounts are named by it. NULL when none is given, or with a problem at
 * /email when it is none. */
const char *sign_in_email(struct task *t, const char *email);
/* The login as it was typed, or NULL for none; with a problem at /login when it does not look like one. */
const char *sign_in_login(struct task *t, const char *login);

#endif
