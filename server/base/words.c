/* Finds a word of the catalogue. */
#include "base/words.h"

#include <stdlib.h>
#include <string.h>

static int by_key(const void *key, const void *entry)
{
	return strcmp(key, ((const struct word *)entry)->key);
}

const char *word(enum language language, const char *key)
{
	const struct word *found = bsearch(key, words, (size_t)word_count, sizeof words[0], by_key);

	return found ? found->text[language] : NULL;
}

const char *word_with(struct task *t, const char *key, const char *name, const char *value)
{
	const char *text = word(t->language, key);
	const char *mark = arena_printf(&t->arena, "{%s}", name);
	const char *place = text ? strstr(text, mark) : NULL;

	if (!place)
		return text ? text : key;
	return arena_printf(&t->arena, "%.*s%s%s", (int)(place - text), text, value, place + strlen(mark));
}
