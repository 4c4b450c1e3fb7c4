/* Tables: lines with bars. */
#ifndef PARVIS_TEXT_TABLE_H
#define PARVIS_TEXT_TABLE_H

#include <stdbool.h>

#include "text/tree.h"

struct piece {
	const char *at, *end;
};

enum { TABLE_COLUMNS = 64 };

/* How each column stands; those beyond the last stand as they like. */
struct table {
	unsigned char align[TABLE_COLUMNS];
};

bool table_has_bar(struct piece line);

/* Whether `line` stands under `head`, the names of columns, with as many cells:
 * "|---|:-:|". Fills the table. */
bool table_begins(struct table *table, struct piece head, struct piece line);

/* Writes a row of cells that are called "th" or "td": as many as were typed. */
void table_row(struct tree *w, const struct table *table, const char *name, struct piece row);

#endif
