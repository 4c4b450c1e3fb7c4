/* One form of what can be written in several: what is compared is what is read, not how it was typed. */
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/arena.h"
#include "base/text.h"

/* In place: each space is the one of ASCII. */
static void plain_spaces(char *text)
{
	const char *end = text + strlen(text);
	char *out = text;
	size_t step;

	for (const char *in = text; in < end; in += step) {
		uint32_t point = text_point(in, (size_t)(end - in), &step);

		if (uc_is_general_category_withtable(point, UC_CATEGORY_MASK_Zs)) {
			*out++ = ' ';
		} else {
			memmove(out, in, step);
			out += step;
		}
	}
	*out = '\0';
}

const char *text_composed(struct arena *arena, const char *text)
{
	size_t length = strlen(text), composed;

	if (!text_is_utf8(text, length))
		return NULL;
	uint8_t *found = u8_normalize(UNINORM_NFC, (const uint8_t *)text, length, NULL, &composed);
	char *copy = found || length == 0 ? arena_try(arena, composed + 1) : NULL;

	if (found && copy)
		memcpy(copy, found, composed);
	free(found);
	if (!copy)
		arena_escape(arena);
	else
		plain_spaces(copy);
	return copy;
}

bool point_is_word(uint32_t point)
{
	return uc_is_general_category_withtable(point,
	                                        UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M | UC_CATEGORY_MASK_N);
}

bool point_is_space(uint32_t point)
{
	return uc_is_property_white_space(point);
}

/* Alphabets whose letters are taken for each other's. */
static bool is_confusable(const uc_script_t *script)
{
	static const char *const names[] = { "Latin",    "Greek",  "Cyrillic", "Armenian",
		                             "Cherokee", "Coptic", "Georgian", NULL };

	return script && text_position(script->name, names) >= 0;
}

bool text_mixes_alphabets(const char *text)
{
	const char *end = text + strlen(text);
	const uc_script_t *word = NULL;
	size_t step;

	for (; text < end; text += step) {
		uint32_t point = text_point(text, (size_t)(end - text), &step);
		const uc_script_t *script = uc_script(point);

		if (!point_is_word(point))
			word = NULL;
		if (!point_is_word(point) || !is_confusable(script))
			continue;
		if (word && word != script)
			return true;
		word = script;
	}
	return false;
}
