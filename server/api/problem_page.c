/* Pages about problems, for whoever follows the type of one (RFC 9457 3.1.1): without a script, and the same
 * for everybody. */
#include "api/problem_page.h"

#include <string.h>

#include "base/text.h"
#include "base/words.h"
#include "text/markdown.h"

#define FOLDER "/problems/"

static const char frame[] =
	"<!doctype html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
	"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	"<meta name=\"color-scheme\" content=\"light dark\">\n"
	"<meta name=\"referrer\" content=\"same-origin\">\n<title>%s · Parvis</title>\n"
	"<link rel=\"icon\" href=\"/mark.svg\" type=\"image/svg+xml\">\n"
	"<link rel=\"stylesheet\" href=\"/plain.css\">\n</head>\n<body>\n<main>\n<h1>%s</h1>\n%s"
	"</main>\n</body>\n</html>\n";

bool problem_page_at(const struct http_request *http)
{
	return strcmp(http->method, "GET") == 0 &&
	       (text_starts(http->path, FOLDER) || strcmp(http->path, "/problems") == 0);
}

/* A text as it stands in a page. */
static const char *escaped(struct task *t, const char *text)
{
	char *out = arena_alloc(&t->arena, strlen(text) * strlen("&quot;") + 1), *place = out;

	for (; *text; text++) {
		const char *instead = html_instead(*text);

		if (!instead) {
			*place++ = *text;
			continue;
		}
		memcpy(place, instead, strlen(instead));
		place += strlen(instead);
	}
	return out;
}

static const char *said(struct task *t, const char *key)
{
	const char *text = word(t->language, key);

	return escaped(t, text ? text : key);
}

static const char *of(struct task *t, enum problem problem, const char *part)
{
	return said(t, arena_printf(&t->arena, "problem.%s.%s", problem_code(problem), part));
}

static struct reply page(struct task *t, int status, const char *title, const char *inside)
{
	const char *html = arena_printf(&t->arena, frame, language_names[t->language], title, title, inside);
	struct reply reply = {
		.status = status, .type = "text/html; charset=utf-8", .body = html, .length = strlen(html)
	};

	reply_header(&reply, "Content-Language", language_names[t->language]);
	reply_header(&reply, "Vary", "Accept-Language, Cookie");
	return reply;
}

static struct reply about(struct task *t, int status, enum problem problem)
{
	const char *inside =
		arena_printf(&t->arena,
	                     "<h2>%s</h2>\n<p>%s</p>\n<h2>%s</h2>\n<p>%s</p>\n"
	                     "<dl><dt>%s</dt><dd><code>%s</code></dd><dt>%s</dt><dd>%d</dd></dl>\n"
	                     "<nav><a href=\"" FOLDER "\">%s</a> <a href=\"/\">%s</a></nav>\n",
	                     said(t, "problems.meaning"), of(t, problem, "meaning"), said(t, "problems.todo"),
	                     of(t, problem, "advice"), said(t, "problems.code"), problem_code(problem),
	                     said(t, "problems.status"), problem_status(problem), said(t, "problems.all"),
	                     said(t, "problems.home"));

	return page(t, status, of(t, problem, "title"), inside);
}

static struct reply list(struct task *t)
{
	const char *items = "";

	for (int p = PROBLEM_none + 1; p < PROBLEM_COUNT; p++) {
		const char *code = problem_code((enum problem)p);

		items = arena_printf(&t->arena,
		                     "%s<li><a href=\"" FOLDER "%s\">%s</a><br><code>%s</code> %d</li>\n",
		                     items, code, of(t, (enum problem)p, "title"), code,
		                     problem_status((enum problem)p));
	}
	const char *inside =
		arena_printf(&t->arena, "<p>%s</p>\n<ul>\n%s</ul>\n<nav><a href=\"/\">%s</a></nav>\n",
	                     said(t, "problems.about"), items, said(t, "problems.home"));

	return page(t, 200, said(t, "problems.title"), inside);
}

struct reply problem_page(struct task *t, const struct http_request *http)
{
	const char *code = text_starts(http->path, FOLDER) ? http->path + strlen(FOLDER) : "";

	if (!*code)
		return list(t);
	for (int p = PROBLEM_none + 1; p < PROBLEM_COUNT; p++)
		if (strcmp(code, problem_code((enum problem)p)) == 0)
			return about(t, 200, (enum problem)p);
	return about(t, 404, PROBLEM_not_found);
}
