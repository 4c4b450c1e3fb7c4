/* Markdown to tree, and the tree to the HTML of archives: what people write, and what
 * everybody else will see of it. */
#include <string.h>

#include "base/json.h"
#include "base/text.h"
#include "fuzz.h"
#include "text/markdown.h"
#include "tree_check.h"

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
	if (!in->is_text)
		return;
	const char *tree = markdown_tree(t, in->text);

	HOLDS(tree ? t->problem == PROBLEM_none
	           : t->problem == PROBLEM_invalid_field && strcmp(t->detail, "text.nothing_to_see") == 0);
	if (!tree)
		return;
	const char *fault = tree_fault(t, in->text, tree);

	HOLDS(fault == NULL);
	look_at_html(tree_to_html(t, json_read(t, tree, strlen(tree))));
}
