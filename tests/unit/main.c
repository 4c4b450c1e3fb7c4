/* Runs every unit suite: tests/unit/test_<name>.c ends with UNIT_SUITE(<name>, …). Prints one
 * line per test, ok or FAIL. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>

#define SUITE(name) Suite *suite_##name(void);
#include "suites.def"
#undef SUITE

static Suite *(*const suites[])(void) = {
#define SUITE(name) suite_##name,
#include "suites.def"
#undef SUITE
};

static void print_result(TestResult *result)
{
	if (tr_rtype(result) == CK_PASS)
		printf("ok   unit: %s\n", tr_tcname(result));
	else
		printf("FAIL unit: %s: %s:%d: %s\n", tr_tcname(result), tr_lfile(result), tr_lno(result),
		       tr_msg(result));
}

int main(void)
{
	SRunner *runner = srunner_create(NULL);

	for (size_t i = 0; i < sizeof suites / sizeof suites[0]; i++)
		srunner_add_suite(runner, suites[i]());
	srunner_run_all(runner, CK_SILENT);
	TestResult **results = srunner_results(runner);

	for (int i = 0; i < srunner_ntests_run(runner); i++)
		print_result(results[i]);
	int failed = srunner_ntests_failed(runner);

	free(results);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
