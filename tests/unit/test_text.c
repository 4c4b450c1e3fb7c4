/* base/text: UTF-8 against a table and against every code point, what is seen, names, percent
 * escapes, numbers, words. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/task.h"
#include "base/text.h"
#include "suite.h"

static const struct {
	const char *bytes;
	size_t length;
	bool valid;
} utf8[] = {
	{ "", 0, true },
	{ "a\0b", 3, true },
	{ "\x7f", 1, true },
	{ "\x80", 1, false },
	{ "\xbf", 1, false },
	{ "\xc0\x80", 2, false },
	{ "\xc1\xbf", 2, false },
	{ "\xc2\x80", 2, true },
	{ "\xdf\xbf", 2, true },
	{ "\xc3", 1, false },
	{ "\xc3(", 2, false },
	{ "\xe0\x80\x80", 3, false },
	{ "\xe0\x9f\xbf", 3, false },
	{ "\xe0\xa0\x80", 3, true },
	{ "\xe1\x80", 2, false },
	{ "\xed\x9f\xbf", 3, true },
	{ "\xed\xa0\x80", 3, false },
	{ "\xed\xbf\xbf", 3, false },
	{ "\xee\x80\x80", 3, true },
	{ "\xef\xbf\xbf", 3, true },
	{ "\xe1\x80\xc0", 3, false },
	{ "\xf0\x80\x80\x80", 4, false },
	{ "\xf0\x8f\xbf\xbf", 4, false },
	{ "\xf0\x90\x80\x80", 4, true },
	{ "\xf4\x8f\xbf\xbf", 4, true },
	{ "\xf4\x90\x80\x80", 4, false },
	{ "\xf5\x80\x80\x80", 4, false },
	{ "\xf0\x9f\x90", 3, false },
	{ "\xf8\x88\x80\x80\x80", 5, false },
	{ "\xfe", 1, false },
	{ "\xff", 1, false },
	{ "a\xc3\xa9z", 4, true },
	{ "a\xc3\xa9\xff", 4, false },
};

START_TEST(utf8_is_as_the_standard_says)
{
	ck_assert_msg(text_is_utf8(utf8[_i].bytes, utf8[_i].length) == utf8[_i].valid, "row %d", _i);
}
END_TEST

/* Every code point, encoded by hand: all are valid but the surrogates. */
START_TEST(utf8_knows_every_code_point)
{
	for (unsigned point = 0x80; point <= 0x10ffff; point++) {
		char b[4];
		size_t length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
		for (size_t i = length - 1; i > 0; i--)
			b[i] = (char)(0x80 | (point >> (6 * (length - 1 - i)) & 0x3f));
		b[0] = (char)((0xf00u >> length & 0xff) | point >> (6 * (length - 1)));
		bool surrogate = point >= 0xd800 && point <= 0xdfff;
		/* ck_assert would write to a pipe a million times */
		if (text_is_utf8(b, length) == surrogate)
			ck_abort_msg("U+%04X", point);
	}
}
END_TEST

START_TEST(characters_are_counted_for_people)
{
	ck_assert_uint_eq(text_characters(""), 0);
	ck_assert_uint_eq(text_characters("été"), 3);
	ck_assert_uint_eq(text_characters("漢🐦"), 2);
}
END_TEST

/* Alone they are no text and no name; beside a letter they are no part of a name either, but of a text. */
static const char *const unseen[] = {
	"\u00ad", "\u034f", "\u061c", "\u115f", "\u180e", "\u200b", "\u200d", "\u200f",     "\u2028",
	"\u202e", "\u2060", "\u2069", "\u2800", "\u3164", "\ufe0f", "\ufeff", "\U000e0041", "\xc2\x85",
};

START_TEST(what_is_not_seen_is_no_text)
{
	char name[32];

	ck_assert(!text_shows(unseen[_i], strlen(unseen[_i])));
	snprintf(name, sizeof name, "A%sA", unseen[_i]);
	ck_assert(text_shows(name, strlen(name)));
	ck_assert_msg(!text_tidy_name(name), "row %d", _i);
}
END_TEST

START_TEST(blanks_show_nothing_and_signs_do)
{
	static const char blanks[] = " \t\r\n\u00a0\u1680\u2003\u202f\u205f\u3000\ufeff";
	static const char *const seen[] = { ".", "é", "漢", "👍", "\u0301", "\ufffd", "\U000e1000" };

	ck_assert(!text_shows("", 0));
	ck_assert(!text_shows(blanks, sizeof blanks - 1));
	ck_assert(!text_shows(" é", 1));
	for (size_t i = 0; i < sizeof seen / sizeof seen[0]; i++)
		ck_assert_msg(text_shows(seen[i], strlen(seen[i])), "%s", seen[i]);
}
END_TEST

/* NULL: refused. */
static const struct {
	const char *typed, *tidy;
} typed_names[] = {
	{ "Annonces", "Annonces" },
	{ "  Annonces \u00a0", "Annonces" },
	{ "Vie\u00a0 \u2003du  site", "Vie du site" },
	{ " \u3000 ", "" },
	{ "", "" },
	{ "Ａnnonces", "Ａnnonces" },
	{ "Deux\nlignes", NULL },
	{ "a\tb", NULL },
	{ "Annonces\u200b", NULL },
	{ "An\u200dnonces", NULL },
	{ "Annonces\ufe0f", NULL },
	{ "An\u200cnonces", NULL },
	{ "\u200d", NULL },
	{ "نگین\u200cدخت", "نگین\u200cدخت" },
	{ "ශ්\u200dරී", "ශ්\u200dරී" },
	{ "نگین\u200c\u200cدخت", NULL },
	{ "👩\u200d👧 Parents", "👩\u200d👧 Parents" },
	{ "❤\ufe0f\u200d🔥 ©\ufe0f", "❤\ufe0f\u200d🔥 ©\ufe0f" },
	{ "1\ufe0f\u20e3 Priorités", "1\ufe0f\u20e3 Priorités" },
	{ "1\ufe0f Priorités", NULL },
};

START_TEST(names_are_tidied_or_refused)
{
	char name[64];

	snprintf(name, sizeof name, "%s", typed_names[_i].typed);
	bool well = text_tidy_name(name);
	ck_assert_msg(well == (typed_names[_i].tidy != NULL), "row %d", _i);
	if (well)
		ck_assert_str_eq(name, typed_names[_i].tidy);
}
END_TEST

START_TEST(percent_escapes_are_decoded_or_refused)
{
	static const struct {
		const char *in, *out;
	} table[] = {
		{ "simple", "simple" }, { "%41%c3%A9", "Aé" }, { "a%20b", "a b" }, { "%", NULL },
		{ "%4", NULL },         { "%zz", NULL },       { "%00", NULL },    { "a%2fb", "a/b" },
		{ "%5C", "\\" },        { "%2e%2e", ".." },
	};

	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
		char text[32];
		snprintf(text, sizeof text, "%s", table[i].in);
		bool well = text_percent_decode(text);
		ck_assert_msg(well == (table[i].out != NULL), "%s", table[i].in);
		if (well)
			ck_assert_str_eq(text, table[i].out);
	}
}
END_TEST

START_TEST(numbers_are_read_strictly)
{
	static const char *const bad[] = {
		"", " 1", "1 ", "+1", "1x", "0x10", "-", "--1", "99999999999999999999", "101", "-1", "1.0"
	};
	int64_t number = 42;

	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
		ck_assert_msg(!text_number(bad[i], 0, 100, &number), "\"%s\" was read", bad[i]);
	ck_assert_int_eq(number, 42);
	ck_assert(text_number("100", 0, 100, &number) && number == 100);
	ck_assert(text_number("-5", -10, 0, &number) && number == -5);
}
END_TEST

START_TEST(hexadecimal_words_and_prefixes)
{
	char hex[9];

	text_hex("\x00\xff\x10\xab", 4, hex);
	ck_assert_str_eq(hex, "00ff10ab");
	ck_assert_int_eq(text_position("b", (const char *const[]){ "a", "b", NULL }), 1);
	ck_assert_int_eq(text_position("c", (const char *const[]){ "a", "b", NULL }), -1);
	ck_assert(text_starts("PARVIS_PORT", "PARVIS_") && !text_starts("PAR", "PARVIS_"));
}
END_TEST

START_TEST(what_reads_the_same_is_composed_alike)
{
	struct task t;

	task_open(&t, NULL, TASK_BYTES);
	ck_assert_str_eq(text_composed(&t.arena, "e\u0301te\u0301"), "été");
	ck_assert_str_eq(text_composed(&t.arena, "été ﬁ"), "été ﬁ");
	ck_assert_str_eq(text_composed(&t.arena, "un\u00a0mot\u202f!\u3000\u2003 "), "un mot !   ");
	ck_assert_str_eq(text_composed(&t.arena, "un\tmot\u200b"), "un\tmot\u200b");
	ck_assert_str_eq(text_composed(&t.arena, ""), "");
	ck_assert_ptr_null(text_composed(&t.arena, "\xc3"));
	task_close(&t);
}
END_TEST

UNIT_SUITE(text, ROWS(utf8_is_as_the_standard_says, utf8), TEST(utf8_knows_every_code_point),
           TEST(characters_are_counted_for_people), ROWS(what_is_not_seen_is_no_text, unseen),
           TEST(blanks_show_nothing_and_signs_do), ROWS(names_are_tidied_or_refused, typed_names),
           TEST(percent_escapes_are_decoded_or_refused), TEST(numbers_are_read_strictly),
           TEST(hexadecimal_words_and_prefixes), TEST(what_reads_the_same_is_composed_alike))
