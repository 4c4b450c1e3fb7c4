/* What stands inside a line: emphasis, code, links, mentions, line breaks. */
#ifndef PARVIS_TEXT_SPANS_H
#define PARVIS_TEXT_SPANS_H

#include "text/tree.h"

/* Writes `length` bytes of one block's text into the element that is open. Linear in length. */
void spans_write(struct tree *w, const char *text, size_t length);

#endif
