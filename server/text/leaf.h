/* Blocks that hold no others: paragraphs, headings, code, tables, rules. One is open at a time. */
#ifndef PARVIS_TEXT_LEAF_H
#define PARVIS_TEXT_LEAF_H

#include "text/line.h"
#include "text/table.h"
#include "text/tree.h"

enum leaf_kind { NOTHING, PARAGRAPH, FENCE, TABLE, ROWS };

struct leaf {
	struct tree *w;
	enum leaf_kind kind;
	/* in an item of a list: whether it holds anything yet. Its first text stands in
	 * it without a paragraph */
	bool *filled;
	char *text; /* the lines of a paragraph; room for the whole source */
	size_t length, last_line;
	size_t ticks, fence_column;
	struct table table;
};

/* Ends what is open; before another block begins, its place is no longer empty. */
void leaf_end(struct leaf *b);
void leaf_before(struct leaf *b);

/* Reads a line that is not blank, without the signs of its containers; in a FENCE, any line,
 * which begins at `begin`. */
void leaf_line(struct leaf *b, struct line *l);
void leaf_code(struct leaf *b, struct line *l, const char *begin);

#endif
