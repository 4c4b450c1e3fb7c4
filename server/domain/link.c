/* Which addresses a text may link to: a short list of schemes, checked byte by byte. */
#include "domain/link.h"

#include <string.h>
#include <strings.h>

#include "base/id.h"
#include "base/text.h"

static const char *const safe_starts[] = { "http://", "https://", "mailto:" };

/* Browsers drop tabs and newlines inside addresses and treat '\' as '/': an address that holds any is not one of ours. */
static bool has_strange_bytes(const char *href)
{
	for (const unsigned char *c = (const unsigned char *)href; *c; c++)
		if (*c <= 0x20 || *c == 0x7f || *c == '\\')
			return true;
	return false;
}

bool link_is_safe(const char *href)
{
	if (has_strange_bytes(href))
		return false;
	for (size_t i = 0; i < sizeof safe_starts / sizeof safe_starts[0]; i++) {
		size_t length = strlen(safe_starts[i]);

		if (strncasecmp(href, safe_starts[i], length) == 0)
			return href[length] != '\0';
	}
	return false;
}

const char *link_mention(const char *href)
{
	const char *id = href + strlen("member:");

	return text_starts(href, "member:") && id_valid(id) ? id : NULL;
}
