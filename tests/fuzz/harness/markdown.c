/* Markdown to tree, and the tree to the HTML of archives: what people write, and what everybody else will see of it. */
#include <jansson.h>
#include <string.h>

#include "base/json.h"
#include "base/text.h"
#include "domain/link.h"
#include "domain/markdown.h"
#include "fuzz.h"

static const char *const names[] = { "p",       "h3",    "h4",    "h5",     "ul",  "ol", "li", "blockquote",
	                             "pre",     "code",  "em",    "strong", "del", "br", "hr", "a",
	                             "mention", "table", "thead", "tbody",  "tr",  "th", "td", NULL };

/* Letters and digits of ASCII: whatever becomes of the signs around them, these cannot be made of anything else. */
static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* The text of a node, and that it is one: the known names, attributes as they must be. Returns how many letters it shows. */
static size_t look(const json_t *node, int depth, size_t *bytes)
{
	size_t letters = 0;

	HOLDS(depth < JSON_DEPTH);
	if (json_is_string(node)) {
		const char *text = json_string_value(node);

		HOLDS(text_is_utf8(text, json_string_length(node)) && strlen(text) == json_string_length(node));
		*bytes += strlen(text);
		for (; *text; text++)
			letters += is_letter(*text);
		return letters;
	}
	HOLDS(json_is_array(node) && json_array_size(node) > 0);
	const char *name = json_string_value(json_array_get(node, 0));
	const json_t *second = json_array_get(node, 1);
	bool has_attributes = json_is_object(second);

	HOLDS(name && text_position(name, names) >= 0);
	if (strcmp(name, "a") == 0) {
		const char *href = json_string_value(json_object_get(second, "href"));

		HOLDS(href && link_is_safe(href) && text_is_utf8(href, strlen(href)));
	}
	for (size_t i = has_attributes ? 2 : 1; i < json_array_size(node); i++)
		letters += look(json_array_get(node, i), depth + 1, bytes);
	return letters;
}

/* Every element that is opened is closed, and there is nothing between < and > but names of ours. */
static void look_at_html(const char *html)
{
	int open = 0;

	HOLDS(text_is_utf8(html, strlen(html)));
	for (const char *c = html; (c = strchr(c, '<')); c++) {
		HOLDS(c[1] == '/' || (c[1] >= 'a' && c[1] <= 'z'));
		HOLDS(strchr(c, '>'));
		bool empty = text_starts(c, "<br") || text_starts(c, "<hr");

		open += c[1] == '/' ? -1 : empty ? 0 : 1;
		HOLDS(open >= 0);
		HOLDS(!text_starts(c, "<script"));
	}
	HOLDS(open == 0);
}

void fuzz_one(struct task *t, struct fuzz *in)
{
	size_t bytes = 0, letters = 0;

	if (!in->is_text)
		return;
	const char *tree = markdown_tree(t, in->text);

	HOLDS(tree ? t->problem == PROBLEM_none : t->problem == PROBLEM_invalid_field);
	if (!tree)
		return;
	HOLDS(strlen(tree) <= 8 * in->length + 4096);
	const json_t *document = json_read(t, tree, strlen(tree));

	HOLDS(json_is_array(document));
	for (size_t i = 0; i < json_array_size(document); i++)
		letters += look(json_array_get(document, i), 1, &bytes);
	HOLDS(letters <= bytes);
	look_at_html(tree_to_html(t, document));
}
