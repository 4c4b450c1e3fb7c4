/* What is asked of a password, wherever one is typed. */
#include "api/auth/password.h"

#include <string.h>

#include "base/text.h"
#include "base/words.h"
#include "crypto/password.h"
#include "domain/strength.h"

/* A word of the context counts from four letters on; matching ignores case. */
static bool contains_word_of(struct task *t, const char *password, const char *context)
{
	char *rest = arena_copy(&t->arena, context), *piece;

	while ((piece = strsep(&rest, " @.-_'")))
		if (strlen(piece) >= 4 && strcasestr(password, piece))
			return true;
	return false;
}

const char *password_typed(struct task *t, const char *pointer, const char *typed)
{
	const char *composed = text_composed(&t->arena, typed);

	if (composed && text_characters(composed) <= PASSWORD_CHARACTERS)
		return composed;
	task_fail_at(t, PROBLEM_invalid_field, pointer,
	             word_with(t, "field.too_long", "max",
	                       arena_printf(&t->arena, "%d", PASSWORD_CHARACTERS)));
	return NULL;
}

/* The second try depends on what was typed alone: it tells nothing of the account. */
bool password_fits(struct task *t, const char *typed, const char *composed, const char *hash)
{
	return password_matches(t, composed, hash) ||
	       (strcmp(typed, composed) != 0 && password_matches(t, typed, hash));
}

bool password_is_good(struct task *t, const char *pointer, const char *password, const char *name,
                      const char *email, const char *company)
{
	if (contains_word_of(t, password, name) || contains_word_of(t, password, email) ||
	    contains_word_of(t, password, company))
		return task_fail_at(t, PROBLEM_weak_password, pointer,
		                    word(t->language, "password.context_word"));
	if (!strength_suffices(password))
		return task_fail_at(t, PROBLEM_weak_password, pointer,
		                    word(t->language, "password.too_weak"));
	return true;
}
