/* Trees as a database might hand them over: whatever stands in them, the HTML of an archive holds
 * names of ours and text. */
#include <jansson.h>
#include <string.h>

#include "base/json.h"
#include "base/text.h"
#include "fuzz.h"
#include "text/markdown.h"

static bool is_name(const char *c)
{
	return *c == '/' || (*c >= 'a' && *c <= 'z');
}

void fuzz_one(struct task *t, struct fuzz *in)
{
	const json_t *tree = json_read(t, in->text, in->length);

	if (!tree)
		return;
	const char *html = tree_to_html(t, tree);

	HOLDS(html && text_is_utf8(html, strlen(html)));
	for (const char *c = html; (c = strchr(c, '<')); c++)
		HOLDS(is_name(c + 1) && strchr(c, '>') && !text_starts(c, "<script") &&
		      !text_starts(c, "<style"));
	for (const char *c = html; (c = strstr(c, "<a")); c++) {
		static const char link[] = "<a rel=\"nofollow noopener noreferrer\" href=\"";
		const char *address = text_starts(c, link) ? c + strlen(link) : "";

		HOLDS(strncasecmp(address, "http", 4) == 0 || strncasecmp(address, "mailto:", 7) == 0);
	}
}
