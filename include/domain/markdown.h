/*
 * Texts that people write: Markdown in, a tree out. The page builds its nodes from the tree, archives their HTML; nothing
 * anywhere turns a person's text into markup. md4c parses; its callbacks write the tree through base/json.h.
 *
 *	[["p","See ",["a",{"href":"https://…"},"this"]],["ul",["li","one"],["li","two"]]]
 *
 * Names: p h3 h4 h5 ul ol li blockquote pre code em strong del br hr a table thead tbody tr th td mention.
 * Raw HTML is plain text, an image is its description, a line break in the source is a line break, headings start at h3,
 * links go to http, https and mailto only, and a mention is written [@Name](member:<uuid>).
 */
#ifndef PARVIS_DOMAIN_MARKDOWN_H
#define PARVIS_DOMAIN_MARKDOWN_H

#include "base/task.h"

/*
 * The tree as JSON text, in the task's memory; markdown must be valid UTF-8. NULL when the tree would be deeper than the
 * writer allows or longer than 8 × the text + 4 kB, or when nothing would be seen of the text: invalid_field at "/body".
 */
const char *markdown_tree(struct task *t, const char *markdown);

/* HTML made from a tree, for archives; links are checked again. "" for what is not a tree. In the task's memory. */
struct json_t; /* of jansson.h */
const char *tree_to_html(struct task *t, const struct json_t *tree);

/* What stands for a character of text in HTML, also between quotes; NULL: it stands for itself. */
const char *html_instead(char c);

#endif
