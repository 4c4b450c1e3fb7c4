/* Blocks that hold no others: paragraphs, headings, code, tables, rules. */
#include "text/leaf.h"

#include <string.h>

#include "text/spans.h"

static void end_paragraph(struct leaf *b, size_t length)
{
	bool bare = b->filled && !*b->filled;

	if (length == 0)
		return;
	if (!bare)
		tree_open(b->w, "p");
	spans_write(b->w, b->text, length);
	if (!bare)
		tree_close(b->w);
	if (b->filled)
		*b->filled = true;
}

void leaf_end(struct leaf *b)
{
	if (b->kind == PARAGRAPH)
		end_paragraph(b, b->length);
	if (b->kind == FENCE) {
		b->w->length -= b->w->length > 0; /* the last line break */
		tree_close(b->w);
	}
	for (int open = b->kind == TABLE ? 1 : b->kind == ROWS ? 2 : 0; open > 0; open--)
		tree_close(b->w);
	b->kind = NOTHING;
	b->length = 0;
}

void leaf_before(struct leaf *b)
{
	leaf_end(b);
	if (b->filled)
		*b->filled = true;
}

static struct piece last_line(const struct leaf *b)
{
	return (struct piece){ b->text + b->last_line, b->text + b->length };
}

static bool begins_table(struct leaf *b, struct piece line)
{
	return b->kind == PARAGRAPH && table_begins(&b->table, last_line(b), line);
}

/* The last line of a paragraph turns out to be the names of columns. */
static void begin_table(struct leaf *b)
{
	struct piece head = last_line(b);

	end_paragraph(b, b->last_line > 0 ? b->last_line - 1 : 0);
	b->kind = NOTHING;
	leaf_before(b);
	b->kind = TABLE;
	tree_open(b->w, "table");
	tree_open(b->w, "thead");
	table_row(b->w, &b->table, "th", head);
	tree_close(b->w);
}

static void add_row(struct leaf *b, struct piece row)
{
	if (b->kind == TABLE)
		tree_open(b->w, "tbody");
	b->kind = ROWS;
	table_row(b->w, &b->table, "td", row);
}

static void write_rule(struct leaf *b)
{
	leaf_before(b);
	tree_empty(b->w, "hr");
	b->w->seen = true;
}

/* The page has its own h1 and h2: headings of a text start below them. "#mobilité" is no
 * heading, nor are signs alone. */
static bool write_heading(struct leaf *b, const struct line *l)
{
	static const char *const names[] = { "", "h3", "h4", "h5", "h5", "h5", "h5" };
	size_t level = line_count(l, '#');
	struct line rest = { l->at + level, l->end, 0 };
	const char *end = l->end;

	line_skip_blanks(&rest);
	while (end > rest.at && end[-1] == '#')
		end--;
	if (level < 1 || level > 6 || rest.at == l->at + level || end == rest.at)
		return false;
	if (end[-1] == ' ' || end[-1] == '\t')
		rest.end = line_trimmed(rest.at, end);
	leaf_before(b);
	tree_open(b->w, names[level]);
	spans_write(b->w, rest.at, (size_t)(rest.end - rest.at));
	tree_close(b->w);
	return true;
}

static void add_code(struct leaf *b, const struct line *l)
{
	tree_text(b->w, l->at, (size_t)(l->end - l->at));
	tree_text(b->w, "\n", 1);
}

/* What stands beside the opening backticks is the first line of the code: a language, or the code
 * of somebody in a hurry. */
static bool begin_fence(struct leaf *b, const struct line *l)
{
	size_t ticks = line_count(l, '`');
	struct line rest = { l->at + ticks, l->end, 0 };

	if (ticks < 3 || memchr(rest.at, '`', (size_t)(rest.end - rest.at)))
		return false;
	leaf_before(b);
	b->kind = FENCE;
	tree_open(b->w, "pre");
	b->ticks = ticks;
	b->fence_column = l->column;
	line_skip_blanks(&rest);
	if (!line_is_blank(&rest))
		add_code(b, &rest);
	return true;
}

/* In code blanks count, but for those that the fence stands behind. */
void leaf_code(struct leaf *b, struct line *l, const char *begin)
{
	size_t ticks = line_count(l, '`');

	if (ticks >= b->ticks && l->at + ticks == l->end) {
		leaf_end(b);
		return;
	}
	while (l->at > begin && l->column > b->fence_column && (l->at[-1] == ' ' || l->at[-1] == '\t')) {
		l->at--;
		l->column -= *l->at == '\t'
		                     ? (l->column - b->fence_column < LINE_TAB ? l->column - b->fence_column
		                                                               : LINE_TAB)
		                     : 1;
	}
	add_code(b, l);
}

static void add_line(struct leaf *b, const struct line *l)
{
	if (b->kind != PARAGRAPH) {
		leaf_end(b);
		b->kind = PARAGRAPH;
	} else {
		b->text[b->length++] = '\n';
	}
	b->last_line = b->length;
	memcpy(b->text + b->length, l->at, (size_t)(l->end - l->at));
	b->length += (size_t)(l->end - l->at);
}

void leaf_line(struct leaf *b, struct line *l)
{
	struct piece line = { l->at, l->end };

	if ((b->kind == TABLE || b->kind == ROWS) && table_has_bar(line))
		add_row(b, line);
	else if (begins_table(b, line))
		begin_table(b);
	else if (line_is_rule(l))
		write_rule(b);
	else if (!write_heading(b, l) && !begin_fence(b, l))
		add_line(b, l);
}
