/*
 * When a company works: its days and hours, the holidays where it is, the days on which it is closed.
 * Whatever speaks of working time asks this file: legal due dates, the delay of decisions, and later
 * reminders, schedules and quiet hours. Pure: no clock, no database, no zone; any thread.
 *
 * A time here is wall time, what the clock shows where the company is (the caller asks the database, which
 * knows the zone: company_zone()). Minutes are those of the dial: when clocks change within the working hours
 * (a company that works at night), the hour that is left out counts as worked, the one that comes twice
 * counts once. Between 9 and 18 o'clock no clock changes.
 *
 * Two questions that are never mixed. A legal date moves over Saturdays, Sundays and public holidays only
 * (Regulation 1182/71, articles 2(2) and 3(4)): calendar_legal_day() takes nothing but the region, so that a
 * company that closes, or works on Saturdays, changes nothing of what it owes to people. Working time asks
 * all of the calendar.
 *
 * The holidays of France are the eleven of Labour Code L3133-1; in Bas-Rhin, Haut-Rhin and Moselle, 26
 * December and Good Friday too (L3134-13, which keeps Good Friday for communes with a Protestant or a mixed
 * church: a company elsewhere there says France and closes on 26 December by itself).
 *
 * Leave of persons does not stand here yet. It will ask: whether somebody works on a day is
 * calendar_is_working_day() and none of their absences; an absence is a list of closed days of one person,
 * and never moves a legal date either.
 */
#ifndef PARVIS_DOMAIN_CALENDAR_H
#define PARVIS_DOMAIN_CALENDAR_H

#include <stdbool.h>

#include "base/date.h"

enum {
	CALENDAR_CLOSED = 60,              /* own closed days, at most */
	CALENDAR_DAY = 1440,               /* minutes of a dial */
	CALENDAR_SHORTEST = 60,            /* of a working day */
	CALENDAR_FARTHEST = 366 * 24 * 60, /* working minutes that calendar_after() goes */
	WEEKDAYS = 7,
};

enum holidays { HOLIDAYS_NONE, HOLIDAYS_FRANCE, HOLIDAYS_ALSACE_MOSELLE, HOLIDAYS_COUNT };

struct calendar {
	unsigned working_days; /* bit 0 is Monday, bit 6 Sunday */
	int opens, closes;     /* minutes since midnight; closes may be CALENDAR_DAY */
	enum holidays holidays;
	int closed_count;
	struct date closed[CALENDAR_CLOSED]; /* in any order */
};

struct wall_time {
	struct date day;
	int minute; /* since midnight, 0 to CALENDAR_DAY: the end of a day is the beginning of the next */
};

/* As they stand in the database and in the API; NULL-terminated. */
extern const char *const holidays_names[HOLIDAYS_COUNT + 1];
extern const char *const weekday_names[WEEKDAYS + 1]; /* monday first */

/*
 * Whether it is a calendar at all: a working day a week, an hour a day, a region, no more closed days than
 * there is room for. What comes from outside is asked this first; the functions below that count answer 0 or
 * false about any other, and always end: closed days and holidays are fewer than the weeks of two years.
 */
bool calendar_fits(const struct calendar *calendar);

bool calendar_is_holiday(enum holidays region, struct date date);
/* Neither Saturday, Sunday nor public holiday. */
bool calendar_is_legal_day(enum holidays region, struct date date);
/* The same day when it is one, or the next that is: where a legal date that falls on the other ones is
 * carried. */
struct date calendar_legal_day(enum holidays region, struct date date);

/* A working day of the week that is neither holiday nor closed. */
bool calendar_is_working_day(const struct calendar *calendar, struct date date);
/* The first working day after that date; the date itself when the calendar does not fit. */
struct date calendar_next_working_day(const struct calendar *calendar, struct date date);
/* From the minute of opening on, until the minute of closing, which is outside. */
bool calendar_is_working_time(const struct calendar *calendar, struct wall_time at);

/* Working minutes from one time to another; 0 when `to` is not later. Takes as long as there are days
 * between. */
long calendar_minutes_between(const struct calendar *calendar, struct wall_time from, struct wall_time to);
/*
 * The earliest time at which so many working minutes have passed since `from`: `from` itself for 0, the end
 * of a day rather than the beginning of the next. False, and *after untouched, for less than 0 or more than
 * CALENDAR_FARTHEST, and when the calendar does not fit.
 */
bool calendar_after(const struct calendar *calendar, struct wall_time from, long minutes,
                    struct wall_time *after);

#endif
