/* Addresses and networks: what is one, what lies in one, what a household is. */
#include <check.h>
#include <string.h>

#include "base/address.h"
#include "suite.h"

static struct address read(const char *text)
{
	struct address address;

	ck_assert_msg(address_read(text, &address), "%s", text);
	return address;
}

static const char *text_of(const struct address *address)
{
	static char text[ADDRESS_TEXT];

	address_text(address, text);
	return text;
}

START_TEST(an_address_has_one_form)
{
	static const char *const pairs[][2] = {
		{ "192.0.2.1", "192.0.2.1" },
		{ "::ffff:192.0.2.1", "192.0.2.1" },
		{ "::FFFF:c000:201", "192.0.2.1" },
		{ "2001:DB8:0::1", "2001:db8::1" },
		{ "::", "::" },
		{ "0.0.0.0", "0.0.0.0" },
		{ "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255",
		  "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff" },
	};

	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
		struct address address = read(pairs[i][0]);
		ck_assert_str_eq(text_of(&address), pairs[i][1]);
	}
}
END_TEST

START_TEST(nothing_else_is_an_address)
{
	static const char *const bad[] = { "",
		                           " ",
		                           "localhost",
		                           "banana",
		                           "127.1",
		                           "127.0.0.1 ",
		                           " ::1",
		                           "127.0.0.256",
		                           "1.2.3.4.5",
		                           "0x7f.0.0.1",
		                           "::1%lo",
		                           "[::1]",
		                           "127.0.0.1:80",
		                           "1::2::3",
		                           "12345::",
		                           "127.0.0.1/8",
		                           ":",
		                           "2001:db8:1" };
	struct address address = { { 1 } };

	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		ck_assert_msg(!address_read(bad[i], &address) && address.bytes[0] == 1, "%s", bad[i]);
}
END_TEST

static bool is_local(const char *text)
{
	struct address address = read(text);

	return address_is_local(&address);
}

START_TEST(only_this_machine_is_local)
{
	static const char *const local[] = { "127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1", NULL };
	static const char *const others[] = {
		"0.0.0.0", "10.0.0.1", "128.0.0.1", "::", "::2", "7f00::1", NULL
	};

	for (int i = 0; local[i]; i++)
		ck_assert_msg(is_local(local[i]), "%s", local[i]);
	for (int i = 0; others[i]; i++)
		ck_assert_msg(!is_local(others[i]), "%s", others[i]);
}
END_TEST

static const char *household(const char *text)
{
	struct address address = read(text);

	address = address_household(&address);
	return text_of(&address);
}

START_TEST(a_household_has_one_ipv4_or_a_64_of_ipv6)
{
	ck_assert_str_eq(household("2a01:e0a::1"), "2a01:e0a::");
	ck_assert_str_eq(household("2a01:e0a::5"), "2a01:e0a::");
	ck_assert_str_eq(household("2a01:e0a:0:0:ffff:ffff:ffff:ffff"), "2a01:e0a::");
	ck_assert_str_eq(household("2a01:e0a:0:1::1"), "2a01:e0a:0:1::");
	ck_assert_str_eq(household("192.0.2.7"), "192.0.2.7");
	ck_assert_str_eq(household("::ffff:192.0.2.7"), "192.0.2.7");
}
END_TEST

static bool holds(const char *networks, const char *address)
{
	struct networks read_networks;
	struct address one = read(address);

	ck_assert_msg(networks_read(networks, &read_networks), "%s", networks);
	return networks_hold(&read_networks, &one);
}

START_TEST(a_network_holds_what_begins_like_it)
{
	ck_assert(holds("127.0.0.0/8,::1", "127.1.2.3") && holds("127.0.0.0/8,::1", "::1"));
	ck_assert(holds("172.18.0.1/16", "172.18.255.255") && !holds("172.18.0.0/16", "172.19.0.0"));
	ck_assert(holds("10.0.0.128/25", "10.0.0.200") && !holds("10.0.0.128/25", "10.0.0.127"));
	ck_assert(holds("10.0.0.1", "::ffff:10.0.0.1") && !holds("10.0.0.1", "10.0.0.2"));
	ck_assert(holds("192.0.2.0/31", "192.0.2.1") && !holds("192.0.2.0/32", "192.0.2.1"));
	ck_assert(holds("2001:db8::/32", "2001:db8:ffff::1") && !holds("2001:db8::/32", "2001:db9::"));
	ck_assert(holds("fe80::/10 , 10.0.0.0/8", "febf::1") && holds("fe80::/10 , 10.0.0.0/8", "10.9.9.9"));
	ck_assert(!holds("10.0.0.0/8", "a00::") && !holds("a00::/8", "10.0.0.0"));
	ck_assert(!holds("", "127.0.0.1") && !holds(" ", "::"));
}
END_TEST

START_TEST(nothing_else_is_a_network)
{
	static const char *const bad[] = { "10.0.0.0/33",
		                           "10.0.0.0/0",
		                           "::/0",
		                           "::/129",
		                           "10.0.0.0/",
		                           "10.0.0.0/8/8",
		                           "10.0.0.0/ 8",
		                           "10.0.0.0/-1",
		                           "10.0.0/8",
		                           "proxy",
		                           "/8",
		                           "10.0.0.0;::1",
		                           "10.0.0.0/8x",
		                           "10.0.0.0-9",
		                           "*",
		                           "10.0.0.0/255.0.0.0",
		                           "2001:db8::/32:",
		                           "[::1]/128",
		                           "::1%lo/128",
		                           "10.0.0.1:80",
		                           "111111111111111111111111111111111111111111111111111111111111111"
		                           "1" };
	char many[17 * 10 + 1] = "";
	struct networks networks;

	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		ck_assert_msg(!networks_read(bad[i], &networks), "%s", bad[i]);
	for (int i = 0; i < NETWORK_LIMIT; i++)
		strncat(many, "10.0.0.1, ", sizeof many - strlen(many) - 1);
	ck_assert(networks_read(many, &networks));
	strncat(many, "10.0.0.1, ", sizeof many - strlen(many) - 1);
	ck_assert(!networks_read(many, &networks));
}
END_TEST

UNIT_SUITE(address, TEST(an_address_has_one_form), TEST(nothing_else_is_an_address),
           TEST(only_this_machine_is_local), TEST(a_household_has_one_ipv4_or_a_64_of_ipv6),
           TEST(a_network_holds_what_begins_like_it), TEST(nothing_else_is_a_network))
