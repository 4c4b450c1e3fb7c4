/* Legal due dates and the steps of a request about personal data, as tables and calendar arithmetic. */
#include "domain/rights.h"

#include <stddef.h>
#include <string.h>

struct date rights_due_unshifted(struct date received, bool extended)
{
	return date_months_later(received, extended ? RIGHTS_MONTHS + RIGHTS_MONTHS_MORE : RIGHTS_MONTHS);
}

struct date rights_due(enum holidays region, struct date received, bool extended)
{
	return calendar_legal_day(region, rights_due_unshifted(received, extended));
}

bool rights_may_extend(enum holidays region, struct date received, struct date due, struct date today)
{
	bool again = date_days_between(rights_due_unshifted(received, true), due) >= 0;

	return date_days_between(today, again ? rights_due(region, received, false) : due) >= 0;
}

const char *const request_state_names[REQUEST_STATE_COUNT + 1] = {
	[REQUEST_RECEIVED] = "received",     [REQUEST_IDENTIFIED] = "identified",
	[REQUEST_COLLECTING] = "collecting", [REQUEST_REVIEW] = "review",
	[REQUEST_READY] = "ready",           [REQUEST_DELIVERED] = "delivered",
	[REQUEST_CLOSED] = "closed",         [REQUEST_EXTENDED] = "extended",
	[REQUEST_REFUSED] = "refused",       [REQUEST_WITHDRAWN] = "withdrawn",
	[REQUEST_INCOMPLETE] = "incomplete", [REQUEST_EXPIRED] = "expired",
};

const char *request_state_name(enum request_state state)
{
	return request_state_names[state];
}

enum request_state request_state_from(const char *name)
{
	for (int state = 1; state < REQUEST_STATE_COUNT; state++)
		if (strcmp(name, request_state_names[state]) == 0)
			return (enum request_state)state;
	return 0;
}

bool request_is_closed(enum request_state state)
{
	return state == REQUEST_CLOSED || state == REQUEST_REFUSED || state == REQUEST_WITHDRAWN;
}

/*
 * received → identified → collecting → review → ready → delivered → closed is the straight way; what needs no
 * archive (rectification, objection…) goes from identified to review. Extended is a place of its own, because
 * its reason was announced; incomplete means that something was missing in the archive and that a person must
 * look.
 */
/* clang-format off */
static const struct rights_step steps[] = {
	{ REQUEST_RECEIVED,   REQUEST_IDENTIFIED, ACTOR_DESK | ACTOR_SELF, false },
	{ REQUEST_RECEIVED,   REQUEST_EXTENDED,   ACTOR_DESK, true },
	{ REQUEST_RECEIVED,   REQUEST_REFUSED,    ACTOR_DESK, true },
	{ REQUEST_RECEIVED,   REQUEST_WITHDRAWN,  ACTOR_DESK | ACTOR_SELF, false },
	{ REQUEST_IDENTIFIED, REQUEST_COLLECTING, ACTOR_DESK | ACTOR_SELF | ACTOR_SYSTEM, false },
	{ REQUEST_IDENTIFIED, REQUEST_REVIEW,     ACTOR_DESK, false },
	{ REQUEST_IDENTIFIED, REQUEST_EXTENDED,   ACTOR_DESK, true },
	{ REQUEST_IDENTIFIED, REQUEST_REFUSED,    ACTOR_DESK, true },
	{ REQUEST_IDENTIFIED, REQUEST_WITHDRAWN,  ACTOR_DESK | ACTOR_SELF, false },
	{ REQUEST_EXTENDED,   REQUEST_COLLECTING, ACTOR_DESK | ACTOR_SYSTEM, false },
	{ REQUEST_EXTENDED,   REQUEST_REVIEW,     ACTOR_DESK, false },
	{ REQUEST_EXTENDED,   REQUEST_REFUSED,    ACTOR_DESK, true },
	{ REQUEST_EXTENDED,   REQUEST_WITHDRAWN,  ACTOR_DESK | ACTOR_SELF, false },
	{ REQUEST_COLLECTING, REQUEST_REVIEW,     ACTOR_DESK, false },
	{ REQUEST_COLLECTING, REQUEST_READY,      ACTOR_SYSTEM, false },
	{ REQUEST_COLLECTING, REQUEST_INCOMPLETE, ACTOR_SYSTEM, false },
	{ REQUEST_COLLECTING, REQUEST_EXTENDED,   ACTOR_DESK, true },
	{ REQUEST_COLLECTING, REQUEST_WITHDRAWN,  ACTOR_DESK | ACTOR_SELF, false },
	/* the answer itself: there is no archive */
	{ REQUEST_REVIEW,     REQUEST_READY,      ACTOR_DESK, true },
	{ REQUEST_REVIEW,     REQUEST_COLLECTING, ACTOR_DESK, false },
	{ REQUEST_REVIEW,     REQUEST_EXTENDED,   ACTOR_DESK, true },
	{ REQUEST_REVIEW,     REQUEST_REFUSED,    ACTOR_DESK, true },
	{ REQUEST_REVIEW,     REQUEST_WITHDRAWN,  ACTOR_DESK | ACTOR_SELF, false },
	{ REQUEST_INCOMPLETE, REQUEST_COLLECTING, ACTOR_DESK | ACTOR_SYSTEM, false },
	{ REQUEST_INCOMPLETE, REQUEST_REVIEW,     ACTOR_DESK, false },
	{ REQUEST_INCOMPLETE, REQUEST_REFUSED,    ACTOR_DESK, true },
	{ REQUEST_READY,      REQUEST_DELIVERED,  ACTOR_DESK | ACTOR_SELF, false },
	{ REQUEST_READY,      REQUEST_EXPIRED,    ACTOR_SYSTEM, false },
	{ REQUEST_DELIVERED,  REQUEST_CLOSED,     ACTOR_DESK | ACTOR_SYSTEM, false },
	{ REQUEST_EXPIRED,    REQUEST_COLLECTING, ACTOR_DESK | ACTOR_SELF | ACTOR_SYSTEM, false },
	{ REQUEST_EXPIRED,    REQUEST_CLOSED,     ACTOR_DESK | ACTOR_SYSTEM, false },
};
/* clang-format on */
enum { STEP_COUNT = sizeof steps / sizeof steps[0] };

const struct rights_step *rights_next(enum request_state from, const char *step)
{
	for (int i = 0; i < STEP_COUNT; i++)
		if (steps[i].from == from && strcmp(request_state_names[steps[i].to], step) == 0)
			return &steps[i];
	return NULL;
}

int rights_steps(enum request_state from, enum request_actor actor, const char *names[RIGHTS_STEPS])
{
	int count = 0;

	for (int i = 0; i < STEP_COUNT && count < RIGHTS_STEPS - 1; i++)
		if (steps[i].from == from && (steps[i].actors & actor))
			names[count++] = request_state_names[steps[i].to];
	names[count] = NULL;
	return count;
}
