/* base: memory with a limit, the JSON writer against jansson, identifiers, problems, words. */
#include <jansson.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/id.h"
#include "base/json.h"
#include "base/words.h"
#include "suite.h"

static struct arena memory;

static void count_down(void *count)
{
	--*(int *)count;
}

START_TEST(memory_is_zeroed_and_aligned)
{
	arena_open(&memory, 1024 * 1024);
	for (size_t size = 1; size < 40000; size = size * 3 + 1) {
		unsigned char *place = arena_alloc(&memory, size);
		ck_assert_uint_eq((uintptr_t)place % 16, 0);
		for (size_t i = 0; i < size; i++)
			ck_assert_uint_eq(place[i], 0);
		memset(place, 0xff, size);
	}
	arena_close(&memory);
}
END_TEST

START_TEST(memory_stops_at_its_limit)
{
	arena_open(&memory, 1000);
	ck_assert_ptr_nonnull(arena_try(&memory, 900));
	ck_assert_ptr_null(arena_try(&memory, 200));
	ck_assert_ptr_null(arena_try(&memory, SIZE_MAX));
	ck_assert_ptr_null(arena_try(&memory, SIZE_MAX - 8));
	arena_close(&memory);
	ck_assert_ptr_nonnull(arena_try(&memory, 900)); /* it may be used again */
	arena_close(&memory);
}
END_TEST

START_TEST(memory_escapes_when_it_is_full)
{
	jmp_buf escape;

	arena_open(&memory, 100);
	memory.escape = &escape;
	if (setjmp(escape) == 0) {
		arena_alloc(&memory, 101);
		ck_abort_msg("arena_alloc came back");
	}
	arena_close(&memory);
}
END_TEST

START_TEST(what_is_deferred_is_dropped_once_even_without_room)
{
	int first = 1, second = 1;
	jmp_buf escape;

	arena_open(&memory, 64);
	memory.escape = &escape;
	arena_defer(&memory, count_down, &first);
	arena_defer(&memory, count_down, NULL);
	ck_assert_ptr_nonnull(arena_try(&memory, 32));
	if (setjmp(escape) == 0) {
		arena_defer(&memory, count_down, &second);
		ck_abort_msg("there was room");
	}
	ck_assert_int_eq(second, 0);
	ck_assert_int_eq(first, 1);
	arena_close(&memory);
	ck_assert_int_eq(first, 0);
	ck_assert_int_eq(second, 0);
}
END_TEST

START_TEST(text_is_copied_and_printed)
{
	arena_open(&memory, 64 * 1024);
	ck_assert_str_eq(arena_copy(&memory, "été"), "été");
	ck_assert_str_eq(arena_copy_n(&memory, "abcdef", 3), "abc");
	ck_assert_str_eq(arena_printf(&memory, "%d %s", 7, "jours"), "7 jours");
	arena_close(&memory);
}
END_TEST

static const char *written(struct task *t, const char *text, size_t length)
{
	struct json j = json_open(t, 4096);

	json_begin_object(&j);
	json_key(&j, "text");
	json_text_n(&j, text, length);
	json_pair(&j, "none", NULL);
	json_key(&j, "numbers");
	json_begin_array(&j);
	json_number(&j, INT64_MIN);
	json_number(&j, INT64_MAX);
	json_bool(&j, true);
	json_end(&j);
	json_end(&j);
	return json_done(&j);
}

static bool is_as_written(const json_t *document, const char *text, size_t length)
{
	const json_t *value = json_object_get(document, "text"),
		     *numbers = json_object_get(document, "numbers");

	return json_string_length(value) == length && memcmp(json_string_value(value), text, length) == 0 &&
	       json_is_null(json_object_get(document, "none")) &&
	       json_integer_value(json_array_get(numbers, 0)) == INT64_MIN &&
	       json_integer_value(json_array_get(numbers, 1)) == INT64_MAX;
}

static bool jansson_agrees(const char *json, const char *text, size_t length)
{
	json_t *document = json_loads(json, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, NULL);
	bool well = document && is_as_written(document, text, length);

	json_decref(document);
	return well;
}

static void reads_back(const char *text, size_t length)
{
	struct task t;

	task_open(&t, NULL, 64 * 1024);
	const char *json = written(&t, text, length);
	ck_assert_ptr_nonnull(json);
	ck_assert_msg(jansson_agrees(json, text, length), "jansson reads something else in %s", json);
	ck_assert_ptr_null(strstr(json, "<"));
	ck_assert_ptr_null(strstr(json, "\xe2\x80\xa8"));
	task_close(&t);
}

START_TEST(json_reads_back_as_it_was_written)
{
	static const char *const texts[] = { "",
		                             "simple",
		                             "\"guillemets\" et \\ barre",
		                             "ligne\nautre\r\n\ttab",
		                             "</script><!--",
		                             "é ü ß 漢字 🐦",
		                             "\x01\x02\x1f\x7f",
		                             "\xe2\x80\xa8 \xe2\x80\xa9 \xe2\x80\xa7 \xe2\x80\xaa",
		                             "fin \xe2\x80\xa9" };

	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
		reads_back(texts[i], strlen(texts[i]));
	reads_back("a\0b", 3);
}
END_TEST

START_TEST(json_of_every_ascii_byte_reads_back)
{
	char all[127];

	for (int c = 1; c < 128; c++)
		all[c - 1] = (char)c;
	reads_back(all, sizeof all);
}
END_TEST

START_TEST(json_fails_instead_of_growing_past_its_limit)
{
	struct task t;

	task_open(&t, NULL, 64 * 1024);
	for (size_t limit = 0; limit < 12; limit++) {
		struct json j = json_open(&t, limit);
		json_text(&j, "0123456789"); /* 12 bytes with its quotes */
		ck_assert_ptr_null(json_done(&j));
	}
	struct json enough = json_open(&t, 12);
	json_text(&enough, "0123456789");
	ck_assert_str_eq(json_done(&enough), "\"0123456789\"");
	task_close(&t);
}
END_TEST

static void write_much(struct task *t, void *written)
{
	struct json j = json_open(t, 64 * 1024);

	json_begin_array(&j);
	for (int i = 0; i < 200; i++)
		json_text(&j, "0123456789");
	json_end(&j);
	*(bool *)written = j.failed && j.lacking;
	json_done(&j);
	ck_abort_msg("it went on");
}

START_TEST(json_without_memory_jumps_at_its_end_alone)
{
	bool written = false;

	ck_assert_int_eq(task_run(NULL, 600, write_much, &written), PROBLEM_busy);
	ck_assert(written);
}
END_TEST

START_TEST(json_refuses_too_many_levels_and_wrong_ends)
{
	struct task t;

	task_open(&t, NULL, 64 * 1024);
	struct json deep = json_open(&t, 4096), open = json_open(&t, 4096), shut = json_open(&t, 4096);
	for (int i = 0; i <= JSON_DEPTH; i++)
		json_begin_array(&deep);
	for (int i = 0; i <= JSON_DEPTH; i++)
		json_end(&deep);
	ck_assert_ptr_null(json_done(&deep));
	json_begin_object(&open);
	ck_assert_ptr_null(json_done(&open));
	json_end(&shut);
	ck_assert_ptr_null(json_done(&shut));
	task_close(&t);
}
END_TEST

START_TEST(json_takes_members_of_what_is_finished)
{
	struct task t;

	task_open(&t, NULL, 64 * 1024);
	ck_assert_str_eq(json_with(&t, "{}", "a", "1"), "{\"a\":1}");
	ck_assert_str_eq(json_with(&t, "{\"b\": [2]}", "a", "null"), "{\"a\":null,\"b\": [2]}");
	ck_assert_str_eq(json_of_text(&t, "a\"<b"), "\"a\\\"\\u003cb\"");
	ck_assert_str_eq(json_of_text(&t, NULL), "null");
	struct json j = json_open(&t, 100);

	json_begin_object(&j);
	json_members(&j, NULL);
	json_members(&j, "{}");
	json_members(&j, "{\"a\":1}");
	json_members(&j, "{}");
	json_members(&j, "{\"b\":2,\"c\":3}");
	json_pair(&j, "d", "4");
	json_end(&j);
	ck_assert_str_eq(json_done(&j), "{\"a\":1,\"b\":2,\"c\":3,\"d\":\"4\"}");
	task_close(&t);
}
END_TEST

START_TEST(identifiers_are_in_order_and_valid)
{
	struct id before = id_ordered();

	for (int i = 0; i < 20000; i++) {
		struct id id = id_ordered();
		if (!id_valid(id.text) || id.text[14] != '7' || !strchr("89ab", id.text[19]) ||
		    strcmp(before.text, id.text) >= 0)
			ck_abort_msg("%s after %s", id.text, before.text);
		before = id;
	}
	ck_assert(id_valid(id_random().text) && id_random().text[14] == '4');
	ck_assert_str_ne(id_random().text, id_random().text);
}
END_TEST

START_TEST(only_canonical_identifiers_are_valid)
{
	static const char *const bad[] = { "",
		                           "0",
		                           "0191f5d0-0000-7000-8000-00000000000",
		                           "0191f5d0-0000-7000-8000-0000000000000",
		                           "0191F5D0-0000-7000-8000-000000000000",
		                           "0191f5d000007000-8000-000000000000-00",
		                           "{191f5d0-0000-7000-8000-000000000000",
		                           "0191f5d0-0000-7000-8000-00000000000g" };

	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		ck_assert_msg(!id_valid(bad[i]), "%s", bad[i]);
	ck_assert(id_valid("0191f5d0-0000-7000-8000-000000000000"));
}
END_TEST

START_TEST(the_first_problem_wins)
{
	struct task t;

	task_open(&t, NULL, 1024);
	ck_assert(!task_fail_at(&t, PROBLEM_invalid_field, "/body", "why"));
	ck_assert(!task_fail(&t, PROBLEM_not_found, NULL));
	ck_assert_int_eq(t.problem, PROBLEM_invalid_field);
	ck_assert_str_eq(t.pointer, "/body");
	task_forgive(&t);
	ck_assert_int_eq(t.problem, PROBLEM_none);
	ck_assert_str_eq(problem_code(PROBLEM_not_found), "not_found");
	ck_assert_int_eq(problem_status(PROBLEM_slow_down), 429);
	task_close(&t);
}
END_TEST

START_TEST(words_are_found_in_both_languages)
{
	ck_assert_ptr_nonnull(word(LANGUAGE_fr, "app.name"));
	ck_assert_ptr_nonnull(word(LANGUAGE_en, "app.name"));
	ck_assert_ptr_null(word(LANGUAGE_fr, "no.such.word"));
	for (int i = 1; i < word_count; i++)
		ck_assert_int_lt(strcmp(words[i - 1].key, words[i].key), 0);
	for (int i = 0; i < word_count; i++)
		ck_assert_str_eq(word(LANGUAGE_fr, words[i].key), words[i].text[LANGUAGE_fr]);
}
END_TEST

UNIT_SUITE(base, TEST(memory_is_zeroed_and_aligned), TEST(memory_stops_at_its_limit),
           TEST(memory_escapes_when_it_is_full), TEST(what_is_deferred_is_dropped_once_even_without_room),
           TEST(text_is_copied_and_printed), TEST(json_reads_back_as_it_was_written),
           TEST(json_of_every_ascii_byte_reads_back), TEST(json_takes_members_of_what_is_finished),
           TEST(json_fails_instead_of_growing_past_its_limit),
           TEST(json_without_memory_jumps_at_its_end_alone),
           TEST(json_refuses_too_many_levels_and_wrong_ends), TEST(identifiers_are_in_order_and_valid),
           TEST(only_canonical_identifiers_are_valid), TEST(the_first_problem_wins),
           TEST(words_are_found_in_both_languages))
