/* HTTP: what a head must keep to be admitted, preferences, addresses. */
#include <stdio.h>
#include <string.h>

#include "http/admission.h"
#include "http/language.h"
#include "suite.h"

/* A head that is admitted, for tests to spoil. */
static struct head good_head(void)
{
	return (struct head){ .method = "POST",
		              .path = "/api/x",
		              .query = "a=1",
		              .version = "HTTP/1.1",
		              .complete = true,
		              .count = 2,
		              .fields = { { "Host", "parvis" }, { "Content-Length", "12" } } };
}

static enum problem admit(const struct head *head)
{
	struct http_request rq;
	struct framing framing;

	return admission_read(head, &rq, &framing);
}

/* The good head with one more field. */
static enum problem admit_with(const char *name, const char *value)
{
	struct head head = good_head();

	head.fields[head.count++] = (struct http_header){ name, value };
	return admit(&head);
}

START_TEST(a_good_head_is_admitted_and_read)
{
	struct head head = good_head();
	struct http_request rq;
	struct framing framing;

	head.fields[head.count++] = (struct http_header){ "cOOkie", "a=b" };
	ck_assert_int_eq(admission_read(&head, &rq, &framing), PROBLEM_none);
	ck_assert_str_eq(rq.method, "POST");
	ck_assert_str_eq(rq.path, "/api/x");
	ck_assert_str_eq(rq.query, "a=1");
	ck_assert_str_eq(rq.cookie, "a=b");
	ck_assert_str_eq(rq.origin, "");
	ck_assert_uint_eq(framing.length, 12);
	ck_assert(!framing.chunked);
}
END_TEST

START_TEST(a_head_request_is_asked_as_get)
{
	struct head head = good_head();
	struct http_request rq;
	struct framing framing;

	head.method = "HEAD";
	ck_assert_int_eq(admission_read(&head, &rq, &framing), PROBLEM_none);
	ck_assert_str_eq(rq.method, "GET");
}
END_TEST

START_TEST(a_refused_head_leaves_no_null_behind)
{
	struct head head = good_head();
	struct http_request rq;
	struct framing framing;

	head.complete = false;
	ck_assert_int_eq(admission_read(&head, &rq, &framing), PROBLEM_bad_request);
	ck_assert_str_eq(rq.cookie, "");
	ck_assert_str_eq(rq.path, "");
	ck_assert_str_eq(rq.accept_language, "");
}
END_TEST

START_TEST(a_body_is_delimited_in_one_way_only)
{
	ck_assert_int_eq(admit_with("Content-Length", "12"), PROBLEM_bad_request);
	ck_assert_int_eq(admit_with("content-length", "13"), PROBLEM_bad_request);
	ck_assert_int_eq(admit_with("Transfer-Encoding", "chunked"), PROBLEM_bad_request);
	struct head head = good_head();

	head.fields[1] = (struct http_header){ "Transfer-Encoding", "chunked" };
	ck_assert_int_eq(admit(&head), PROBLEM_none);
	head.version = "HTTP/1.0";
	ck_assert_int_eq(admit(&head), PROBLEM_bad_request);
	head = good_head();
	head.fields[1] = (struct http_header){ "Transfer-Encoding", "gzip, chunked" };
	ck_assert_int_eq(admit(&head), PROBLEM_bad_request);
}
END_TEST

START_TEST(a_length_is_digits_and_nothing_else)
{
	static const char *const bad[] = { "",
		                           " 1",
		                           "1 ",
		                           "+1",
		                           "-1",
		                           "0x1",
		                           "1,1",
		                           "1.0",
		                           "99999999999999999999",
		                           "184467440737095516150" };
	uint64_t length;

	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		ck_assert_msg(!admission_length(bad[i], &length), "%s", bad[i]);
	ck_assert(admission_length("0", &length) && length == 0);
	ck_assert(admission_length("65536", &length) && length == 65536);
}
END_TEST

START_TEST(there_is_exactly_one_host)
{
	struct head head = good_head();

	ck_assert_int_eq(admit_with("Host", "other"), PROBLEM_bad_request);
	head.fields[0] = (struct http_header){ "X-Host", "parvis" };
	ck_assert_int_eq(admit(&head), PROBLEM_bad_request);
}
END_TEST

START_TEST(names_and_values_hold_what_they_may)
{
	ck_assert_int_eq(admit_with("X-More ", "a"), PROBLEM_bad_request);
	ck_assert_int_eq(admit_with("X More", "a"), PROBLEM_bad_request);
	ck_assert_int_eq(admit_with("", "a"), PROBLEM_bad_request);
	ck_assert_int_eq(admit_with("X-Mor\xc3\xa9", "a"), PROBLEM_bad_request);
	ck_assert_int_eq(admit_with("X-More", "a\x01"), PROBLEM_bad_request);
	ck_assert_int_eq(admit_with("X-More", "a\nb"), PROBLEM_bad_request);
	ck_assert_int_eq(admit_with("X-More", "a\tb"), PROBLEM_none);
	ck_assert_int_eq(admit_with("User-Agent", "\xff"), PROBLEM_bad_request);
}
END_TEST

START_TEST(what_decides_may_come_only_once)
{
	struct head head = good_head();
	static const char *const names[] = { "Cookie", "Origin", "Content-Type", "Idempotency-Key",
		                             "Sec-Fetch-Site" };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		head = good_head();
		head.fields[head.count++] = (struct http_header){ names[i], "a" };
		ck_assert_int_eq(admit(&head), PROBLEM_none);
		head.fields[head.count++] = (struct http_header){ names[i], "b" };
		ck_assert_msg(admit(&head) == PROBLEM_bad_request, "%s", names[i]);
	}
}
END_TEST

#define TEN       "aaaaaaaaaa"
#define FIFTY     TEN TEN TEN TEN TEN
#define TOO_LONG  FIFTY FIFTY FIFTY FIFTY FIFTY TEN
#define MUCH_MORE TOO_LONG TOO_LONG TOO_LONG TOO_LONG

/* A part that nobody understands is the whole (RFC 9110 14.2), and a part without its condition is none. */
START_TEST(what_asks_for_less_is_left_out_when_it_is_no_use)
{
	static const struct {
		const char *name, *value, *range, *if_range, *if_none_match;
	} table[] = {
		{ "X-More", "a", "bytes=1-", "\"v\"", "\"n\"" },
		{ "Range", "bytes=2-", "", "", "\"n\"" },
		{ "range", TOO_LONG, "", "", "\"n\"" },
		{ "If-Range", "\"w\"", "", "", "\"n\"" },
		{ "If-Range", "\xff", "", "", "\"n\"" },
		{ "If-None-Match", "\"m\"", "bytes=1-", "\"v\"", "" },
		{ "If-None-Match", MUCH_MORE, "bytes=1-", "\"v\"", "" },
	};

	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
		struct head head = good_head();
		struct http_request rq;
		struct framing framing;

		head.fields[head.count++] = (struct http_header){ "Range", "bytes=1-" };
		head.fields[head.count++] = (struct http_header){ table[i].name, table[i].value };
		head.fields[head.count++] = (struct http_header){ "If-Range", "\"v\"" };
		head.fields[head.count++] = (struct http_header){ "If-None-Match", "\"n\"" };
		ck_assert_int_eq(admission_read(&head, &rq, &framing), PROBLEM_none);
		ck_assert_str_eq(rq.range, table[i].range);
		ck_assert_str_eq(rq.if_range, table[i].if_range);
		ck_assert_str_eq(rq.if_none_match, table[i].if_none_match);
	}
	ck_assert_int_eq(admit_with("If-Range", TOO_LONG), PROBLEM_none);
}
END_TEST

START_TEST(an_absolute_target_says_the_host)
{
	static const struct {
		const char *target, *authority, *path, *query;
	} table[] = {
		{ "/a?b", NULL, "/a", "b" },
		{ "http://parvis/a?b=/c", "parvis", "/a", "b=/c" },
		{ "HTTPS://Parvis:8443/a", "Parvis:8443", "/a", "" },
		{ "http://parvis", "parvis", "/", "" },
		{ "http://parvis?b", "parvis", "/", "b" },
		{ "http:///a", "", "/a", "" },
		{ "http://a@b/c", "a@b", "/c", "" },
		{ "ftp://parvis/a", NULL, "ftp://parvis/a", "" },
		{ "/http://parvis/a", NULL, "/http://parvis/a", "" },
		{ "", NULL, "", "" },
	};

	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
		char target[100];
		struct head head = good_head();
		struct http_request rq;
		struct framing framing;

		snprintf(target, sizeof target, "%s", table[i].target);
		admission_split(target, &head);
		ck_assert_pstr_eq(head.authority, table[i].authority);
		ck_assert_str_eq(head.path, table[i].path);
		ck_assert_str_eq(head.query, table[i].query);
		enum problem problem = admission_read(&head, &rq, &framing);

		if (problem == PROBLEM_none)
			ck_assert_str_eq(rq.host, table[i].authority ? table[i].authority : "parvis");
	}
}
END_TEST

START_TEST(a_host_is_a_name_or_an_address)
{
	static const char *const bad[] = { "",    "a b",     "a@b", "a/b",  "a%2e",
		                           "a:0", "a:65536", "a:x", "[::1", "a, b" };
	struct head head = good_head();

	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		head = good_head();
		head.fields[0].value = bad[i];
		ck_assert_msg(admit(&head) == PROBLEM_bad_request, "%s", bad[i]);
		head.fields[0].value = "parvis";
		head.authority = bad[i];
		ck_assert_msg(admit(&head) == PROBLEM_bad_request, "%s", bad[i]);
	}
	head.authority = "other:80";
	ck_assert_int_eq(admit(&head), PROBLEM_none);
	head.fields[0].value = "a b";
	ck_assert_int_eq(admit(&head), PROBLEM_bad_request);
}
END_TEST

START_TEST(methods_and_versions_are_a_short_list)
{
	static const struct {
		const char *method, *version;
		enum problem problem;
	} table[] = {
		{ "GET", "HTTP/1.1", PROBLEM_none },        { "DELETE", "HTTP/1.0", PROBLEM_none },
		{ "TRACE", "HTTP/1.1", PROBLEM_method },    { "get", "HTTP/1.1", PROBLEM_method },
		{ "OPTIONS", "HTTP/1.1", PROBLEM_method },  { "GET", "HTTP/1.2", PROBLEM_bad_request },
		{ "GET", "HTTP/2.0", PROBLEM_bad_request }, { "GET", "http/1.1", PROBLEM_bad_request },
		{ "GET", "", PROBLEM_bad_request },         { "", "HTTP/1.1", PROBLEM_method },
	};

	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
		struct head head = good_head();

		head.method = table[i].method;
		head.version = table[i].version;
		ck_assert_msg(admit(&head) == table[i].problem, "%s %s", table[i].method, table[i].version);
	}
}
END_TEST

START_TEST(a_path_means_the_same_to_everybody)
{
	static const char *const good[] = {
		"/",      "/feed",      "/a/app-1f.js", "/api/groups/%C3%A9t%C3%A9",
		"/a/...", "/a/.hidden", "/a//b",        "/a/b/"
	};
	static const char *const bad[] = { "",       "a",       "*",      "http://x/", "/.",
		                           "/..",    "/a/../b", "/a/./b", "/%2e%2e/b", "/a/.%2E",
		                           "/a%2fb", "/a%2Fb",  "/a%5cb", "/a\\b",     "/a%00",
		                           "/a%0a",  "/a%",     "/a%4",   "/a%zz",     "/a\xff",
		                           "/%ff",   "/%c0%ae", "/a b",   "/a#b",      "/a%7f" };

	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
		ck_assert_msg(admission_path(good[i]), "%s", good[i]);
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		ck_assert_msg(!admission_path(bad[i]), "%s", bad[i]);
}
END_TEST

START_TEST(an_address_has_its_limits)
{
	char target[TARGET_BYTES + 2];

	memset(target, 'a', sizeof target);
	target[TARGET_BYTES] = '\0';
	ck_assert(!admission_target_too_long(target));
	target[TARGET_BYTES] = 'a';
	target[TARGET_BYTES + 1] = '\0';
	ck_assert(admission_target_too_long(target));
	memset(target, '&', TARGET_ARGUMENTS);
	target[TARGET_ARGUMENTS] = '\0';
	ck_assert(!admission_target_too_long(target));
	target[TARGET_ARGUMENTS] = '&';
	target[TARGET_ARGUMENTS + 1] = '\0';
	ck_assert(admission_target_too_long(target));
}
END_TEST

START_TEST(too_much_has_a_problem_of_its_own)
{
	struct head head = good_head();

	head.too_large = true;
	ck_assert_int_eq(admit(&head), PROBLEM_headers_too_large);
	head.target_too_long = true;
	ck_assert_int_eq(admit(&head), PROBLEM_address_too_long);
}
END_TEST

START_TEST(lists_are_weighed)
{
	static const struct {
		const char *list, *word;
		int weight;
	} table[] = {
		{ "", "br", -1 },
		{ "gzip, deflate, br", "br", 1000 },
		{ "br;q=0, gzip;q=0.5", "br", 0 },
		{ "br;q=0, gzip;q=0.5", "gzip", 500 },
		{ "br; q=0.123 ,gzip", "br", 123 },
		{ "*;q=0.3, gzip", "br", 300 },
		{ "brotli", "br", -1 },
		{ "br;q=nonsense", "br", 0 },
		{ "fr-CA;q=0.7, en", "fr", 700 },
		{ "BR", "br", 1000 },
		{ ",,;,", "br", -1 },
	};

	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
		ck_assert_msg(http_weight(table[i].list, table[i].word) == table[i].weight, "%s",
		              table[i].list);
}
END_TEST

START_TEST(the_cookie_chooses_the_language_then_the_browser_then_french)
{
	static const struct {
		const char *cookie, *accepts;
		enum language language;
	} table[] = {
		{ "", "", LANGUAGE_fr },
		{ "", "en-GB,en;q=0.9", LANGUAGE_en },
		{ "", "de, fr;q=0.5, en;q=0.4", LANGUAGE_fr },
		{ "", "de", LANGUAGE_fr },
		{ "a=1; parvis-language=en", "fr", LANGUAGE_en },
		{ "parvis-language=fr; a=1", "en", LANGUAGE_fr },
		{ "parvis-language=xx", "en", LANGUAGE_en },
		{ "x-parvis-language=en", "fr", LANGUAGE_fr },
	};

	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
		struct http_request rq = { .cookie = table[i].cookie, .accept_language = table[i].accepts };

		ck_assert_msg(http_language(&rq) == table[i].language, "%s / %s", table[i].cookie,
		              table[i].accepts);
	}
}
END_TEST

UNIT_SUITE(http, TEST(a_good_head_is_admitted_and_read), TEST(a_head_request_is_asked_as_get),
           TEST(a_refused_head_leaves_no_null_behind), TEST(a_body_is_delimited_in_one_way_only),
           TEST(a_length_is_digits_and_nothing_else), TEST(there_is_exactly_one_host),
           TEST(names_and_values_hold_what_they_may), TEST(what_decides_may_come_only_once),
           TEST(what_asks_for_less_is_left_out_when_it_is_no_use), TEST(an_absolute_target_says_the_host),
           TEST(a_host_is_a_name_or_an_address), TEST(methods_and_versions_are_a_short_list),
           TEST(a_path_means_the_same_to_everybody), TEST(an_address_has_its_limits),
           TEST(too_much_has_a_problem_of_its_own), TEST(lists_are_weighed),
           TEST(the_cookie_chooses_the_language_then_the_browser_then_french))
