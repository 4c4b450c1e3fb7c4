/*
 * A second person: a power over somebody is proposed by one and confirmed by another, who is neither whom it concerns nor the
 * same person under another account. What is proposed holds 72 hours, what was confirmed a day, for one use by who proposed it.
 */
#ifndef PARVIS_API_CONFIRMATIONS_CONFIRMATIONS_H
#define PARVIS_API_CONFIRMATIONS_CONFIRMATIONS_H

#include "api/request.h"

/* What stands between a person who asks and a new link for somebody. */
enum need {
	NEED_NOTHING, /* no powers, or somebody else has confirmed it, or nobody else could and the statement writes that down */
	NEED_ANOTHER, /* it must be proposed */
	NEED_NOBODY,  /* those who could confirm are not there, or not long enough */
};

/* For a member; NEED_NOTHING with a problem recorded when it cannot be looked up. The statement that acts asks again. */
enum need confirmation_need(struct task *t, const struct request *rq, const char *member);

/* Proposes a new link for a member: 202 with {"confirmation": …}; reason_needed without a reason. */
struct reply confirmation_propose(struct task *t, const struct request *rq, const char *member, const char *reason);

#endif
