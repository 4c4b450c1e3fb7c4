/* Bodies, queries, addresses and the meanings of database failures: what comes from outside,
 * and what it is called. */
#include <stdio.h>
#include <string.h>

#include "api/place.h"
#include "base/task.h"
#include "db/meanings.h"
#include "input/body.h"
#include "input/route.h"
#include "suite.h"

#define X59 "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"

static const char *const colours[] = { "red", "green", NULL };

struct inner {
	const char *word;
};
static const struct body inner_body = BODY(struct inner, TEXT(struct inner, word, 1, 5));

struct sample {
	const char *text, *colour, *version, *flag, *id, *day;
	const char *const *colours;
	struct body_list list;
};
static const struct body sample_body =
	BODY(struct sample, MAYBE_TEXT(struct sample, text, 2, 5),
             MAYBE_CHOICE(struct sample, colour, colours), VERSION(struct sample, version),
             FLAG(struct sample, flag), MAYBE_ID(struct sample, id), MAYBE_DATE(struct sample, day),
             MAYBE_CHOICES(struct sample, colours, colours),
             FIELD(FIELD_LIST, struct sample, list, .min = 0, .max = 2, .items = &inner_body));

static struct task t;

static void set_up(void)
{
	task_open(&t, NULL, TASK_BYTES);
}

static void tear_down(void)
{
	task_close(&t);
}

static const struct sample *take(const char *json)
{
	task_forgive(&t);
	return body_read(&t, &sample_body, json, strlen(json));
}

START_TEST(a_body_is_bound_as_text)
{
	const struct sample *s = take("{\"version\":7,\"text\":\"\\u00e9t\\u00e9\",\"colour\":\"green\","
	                              "\"flag\":true,\"day\":\"2028-02-29\",\"colours\":[\"green\",\"red\"],"
	                              "\"list\":[{\"word\":\"one\"},{\"word\":\"two\"}]}");

	ck_assert_ptr_nonnull(s);
	ck_assert_str_eq(s->version, "7");
	ck_assert_str_eq(s->text, "été");
	ck_assert_str_eq(s->flag, "true");
	ck_assert_str_eq(s->colours[1], "red");
	ck_assert_int_eq(s->list.count, 2);
	ck_assert_str_eq(((const struct inner *)s->list.items)[1].word, "two");
	ck_assert_str_eq(take("{\"version\":1,\"text\":null}")->flag, "false");
}
END_TEST

static const struct {
	const char *json;
	enum problem problem;
	const char *pointer;
} bad_bodies[] = {
	{ "{}", PROBLEM_version_needed, "/version" },
	{ "{\"version\":0}", PROBLEM_invalid_field, "/version" },
	{ "{\"version\":\"1\"}", PROBLEM_invalid_field, "/version" },
	{ "{\"version\":4294967297}", PROBLEM_invalid_field, "/version" },
	{ "{\"version\":1,\"txet\":\"ab\"}", PROBLEM_unknown_field, "/txet" },
	{ "{\"version\":1,\"text\":\"a\"}", PROBLEM_invalid_field, "/text" },
	{ "{\"version\":1,\"text\":\"   \"}", PROBLEM_invalid_field, "/text" },
	{ "{\"version\":1,\"text\":\"abcdef\"}", PROBLEM_invalid_field, "/text" },
	{ "{\"version\":1,\"text\":\"a\\u0007b\"}", PROBLEM_invalid_field, "/text" },
	{ "{\"version\":1,\"text\":{}}", PROBLEM_invalid_field, "/text" },
	{ "{\"version\":1,\"colour\":\"blue\"}", PROBLEM_invalid_field, "/colour" },
	{ "{\"version\":1,\"colours\":[\"red\",\"red\"]}", PROBLEM_invalid_field, "/colours" },
	{ "{\"version\":1,\"flag\":1}", PROBLEM_invalid_field, "/flag" },
	{ "{\"version\":1,\"id\":\"018F0000-0000-7000-8000-000000000001\"}", PROBLEM_invalid_field, "/id" },
	{ "{\"version\":1,\"day\":\"2027-02-29\"}", PROBLEM_invalid_field, "/day" },
	{ "{\"version\":1,\"day\":\"2027-2-9\"}", PROBLEM_invalid_field, "/day" },
	{ "{\"version\":1,\"day\":\"2027-+1-01\"}", PROBLEM_invalid_field, "/day" },
	{ "{\"version\":1,\"day\":\"2027- 1-01\"}", PROBLEM_invalid_field, "/day" },
	{ "{\"version\":1,\"day\":\"2027-01-+1\"}", PROBLEM_invalid_field, "/day" },
	{ "{\"version\":1,\"list\":[{\"word\":\"one\"},{\"word\":7}]}", PROBLEM_invalid_field,
	  "/list/1/word" },
	{ "{\"version\":1,\"list\":[{\"word\":\"one\",\"more\":1}]}", PROBLEM_unknown_field, "/list/0/more" },
	{ "{\"version\":1,\"a/b~c\":2}", PROBLEM_unknown_field, "/a~1b~0c" },
	{ "{\"version\":1,\"" X59 "é\":2}", PROBLEM_unknown_field, "/" X59 },
	{ "{\"version\":1,\"version\":2}", PROBLEM_bad_request, NULL },
	{ "[1]", PROBLEM_bad_request, NULL },
	{ "{\"version\":1", PROBLEM_bad_request, NULL },
	{ "{\"version\":1,\"text\":\"\\u0000\"}", PROBLEM_bad_request, NULL },
	{ "{\"version\":1,\"text\":\"\xff\"}", PROBLEM_not_utf8, NULL },
	{ "[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]", PROBLEM_bad_request, NULL },
};

START_TEST(every_mistake_has_its_name_and_its_place)
{
	for (size_t i = 0; i < sizeof bad_bodies / sizeof bad_bodies[0]; i++) {
		ck_assert_msg(!take(bad_bodies[i].json), "accepted: %s", bad_bodies[i].json);
		ck_assert_msg(t.problem == bad_bodies[i].problem, "%s gave %s", bad_bodies[i].json,
		              problem_code(t.problem));
		if (bad_bodies[i].pointer)
			ck_assert_str_eq(t.pointer, bad_bodies[i].pointer);
	}
}
END_TEST

struct asked {
	const char *q;
	struct {
		const char *at, *id;
	} before;
	const char *limit;
};
static const struct body asked_query = BODY(struct asked, MAYBE_TEXT(struct asked, q, 0, 20),
                                            CURSOR(struct asked, before), LIMIT(struct asked, limit));

static const struct asked *ask(const char *query)
{
	task_forgive(&t);
	return query_read(&t, &asked_query, query);
}

START_TEST(a_query_is_as_strict_as_a_body)
{
	const struct asked *a =
		ask("q=R%2FD+et+%C3%A9t%C3%A9&before=17.018f0000-0000-7000-8000-000000000001");

	ck_assert_str_eq(a->q, "R/D et été");
	ck_assert_str_eq(a->before.at, "17");
	ck_assert_str_eq(a->limit, "20");
	static const char *const mistakes[] = { "limit=0",
		                                "limit=51",
		                                "limit=1&limit=2",
		                                "page=2",
		                                "limit",
		                                "q=%ff",
		                                "q=%00",
		                                "before=1",
		                                "before=.018f0000-0000-7000-8000-000000000001",
		                                "before=1.x",
		                                "before=-1.018f0000-0000-7000-8000-000000000001" };

	for (size_t i = 0; i < sizeof mistakes / sizeof mistakes[0]; i++)
		ck_assert_msg(!ask(mistakes[i]) && t.problem != PROBLEM_none, "accepted: %s", mistakes[i]);
	ck_assert(!ask("a/b~c=1"));
	ck_assert_str_eq(t.pointer, "/a~1b~0c");
	ck_assert(!ask(X59 "é=1"));
	ck_assert_str_eq(t.pointer, "/" X59);
	ck_assert(!ask(X59 "x" X59 "=1"));
	ck_assert_str_eq(t.pointer, "/" X59 "x");
}
END_TEST

struct directory {
	struct cursor before;
};
static const struct body directory_query = BODY(struct directory, NAME_CURSOR(struct directory, before));

static const struct directory *look_up(const char *name)
{
	char query[2000];

	task_forgive(&t);
	snprintf(query, sizeof query, "before=%s.018f0000-0000-7000-8000-000000000001", name);
	return query_read(&t, &directory_query, query);
}

START_TEST(a_place_by_name_is_text_in_hexadecimal)
{
	static const char *const bad[] = { "",       "a",  "616",  "6g",   "C3A9",   "ff",     "c3",
		                           "61e282", "00", "6100", "c080", "eda080", "%36%31x" };
	char longest[1003];

	ck_assert_str_eq(look_up("c3a9")->before.at, "c3a9");
	ck_assert_str_eq(look_up("7f")->before.id, "018f0000-0000-7000-8000-000000000001");
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		ck_assert_msg(!look_up(bad[i]) && t.problem == PROBLEM_invalid_field, "%s", bad[i]);
	ck_assert_str_eq(t.pointer, "/before");
	memset(longest, '6', sizeof longest);
	longest[1000] = '\0';
	ck_assert_str_eq(look_up(longest)->before.at, longest);
	longest[1000] = '6', longest[1002] = '\0';
	ck_assert(!look_up(longest));
}
END_TEST

START_TEST(an_address_fits_whole_or_not_at_all)
{
	const char *args[ROUTE_VARIABLES] = { 0 };

	ck_assert(route_fits(&t, "/api/groups/:group/members/:member", "/api/groups/a%20b/members/c", args));
	ck_assert_str_eq(args[0], "a b");
	ck_assert_str_eq(args[1], "c");
	static const char *const others[] = { "/api/groups",
		                              "/api/groups/",
		                              "/api/groups/a/members",
		                              "/api/groups/a/members/",
		                              "/api/groups/a/members/b/c",
		                              "/api/groups//members/b",
		                              "/api/groupsx/a/members/b",
		                              "" };

	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		ck_assert_msg(!route_fits(&t, "/api/groups/:group/members/:member", others[i], NULL),
		              "fits: %s", others[i]);
}
END_TEST

/* An address with a variable that nobody explains stops the start (api_open). */
START_TEST(every_variable_of_an_address_is_in_the_table)
{
	static const char *const others[] = { "/api/x/:x", "/api/groups/:groups", "/api/groups/:grou",
		                              "/api/groups/:", "/api/groups/:group/members/:who" };

	for (int i = 0; i < route_count; i++)
		ck_assert_msg(place_knows(routes[i].address), "unknown: %s", routes[i].address);
	ck_assert(place_knows("/api/groups/:group/members/:member") && place_knows("/api/feed"));
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		ck_assert_msg(!place_knows(others[i]), "known: %s", others[i]);
}
END_TEST

START_TEST(a_failure_of_the_database_has_a_meaning)
{
	ck_assert_int_eq(meaning_of("22P02", NULL), PROBLEM_not_found);
	ck_assert_int_eq(meaning_of("22021", NULL), PROBLEM_not_utf8);
	ck_assert_int_eq(meaning_of("23505", "group_name_once"), PROBLEM_already_there);
	ck_assert_int_eq(meaning_of("23505", "case_version_once"), PROBLEM_decided_meanwhile);
	ck_assert_int_eq(meaning_of("23514", "case_not_decided_by_author"), PROBLEM_forbidden);
	ck_assert_int_eq(meaning_of("57014", NULL), PROBLEM_busy);
	ck_assert_int_eq(meaning_of("57P01", NULL), PROBLEM_database_away);
	ck_assert_int_eq(meaning_of(NULL, NULL), PROBLEM_database_away);
	ck_assert_int_eq(meaning_of("42703", NULL), PROBLEM_unexpected);
	ck_assert(meaning_is_passing("40001") && meaning_is_passing("40P01") && !meaning_is_passing(NULL) &&
	          !meaning_is_passing("23505"));
	ck_assert(meaning_is_loss(NULL) && meaning_is_loss("57P01") && !meaning_is_loss("57014"));
}
END_TEST

UNIT_SUITE(input, AROUND(set_up, tear_down), TEST(a_body_is_bound_as_text),
           TEST(every_mistake_has_its_name_and_its_place), TEST(a_query_is_as_strict_as_a_body),
           TEST(a_place_by_name_is_text_in_hexadecimal), TEST(an_address_fits_whole_or_not_at_all),
           TEST(every_variable_of_an_address_is_in_the_table), TEST(a_failure_of_the_database_has_a_meaning))
