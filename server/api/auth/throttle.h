/*
 * The counters that stop guessing, from domain/throttle.h, and what is known of where somebody comes from.
 * Every way of trying a password meets them. They are kept in the database under a keyed digest: a copy of it
 * names no account and no address.
 */
#ifndef PARVIS_API_AUTH_THROTTLE_H
#define PARVIS_API_AUTH_THROTTLE_H

#include "api/request.h"
#include "domain/throttle.h"

/* An attempt and the counters that it meets; the others have no key. */
struct attempt {
	enum caller caller;
	const char *member;  /* NULL: nobody has this account */
	const char *network; /* the digest under which the network of this attempt is known */
	const char *keys[COUNTER_COUNT];
	double levels[COUNTER_COUNT];
	int wait; /* seconds; 0 when a password may be tried */
};

/* Reads the key of the digests, or makes it, in the state folder. Once, before the server starts. False when
 * it cannot be kept.
 */
bool throttle_open(const struct config *config);

/*
 * A password for an account at the door, member or not: `account` is the member's id, or what was typed.
 * False with a problem when the database did not say.
 */
bool throttle_at_the_door(struct task *t, const struct request *rq, const char *account, const char *member,
                          struct attempt *attempt);
/* A password within a session: a device that is known better than any. */
bool throttle_in_session(struct task *t, const struct request *rq, struct attempt *attempt);

/* The digest under which the network of this request is known. */
const char *throttle_network(struct task *t, const struct request *rq);

/* Counts a failure, with its entry in the log. Before a problem is recorded, which would
 * keep it from counting. */
void throttle_failed(struct task *t, const struct attempt *attempt);
/* 429 slow_down with Retry-After. */
struct reply throttle_refusal(struct task *t, const struct attempt *attempt);

/* For the statement of a success: which counters give how much back, as two arrays. */
struct forgiveness {
	const char *keys, *amounts;
};
struct forgiveness throttle_forgiven(struct task *t, const struct attempt *attempt);

#endif
