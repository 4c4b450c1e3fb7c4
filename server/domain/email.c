/* What looks like an e-mail address, and its one spelling. */
#include "domain/email.h"

#include <ctype.h>
#include <string.h>

bool email_looks_right(const char *text)
{
	const char *at = strchr(text, '@');

	return at && at != text && at[1] && !strchr(at + 1, '@') && !strpbrk(text, " \t\r\n,;<>") && strlen(text) <= EMAIL_BYTES;
}

const char *email_spelling(struct task *t, const char *text)
{
	char *copy = arena_copy(&t->arena, text);

	for (char *c = copy; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	return copy;
}
