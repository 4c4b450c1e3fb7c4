/* Tables: cells between bars, of which a backslash hides one. */
#include "text/table.h"

#include <string.h>

#include "base/arena.h"
#include "text/spans.h"

enum align { UNSAID, LEFT, CENTER, RIGHT };

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

bool table_has_bar(struct piece line)
{
	return memchr(line.at, '|', (size_t)(line.end - line.at)) != NULL;
}

/* The bars at both ends are no cells. */
static struct piece without_ends(struct piece row)
{
	row.at += row.at < row.end && *row.at == '|';
	if (row.end > row.at && row.end[-1] == '|' && !(row.end - 1 > row.at && row.end[-2] == '\\'))
		row.end--;
	return row;
}

/* Takes the next cell off the row, without the blanks around it. */
static bool next_cell(struct piece *row, struct piece *cell)
{
	const char *end = row->at;

	if (row->at > row->end)
		return false;
	while (end < row->end && (*end != '|' || (end > row->at && end[-1] == '\\')))
		end++;
	*cell = (struct piece){ row->at, end };
	row->at = end + 1;
	while (cell->at < cell->end && is_blank(*cell->at))
		cell->at++;
	while (cell->end > cell->at && is_blank(cell->end[-1]))
		cell->end--;
	return true;
}

/* "---", ":--", ":-:", "--:" */
static bool read_align(struct piece cell, unsigned char *align)
{
	bool left =
		cell.at<cell.end && * cell.at == ':', right = cell.end> cell.at + 1 && cell.end[-1] == ':';

	cell.at += left;
	cell.end -= right;
	*align = left && right ? CENTER : right ? RIGHT : left ? LEFT : UNSAID;
	for (const char *c = cell.at; c < cell.end; c++)
		if (*c != '-')
			return false;
	return cell.end > cell.at;
}

bool table_begins(struct table *table, struct piece head, struct piece line)
{
	struct piece cell;
	unsigned char align;

	if (!table_has_bar(head) || !table_has_bar(line))
		return false;
	head = without_ends(head);
	line = without_ends(line);
	memset(table->align, UNSAID, sizeof table->align);
	for (size_t i = 0; next_cell(&line, &cell); i++) {
		if (!read_align(cell, &align) || !next_cell(&head, &cell))
			return false;
		if (i < TABLE_COLUMNS)
			table->align[i] = align;
	}
	return !next_cell(&head, &cell);
}

/* A bar that a backslash hides from the table is a bar in the cell, in code too. */
static struct piece with_bars(struct tree *w, struct piece cell)
{
	char *copy = arena_alloc(w->arena, (size_t)(cell.end - cell.at) + 1), *to = copy;

	for (const char *c = cell.at; c < cell.end; c++)
		if (*c != '\\' || c + 1 == cell.end || c[1] != '|')
			*to++ = *c;
	return (struct piece){ copy, to };
}

void table_row(struct tree *w, const struct table *table, const char *name, struct piece row)
{
	static const char *const aligns[] = { [LEFT] = "left", [CENTER] = "center", [RIGHT] = "right" };
	struct piece cell;

	row = without_ends(row);
	tree_open(w, "tr");
	for (size_t i = 0; next_cell(&row, &cell); i++) {
		if (i < TABLE_COLUMNS && table->align[i] != UNSAID)
			tree_open_with(w, name, "align", aligns[table->align[i]]);
		else
			tree_open(w, name);
		cell = with_bars(w, cell);
		spans_write(w, cell.at, (size_t)(cell.end - cell.at));
		tree_close(w);
	}
	tree_close(w);
}
