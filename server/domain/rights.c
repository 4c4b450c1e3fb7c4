/* Legal due dates and the steps of a request about personal data, as tables and calendar arithmetic. */
#include "domain/rights.h"

#include <stddef.h>
#include <string.h>

/* Easter Sunday of the Gregorian calendar: the Sunday after the full moon of the church's tables,
 * with all its corrections. */
static struct date easter(int year)
{
	int golden = year % 19, century = year / 100, in_century = year % 100;
	int moon = (19 * golden + century - century / 4 - (8 * century + 13) / 25 + 15) % 30;
	int full_moon = moon - moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
	int weekday = (in_century + in_century / 4 + full_moon + 2 - century + century / 4 + century * 6) % 7;
	int from_march = full_moon - weekday + 28; /* days since 0 March */

	return from_march > 31 ? (struct date){ year, 4, from_march - 31 }
	                       : (struct date){ year, 3, from_march };
}

bool date_is_holiday(struct date date)
{
	static const struct {
		int month, day;
	} fixed[] = {
		{ 1, 1 }, { 5, 1 }, { 5, 8 }, { 7, 14 }, { 8, 15 }, { 11, 1 }, { 11, 11 }, { 12, 25 },
	};
	static const int after_easter[] = { 1, 39, 50 }; /* Easter Monday, Ascension, Whit Monday */

	for (size_t i = 0; i < sizeof fixed / sizeof fixed[0]; i++)
		if (date.month == fixed[i].month && date.day == fixed[i].day)
			return true;
	int days = date_days_between(easter(date.year), date);

	for (size_t i = 0; i < sizeof after_easter / sizeof after_easter[0]; i++)
		if (days == after_easter[i])
			return true;
	return false;
}

bool date_is_working_day(struct date date)
{
	return date_weekday(date) < 6 && !date_is_holiday(date);
}

struct date rights_due_unshifted(struct date received, bool extended)
{
	return date_months_later(received, extended ? RIGHTS_MONTHS + RIGHTS_MONTHS_MORE : RIGHTS_MONTHS);
}

struct date rights_due(struct date received, bool extended)
{
	struct date due = rights_due_unshifted(received, extended);

	while (!date_is_working_day(due))
		due = date_next_day(due);
	return due;
}

bool rights_may_extend(struct date received, struct date today)
{
	return date_days_between(today, rights_due(received, false)) >= 0;
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
