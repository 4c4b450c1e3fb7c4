/* What looks like an e-mail address or a login, and its one spelling. */
#include "domain/email.h"

#include <string.h>

#include "base/text.h"

/* What is not seen would make a second account of one address. */
static bool is_seen_whole(const char *text, size_t length)
{
	char tidy[EMAIL_BYTES + 1];

	memcpy(tidy, text, length + 1);
	return text_tidy_name(tidy) && strcmp(tidy, text) == 0;
}

bool email_looks_right(const char *text)
{
	const char *at = strchr(text, '@');
	size_t length = strlen(text);

	return at && at != text && at[1] && !strchr(at + 1, '@') && !strpbrk(text, " ,;<>") &&
	       length <= EMAIL_BYTES && is_seen_whole(text, length);
}

bool login_looks_right(const char *text)
{
	size_t length = strlen(text), step;
	bool word = false;

	for (size_t at = 0; at < length; at += step) {
		word = point_is_word(text_point(text + at, length - at, &step));
		if (!word && (at == 0 || !strchr("._-", text[at])))
			return false;
	}
	return word && text_characters(text) >= LOGIN_LEAST && text_characters(text) <= LOGIN_CHARACTERS &&
	       !text_mixes_alphabets(text);
}

const char *email_spelling(struct task *t, const char *text)
{
	return text_lower(arena_copy(&t->arena, text));
}
