/* Days and moments: reading them strictly, and the calendar. */
#include "base/date.h"

#include <stdio.h>
#include <string.h>

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return days[month - 1] + (month == 2 && is_leap(year));
}

/* Days since 1 January of the year 1: counts the leap days before the year, then the
 * months, then the days. */
static int day_number(struct date date)
{
	int year = date.year - 1;
	int number = year * 365 + year / 4 - year / 100 + year / 400;

	for (int month = 1; month < date.month; month++)
		number += days_in_month(date.year, month);
	return number + date.day - 1;
}

/* `count` digits, and nothing that a number may also be written with: no sign, no space. */
static bool read_digits(const char *text, int count, int least, int most, int *out)
{
	int number = 0;

	for (int i = 0; i < count; i++) {
		if (text[i] < '0' || text[i] > '9')
			return false;
		number = 10 * number + (text[i] - '0');
	}
	*out = number;
	return number >= least && number <= most;
}

bool date_begins(const char *text, struct date *date)
{
	struct date read;

	if (strlen(text) < DATE_TEXT - 1 || text[4] != '-' || text[7] != '-' ||
	    !read_digits(text, 4, 1900, 9999, &read.year) || !read_digits(text + 5, 2, 1, 12, &read.month) ||
	    !read_digits(text + 8, 2, 1, days_in_month(read.year, read.month), &read.day))
		return false;
	*date = read;
	return true;
}

bool date_read(const char *text, struct date *date)
{
	return strlen(text) == DATE_TEXT - 1 && date_begins(text, date);
}

bool moment_read(const char *text, struct moment *moment)
{
	struct moment read;

	if (strlen(text) != MOMENT_TEXT - 1 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
	    text[19] != 'Z' || !date_begins(text, &read.day) ||
	    !read_digits(text + 11, 2, 0, 23, &read.hour) ||
	    !read_digits(text + 14, 2, 0, 59, &read.minute) ||
	    !read_digits(text + 17, 2, 0, 59, &read.second))
		return false;
	*moment = read;
	return true;
}

void date_text(struct date date, char out[DATE_TEXT])
{
	snprintf(out, DATE_TEXT, "%04u-%02u-%02u", (unsigned)date.year % 10000, (unsigned)date.month % 100,
	         (unsigned)date.day % 100);
}

int date_days_between(struct date from, struct date to)
{
	return day_number(to) - day_number(from);
}

int date_weekday(struct date date)
{
	return day_number(date) % 7 + 1; /* 1 January of the year 1 was a Monday */
}

struct date date_next_day(struct date date)
{
	if (date.day < days_in_month(date.year, date.month))
		return (struct date){ date.year, date.month, date.day + 1 };
	if (date.month < 12)
		return (struct date){ date.year, date.month + 1, 1 };
	return (struct date){ date.year + 1, 1, 1 };
}

struct date date_months_later(struct date date, int months)
{
	int month = date.month - 1 + months;
	struct date later = { date.year + month / 12, month % 12 + 1, date.day };
	int last = days_in_month(later.year, later.month);

	if (later.day > last)
		later.day = last;
	return later;
}
