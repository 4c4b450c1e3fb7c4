/*
 * What a mark of emphasis or a backslash means, by the signs beside it. Chat habits: faces, powers, paths and
 * names of machines mean themselves. Pure; each looks at a few signs only.
 */
#ifndef PARVIS_TEXT_BESIDE_H
#define PARVIS_TEXT_BESIDE_H

#include <stdbool.h>

/* What stands inside one block: valid UTF-8. */
struct span {
	const char *text;
	int length;
};

bool is_mark(char c); /* * _ ~ */

/* Whether emphasis may begin or end with the `run` equal marks at this place. */
bool mark_opens(const struct span *s, int at, int run);
bool mark_closes(const struct span *s, int at, int run);

/* Whether letters stand on both sides: such marks emphasise a part of one word. */
bool mark_is_inside(const struct span *s, int at, int run);

/* Whether the backslash here hides the sign after it: the sign would mean something without it. */
bool backslash_hides(const struct span *s, int at);

#endif
