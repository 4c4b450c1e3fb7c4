/* Every problem has a page at the address that its type is, in both languages. */
#include <string.h>

#include "api/problem_page.h"
#include "base/words.h"
#include "suite.h"

static struct task task;

static struct reply asked(enum language language, const char *path)
{
	struct http_request http = http_nothing_asked();

	http.method = "GET";
	http.path = path;
	task.language = language;
	ck_assert(problem_page_at(&http));
	return problem_page(&task, &http);
}

static const char *text_of(enum problem problem, const char *part)
{
	return word(task.language, arena_printf(&task.arena, "problem.%s.%s", problem_code(problem), part));
}

/* The first words of it: what follows may hold signs that are written otherwise in a page. */
static bool shows(const struct reply *reply, const char *text)
{
	return strstr(reply->body, arena_copy_n(&task.arena, text, strcspn(text, "\"'<>&")));
}

START_TEST(every_problem_has_a_page_in_both_languages)
{
	task_open(&task, NULL, TASK_BYTES);
	for (int language = 0; language < LANGUAGE_COUNT; language++) {
		for (int p = PROBLEM_none + 1; p < PROBLEM_COUNT; p++) {
			const char *code = problem_code((enum problem)p);
			struct reply reply = asked((enum language)language,
			                           arena_printf(&task.arena, "/problems/%s", code));
			static const char *const parts[] = { "title", "meaning", "advice" };

			ck_assert_int_eq(reply.status, 200);
			ck_assert_str_eq(reply.type, "text/html; charset=utf-8");
			for (int i = 0; i < 3; i++) {
				ck_assert_msg(text_of((enum problem)p, parts[i]),
				              "problem.%s.%s has no words", code, parts[i]);
				ck_assert_msg(shows(&reply, text_of((enum problem)p, parts[i])), "%s: no %s",
				              code, parts[i]);
			}
			ck_assert_ptr_nonnull(
				strstr(reply.body, language == LANGUAGE_fr ? "lang=\"fr\"" : "lang=\"en\""));
		}
	}
	task_close(&task);
}
END_TEST

START_TEST(the_list_names_every_problem)
{
	task_open(&task, NULL, TASK_BYTES);
	struct reply reply = asked(LANGUAGE_en, "/problems/");

	for (int p = PROBLEM_none + 1; p < PROBLEM_COUNT; p++)
		ck_assert_ptr_nonnull(strstr(reply.body, arena_printf(&task.arena, "\"/problems/%s\"",
		                                                      problem_code((enum problem)p))));
	ck_assert_str_eq(reply.body, asked(LANGUAGE_en, "/problems").body);
	task_close(&task);
}
END_TEST

/* Neither the word for "no problem", nor the beginning or the end of one. */
START_TEST(what_is_no_problem_has_the_page_of_not_found)
{
	static const char *const paths[] = { "/problems/none", "/problems/bus", "/problems/busy/",
		                             "/problems/<b>" };

	task_open(&task, NULL, TASK_BYTES);
	for (size_t i = 0; i < sizeof paths / sizeof paths[0]; i++) {
		struct reply reply = asked(LANGUAGE_en, paths[i]);

		ck_assert_int_eq(reply.status, 404);
		ck_assert(shows(&reply, text_of(PROBLEM_not_found, "title")));
		ck_assert_ptr_null(strstr(reply.body, "<b>"));
	}
	task_close(&task);
}
END_TEST

START_TEST(other_addresses_and_methods_are_not_its_own)
{
	struct http_request http = http_nothing_asked();

	http.method = "GET";
	http.path = "/problemsolving";
	ck_assert(!problem_page_at(&http));
	http.method = "POST";
	http.path = "/problems/busy";
	ck_assert(!problem_page_at(&http));
}
END_TEST

UNIT_SUITE(problem_page, TEST(every_problem_has_a_page_in_both_languages), TEST(the_list_names_every_problem),
           TEST(what_is_no_problem_has_the_page_of_not_found),
           TEST(other_addresses_and_methods_are_not_its_own))
