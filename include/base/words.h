/* The word catalogue of web/words, compiled in: problem titles, sentences about fields, archives. Both
 * languages have the same keys. */
#ifndef PARVIS_BASE_WORDS_H
#define PARVIS_BASE_WORDS_H

#include "base/task.h"

struct word {
	const char *key;
	const char *text[LANGUAGE_COUNT];
};
extern const struct word words[]; /* sorted by key */
extern const int word_count;

/* The text of a key, or NULL when there is none. */
const char *word(enum language language, const char *key);

/* The same with {name} replaced by value, in the task's memory; the key itself when there is no such word. */
const char *word_with(struct task *t, const char *key, const char *name, const char *value);

#endif
