/* Which cookie is found in a header, and where its value ends. */
#include "http/cookie.h"

#include <string.h>

#include "suite.h"

static const struct {
	const char *cookies, *name, *value; /* NULL: none */
} cookies[] = {
	{ "", "a", NULL },
	{ "a=1", "a", "1" },
	{ "a=1; b=2", "b", "2" },
	{ "a=1;b=2", "b", "2" },
	{ "  ;; a=1 ;; b=2;", "b", "2" },
	{ "a=; b=2", "a", "" },
	{ "a", "a", NULL },
	{ "a; b=2", "a", NULL },
	{ "a=1; a=2", "a", "1" },
	{ "ab=1; a=2", "a", "2" },
	{ "ba=1; a=2", "a", "2" },
	{ "b=a=1; a=2", "a", "2" },
	{ "A=1; a=2", "a", "2" },
	{ "a =1; a=2", "a", "2" },
	{ "a=\"1 2\"; b", "a", "\"1 2\"" },
	{ "a=b=c", "a", "b=c" },
	{ "a=1,b=2", "b", NULL },
	{ "b=2", "", NULL },
	{ "=2", "", "2" },
	{ "__Host-parvis-device=x; __Host-parvis=y", "__Host-parvis", "y" },
};

START_TEST(a_cookie_is_found_by_its_whole_name)
{
	size_t length = 1000;
	const char *found = http_cookie(cookies[_i].cookies, cookies[_i].name, &length),
		   *value = cookies[_i].value;

	ck_assert_msg(!found == !value, "%s", cookies[_i].cookies);
	if (value)
		ck_assert_msg(length == strlen(value) && memcmp(found, value, length) == 0, "%s",
		              cookies[_i].cookies);
}
END_TEST

START_TEST(one_that_comes_twice_is_found_again)
{
	const char *twice = "a=1; b=2; a=3";
	size_t length;
	const char *found = http_cookie(twice, "a", &length);

	found = http_cookie(found + length, "a", &length);
	ck_assert_ptr_eq(found, twice + strlen("a=1; b=2; a="));
	ck_assert_ptr_null(http_cookie(found + length, "a", &length));
}
END_TEST

UNIT_SUITE(cookie, ROWS(a_cookie_is_found_by_its_whole_name, cookies),
           TEST(one_that_comes_twice_is_found_again))
