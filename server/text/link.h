/* Which addresses a text may link to, and where they stand in it. Pure, but for the arena. */
#ifndef PARVIS_TEXT_LINK_H
#define PARVIS_TEXT_LINK_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/*
 * True for http:, https: and mailto: addresses, in any case, without spaces and control characters.
 * Everything else (javascript:, data:, relative addresses, …) stays plain text. Asked when a text is written
 * and again when HTML is made.
 */
bool link_is_safe(const char *href);

/* The member whom "member:<uuid>" mentions, as a pointer into href; NULL when it is not such an address. */
const char *link_mention(const char *href);

/* The bytes of "(address)" at the start of text, when the address is safe or a mention and its
 * brackets balance; else 0. */
size_t link_target(const char *text, size_t length);

/*
 * The one finder of links. When a bare link begins at text[at], its address, in the arena, and in *found its
 * bytes; else NULL. http and https with any host, in any case; www.; mailto: and e-mail addresses. A link
 * ends at a space, a quotation mark or any other punctuation that is not ASCII, and before the signs that end
 * a sentence; brackets stay with it when they balance. An e-mail address is linked whole or not at all.
 */
const char *link_find(struct arena *arena, const char *text, size_t length, size_t at, size_t *found);

#endif
