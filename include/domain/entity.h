/* Characters written by name or number, as in "&eacute;" or "&#233;". Pure. */
#ifndef PARVIS_DOMAIN_ENTITY_H
#define PARVIS_DOMAIN_ENTITY_H

#include <stddef.h>

enum { ENTITY_BYTES = 4 };

/*
 * The character that the `length` bytes of text (from '&' to ';') stand for, as UTF-8 in out: its number of bytes, never more
 * than `length`. 0 when the name is not known: the text then stands for itself. Forbidden numbers become U+FFFD.
 */
size_t entity_decode(const char *text, size_t length, char out[ENTITY_BYTES]);

#endif
