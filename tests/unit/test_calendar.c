/* Days and minutes that a company works, against printed calendars, examples by hand, and counting minute by
 * minute. */
#include <string.h>

#include "domain/calendar.h"
#include "suite.h"

/* Monday to Friday, 9 to 18, as a company begins. */
static const struct calendar usual = { 0x1f, 540, 1080, HOLIDAYS_FRANCE, 0, { { 0 } } };

/* The holidays of 2024 to 2030 as the calendar of the administration prints them; typed in, not computed. In
 * 2024 Ascension is the day after 8 May, in 2027 8 May the second day after it, in 2029 and 2030 a fortnight
 * away. */
/* clang-format off */
static const char *const france[] = {
	"2024-01-01", "2024-04-01", "2024-05-01", "2024-05-08", "2024-05-09", "2024-05-20", "2024-07-14",
		"2024-08-15", "2024-11-01", "2024-11-11", "2024-12-25",
	"2025-01-01", "2025-04-21", "2025-05-01", "2025-05-08", "2025-05-29", "2025-06-09", "2025-07-14",
		"2025-08-15", "2025-11-01", "2025-11-11", "2025-12-25",
	"2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14",
		"2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25",
	"2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17", "2027-07-14",
		"2027-08-15", "2027-11-01", "2027-11-11", "2027-12-25",
	"2028-01-01", "2028-04-17", "2028-05-01", "2028-05-08", "2028-05-25", "2028-06-05", "2028-07-14",
		"2028-08-15", "2028-11-01", "2028-11-11", "2028-12-25",
	"2029-01-01", "2029-04-02", "2029-05-01", "2029-05-08", "2029-05-10", "2029-05-21", "2029-07-14",
		"2029-08-15", "2029-11-01", "2029-11-11", "2029-12-25",
	"2030-01-01", "2030-04-22", "2030-05-01", "2030-05-08", "2030-05-30", "2030-06-10", "2030-07-14",
		"2030-08-15", "2030-11-01", "2030-11-11", "2030-12-25", NULL };
static const char *const alsace_moselle[] = { /* beside those */
	"2024-03-29", "2024-12-26", "2025-04-18", "2025-12-26", "2026-04-03", "2026-12-26", "2027-03-26",
	"2027-12-26", "2028-04-14", "2028-12-26", "2029-03-30", "2029-12-26", "2030-04-19", "2030-12-26",
	NULL };
/* clang-format on */

static struct date day(const char *text)
{
	struct date date = { 0 };

	ck_assert_msg(date_read(text, &date), "%s is a date", text);
	return date;
}

/* "2026-12-04 17:30" */
static struct wall_time at(const char *text)
{
	struct wall_time time = { .minute = ((text[11] - '0') * 10 + text[12] - '0') * 60 +
		                            (text[14] - '0') * 10 + text[15] - '0' };

	ck_assert_msg(date_begins(text, &time.day), "%s is a date", text);
	return time;
}

static bool is_listed(const char *const *list, struct date date)
{
	char text[DATE_TEXT];

	date_text(date, text);
	for (int i = 0; list[i]; i++)
		if (strcmp(list[i], text) == 0)
			return true;
	return false;
}

START_TEST(every_holiday_of_seven_years_is_known_and_no_other_day_is_one)
{
	for (struct date date = day("2024-01-01"); date.year < 2031; date = date_next_day(date)) {
		bool in_france = is_listed(france, date),
		     there = in_france || is_listed(alsace_moselle, date);
		ck_assert_int_eq(calendar_is_holiday(HOLIDAYS_NONE, date), 0);
		ck_assert_int_eq(calendar_is_holiday(HOLIDAYS_FRANCE, date), in_france);
		ck_assert_int_eq(calendar_is_holiday(HOLIDAYS_ALSACE_MOSELLE, date), there);
	}
}
END_TEST

START_TEST(easter_monday_is_found_in_the_years_that_mislead)
{
	/* The earliest, the latest, the two exceptions of the tables, and centuries. */
	static const char *const mondays[] = { "1954-04-19", "1981-04-20", "2000-04-24", "2008-03-24",
		                               "2011-04-25", "2038-04-26", "2049-04-19", "2076-04-20",
		                               "2100-03-29", "2285-03-23" };

	for (size_t i = 0; i < sizeof mondays / sizeof mondays[0]; i++)
		ck_assert_msg(calendar_is_holiday(HOLIDAYS_FRANCE, day(mondays[i])), "%s", mondays[i]);
}
END_TEST

START_TEST(a_closed_day_or_a_working_saturday_changes_no_legal_date)
{
	struct calendar c = usual;

	c.working_days = 0x7f;
	c.closed[c.closed_count++] = day("2026-12-24");
	ck_assert(calendar_is_working_day(&c, day("2026-12-05"))); /* a Saturday */
	ck_assert(!calendar_is_working_day(&c, day("2026-12-24")));
	ck_assert(!calendar_is_legal_day(c.holidays, day("2026-12-05")));
	ck_assert(calendar_is_legal_day(c.holidays, day("2026-12-24")));
	ck_assert_int_eq(calendar_legal_day(c.holidays, day("2026-12-24")).day, 24);
	ck_assert_int_eq(calendar_legal_day(c.holidays, day("2026-12-25")).day, 28);
}
END_TEST

START_TEST(the_next_working_day_is_found_over_ends_of_months_and_years)
{
	static const struct {
		const char *from, *next;
	} examples[] = {
		{ "2026-12-03", "2026-12-04" }, { "2026-12-04", "2026-12-07" },
		{ "2026-12-24", "2026-12-28" }, { "2026-12-31", "2027-01-04" },
		{ "2028-02-28", "2028-02-29" }, { "2027-02-26", "2027-03-01" },
		{ "2024-05-07", "2024-05-10" }, /* 8 May, then Ascension */
	};

	for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
		char text[DATE_TEXT];
		date_text(calendar_next_working_day(&usual, day(examples[i].from)), text);
		ck_assert_str_eq(text, examples[i].next);
	}
}
END_TEST

START_TEST(minutes_that_can_be_checked_by_hand)
{
	static const struct {
		const char *from, *to;
		long minutes;
	} examples[] = {
		{ "2026-12-04 17:30", "2026-12-07 09:30", 60 },   /* Friday evening, Monday morning */
		{ "2026-12-04 22:00", "2026-12-06 23:00", 0 },    /* a weekend */
		{ "2026-12-03 08:00", "2026-12-03 20:00", 540 },  /* a day */
		{ "2026-12-24 17:00", "2026-12-28 10:00", 120 },  /* over Christmas */
		{ "2028-02-28 09:00", "2028-03-01 09:00", 1080 }, /* 29 February */
		{ "2026-12-07 10:00", "2026-12-07 09:00", 0 },    /* the wrong way round */
		{ "2026-12-08 10:00", "2026-12-07 09:00", 0 },
		/* clocks change in the night from Saturday to Sunday: nothing of it is within the hours */
		{ "2026-03-27 17:00", "2026-03-30 10:00", 120 },
		{ "2026-10-23 17:00", "2026-10-26 10:00", 120 },
	};

	for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++)
		ck_assert_int_eq(calendar_minutes_between(&usual, at(examples[i].from), at(examples[i].to)),
		                 examples[i].minutes);
}
END_TEST

START_TEST(a_night_is_counted_by_the_dial)
{
	struct calendar night = { 0x7f, 0, CALENDAR_DAY, HOLIDAYS_NONE, 0, { { 0 } } };

	/* 25 hours went by, and 23: the dial shows 24 each time */
	ck_assert_int_eq(calendar_minutes_between(&night, at("2026-10-25 00:00"), at("2026-10-26 00:00")),
	                 1440);
	ck_assert_int_eq(calendar_minutes_between(&night, at("2026-03-29 00:00"), at("2026-03-30 00:00")),
	                 1440);
}
END_TEST

START_TEST(minutes_between_are_those_that_are_worked_one_by_one)
{
	struct calendar c = usual;
	struct wall_time from = at("2026-12-23 08:10");
	long counted = 0;

	c.closed[c.closed_count++] = day("2026-12-29");
	for (struct wall_time to = from; date_days_between(to.day, day("2027-01-06")) > 0;) {
		ck_assert_int_eq(calendar_minutes_between(&c, from, to), counted);
		counted += calendar_is_working_time(&c, to);
		if (++to.minute == CALENDAR_DAY)
			to = (struct wall_time){ date_next_day(to.day), 0 };
	}
	ck_assert_int_eq(counted, 7 * 540); /* 23, 24, 28, 30, 31 December, 4 and 5 January */
}
END_TEST

START_TEST(so_many_minutes_after_is_the_earliest_time_from_which_they_have_passed)
{
	static const char *const begins[] = { "2026-12-04 17:30", "2026-12-05 12:00", "2026-12-24 08:00",
		                              "2026-12-24 18:00", "2028-02-28 23:59" };

	for (size_t i = 0; i < sizeof begins / sizeof begins[0]; i++) {
		struct wall_time from = at(begins[i]), before = from;
		for (long minutes = 0; minutes < 3000; minutes += 7) {
			struct wall_time after, earlier;
			ck_assert(calendar_after(&usual, from, minutes, &after));
			ck_assert_int_eq(calendar_minutes_between(&usual, from, after), minutes);
			int days = date_days_between(before.day, after.day);
			ck_assert(days > 0 || (days == 0 && after.minute >= before.minute));
			earlier = (struct wall_time){ after.day, after.minute - 1 };
			if (minutes > 0)
				ck_assert(calendar_is_working_time(&usual, earlier));
			before = after;
		}
	}
}
END_TEST

START_TEST(the_end_of_a_day_comes_before_the_beginning_of_the_next)
{
	struct wall_time after;

	ck_assert(calendar_after(&usual, at("2026-12-04 17:30"), 30, &after));
	ck_assert(after.day.day == 4 && after.minute == 1080);
	ck_assert(calendar_after(&usual, at("2026-12-04 17:30"), 31, &after));
	ck_assert(after.day.day == 7 && after.minute == 541);
	ck_assert(calendar_after(&usual, at("2026-12-05 12:00"), 0, &after));
	ck_assert(after.day.day == 5 && after.minute == 720);
}
END_TEST

START_TEST(what_is_no_calendar_is_refused_and_ends)
{
	static const struct calendar wrong[] = {
		{ 0, 540, 1080, HOLIDAYS_FRANCE, 0, { { 0 } } },
		{ 1U << WEEKDAYS, 540, 1080, HOLIDAYS_FRANCE, 0, { { 0 } } },
		{ 0x1f, 540, 540, HOLIDAYS_FRANCE, 0, { { 0 } } },
		{ 0x1f, 540, 599, HOLIDAYS_FRANCE, 0, { { 0 } } },
		{ 0x1f, -1, 1080, HOLIDAYS_FRANCE, 0, { { 0 } } },
		{ 0x1f, 540, CALENDAR_DAY + 1, HOLIDAYS_FRANCE, 0, { { 0 } } },
		{ 0x1f, 540, 1080, HOLIDAYS_COUNT, 0, { { 0 } } },
		{ 0x1f, 540, 1080, HOLIDAYS_FRANCE, CALENDAR_CLOSED + 1, { { 0 } } },
	};
	struct wall_time after, from = at("2026-12-04 12:00");

	ck_assert(calendar_fits(&usual));
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
		ck_assert(!calendar_fits(&wrong[i]));
		ck_assert(!calendar_after(&wrong[i], from, 1, &after));
		ck_assert(!calendar_is_working_time(&wrong[i], from));
		ck_assert_int_eq(calendar_next_working_day(&wrong[i], from.day).day, 4);
		ck_assert_int_eq(calendar_minutes_between(&wrong[i], from, at("2026-12-07 12:00")), 0);
	}
	ck_assert(!calendar_after(&usual, from, -1, &after));
	ck_assert(!calendar_after(&usual, from, CALENDAR_FARTHEST + 1L, &after));
}
END_TEST

/* The least that fits: an hour of Mondays, and every Monday of more than a year closed. */
START_TEST(the_least_calendar_goes_as_far_as_it_may)
{
	struct calendar least = { 1, 0, CALENDAR_SHORTEST, HOLIDAYS_ALSACE_MOSELLE, 0, { { 0 } } };
	struct date monday = day("2026-12-07");
	struct wall_time after;

	for (; least.closed_count < CALENDAR_CLOSED; least.closed_count++) {
		least.closed[least.closed_count] = monday;
		for (int i = 0; i < WEEKDAYS; i++)
			monday = date_next_day(monday);
	}
	ck_assert(calendar_fits(&least));
	ck_assert_int_eq(date_days_between(calendar_next_working_day(&least, day("2026-12-06")), monday), 0);
	ck_assert(calendar_after(&least, at("2026-12-06 00:00"), CALENDAR_FARTHEST, &after));
	ck_assert_int_eq(calendar_minutes_between(&least, at("2026-12-06 00:00"), after), CALENDAR_FARTHEST);
}
END_TEST

UNIT_SUITE(calendar, TEST(every_holiday_of_seven_years_is_known_and_no_other_day_is_one),
           TEST(easter_monday_is_found_in_the_years_that_mislead),
           TEST(a_closed_day_or_a_working_saturday_changes_no_legal_date),
           TEST(the_next_working_day_is_found_over_ends_of_months_and_years),
           TEST(minutes_that_can_be_checked_by_hand), TEST(a_night_is_counted_by_the_dial),
           TEST(minutes_between_are_those_that_are_worked_one_by_one),
           TEST(so_many_minutes_after_is_the_earliest_time_from_which_they_have_passed),
           TEST(the_end_of_a_day_comes_before_the_beginning_of_the_next),
           TEST(what_is_no_calendar_is_refused_and_ends), TEST(the_least_calendar_goes_as_far_as_it_may))
