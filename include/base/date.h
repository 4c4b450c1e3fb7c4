/*
 * Days and moments as text, read in one place: digits where digits belong, and only what there is in the
 * calendar. What they mean in law is domain/rights.h. Pure; any thread.
 */
#ifndef PARVIS_BASE_DATE_H
#define PARVIS_BASE_DATE_H

#include <stdbool.h>

enum { DATE_TEXT = 11, MOMENT_TEXT = 21 }; /* with the end */

struct date {
	int year, month, day; /* 2026, 1–12, 1–31 */
};

struct moment {
	struct date day;
	int hour, minute, second; /* UTC; never a leap second */
};

/* Reads "YYYY-MM-DD"; false, and *date untouched, unless it is a day of the years 1900 to 9999. */
bool date_read(const char *text, struct date *date);
/* The same for the beginning of a text: a day, and whatever follows. */
bool date_begins(const char *text, struct date *date);
void date_text(struct date date, char out[DATE_TEXT]);

/* The same for "YYYY-MM-DDThh:mm:ssZ". */
bool moment_read(const char *text, struct moment *moment);

/* Before, same day, after: negative, 0, positive: the number of days from `from` to `to`. */
int date_days_between(struct date from, struct date to);
struct date date_next_day(struct date date);
/* 1 for Monday to 7 for Sunday. */
int date_weekday(struct date date);
/* The day with the same number `months` later, or the last day of that month when it has no such day. */
struct date date_months_later(struct date date, int months);

#endif
