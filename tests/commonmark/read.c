/*
 * Reads the examples of CommonMark's specification as texts that people type: read SPEC. Prints a line
 * "number section" for each that we show otherwise, and a line "fault …" for each of which a word vanishes.
 * What is compared is the HTML of the tree, without white space, with our names for headings and line breaks.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/json.h"
#include "base/text.h"
#include "text/markdown.h"
#include "tree_check.h"

enum { MOST = 256 * 1024, EXAMPLE = 16 * 1024 };
#define FENCE "````````````````````````````````"

/* What is written otherwise and means the same; an empty second word is left out. */
static const char *const same[][2] = {
	{ "<h1>", "<h3>" },   { "</h1>", "</h3>" }, { "<h2>", "<h4>" },         { "</h2>", "</h4>" },
	{ "<h3>", "<h5>" },   { "</h3>", "</h5>" }, { "<h4>", "<h5>" },         { "</h4>", "</h5>" },
	{ "<h5>", "<h5>" },   { "</h5>", "</h5>" }, { "<h6>", "<h5>" },         { "</h6>", "</h5>" },
	{ "<hr />", "<hr>" }, { "<br />", "" },     { "<pre><code>", "<pre>" }, { "</code></pre>", "</pre>" },
};
static const char *const ours[][2] = {
	{ "<br>", "" },
	{ " rel=\"nofollow noopener noreferrer\"", "" },
	{ "&#39;", "'" },
};

static void plain(const char *html, const char *const pairs[][2], size_t count, char *out)
{
	while (*html) {
		size_t i = 0;

		while (i < count && !text_starts(html, pairs[i][0]))
			i++;
		if (i < count) {
			for (const char *c = pairs[i][1]; *c; c++)
				*out++ = *c;
			html += strlen(pairs[i][0]);
		} else if (isspace((unsigned char)*html)) {
			html++;
		} else {
			*out++ = *html++;
		}
	}
	*out = '\0';
}

static void look(int number, const char *section, const char *markdown, const char *html)
{
	static char wanted[2 * EXAMPLE], shown[8 * EXAMPLE];
	struct task t;

	task_open(&t, NULL, TASK_BYTES);
	const char *tree = markdown_tree(&t, markdown);
	const char *fault = tree ? tree_fault(&t, markdown, tree) : NULL;

	if (fault)
		printf("fault %d %s\n", number, fault);
	plain(html, same, sizeof same / sizeof same[0], wanted);
	plain(tree ? tree_to_html(&t, json_read(&t, tree, strlen(tree))) : "", ours,
	      sizeof ours / sizeof ours[0], shown);
	if (strcmp(wanted, shown) != 0)
		printf("%d %s\n", number, section);
	task_close(&t);
}

/* The specification writes tabs as arrows. */
static void untab(char *text)
{
	for (char *arrow; (arrow = strstr(text, "→"));) {
		*arrow = '\t';
		memmove(arrow + 1, arrow + 3, strlen(arrow + 3) + 1);
	}
}

/* What stands before a line that is `end`, as one text: the specification itself, cut there. */
static char *read_part(char **rest, const char *end)
{
	char *part = *rest, *found = part;

	while (found && !(text_starts(found, end) && found[strlen(end)] == '\n'))
		found = (found = strchr(found, '\n')) ? found + 1 : NULL;
	if (!found)
		return "";
	*rest = found + strlen(end) + 1;
	*found = '\0';
	untab(part);
	return part;
}

static int read_examples(char *spec)
{
	static char section[128];
	int number = 0;
	char *line;

	while ((line = strsep(&spec, "\n"))) {
		sscanf(line, "## %127[^\n]", section);
		if (strcmp(line, FENCE " example") != 0)
			continue;
		const char *markdown = read_part(&spec, "."), *html = read_part(&spec, FENCE);

		look(++number, section, markdown, html);
	}
	return number;
}

int main(int count, char **words)
{
	static char spec[MOST];
	FILE *file = count == 2 ? fopen(words[1], "r") : NULL;

	if (!file || fread(spec, 1, sizeof spec - 1, file) == 0)
		return 1;
	fclose(file);
	printf("%d examples\n", read_examples(spec));
	return 0;
}
