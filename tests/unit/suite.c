/* Makes Check's cases of the parts of a suite. */
#include "suite.h"

static void add(Suite *suite, const struct unit_part *part, const struct unit_part *around, int seconds)
{
	TCase *one = tcase_create(part->test->name);

	if (around)
		tcase_add_checked_fixture(one, around->before, around->after);
	if (seconds)
		tcase_set_timeout(one, seconds);
	tcase_add_loop_test(one, part->test, 0, part->rows);
	suite_add_tcase(suite, one);
}

Suite *unit_suite(const char *name, const struct unit_part parts[])
{
	Suite *suite = suite_create(name);
	const struct unit_part *around = NULL;
	int seconds = 0;

	for (const struct unit_part *part = parts; part->test || part->before || part->seconds; part++) {
		if (part->test)
			add(suite, part, around, seconds);
		else if (part->before)
			around = part;
		else
			seconds = part->seconds;
	}
	return suite;
}
