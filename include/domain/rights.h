/*
 * The legal side of a person's request about their data (GDPR article 12): when the answer is due, and which
 * steps may follow which. Pure: no clock, no database.
 */
#ifndef PARVIS_DOMAIN_RIGHTS_H
#define PARVIS_DOMAIN_RIGHTS_H

#include <stdbool.h>

#include "base/date.h"
#include "domain/calendar.h"

enum { RIGHTS_MONTHS = 1, RIGHTS_MONTHS_MORE = 2 };

/*
 * The last day for an answer to a request received on that day: the same day number one month later (the day
 * of receipt is not counted), three months when extended, carried over Saturdays, Sundays and the holidays of
 * that region (Regulation 1182/71, article 3(4)). Computed once, when it is announced, and kept with the
 * request: what the company changes later moves no date that somebody was told.
 */
struct date rights_due(enum holidays region, struct date received, bool extended);
/* The internal alarm is computed on this one: the same without being carried. */
struct date rights_due_unshifted(struct date received, bool extended);
/*
 * An extension must be decided and announced within the first month: not after `due`, the date that was
 * announced, whatever the region is now; nor after rights_due(region, received, false) where `due` is
 * extended already.
 */
bool rights_may_extend(enum holidays region, struct date received, struct date due, struct date today);

/* Where a request stands; the names are those of the enum request_state in SQL. */
enum request_state {
	REQUEST_RECEIVED = 1,
	REQUEST_IDENTIFIED,
	REQUEST_COLLECTING,
	REQUEST_REVIEW,
	REQUEST_READY,
	REQUEST_DELIVERED,
	REQUEST_CLOSED,
	REQUEST_EXTENDED,
	REQUEST_REFUSED,
	REQUEST_WITHDRAWN,
	REQUEST_INCOMPLETE,
	REQUEST_EXPIRED,
	REQUEST_STATE_COUNT
};
/* What somebody does to it. A step has the name of the state that it leads to. */
enum request_actor { ACTOR_DESK = 1, ACTOR_SELF = 2, ACTOR_SYSTEM = 4 };

extern const char *const request_state_names[REQUEST_STATE_COUNT + 1]; /* from 1 on; NULL-terminated */
const char *request_state_name(enum request_state state);
/* 0 when it is not the name of a state. */
enum request_state request_state_from(const char *name);
/* Closed, refused, withdrawn: nothing follows. */
bool request_is_closed(enum request_state state);

struct rights_step {
	enum request_state from, to;
	unsigned actors;   /* who may: bits of enum request_actor */
	bool needs_reason; /* and the reason is told to the person */
};
/* The step from `from` to the state of that name; NULL when the table has none. */
const struct rights_step *rights_next(enum request_state from, const char *step);
/* The names of the steps that this actor may take from `from`, NULL-terminated, in the order of the table. */
enum { RIGHTS_STEPS = 12 };
int rights_steps(enum request_state from, enum request_actor actor, const char *names[RIGHTS_STEPS]);

#endif
