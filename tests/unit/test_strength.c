/* The rule for passwords, by the table that the page's test reads too. */
#include <stdio.h>
#include <string.h>

#include "domain/strength.h"
#include "suite.h"

START_TEST(passwords_suffice_as_the_table_says)
{
	FILE *table = fopen("tests/unit/passwords.tsv", "r");
	char line[200], verdict[4], password[100];
	int cases = 0, judged = 0, missing, score;

	ck_assert_ptr_nonnull(table);
	while (fgets(line, sizeof line, table)) {
		if (line[0] == '#')
			continue;
		int fields = sscanf(line, "%3[a-z]\t%99[^\t]\t%d\t%d", verdict, password, &missing, &score);

		ck_assert_msg(fields >= 3, "not a case: %s", line);
		ck_assert_msg(strength_suffices(password) == (strcmp(verdict, "yes") == 0), "%s is not “%s”",
		              password, verdict);
		ck_assert_msg(fields < 4 || score >= 3 || strcmp(verdict, "no") == 0, "zxcvbn calls %s weak",
		              password);
		cases++;
		judged += fields == 4;
	}
	fclose(table);
	ck_assert_int_gt(cases, 60);
	ck_assert_int_eq(judged, 34);
	ck_assert(!strength_suffices(""));
}
END_TEST

UNIT_SUITE(strength, TEST(passwords_suffice_as_the_table_says))
