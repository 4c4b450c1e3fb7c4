/*
 * A second person: a power over somebody is proposed by one and confirmed by another, who is neither whom it
 * concerns nor the same person under another account. What is proposed holds 72 hours. Roles are what was
 * confirmed from that moment, an archive is prepared, a group is entered; a link, which only who proposed it
 * may see, is then made by them, once, within a day.
 */
#ifndef PARVIS_API_CONFIRMATIONS_CONFIRMATIONS_H
#define PARVIS_API_CONFIRMATIONS_CONFIRMATIONS_H

#include "api/request.h"

enum { REASON_CHARACTERS = 500 }; /* of why, and of what is answered */

/* What somebody wants done to an account: a new link, other roles, or its archive. */
struct proposal {
	const char *member, *reason;
	const char *roles, *charge; /* arrays of the database; roles are NULL for a link, the charge where it
	                               stays */
	const char *request;        /* for an archive; else NULL */
	const char *version;        /* of the account, for roles; of the request */
	const char *change;         /* what would become of what, for the log; or NULL */
	const char *purpose;        /* of an archive, for the log; or NULL */
};

/* What stands between a person who asks and the act. */
enum need {
	NEED_NOTHING, /* no powers, or somebody else has confirmed it, or nobody else could and the statement
	                 writes that down */
	NEED_ANOTHER, /* it must be proposed */
	NEED_NOBODY,  /* those who could confirm are not there, or not long enough */
};

/*
 * NEED_NOTHING with a problem recorded when it cannot be looked up; NEED_NOBODY and a missing reason are
 * recorded too. The statement that acts asks again.
 */
enum need confirmation_need(struct task *t, const struct request *rq, const struct proposal *p);

/* Proposes it: 202 with {"confirmation": …}. */
struct reply confirmation_propose(struct task *t, const struct request *rq, const struct proposal *p);

#endif
