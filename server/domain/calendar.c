/* Working days and hours, and the holidays of France. */
#include "domain/calendar.h"

#include <stddef.h>

const char *const holidays_names[HOLIDAYS_COUNT + 1] = {
	[HOLIDAYS_NONE] = "none",
	[HOLIDAYS_FRANCE] = "france",
	[HOLIDAYS_ALSACE_MOSELLE] = "alsace_moselle",
};
const char *const weekday_names[WEEKDAYS + 1] = {
	"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
};

bool calendar_fits(const struct calendar *c)
{
	return c->working_days > 0 && c->working_days < 1U << WEEKDAYS && c->opens >= 0 &&
	       c->closes <= CALENDAR_DAY && c->closes - c->opens >= CALENDAR_SHORTEST &&
	       c->holidays < HOLIDAYS_COUNT && c->closed_count >= 0 && c->closed_count <= CALENDAR_CLOSED;
}

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

static const struct {
	int month, day;
	enum holidays from; /* kept there, and in the regions that keep more */
} fixed[] = {
	{ 1, 1, HOLIDAYS_FRANCE },   { 5, 1, HOLIDAYS_FRANCE },   { 5, 8, HOLIDAYS_FRANCE },
	{ 7, 14, HOLIDAYS_FRANCE },  { 8, 15, HOLIDAYS_FRANCE },  { 11, 1, HOLIDAYS_FRANCE },
	{ 11, 11, HOLIDAYS_FRANCE }, { 12, 25, HOLIDAYS_FRANCE }, { 12, 26, HOLIDAYS_ALSACE_MOSELLE },
};
static const struct {
	int days;
	enum holidays from;
} after_easter[] = {
	{ -2, HOLIDAYS_ALSACE_MOSELLE }, /* Good Friday */
	{ 1, HOLIDAYS_FRANCE },
	{ 39, HOLIDAYS_FRANCE }, /* Ascension */
	{ 50, HOLIDAYS_FRANCE }, /* Whit Monday */
};

bool calendar_is_holiday(enum holidays region, struct date date)
{
	for (size_t i = 0; i < sizeof fixed / sizeof fixed[0]; i++)
		if (date.month == fixed[i].month && date.day == fixed[i].day && region >= fixed[i].from)
			return true;
	int days = date_days_between(easter(date.year), date);

	for (size_t i = 0; i < sizeof after_easter / sizeof after_easter[0]; i++)
		if (days == after_easter[i].days && region >= after_easter[i].from)
			return true;
	return false;
}

bool calendar_is_legal_day(enum holidays region, struct date date)
{
	return date_weekday(date) < 6 && !calendar_is_holiday(region, date);
}

struct date calendar_legal_day(enum holidays region, struct date date)
{
	while (!calendar_is_legal_day(region, date))
		date = date_next_day(date);
	return date;
}

static bool is_closed(const struct calendar *c, struct date date)
{
	for (int i = 0; i < c->closed_count; i++)
		if (date_days_between(c->closed[i], date) == 0)
			return true;
	return false;
}

bool calendar_is_working_day(const struct calendar *c, struct date date)
{
	return calendar_fits(c) && c->working_days >> (date_weekday(date) - 1) & 1U &&
	       !calendar_is_holiday(c->holidays, date) && !is_closed(c, date);
}

struct date calendar_next_working_day(const struct calendar *c, struct date date)
{
	if (!calendar_fits(c))
		return date;
	do
		date = date_next_day(date);
	while (!calendar_is_working_day(c, date));
	return date;
}

/* What is worked on that day from one minute to another. */
static int worked(const struct calendar *c, struct date day, int from, int to)
{
	int begins = from > c->opens ? from : c->opens, ends = to < c->closes ? to : c->closes;

	return begins < ends && calendar_is_working_day(c, day) ? ends - begins : 0;
}

bool calendar_is_working_time(const struct calendar *c, struct wall_time at)
{
	return worked(c, at.day, at.minute, at.minute + 1) == 1;
}

long calendar_minutes_between(const struct calendar *c, struct wall_time from, struct wall_time to)
{
	int days = date_days_between(from.day, to.day);

	if (days < 0 || (days == 0 && to.minute <= from.minute))
		return 0;
	if (days == 0)
		return worked(c, from.day, from.minute, to.minute);
	long minutes = worked(c, from.day, from.minute, CALENDAR_DAY);
	struct date day = date_next_day(from.day);

	for (; --days > 0; day = date_next_day(day))
		minutes += worked(c, day, 0, CALENDAR_DAY);
	return minutes + worked(c, to.day, 0, to.minute);
}

bool calendar_after(const struct calendar *c, struct wall_time from, long minutes, struct wall_time *after)
{
	struct wall_time at = from;

	if (!calendar_fits(c) || minutes < 0 || minutes > CALENDAR_FARTHEST)
		return false;
	for (;;) {
		int today = worked(c, at.day, at.minute, CALENDAR_DAY);

		if (minutes <= today)
			break;
		minutes -= today;
		at = (struct wall_time){ date_next_day(at.day), 0 };
	}
	if (minutes > 0)
		at.minute = (at.minute > c->opens ? at.minute : c->opens) + (int)minutes;
	*after = at;
	return true;
}
