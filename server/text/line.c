/* A line that is being read. */
#include "text/line.h"

#include <string.h>

void line_skip_blanks(struct line *l)
{
	for (; l->at < l->end && (*l->at == ' ' || *l->at == '\t'); l->at++)
		l->column += *l->at == '\t' ? LINE_TAB - l->column % LINE_TAB : 1;
}

const char *line_trimmed(const char *from, const char *end)
{
	while (end > from && (end[-1] == ' ' || end[-1] == '\t'))
		end--;
	return end;
}

bool line_is_blank(const struct line *l)
{
	return l->at == l->end;
}

size_t line_count(const struct line *l, char sign)
{
	size_t count = 0;

	while (l->at + count < l->end && l->at[count] == sign)
		count++;
	return count;
}

bool line_is_rule(const struct line *l)
{
	size_t count = 0;

	if (!strchr("-*_", *l->at))
		return false;
	for (const char *c = l->at; c < l->end; c++) {
		if (*c != *l->at && *c != ' ' && *c != '\t')
			return false;
		count += *c == *l->at;
	}
	return count >= 3;
}
