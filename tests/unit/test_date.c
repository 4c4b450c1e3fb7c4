/* Days and moments: digits where digits belong, only what is in the calendar, and that calendar
 * against the C library's. */
#include "base/date.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "suite.h"

static const struct {
	const char *text;
	bool is_day, begins_with_day, is_moment;
} texts[] = {
	{ "2028-02-29", true, true, false },
	{ "1900-01-01", true, true, false },
	{ "9999-12-31", true, true, false },
	{ "2000-02-29", true, true, false },
	{ "2026-12-31T23:59:59Z", false, true, true },
	{ "2028-02-29T00:00:00Z", false, true, true },
	{ "", false, false, false },
	{ "2026-02-29", false, false, false },
	{ "2100-02-29", false, false, false },
	{ "1900-02-29", false, false, false },
	{ "2026-13-01", false, false, false },
	{ "2026-00-10", false, false, false },
	{ "2026-01-00", false, false, false },
	{ "2026-01-32", false, false, false },
	{ "2026-04-31", false, false, false },
	{ "1899-12-31", false, false, false },
	{ "0000-01-01", false, false, false },
	{ "2026-1-1", false, false, false },
	{ "2026-1-01-", false, false, false },
	{ "2026/01/01", false, false, false },
	{ "20260101", false, false, false },
	{ "2026-01-01 ", false, true, false },
	{ " 2026-01-0", false, false, false },
	/* What numbers are also read from: a sign, a space, another base. */
	{ "+202-01-01", false, false, false },
	{ "-026-01-01", false, false, false },
	{ "2026-+1-01", false, false, false },
	{ "2026--1-01", false, false, false },
	{ "2026- 1-01", false, false, false },
	{ "2026-01-+1", false, false, false },
	{ "2026-01- 1", false, false, false },
	{ "2026-01-1 ", false, false, false },
	{ "2026-0x-01", false, false, false },
	{ "2026-0a-01", false, false, false },
	{ "2026-01-01T24:00:00Z", false, true, false },
	{ "2026-01-01T23:60:00Z", false, true, false },
	{ "2026-01-01T23:59:60Z", false, true, false },
	{ "2026-02-30T00:00:00Z", false, false, false },
	{ "2026-01-01t00:00:00z", false, true, false },
	{ "2026-01-01 00:00:00Z", false, true, false },
	{ "2026-01-01T00:00:00", false, true, false },
	{ "2026-01-01T00:00:00Z0", false, true, false },
	{ "2026-01-01T+1:00:00Z", false, true, false },
	{ "2026-01-01T00: 1:00Z", false, true, false },
	{ "2026-01-01T00:00:0aZ", false, true, false },
	{ "2026-01-01T00-00-00Z", false, true, false },
};

START_TEST(only_dates_are_dates)
{
	struct date date = { 1, 2, 3 };
	struct moment moment = { date, 4, 5, 6 };

	ck_assert_msg(date_begins(texts[_i].text, &date) == texts[_i].begins_with_day, "%s", texts[_i].text);
	ck_assert(texts[_i].begins_with_day || (date.year == 1 && date.month == 2 && date.day == 3));
	ck_assert_msg(date_read(texts[_i].text, &date) == texts[_i].is_day, "%s", texts[_i].text);
	ck_assert_msg(moment_read(texts[_i].text, &moment) == texts[_i].is_moment, "%s", texts[_i].text);
	ck_assert(texts[_i].is_moment || (moment.day.year == 1 && moment.second == 6));
}
END_TEST

START_TEST(a_moment_has_its_parts)
{
	struct moment moment;

	ck_assert(moment_read("2026-11-21T22:15:09Z", &moment));
	ck_assert_int_eq(moment.day.year, 2026);
	ck_assert_int_eq(moment.day.month, 11);
	ck_assert_int_eq(moment.day.day, 21);
	ck_assert_int_eq(moment.hour, 22);
	ck_assert_int_eq(moment.minute, 15);
	ck_assert_int_eq(moment.second, 9);
}
END_TEST

/* Every day of 1900 to 2200, with the C library as a second opinion. */
START_TEST(the_calendar_is_that_of_the_c_library)
{
	const struct date first = { 1900, 1, 1 };
	struct date date = first;
	int days = 0;

	for (; date.year < 2201; date = date_next_day(date), days++) {
		struct tm tm = { .tm_year = 0, .tm_mon = 0, .tm_mday = 1 + days, .tm_hour = 12 };
		time_t noon = timegm(&tm);
		char text[DATE_TEXT], expected[64];
		struct date again;

		gmtime_r(&noon, &tm);
		strftime(expected, sizeof expected, "%Y-%m-%d", &tm);
		date_text(date, text);
		ck_assert_str_eq(text, expected);
		ck_assert(date_read(text, &again) && memcmp(&again, &date, sizeof date) == 0);
		ck_assert_int_eq(date_weekday(date) % 7, tm.tm_wday);
		ck_assert_int_eq(date_days_between(first, date), days);
	}
	ck_assert_int_eq(days, 301 * 365 + 73);
}
END_TEST

START_TEST(a_month_later_is_a_day_that_there_is)
{
	static const struct {
		const char *day;
		int months;
		const char *later;
	} examples[] = {
		{ "2027-01-31", 1, "2027-02-28" },  { "2028-01-31", 1, "2028-02-29" },
		{ "2026-11-30", 3, "2027-02-28" },  { "2026-12-15", 1, "2027-01-15" },
		{ "2026-10-31", 13, "2027-11-30" }, { "2026-05-05", 0, "2026-05-05" },
	};

	for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
		struct date date;
		char text[DATE_TEXT];

		ck_assert(date_read(examples[i].day, &date));
		date_text(date_months_later(date, examples[i].months), text);
		ck_assert_str_eq(text, examples[i].later);
	}
}
END_TEST

UNIT_SUITE(date, ROWS(only_dates_are_dates, texts), TEST(a_moment_has_its_parts),
           TEST(the_calendar_is_that_of_the_c_library), TEST(a_month_later_is_a_day_that_there_is))
