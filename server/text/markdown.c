/*
 * Markdown to tree, by a parser of exactly what the tree knows: this file reads lines into blocks, spans.c
 * what stands in them.
 *
 * Why no library: of 200,000 texts put together at random, md4c 0.4.8 lost a letter or digit in 26,001
 * (addresses of images and definitions, titles, numbers of lists, cells beyond the last column, what stood
 * where it closed a link that it had not opened). To keep them, what goes in would have to be escaped by
 * rules as long as a parser. This one loses nothing and takes a few milliseconds for 20 kB of anything: the
 * unit tests ask both of it, with texts put together at random and with every pattern that led a parser
 * astray; the fuzzer asks the first of every input.
 *
 * A line belongs to the containers (quotes, items of lists) whose signs or indent it repeats; nothing is
 * lazy: a line that does not is outside, as in a chat. Beyond DEEP containers their signs are text. Whatever
 * would make the tree too long is shown as it was typed, in plain paragraphs; so every text of which
 * something is seen has a tree.
 */
#include "text/markdown.h"

#include <string.h>

#include "base/text.h"
#include "text/leaf.h"

enum { GROWTH = 8, HEADROOM = 4096, DEEP = 8, DIGITS = 3 };
enum container_kind { QUOTE, ITEM };

struct container {
	enum container_kind kind;
	/* of an item: the column of its sign; what stands two columns further in belongs to it */
	size_t indent;
	char sign;   /* of an item: - * + . ) */
	int number;  /* 0 in a bulleted list */
	bool filled; /* the first text of an item stands in it without a paragraph */
};

struct reading {
	struct tree tree;
	struct leaf leaf;
	struct container open[DEEP];
	int depth;
};

/* A leaf stands in the innermost container. */
static void set_depth(struct reading *r, int depth)
{
	r->depth = depth;
	r->leaf.filled = depth > 0 && r->open[depth - 1].kind == ITEM ? &r->open[depth - 1].filled : NULL;
}

static void push(struct reading *r, const struct container *c)
{
	r->open[r->depth] = *c;
	set_depth(r, r->depth + 1);
}

static void close_to(struct reading *r, int depth)
{
	if (r->depth > depth)
		leaf_end(&r->leaf);
	while (r->depth > depth) {
		if (r->open[r->depth - 1].kind == ITEM)
			tree_close(&r->tree);
		tree_close(&r->tree);
		set_depth(r, r->depth - 1);
	}
}

/* ">= 3", ">_<" and ">:(" quote nothing. */
static bool quotes(const struct line *l)
{
	static const char *const others[] = { "=", "_", ":", ";", "<", ".<", "-<", "'(" };
	bool other = false;

	if (line_is_blank(l) || *l->at != '>')
		return false;
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
		size_t length = strlen(others[i]);

		other = other ||
		        ((size_t)(l->end - l->at) > length && memcmp(l->at + 1, others[i], length) == 0);
	}
	return !other;
}

static void take_quote(struct line *l)
{
	l->at++;
	l->column = 0;
	if (!line_is_blank(l) && *l->at == ' ')
		l->at++;
	line_skip_blanks(l);
}

static void begin_quote(struct reading *r, struct line *l)
{
	leaf_before(&r->leaf);
	tree_open(&r->tree, "blockquote");
	push(r, &(struct container){ .kind = QUOTE });
	take_quote(l);
}

/* "+ 5 %" and "+ 33 6 12 34 56 78" are sums and telephones. */
static bool starts_number(const char *at, const char *end)
{
	while (at < end && (*at == ' ' || *at == '\t'))
		at++;
	return at < end && *at >= '0' && *at <= '9';
}

/*
 * The sign of an item with something after it, and how many bytes it has. A number has up to three digits and
 * no zero before them: "2026. Une bonne année" is no list, and what is counted is what was typed.
 */
static size_t read_sign(const struct line *l, struct container *item)
{
	size_t bytes = 0;
	int number = 0;

	while (bytes < DIGITS && l->at + bytes < l->end && l->at[bytes] >= '0' + (bytes == 0) &&
	       l->at[bytes] <= '9')
		number = 10 * number + l->at[bytes++] - '0';
	if (l->at + bytes + 1 >= l->end || !strchr(number ? ".)" : "-*+", l->at[bytes]))
		return 0;
	if (l->at[bytes] == '+' && starts_number(l->at + bytes + 1, l->end))
		return 0;
	*item = (struct container){
		.kind = ITEM, .indent = l->column, .sign = l->at[bytes], .number = number
	};
	return l->at[bytes + 1] == ' ' || l->at[bytes + 1] == '\t' ? bytes + 1 : 0;
}

static void take_sign(struct line *l, size_t bytes)
{
	l->at += bytes;
	l->column += bytes;
	line_skip_blanks(l);
}

static void begin_item(struct reading *r, const struct container *item)
{
	leaf_before(&r->leaf);
	tree_open(&r->tree, item->number ? "ol" : "ul");
	if (item->number > 1) {
		json_begin_object(&r->tree.json);
		json_key(&r->tree.json, "start");
		json_number(&r->tree.json, item->number);
		json_end(&r->tree.json);
	}
	tree_open(&r->tree, "li");
	push(r, item);
}

/* The next item of the same list: the same sign, and the next number if it has one. Other numbers would
 * not be shown as typed. */
static bool follows(const struct container *before, const struct container *item)
{
	return before->kind == ITEM && before->sign == item->sign &&
	       item->number == before->number + (before->number > 0);
}

static void next_item(struct reading *r, int depth, const struct container *item)
{
	close_to(r, depth + 1);
	leaf_end(&r->leaf);
	tree_close(&r->tree);
	tree_open(&r->tree, "li");
	set_depth(r, depth);
	push(r, item);
}

/* How many of the open containers the line repeats. */
static int match(struct reading *r, struct line *l)
{
	int depth = 0;

	for (; depth < r->depth; depth++) {
		const struct container *c = &r->open[depth];

		if (c->kind == ITEM ? !line_is_blank(l) && l->column < c->indent + 2 : !quotes(l))
			break;
		if (c->kind == QUOTE)
			take_quote(l);
	}
	return depth;
}

static void begin_containers(struct reading *r, struct line *l)
{
	struct container item;

	while (r->depth < DEEP && !line_is_blank(l)) {
		size_t bytes = line_is_rule(l) ? 0 : read_sign(l, &item);

		if (bytes == 0 && !quotes(l))
			return;
		if (bytes == 0) {
			begin_quote(r, l);
			continue;
		}
		begin_item(r, &item);
		take_sign(l, bytes);
	}
}

static void read_line(struct reading *r, struct line *l)
{
	const char *begin = l->at;
	struct container item;

	line_skip_blanks(l);
	int depth = match(r, l);

	if (r->leaf.kind == FENCE && depth == r->depth) {
		leaf_code(&r->leaf, l, begin);
		return;
	}
	l->end = line_trimmed(l->at, l->end);
	if (line_is_blank(l)) {
		leaf_end(&r->leaf);
		close_to(r, depth);
		return;
	}
	size_t bytes = depth < r->depth && !line_is_rule(l) ? read_sign(l, &item) : 0;

	if (bytes > 0 && follows(&r->open[depth], &item)) {
		next_item(r, depth, &item);
		take_sign(l, bytes);
	} else {
		close_to(r, depth);
	}
	begin_containers(r, l);
	if (!line_is_blank(l))
		leaf_line(&r->leaf, l);
}

/* Where the line ends, and how many bytes end it: the separators of Unicode, which word
 * processors paste, end lines too. */
static const char *line_end(const char *text, size_t *bytes)
{
	static const char *const ends[] = { "\r\n", "\r", "\n", "\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9" };

	for (*bytes = 0;; text++) {
		text += strcspn(text, "\r\n\xc2\xe2");
		for (size_t i = 0; *text && *bytes == 0 && i < sizeof ends / sizeof ends[0]; i++)
			*bytes = text_starts(text, ends[i]) ? strlen(ends[i]) : 0;
		if (*bytes > 0 || *text == '\0')
			return text;
	}
}

static void read_lines(struct reading *r, const char *text)
{
	json_begin_array(&r->tree.json);
	while (*text) {
		size_t bytes;
		struct line l = { text, line_end(text, &bytes), 0 };

		text = l.end + bytes;
		read_line(r, &l);
	}
	leaf_end(&r->leaf);
	close_to(r, 0);
	json_end(&r->tree.json);
}

/* The text as it was typed: paragraphs, nothing else. */
static const char *plain_tree(struct task *t, const char *text, size_t limit)
{
	struct json j = json_open(t, limit);

	json_begin_array(&j);
	for (text += strspn(text, "\r\n"); *text; text += strspn(text, "\r\n")) {
		size_t length = strcspn(text, "\r\n");

		json_begin_array(&j);
		json_text(&j, "p");
		json_text_n(&j, text, length);
		json_end(&j);
		text += length;
	}
	json_end(&j);
	return json_done(&j);
}

static const char *refuse(struct task *t, const char *why)
{
	task_fail_at(t, PROBLEM_invalid_field, "/body", why);
	return NULL;
}

const char *markdown_tree(struct task *t, const char *markdown)
{
	size_t size = strlen(markdown), limit = GROWTH * size + HEADROOM;
	struct reading r = { .tree = { .arena = &t->arena, .json = json_open(t, limit) } };

	r.leaf.w = &r.tree;
	r.leaf.text = arena_alloc(&t->arena, size + 1);
	r.tree.run = arena_alloc(&t->arena, size + 2);
	read_lines(&r, markdown);
	const char *tree = json_done(&r.tree.json);

	if (!tree)
		tree = plain_tree(t, markdown, limit);
	if (!tree)
		return refuse(t, "text.too_complex");
	return r.tree.seen ? tree : refuse(t, "text.nothing_to_see");
}
