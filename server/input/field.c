/* Checks one value, given as text, against the description of its field. */
#include <string.h>

#include "base/date.h"
#include "base/id.h"
#include "base/text.h"
#include "base/words.h"
#include "input/body.h"

static bool refuse(struct task *t, const char *pointer, const char *key, const char *name, const char *value)
{
	return task_fail_at(t, PROBLEM_invalid_field, pointer, word_with(t, key, name, value));
}

static bool refuse_number(struct task *t, const char *pointer, const char *key, const char *name,
                          int64_t value)
{
	return refuse(t, pointer, key, name, arena_printf(&t->arena, "%lld", (long long)value));
}

static void put(const struct field *field, void *into, const char *text)
{
	memcpy((char *)into + field->offset, &text, sizeof text);
}

/* Control characters other than tab and line breaks have no place in a text of people. */
static bool has_control(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text < 0x20 && !strchr("\t\r\n", *text))
			return true;
	return false;
}

/* Blank at both ends is a slip of the finger: it stays as typed. A text of which nothing is seen is none. */
static bool take_text(struct task *t, const struct field *f, const char *pointer, const char *text,
                      void *into)
{
	int64_t length = (int64_t)text_characters(text);
	bool shows = text_shows(text, strlen(text));

	if (f->min > 0 && !shows)
		return refuse(t, pointer, "field.missing", "", "");
	if (length < f->min)
		return refuse_number(t, pointer, "field.too_short", "min", f->min);
	if (length > f->max)
		return refuse_number(t, pointer, "field.too_long", "max", f->max);
	if (has_control(text))
		return refuse(t, pointer, "field.control_character", "", "");
	put(f, into, shows ? text : "");
	return true;
}

/* What is not seen in a name lets it pose as another (UTS 36). */
static bool take_name(struct task *t, const struct field *f, const char *pointer, const char *text,
                      void *into)
{
	char *name = arena_copy(&t->arena, text);

	if (!text_tidy_name(name))
		return refuse(t, pointer, "field.control_character", "", "");
	if (text_mixes_alphabets(name))
		return refuse(t, pointer, "field.mixed_alphabets", "", "");
	return take_text(t, f, pointer, name, into);
}

static bool take_choice(struct task *t, const struct field *f, const char *pointer, const char *text,
                        void *into)
{
	int position = text_position(text, f->choices);

	if (position < 0)
		return refuse(t, pointer, "field.not_a_choice", "", "");
	put(f, into, f->choices[position]);
	return true;
}

static bool take_number(struct task *t, const struct field *f, const char *pointer, const char *text,
                        void *into)
{
	int64_t number;

	if (!text_number(text, f->min, f->max, &number))
		return refuse(t, pointer, "field.not_a_number", "", "");
	put(f, into, arena_printf(&t->arena, "%lld", (long long)number));
	return true;
}

static bool take_flag(struct task *t, const struct field *f, const char *pointer, const char *text,
                      void *into)
{
	if (strcmp(text, "true") != 0 && strcmp(text, "false") != 0)
		return refuse(t, pointer, "field.wrong_type", "", "");
	put(f, into, text);
	return true;
}

static bool take_id(struct task *t, const struct field *f, const char *pointer, const char *text, void *into)
{
	if (!id_valid(text))
		return refuse(t, pointer, "field.not_an_id", "", "");
	put(f, into, text);
	return true;
}

static bool take_date(struct task *t, const struct field *f, const char *pointer, const char *text,
                      void *into)
{
	struct date date;

	if (!date_read(text, &date))
		return refuse(t, pointer, "field.not_a_date", "", "");
	put(f, into, text);
	return true;
}

/* A moment in microseconds. */
static size_t moment_length(const char *text)
{
	size_t digits = strspn(text, "0123456789");

	return digits <= 16 ? digits : 0;
}

/* A name whose bytes are written in hexadecimal: PostgreSQL must be able to read them as text again. */
static size_t name_length(const char *text)
{
	char name[3 * 500 + 1];
	size_t digits = strspn(text, "0123456789abcdef"), length = 0;

	if (digits > 1000 || digits % 2 != 0)
		return 0;
	for (size_t i = 0; i < digits; i++) {
		if (i % 2 == 0)
			name[length++] = '%';
		name[length++] = text[i];
	}
	name[length] = '\0';
	return text_percent_decode(name) && text_is_utf8(name, strlen(name)) ? digits : 0;
}

/* A cursor is opaque by contract and strictly parsed: a position in digits, a dot, a uuid. */
static bool take_cursor(struct task *t, const struct field *f, const char *pointer, const char *text,
                        void *into)
{
	size_t digits = f->kind == FIELD_CURSOR ? moment_length(text) : name_length(text);
	struct cursor *cursor = (void *)((char *)into + f->offset);

	if (digits == 0 || text[digits] != '.' || !id_valid(text + digits + 1))
		return refuse(t, pointer, "field.not_a_cursor", "", "");
	cursor->at = arena_copy_n(&t->arena, text, digits);
	cursor->id = text + digits + 1;
	return true;
}

const char *field_pointer(struct task *t, const char *path, const char *name)
{
	char told[2 * 60 + 1];
	size_t length = 0, end = strnlen(name, 60);

	while (name[end] && end > 0 && ((unsigned char)name[end] & 0xC0) == 0x80)
		end--;
	for (size_t i = 0; i < end; i++) {
		bool special = name[i] == '~' || name[i] == '/';

		told[length++] = special ? '~' : name[i];
		if (special)
			told[length++] = name[i] == '~' ? '0' : '1';
	}
	return arena_printf(&t->arena, "%s/%.*s", path, (int)length, told);
}

bool field_take(struct task *t, const struct field *field, const char *pointer, const char *text, void *into)
{
	static bool (*const takers[])(struct task *, const struct field *, const char *, const char *,
	                              void *) = {
		[FIELD_TEXT] = take_text,     [FIELD_NAME] = take_name,
		[FIELD_CHOICE] = take_choice, [FIELD_NUMBER] = take_number,
		[FIELD_FLAG] = take_flag,     [FIELD_ID] = take_id,
		[FIELD_DATE] = take_date,     [FIELD_VERSION] = take_number,
		[FIELD_CURSOR] = take_cursor, [FIELD_NAME_CURSOR] = take_cursor,
		[FIELD_CHOICES] = NULL,       [FIELD_LIST] = NULL,
		[FIELD_IDS] = NULL,
	};

	return takers[field->kind](t, field, pointer, text, into);
}
