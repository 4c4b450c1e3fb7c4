/* Names, addresses for mail, passwords, and what is seen of a text. */
#include <string.h>

#include "base/text.h"
#include "domain/email.h"
#include "domain/strength.h"
#include "fuzz.h"

/* A name that was tidied is tidy: no spaces at its ends, no two in a row, no line breaks, and tidying it
 * again changes nothing.
 */
static void look_at_name(struct task *t, const char *text)
{
	char *name = fuzz_copy(t, text, strlen(text));

	if (!text_tidy_name(name))
		return;
	size_t length = strlen(name);
	char *again = fuzz_copy(t, name, length);

	HOLDS(length <= strlen(text) && text_is_utf8(name, length));
	HOLDS(text_tidy_name(again) && strcmp(again, name) == 0);
	HOLDS(!strpbrk(name, "\t\r\n\v\f") && !strstr(name, "  ") && !strstr(name, "\xe2\x80\xae"));
	HOLDS(length == 0 || (name[0] != ' ' && name[length - 1] != ' '));
	HOLDS(text_shows(text, strlen(text)) == text_shows(name, length));
}

static void look_at_email(struct task *t, const char *text)
{
	if (!email_looks_right(text))
		return;
	const char *spelling = email_spelling(t, text);

	HOLDS(strlen(text) <= EMAIL_BYTES && email_looks_right(spelling));
	HOLDS(strcmp(email_spelling(t, spelling), spelling) == 0 &&
	      strchr(spelling, '@') == strrchr(spelling, '@'));
}

/* One sign typed in two ways is one password, and composing what is composed changes nothing. */
static void look_at_composed(struct task *t, const char *text)
{
	const char *composed = text_composed(&t->arena, text);

	HOLDS(composed && text_is_utf8(composed, strlen(composed)));
	HOLDS(strcmp(text_composed(&t->arena, composed), composed) == 0);
	HOLDS(text_characters(composed) <= 3 * text_characters(text));
}

void fuzz_one(struct task *t, struct fuzz *in)
{
	HOLDS(!in->is_text || text_characters(in->text) <= in->length);
	if (!in->is_text)
		return;
	look_at_name(t, in->text);
	look_at_email(t, in->text);
	look_at_composed(t, in->text);
	HOLDS(!strength_suffices(in->text) || text_characters(in->text) >= 14);
}
