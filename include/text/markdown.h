/*
 * Texts that people write: Markdown in, a tree out. The page builds its nodes from the tree, archives their
 * HTML; nothing anywhere turns a person's text into markup.
 *
 *	[["p","See ",["a",{"href":"https://…"},"this"]],["ul",["li","one"],["li","two"]]]
 *
 * Names: p h3 h4 h5 ul ol li blockquote pre code em strong del br hr a table thead tbody tr th td mention.
 * Nothing typed vanishes: each letter and digit of the source can be read in the tree. What means nothing
 * here is text: raw HTML, images, entities, definitions and footnotes, underlined headings, indented code,
 * addresses with another scheme than http, https and mailto; and words that name another host than their
 * address. A line break is a line break, headings start at h3, bare links are links, and a mention is written
 * [@Name](member:<uuid>); whether it names that person is asked where it is stored (settled_mentions in
 * sql/README.md). Read in one pass over the blocks and three over what stands in them, the words of links
 * once more: 20 kB of anything in less than 5 ms.
 */
#ifndef PARVIS_TEXT_MARKDOWN_H
#define PARVIS_TEXT_MARKDOWN_H

#include "base/task.h"

/*
 * The tree as JSON text, in the task's memory, at most 8 × the text + 4 kB; markdown must be valid UTF-8.
 * NULL when nothing would be seen of the text, or memory is used up: invalid_field at "/body".
 */
const char *markdown_tree(struct task *t, const char *markdown);

/* HTML made from a tree, for archives; links are checked again. "" for what is not a
 * tree. In the task's memory. */
struct json_t; /* of jansson.h */
const char *tree_to_html(struct task *t, const struct json_t *tree);

/* What stands for a character of text in HTML, also between quotes; NULL: it stands for itself. */
const char *html_instead(char c);

#endif
