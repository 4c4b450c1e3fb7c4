/* Which addresses a text may link to. Pure. */
#ifndef PARVIS_DOMAIN_LINK_H
#define PARVIS_DOMAIN_LINK_H

#include <stdbool.h>

/*
 * True for http:, https: and mailto: addresses, in any case, without spaces and control characters. Everything else
 * (javascript:, data:, relative addresses, …) stays plain text. Asked when a text is written and again when HTML is made.
 */
bool link_is_safe(const char *href);

/* The member whom "member:<uuid>" mentions, as a pointer into href; NULL when it is not such an address. */
const char *link_mention(const char *href);

#endif
