/* Tree to HTML for archives: a table of the names that may appear, everything else is text and is escaped. */
#include "text/markdown.h"

#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "text/link.h"

enum { DEEPEST = 40 };

struct page {
	struct arena *arena;
	char *text;
	size_t length, size;
};

static void put_n(struct page *p, const char *bytes, size_t length)
{
	if (p->length + length >= p->size) {
		size_t size = 2 * (p->size + length) + 256;
		char *text = arena_alloc(p->arena, size);

		if (p->length > 0)
			memcpy(text, p->text, p->length);
		p->text = text;
		p->size = size;
	}
	memcpy(p->text + p->length, bytes, length);
	p->length += length;
	p->text[p->length] = '\0';
}

static void put(struct page *p, const char *text)
{
	put_n(p, text, strlen(text));
}

const char *html_instead(char c)
{
	static const char *const instead[128] = {
		['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;"
	};

	return (unsigned char)c < 128 ? instead[(unsigned char)c] : NULL;
}

static void put_escaped(struct page *p, const char *text)
{
	for (; *text; text++) {
		const char *instead = html_instead(*text);

		put_n(p, instead ? instead : text, instead ? strlen(instead) : 1);
	}
}

static const char *attribute(const json_t *attributes, const char *name)
{
	const char *value = json_string_value(json_object_get(attributes, name));

	return value ? value : "";
}

static bool open_plain(struct page *p, const char *name, const json_t *attributes)
{
	(void)attributes;
	put(p, "<");
	put(p, name);
	put(p, ">");
	return true;
}

static bool open_link(struct page *p, const char *name, const json_t *attributes)
{
	const char *href = attribute(attributes, "href");
	(void)name;

	if (!link_is_safe(href))
		return false;
	put(p, "<a rel=\"nofollow noopener noreferrer\" href=\"");
	put_escaped(p, href);
	put(p, "\">");
	return true;
}

static bool open_list(struct page *p, const char *name, const json_t *attributes)
{
	const json_t *start = json_object_get(attributes, "start");
	char number[32];

	if (!json_is_integer(start))
		return open_plain(p, name, attributes);
	snprintf(number, sizeof number, "<ol start=\"%lld\">", (long long)json_integer_value(start));
	put(p, number);
	return true;
}

static bool open_cell(struct page *p, const char *name, const json_t *attributes)
{
	static const char *const known[] = { "left", "center", "right", NULL };
	int position = text_position(attribute(attributes, "align"), known);

	put(p, "<");
	put(p, name);
	put(p, strcmp(name, "th") == 0 ? " scope=\"col\"" : "");
	if (position >= 0) {
		put(p, " class=\"");
		put(p, known[position]);
		put(p, "\"");
	}
	put(p, ">");
	return true;
}

static bool open_mention(struct page *p, const char *name, const json_t *attributes)
{
	(void)name;
	(void)attributes;
	put(p, "<span class=\"mention\">@");
	return true;
}

/* Opens an element, or returns false when only its content may stand. `tag` closes it; NULL for
 * elements without content. */
static const struct element {
	const char *name;
	bool (*open)(struct page *p, const char *name, const json_t *attributes);
	const char *tag;
} elements[] = {
	{ "p", open_plain, "p" },
	{ "h3", open_plain, "h3" },
	{ "h4", open_plain, "h4" },
	{ "h5", open_plain, "h5" },
	{ "ul", open_plain, "ul" },
	{ "ol", open_list, "ol" },
	{ "li", open_plain, "li" },
	{ "pre", open_plain, "pre" },
	{ "blockquote", open_plain, "blockquote" },
	{ "code", open_plain, "code" },
	{ "em", open_plain, "em" },
	{ "strong", open_plain, "strong" },
	{ "del", open_plain, "del" },
	{ "br", open_plain, NULL },
	{ "hr", open_plain, NULL },
	{ "a", open_link, "a" },
	{ "table", open_plain, "table" },
	{ "thead", open_plain, "thead" },
	{ "tbody", open_plain, "tbody" },
	{ "tr", open_plain, "tr" },
	{ "th", open_cell, "th" },
	{ "td", open_cell, "td" },
	{ "mention", open_mention, "span" },
};
enum { ELEMENT_COUNT = sizeof elements / sizeof elements[0] };

static const struct element *find(const char *name)
{
	for (int i = 0; name && i < ELEMENT_COUNT; i++)
		if (strcmp(elements[i].name, name) == 0)
			return &elements[i];
	return NULL;
}

static void write_nodes(struct page *p, const json_t *list, size_t from, int depth);

static void write_element(struct page *p, const json_t *node, int depth)
{
	const struct element *e = find(json_string_value(json_array_get(node, 0)));
	const json_t *second = json_array_get(node, 1);
	const json_t *attributes = json_is_object(second) ? second : NULL;
	bool opened = e && e->open(p, e->name, attributes);

	write_nodes(p, node, attributes ? 2 : 1, depth + 1);
	if (!opened || !e->tag)
		return;
	put(p, "</");
	put(p, e->tag);
	put(p, ">");
}

static void write_nodes(struct page *p, const json_t *list, size_t from, int depth)
{
	for (size_t i = from; depth < DEEPEST && i < json_array_size(list); i++) {
		const json_t *node = json_array_get(list, i);

		if (json_is_string(node))
			put_escaped(p, json_string_value(node));
		else if (json_is_array(node))
			write_element(p, node, depth);
	}
}

const char *tree_to_html(struct task *t, const json_t *tree)
{
	struct page p = { .arena = &t->arena, .text = "" };

	write_nodes(&p, tree, 0, 0);
	return p.text;
}
