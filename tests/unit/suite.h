/*
 * What a file test_x.c ends with: its tests, each a case of its own so that its name is printed.
 *
 *	UNIT_SUITE(text, ROWS(utf8_is_as_the_standard_says, utf8), TEST(characters_are_counted_for_people))
 *
 * AROUND and SECONDS hold for the tests after them.
 */
#ifndef PARVIS_TESTS_SUITE_H
#define PARVIS_TESTS_SUITE_H

#include <check.h>

struct unit_part {
	const TTest *test; /* NULL: a setting */
	int rows;
	void (*before)(void), (*after)(void);
	int seconds;
};

/* Ends with a part that is all zero. */
Suite *unit_suite(const char *name, const struct unit_part parts[]);

#define TEST(name)                                                                                           \
	{                                                                                                    \
		.test = name, .rows = 1                                                                      \
	}
/* Once for each row of a table; _i is its number. */
#define ROWS(name, table)                                                                                    \
	{                                                                                                    \
		.test = name, .rows = sizeof table / sizeof table[0]                                         \
	}
#define AROUND(open, close)                                                                                  \
	{                                                                                                    \
		.before = open, .after = close                                                               \
	}
/* Instead of the 4 that Check gives. */
#define SECONDS(number)                                                                                      \
	{                                                                                                    \
		.seconds = number                                                                            \
	}
#define UNIT_SUITE(name, ...)                                                                                \
	Suite *suite_##name(void);                                                                           \
	Suite *suite_##name(void)                                                                            \
	{                                                                                                    \
		return unit_suite(#name, (const struct unit_part[]){ __VA_ARGS__, { 0 } });                  \
	}

#endif
