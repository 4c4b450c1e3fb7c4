/* The legal clock on every day of four years, and every step of a request, against what the
 * law and the design say. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "domain/rights.h"
#include "suite.h"

/* The holidays of 2025 to 2028, and of early 2029, as the calendar of the administration prints them;
 * typed in, not computed. */
/* clang-format off */
static const char *const holidays[] = {
	"2025-01-01", "2025-04-21", "2025-05-01", "2025-05-08", "2025-05-29", "2025-06-09", "2025-07-14",
		"2025-08-15", "2025-11-01", "2025-11-11", "2025-12-25",
	"2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14",
		"2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25",
	"2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-08", "2027-05-17", "2027-07-14",
		"2027-08-15", "2027-11-01", "2027-11-11", "2027-12-25",
	"2028-01-01", "2028-04-17", "2028-05-01", "2028-05-08", "2028-05-25", "2028-06-05", "2028-07-14",
		"2028-08-15", "2028-11-01", "2028-11-11", "2028-12-25",
	"2029-01-01", "2029-04-02", NULL };
/* clang-format on */

static struct date day(const char *text)
{
	struct date date = { 0 };

	ck_assert_msg(date_read(text, &date), "%s is a date", text);
	return date;
}

/* The C library's calendar as a second opinion: noon of that day, normalised. */
static struct tm by_library(int year, int month, int day_of_month)
{
	struct tm tm = {
		.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = day_of_month, .tm_hour = 12
	};
	time_t at = timegm(&tm);

	gmtime_r(&at, &tm);
	return tm;
}

static bool is_listed(const char *text)
{
	for (int i = 0; holidays[i]; i++)
		if (strcmp(holidays[i], text) == 0)
			return true;
	return false;
}

/* The due date as a lawyer would find it: day by day with the library's calendar and the typed list. */
static void find_due(struct date received, int months, char out[DATE_TEXT])
{
	int day_of_month = received.day;
	struct tm tm = by_library(received.year, received.month + months, day_of_month);

	while (tm.tm_mday != day_of_month)
		tm = by_library(received.year, received.month + months, --day_of_month);
	for (;; tm = by_library(tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday + 1)) {
		strftime(out, DATE_TEXT, "%Y-%m-%d", &tm);
		if (tm.tm_wday != 0 && tm.tm_wday != 6 && !is_listed(out))
			return;
	}
}

START_TEST(every_day_of_four_years_has_the_due_date_that_the_law_gives)
{
	int days = 0;

	for (struct date date = day("2025-01-01"); date.year < 2029; date = date_next_day(date), days++) {
		char found[DATE_TEXT], expected[DATE_TEXT];
		date_text(rights_due(HOLIDAYS_FRANCE, date, false), found);
		find_due(date, 1, expected);
		ck_assert_str_eq(found, expected);
		date_text(rights_due(HOLIDAYS_FRANCE, date, true), found);
		find_due(date, 3, expected);
		ck_assert_str_eq(found, expected);
	}
	ck_assert_int_eq(days, 4 * 365 + 1);
}
END_TEST

START_TEST(examples_that_can_be_checked_by_hand)
{
	static const struct {
		const char *received, *due, *extended;
	} examples[] = {
		{ "2026-11-21", "2026-12-21", "2027-02-22" }, /* 21 February 2027 is a Sunday */
		{ "2027-01-31", "2027-03-01", "2027-04-30" }, /* 28 February is a Sunday */
		/* leap year; 30 April is a Sunday, 1 May a holiday */
		{ "2028-01-31", "2028-02-29", "2028-05-02" },
		{ "2026-11-25", "2026-12-28", "2027-02-25" }, /* Christmas, a Friday: Monday */
		/* Ascension, then a working Friday; the national day */
		{ "2026-04-14", "2026-05-15", "2026-07-15" },
		{ "2025-12-01", "2026-01-02", "2026-03-02" },
	};

	for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
		char text[DATE_TEXT];
		date_text(rights_due(HOLIDAYS_FRANCE, day(examples[i].received), false), text);
		ck_assert_str_eq(text, examples[i].due);
		date_text(rights_due(HOLIDAYS_FRANCE, day(examples[i].received), true), text);
		ck_assert_str_eq(text, examples[i].extended);
	}
}
END_TEST

START_TEST(a_due_date_never_falls_before_the_month_is_over)
{
	for (struct date date = day("2025-01-01"); date.year < 2029; date = date_next_day(date)) {
		struct date due = rights_due(HOLIDAYS_FRANCE, date, false),
			    unshifted = rights_due_unshifted(date, false);
		ck_assert(date_days_between(unshifted, due) >= 0 && date_days_between(unshifted, due) <= 4);
		ck_assert(date_days_between(date, unshifted) >= 28 &&
		          date_days_between(date, unshifted) <= 31);
		ck_assert(calendar_is_legal_day(HOLIDAYS_FRANCE, due));
	}
}
END_TEST

START_TEST(each_region_carries_over_its_own_holidays)
{
	static const struct {
		const char *received, *none, *france, *alsace_moselle;
	} examples[] = {
		{ "2026-11-25", "2026-12-25", "2026-12-28", "2026-12-28" }, /* Christmas, a Friday */
		{ "2027-11-26", "2027-12-27", "2027-12-27", "2027-12-27" }, /* a Sunday */
		{ "2028-11-26", "2028-12-26", "2028-12-26", "2028-12-27" }, /* 26 December, a Tuesday */
		{ "2027-02-26", "2027-03-26", "2027-03-26", "2027-03-30" }, /* Good Friday, Easter Monday */
	};

	for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
		const char *due[] = { examples[i].none, examples[i].france, examples[i].alsace_moselle };
		for (int region = 0; region < HOLIDAYS_COUNT; region++) {
			char text[DATE_TEXT];
			date_text(rights_due((enum holidays)region, day(examples[i].received), false), text);
			ck_assert_str_eq(text, due[region]);
		}
	}
}
END_TEST

START_TEST(an_extension_is_only_possible_in_the_first_month)
{
	struct date received = day("2026-11-21"), due = day("2026-12-21");

	ck_assert(rights_may_extend(HOLIDAYS_FRANCE, received, due, received));
	ck_assert(rights_may_extend(HOLIDAYS_FRANCE, received, due, due));
	ck_assert(!rights_may_extend(HOLIDAYS_FRANCE, received, due, day("2026-12-22")));
	/* extended already: the first month is over all the same */
	ck_assert(rights_may_extend(HOLIDAYS_FRANCE, received, day("2027-02-22"), due));
	ck_assert(!rights_may_extend(HOLIDAYS_FRANCE, received, day("2027-02-22"), day("2026-12-22")));
}
END_TEST

START_TEST(a_region_that_changes_moves_no_date_that_was_announced)
{
	struct date received = day("2026-11-25"); /* a month later it is Christmas */

	for (int region = 0; region < HOLIDAYS_COUNT; region++) {
		enum holidays now = (enum holidays)region;
		ck_assert(rights_may_extend(now, received, day("2026-12-28"), day("2026-12-28")));
		ck_assert(!rights_may_extend(now, received, day("2026-12-25"), day("2026-12-26")));
	}
}
END_TEST

/* The whole table once more, written the other way round: what each state allows to the desk. */
START_TEST(each_state_allows_the_desk_exactly_these_steps)
{
	static const struct {
		enum request_state from;
		const char *steps;
	} expected[] = {
		{ REQUEST_RECEIVED, "identified extended refused withdrawn" },
		{ REQUEST_IDENTIFIED, "collecting review extended refused withdrawn" },
		{ REQUEST_COLLECTING, "review extended withdrawn" },
		{ REQUEST_REVIEW, "ready collecting extended refused withdrawn" },
		{ REQUEST_READY, "delivered" },
		{ REQUEST_DELIVERED, "closed" },
		{ REQUEST_CLOSED, "" },
		{ REQUEST_EXTENDED, "collecting review refused withdrawn" },
		{ REQUEST_REFUSED, "" },
		{ REQUEST_WITHDRAWN, "" },
		{ REQUEST_INCOMPLETE, "collecting review refused" },
		{ REQUEST_EXPIRED, "collecting closed" },
	};

	ck_assert_int_eq(sizeof expected / sizeof expected[0], REQUEST_STATE_COUNT - 1);
	for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
		const char *names[RIGHTS_STEPS];
		char line[256] = "";
		int count = rights_steps(expected[i].from, ACTOR_DESK, names);
		for (int k = 0; k < count; k++) {
			strncat(line, k ? " " : "", sizeof line - strlen(line) - 1);
			strncat(line, names[k], sizeof line - strlen(line) - 1);
		}
		ck_assert_str_eq(line, expected[i].steps);
	}
}
END_TEST

START_TEST(a_step_that_is_not_in_the_table_does_not_exist)
{
	ck_assert_ptr_null(rights_next(REQUEST_RECEIVED, "ready"));
	ck_assert_ptr_null(rights_next(REQUEST_CLOSED, "received"));
	ck_assert_ptr_null(rights_next(REQUEST_RECEIVED, "nonsense"));
	ck_assert_int_eq(rights_next(REQUEST_COLLECTING, "ready")->to, REQUEST_READY);
	ck_assert_int_eq(rights_next(REQUEST_COLLECTING, "ready")->actors, ACTOR_SYSTEM);
}
END_TEST

START_TEST(a_refusal_and_an_extension_need_a_reason_and_nothing_else_does)
{
	for (int from = 1; from < REQUEST_STATE_COUNT; from++)
		for (int to = 1; to < REQUEST_STATE_COUNT; to++) {
			const struct rights_step *step =
				rights_next((enum request_state)from,
			                    request_state_name((enum request_state)to));
			if (step)
				ck_assert_int_eq(step->needs_reason,
				                 to == REQUEST_REFUSED || to == REQUEST_EXTENDED ||
				                         (from == REQUEST_REVIEW && to == REQUEST_READY));
		}
}
END_TEST

START_TEST(every_state_that_is_not_an_end_leads_to_an_end)
{
	for (int from = 1; from < REQUEST_STATE_COUNT; from++) {
		bool reached[REQUEST_STATE_COUNT] = { [0] = false };
		reached[from] = true;
		for (int round = 0; round < REQUEST_STATE_COUNT; round++)
			for (int a = 1; a < REQUEST_STATE_COUNT; a++)
				for (int b = 1; b < REQUEST_STATE_COUNT; b++)
					if (reached[a] &&
					    rights_next((enum request_state)a,
					                request_state_name((enum request_state)b)))
						reached[b] = true;
		ck_assert_msg(reached[REQUEST_CLOSED] || reached[REQUEST_REFUSED] ||
		                      reached[REQUEST_WITHDRAWN],
		              "%s is a dead end", request_state_name((enum request_state)from));
		if (request_is_closed((enum request_state)from))
			for (int to = 1; to < REQUEST_STATE_COUNT; to++)
				ck_assert(to == from || !reached[to]);
	}
}
END_TEST

UNIT_SUITE(rights, TEST(every_day_of_four_years_has_the_due_date_that_the_law_gives),
           TEST(examples_that_can_be_checked_by_hand), TEST(each_region_carries_over_its_own_holidays),
           TEST(a_due_date_never_falls_before_the_month_is_over),
           TEST(an_extension_is_only_possible_in_the_first_month),
           TEST(a_region_that_changes_moves_no_date_that_was_announced),
           TEST(each_state_allows_the_desk_exactly_these_steps),
           TEST(a_step_that_is_not_in_the_table_does_not_exist),
           TEST(a_refusal_and_an_extension_need_a_reason_and_nothing_else_does),
           TEST(every_state_that_is_not_an_end_leads_to_an_end))
