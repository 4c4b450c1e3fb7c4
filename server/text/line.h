/* A line that is being read. */
#ifndef PARVIS_TEXT_LINE_H
#define PARVIS_TEXT_LINE_H

#include <stdbool.h>
#include <stddef.h>

enum { LINE_TAB = 4 };

/* What is left of it, and in which column that stands; tabs reach to every fourth. */
struct line {
	const char *at, *end;
	size_t column;
};

void line_skip_blanks(struct line *l);
bool line_is_blank(const struct line *l);

/* How many of this sign come next. */
size_t line_count(const struct line *l, char sign);

/* Three or more of one sign out of - * _, and nothing else: a rule. */
bool line_is_rule(const struct line *l);

/* The end of what stands between two places, without the blanks before it. */
const char *line_trimmed(const char *from, const char *end);

#endif
