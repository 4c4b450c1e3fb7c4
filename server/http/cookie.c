/* The one reader of the Cookie header. */
#include "http/cookie.h"

#include <string.h>

static const char *after_space(const char *text)
{
	return text + strspn(text, " ;");
}

const char *http_cookie(const char *cookies, const char *name, size_t *length)
{
	size_t expected = strlen(name);

	for (const char *pair = after_space(cookies); *pair; pair = after_space(pair)) {
		if (strncmp(pair, name, expected) == 0 && pair[expected] == '=') {
			*length = strcspn(pair + expected + 1, ";");
			return pair + expected + 1;
		}
		pair += strcspn(pair, ";");
	}
	return NULL;
}
