/* Who asks, as far as trusted proxies say it. */
#include <stdio.h>
#include <string.h>

#include "http/head.h"
#include "suite.h"

/* Who asks, when `peer` does, with these lines of X-Forwarded-For, and 10.0.0.0/8 and ::1 are trusted. */
static bool unreadable;

static const char *origin(const char *peer, const char *first, const char *second)
{
	static char text[ADDRESS_TEXT];
	struct head head = { 0 };
	struct networks proxies;
	struct address address;

	ck_assert(networks_read("10.0.0.0/8, ::1", &proxies) && address_read(peer, &address));
	head.fields[head.count++] = (struct http_header){ "X-Forwarded-For", first };
	if (second)
		head.fields[head.count++] = (struct http_header){ "x-forwarded-for", second };
	address = head_origin(&head, &proxies, address, &unreadable);
	address_text(&address, text);
	return text;
}

START_TEST(who_asks_is_the_nearest_that_no_proxy_of_ours_is)
{
	ck_assert_str_eq(origin("10.0.0.1", "9.9.9.9", NULL), "9.9.9.9");
	ck_assert_str_eq(origin("::ffff:10.0.0.1", "9.9.9.9", NULL), "9.9.9.9");
	ck_assert_str_eq(origin("::1", "2001:DB8:0::1", NULL), "2001:db8::1");
	ck_assert_str_eq(origin("10.0.0.1", "6.6.6.6, 9.9.9.9", NULL), "9.9.9.9");
	ck_assert_str_eq(origin("10.0.0.1", "6.6.6.6,\t9.9.9.9 ,10.3.2.1", NULL), "9.9.9.9");
	ck_assert_str_eq(origin("10.0.0.1", "6.6.6.6, 9.9.9.9", "10.3.2.1, 10.3.2.2"), "9.9.9.9");
	ck_assert_str_eq(origin("10.0.0.1", "10.1.1.1, 10.2.2.2", NULL), "10.1.1.1");
}
END_TEST

START_TEST(a_forged_origin_is_not_believed)
{
	static const char *const forged[] = { "nonsense",    "9.9.9",          "0x9.9.9.9",
		                              "::2%eth0",    "unknown",        "_hidden",
		                              "[9.9.9.9",    "9.9.9.9:999999", "9.9.9.9 6.6.6.6",
		                              "6.6.6.6, x,", "6.6.6.6;",       "1111111111111111111111111" };
	char long_line[2000], before[ADDRESS_TEXT] = "";

	ck_assert_str_eq(origin("9.9.9.9", "6.6.6.6", NULL), "9.9.9.9");
	ck_assert_str_eq(origin("11.0.0.1", "10.0.0.1", "6.6.6.6"), "11.0.0.1");
	for (size_t i = 0; i < sizeof forged / sizeof forged[0]; i++) {
		const char *made_up = origin("10.0.0.1", "6.6.6.6", forged[i]);

		ck_assert_msg(unreadable && strncmp(made_up, "fd", 2) == 0, "%s: %s", forged[i], made_up);
		ck_assert_msg(strcmp(made_up, before) != 0, "%s and the one before it share a counter",
		              forged[i]);
		snprintf(before, sizeof before, "%s", made_up);
		ck_assert_str_eq(origin("10.0.0.1", "6.6.6.6", forged[i]), before);
	}
	ck_assert_str_eq(origin("10.0.0.1", "6.6.6.6, nonsense, 9.9.9.9", NULL), "9.9.9.9");
	memset(long_line, '1', sizeof long_line - 1);
	long_line[sizeof long_line - 1] = '\0';
	ck_assert(strncmp(origin("10.0.0.1", "6.6.6.6", long_line), "fd", 2) == 0);
}
END_TEST

START_TEST(an_origin_may_have_a_port_brackets_and_quotation_marks)
{
	static const char *const same[][2] = {
		{ "203.0.113.7:51234", "203.0.113.7" },
		{ "[2001:db8::1]:443", "2001:db8::1" },
		{ "[2001:db8::1]", "2001:db8::1" },
		{ "2001:db8::1:443", "2001:db8::1:443" },
		{ "\"203.0.113.7\"", "203.0.113.7" },
		{ "\"[2001:db8::1]:443\"", "2001:db8::1" },
		{ "::ffff:203.0.113.7", "203.0.113.7" },
		{ "[::ffff:203.0.113.7]:80", "203.0.113.7" },
		{ "203.0.113.7, ,", "203.0.113.7" },
		{ "6.6.6.6, 203.0.113.7:1,10.3.2.1:99", "203.0.113.7" },
		{ "", "10.0.0.1" },
		{ " , ", "10.0.0.1" },
	};

	for (size_t i = 0; i < sizeof same / sizeof same[0]; i++) {
		ck_assert_str_eq(origin("10.0.0.1", "6.6.6.6", same[i][0]),
		                 *same[i][0] && *same[i][0] != ' ' ? same[i][1] : "6.6.6.6");
		ck_assert_str_eq(origin("10.0.0.1", same[i][0], NULL), same[i][1]);
		ck_assert(!unreadable);
	}
}
END_TEST

UNIT_SUITE(forwarded, TEST(who_asks_is_the_nearest_that_no_proxy_of_ours_is),
           TEST(a_forged_origin_is_not_believed),
           TEST(an_origin_may_have_a_port_brackets_and_quotation_marks))
