/* What must hold for every tree: see tree_check.h. */
#include "tree_check.h"

#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/json.h"
#include "base/text.h"
#include "text/link.h"
#include "text/pose.h"

struct page {
	char *text;
	size_t length, size;
	bool addresses, only_links, strange, poses;
	struct arena *arena;
};

static void put(struct page *p, const char *text)
{
	size_t length = strlen(text);

	if (length > p->size - p->length)
		return;
	memcpy(p->text + p->length, text, length);
	p->length += length;
	p->text[p->length] = '\0';
}

static void read_node(struct page *p, const json_t *node, int depth);

static void read_children(struct page *p, const json_t *node, size_t from, int depth)
{
	for (size_t i = from; i < json_array_size(node); i++)
		read_node(p, json_array_get(node, i), depth + 1);
}

/* A list shows its numbers, though the tree has only the first. */
static void read_list(struct page *p, const json_t *node, const json_t *given, int depth)
{
	json_int_t number = json_is_integer(json_object_get(given, "start"))
	                            ? json_integer_value(json_object_get(given, "start"))
	                            : 1;

	for (size_t i = given ? 2 : 1; i < json_array_size(node); i++) {
		char text[32];

		snprintf(text, sizeof text, "%lld ", (long long)number++);
		if (p->addresses)
			put(p, text);
		read_node(p, json_array_get(node, i), depth + 1);
	}
}

/* A bare link is its own address, but for what was put before it; that a person typed a scheme,
 * only the address shows. */
static bool is_bare(const char *href, const char *words)
{
	return strcmp(href, words) == 0;
}

/* A mark that was kept, or a sign that nobody sees: whoever reads such words reads no
 * address with certainty. */
static bool is_marred(const char *words)
{
	size_t step;

	if (strpbrk(words, "*_~`\\"))
		return true;
	for (const char *c = words; *c; c += step) {
		uint32_t point = text_point(c, strlen(c), &step);

		if (!point_is_space(point) && !text_shows(c, step))
			return true;
	}
	return false;
}

/* Words that a person typed for an address lead where they say. */
static bool pose(const struct page *p, const char *href, const char *words)
{
	size_t length = strlen(words), whole = strlen(href);
	bool bare = whole >= length && strcmp(href + whole - length, words) == 0;

	return !p->only_links && !bare && !is_marred(words) && link_poses(p->arena, words, length, href);
}

static void read_link(struct page *p, const json_t *node, const json_t *given, int depth)
{
	size_t from = p->length;
	const char *href = json_string_value(json_object_get(given, "href"));

	if (p->addresses)
		put(p, " ");
	from = p->length;
	read_children(p, node, 2, depth);
	if (!href || !link_is_safe(href))
		p->strange = true;
	p->poses = p->poses || (!p->strange && pose(p, href, p->text + from));
	if (p->strange)
		return;
	if (p->only_links || (p->addresses && !is_bare(href, p->text + from)))
		put(p, href);
}

static void read_element(struct page *p, const json_t *node, int depth)
{
	static const char *const names[] = { "p",     "h3",         "h4",  "h5",   "ul",      "ol",
		                             "li",    "blockquote", "pre", "code", "em",      "strong",
		                             "del",   "br",         "hr",  "a",    "table",   "thead",
		                             "tbody", "tr",         "th",  "td",   "mention", NULL };
	const char *name = json_string_value(json_array_get(node, 0));
	const json_t *second = json_array_get(node, 1), *given = json_is_object(second) ? second : NULL;
	const char *id = json_string_value(json_object_get(given, "id"));
	int known = name ? text_position(name, names) : -1;
	bool inside = known == 9 || known == 10 || known == 11 || known == 12 || known == 15 || known == 22;

	p->strange = p->strange || known < 0 || depth >= JSON_DEPTH;
	if (!inside && p->length > 0)
		put(p, " ");
	if (known == 15)
		read_link(p, node, given, depth);
	else if (known == 5)
		read_list(p, node, given, depth);
	else if (known == 22)
		put(p, "@");
	if (known != 15 && known != 5)
		read_children(p, node, given ? 2 : 1, depth);
	if (known == 22 && p->addresses) {
		put(p, " member:");
		put(p, id ? id : "");
	}
	if (!inside)
		put(p, " ");
	else if (known == 15 && p->only_links)
		put(p, " ");
}

static void read_node(struct page *p, const json_t *node, int depth)
{
	if (json_is_string(node) && !p->only_links)
		put(p, json_string_value(node));
	else if (json_is_array(node))
		read_element(p, node, depth);
	else if (!json_is_string(node))
		p->strange = true;
}

static bool read_tree(struct task *t, const char *tree, struct page *p)
{
	const json_t *document = json_read(t, tree, strlen(tree));

	p->size = 8 * strlen(tree) + 64;
	p->text = arena_alloc(&t->arena, p->size + 1);
	p->arena = &t->arena;
	for (size_t i = 0; i < json_array_size(document); i++)
		read_node(p, json_array_get(document, i), 0);
	return json_is_array(document) && !p->strange;
}

const char *tree_words(struct task *t, const char *tree)
{
	struct page p = { 0 };

	return read_tree(t, tree, &p) ? p.text : NULL;
}

const char *tree_links(struct task *t, const char *tree)
{
	struct page p = { .only_links = true };
	char *from, *to;

	if (!read_tree(t, tree, &p))
		return NULL;
	for (from = to = p.text; *from; from++)
		if (*from != ' ' || (to > p.text && to[-1] != ' '))
			*to++ = *from;
	*to = '\0';
	return p.text;
}

/* The next letter, digit or mark from *at on, or 0 at the end. */
static uint32_t next_sign(const char **at, const char *end)
{
	while (*at < end) {
		size_t step;
		uint32_t point = text_point(*at, (size_t)(end - *at), &step);

		*at += step;
		if (point_is_word(point))
			return point;
	}
	return 0;
}

const char *tree_fault(struct task *t, const char *markdown, const char *tree)
{
	struct page p = { .addresses = true };
	uint32_t typed, shown;

	if (strlen(tree) > 8 * strlen(markdown) + 4096)
		return "too long";
	if (!read_tree(t, tree, &p))
		return "no tree";
	if (p.poses)
		return "words pose as another address";
	for (const char *from = markdown, *in = p.text;
	     (typed = next_sign(&from, markdown + strlen(markdown)));) {
		while ((shown = next_sign(&in, p.text + p.length)) && shown != typed)
			continue;
		if (!shown)
			return arena_printf(&t->arena, "vanished before: %.60s", from);
	}
	return NULL;
}
