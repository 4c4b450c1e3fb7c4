/* Addresses that a text may link to, mentions, and characters written by name or number. */
#include "domain/link.h"

#include <string.h>
#include <strings.h>

#include "base/id.h"
#include "base/text.h"
#include "domain/entity.h"
#include "fuzz.h"

/* Where a browser sees a scheme that runs something, an address of ours has none. */
static void look_at_address(const char *address)
{
	const char *member = link_mention(address);

	HOLDS(!member || (id_valid(member) && !link_is_safe(address)));
	if (!link_is_safe(address))
		return;
	HOLDS(strncasecmp(address, "http://", 7) == 0 || strncasecmp(address, "https://", 8) == 0 ||
	      strncasecmp(address, "mailto:", 7) == 0);
	HOLDS(!strpbrk(address, " \t\r\n\\") && address[strlen(address) - 1] != ' ');
}

static void look_at_entities(const char *text)
{
	for (const char *start = text; (start = strchr(start, '&')); start++) {
		const char *end = strchr(start, ';');
		char out[ENTITY_BYTES + 1] = { 0 };

		if (!end)
			return;
		size_t length = (size_t)(end - start) + 1, bytes = entity_decode(start, length, out);

		HOLDS(bytes <= ENTITY_BYTES && bytes <= length && out[bytes] == '\0');
		HOLDS(text_is_utf8(out, bytes) && (bytes == 0 || text_characters(out) == 1));
		HOLDS(bytes != 1 || ((unsigned char)out[0] >= 0x20 && out[0] != 0x7f));
	}
}

void fuzz_one(struct task *t, struct fuzz *in)
{
	(void)t;
	if (!in->is_text)
		return;
	look_at_address(in->text);
	look_at_entities(in->text);
}
