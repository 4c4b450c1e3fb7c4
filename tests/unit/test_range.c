/* What is left of a download that was cut off. */
#include "http/http.h"
#include "suite.h"

static const struct {
	const char *range, *if_range;
	bool read;
	uint64_t from, end;
} cases[] = {
	{ "bytes=10-", "", true, 10, 100 },
	{ "bytes=10-19", "", true, 10, 20 },
	{ "bytes=99-", "", true, 99, 100 },
	{ "bytes=1-500", "\"v\"", true, 1, 100 },
	{ "bytes=10-", "\"w\"", false, 0, 0 },
	{ "bytes=10-", "W/\"v\"", false, 0, 0 },
	{ "bytes=10-", "Mon, 30 Nov 2026 10:00:00 GMT", false, 0, 0 },
	{ "", "", false, 0, 0 },
	{ "bytes=", "", false, 0, 0 },
	{ "bytes=-", "", false, 0, 0 },
	{ "bytes=-5", "", false, 0, 0 },
	{ "bytes=0-", "", false, 0, 0 },
	{ "bytes=100-", "", false, 0, 0 },
	{ "bytes=20-10", "", false, 0, 0 },
	{ "bytes=10-20,30-40", "", false, 0, 0 },
	{ "bytes=10 -", "", false, 0, 0 },
	{ "bytes=+10-", "", false, 0, 0 },
	{ "bytes=10-x", "", false, 0, 0 },
	{ "bytes=10--20", "", false, 0, 0 },
	{ "bytes=9223372036854775807-", "", false, 0, 0 },
	{ "bytes=99999999999999999999999-", "", false, 0, 0 },
	{ "bytes=10-9223372036854775806", "", true, 10, 100 },
	{ "bytes=10-18446744073709551616", "", false, 0, 0 },
	{ "Bytes=10-", "", false, 0, 0 },
	{ "items=10-", "", false, 0, 0 },
};

START_TEST(one_range_goes_on_with_a_known_version)
{
	struct http_request rq = { .range = cases[_i].range, .if_range = cases[_i].if_range };
	struct range range = { 0 };

	ck_assert_msg(range_read(&rq, "\"v\"", 100, &range) == cases[_i].read, "%s", cases[_i].range);
	if (cases[_i].read) {
		ck_assert_uint_eq(range.from, cases[_i].from);
		ck_assert_uint_eq(range.end, cases[_i].end);
	}
}
END_TEST

UNIT_SUITE(range, ROWS(one_range_goes_on_with_a_known_version, cases))
