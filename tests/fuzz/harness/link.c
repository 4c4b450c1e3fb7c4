/* Addresses that a text may link to, mentions, and the links that are found in it. */
#include "text/link.h"
#include "text/pose.h"

#include <string.h>
#include <strings.h>

#include "base/id.h"
#include "base/text.h"
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

static const char elsewhere[] = "https://e.invalid";

/* Wherever a link is found, it is whole signs of the text, its address is safe, and the text
 * is no words for another. */
static void look_for_links(struct task *t, const char *text, size_t length)
{
	bool any = false;

	for (size_t at = 0; at < length;) {
		size_t found = 0;
		const char *address = link_find(&t->arena, text, length, at, &found);
		size_t target = text[at] == '(' ? link_target(text + at, length - at) : 0;

		HOLDS(!address || (link_is_safe(address) && found > 0 && found <= length - at &&
		                   text_is_utf8(text + at, found)));
		HOLDS(target <= length - at && (target == 0 || text[at + target - 1] == ')'));
		any = any || address;
		at += address ? found : 1;
		while (at < length && ((unsigned char)text[at] & 0xc0) == 0x80)
			at++;
	}
	HOLDS(!any || strcasestr(text, "e.invalid") || link_poses(&t->arena, text, length, elsewhere));
}

/* Whatever stands before it, the name of a host is seen. */
static void look_for_a_host(struct task *t, const char *text)
{
	const char *words = arena_printf(&t->arena, "%s google.com", text);

	HOLDS(link_poses(&t->arena, words, strlen(words), elsewhere));
}

void fuzz_one(struct task *t, struct fuzz *in)
{
	if (!in->is_text)
		return;
	look_at_address(in->text);
	look_for_links(t, in->text, in->length);
	look_for_a_host(t, in->text);
}
