/* Authorities and origins: what is one, and which are the same. */
#include <string.h>

#include "base/origin.h"
#include "suite.h"

static const struct {
	const char *text;
	int length, port;
} good[] = {
	{ "parvis", 6, 0 },
	{ "Parvis.Example.", 15, 0 },
	{ "parvis.example:8443", 14, 8443 },
	{ "127.0.0.1:80", 9, 80 },
	{ "[::1]", 5, 0 },
	{ "[2001:db8::1]:65535", 13, 65535 },
	{ "srv_rh-1:1", 8, 1 },
	{ "parvis:", 6, 0 },
	{ "[::ffff:127.0.0.1]:1", 18, 1 },
	{ "xn--caf-dma.example", 19, 0 },
};
static const char *const bad[] = {
	"",
	" ",
	"par vis",
	"a@b",
	"user:pw@host",
	"host/",
	"host?x",
	"host#x",
	"a%2eb",
	"%00",
	".",
	".a",
	"a..b",
	"host:0",
	"host:65536",
	"host:99999999999",
	"host:8x",
	"host: 80",
	"host:-1",
	"host:+1",
	"host:80:80",
	"[::1",
	"::1",
	"[]",
	"[1.2.3.4]",
	"[::1]x",
	"[::1%25eth0]",
	"[::g]",
	"[[::1]]",
	"a,b",
	"a\tb",
	"h\xc3\xa9",
	":80",
	"a\\b",
	"http://a",
	"*",
	"localhost:x.evil.test:8080",
};

START_TEST(an_authority_is_a_host_and_perhaps_a_port)
{
	struct authority authority;

	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
		ck_assert_msg(authority_read(good[i].text, &authority), "%s", good[i].text);
		ck_assert_int_eq((int)authority.length, good[i].length);
		ck_assert_int_eq(authority.port, good[i].port);
	}
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		ck_assert_msg(!authority_read(bad[i], &authority), "%s", bad[i]);
}
END_TEST

static bool same(const char *one, const char *other)
{
	struct origin a, b;

	return origin_read(one, &a) && origin_read(other, &b) && origin_same(&a, &b);
}

START_TEST(origins_are_the_same_by_scheme_host_and_port)
{
	ck_assert(same("https://parvis.example", "HTTPS://Parvis.Example:443"));
	ck_assert(same("http://localhost", "http://localhost:80"));
	ck_assert(same("http://[::1]:8080", "http://[::1]:8080"));
	ck_assert(!same("http://parvis.example", "https://parvis.example"));
	ck_assert(!same("https://parvis.example", "https://parvis.example:8443"));
	ck_assert(!same("https://parvis.example", "https://parvis.example.evil.test"));
	ck_assert(!same("https://parvis.example", "https://evilparvis.example"));
}
END_TEST

START_TEST(nothing_else_is_an_origin)
{
	static const char *const unread[] = { "",
		                              "null",
		                              "parvis.example",
		                              "//parvis.example",
		                              "ftp://parvis.example",
		                              "https:parvis.example",
		                              "https://",
		                              "https://parvis.example/",
		                              "https://a@parvis.example",
		                              "https://parvis.example https://evil.test",
		                              "https://parvis.example,https://evil.test",
		                              "http://localhost:x.evil.test:8080",
		                              "http://localhost:8080:8080",
		                              "http://localhost.:80.80",
		                              " https://parvis.example" };
	struct origin origin;

	for (size_t i = 0; i < sizeof unread / sizeof unread[0]; i++)
		ck_assert_msg(!origin_read(unread[i], &origin), "%s", unread[i]);
}
END_TEST

UNIT_SUITE(origin, TEST(an_authority_is_a_host_and_perhaps_a_port),
           TEST(origins_are_the_same_by_scheme_host_and_port), TEST(nothing_else_is_an_origin))
