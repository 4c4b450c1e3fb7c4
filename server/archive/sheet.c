/* Writes HTML pages into an archive: frame, escaping, words, dates. */
#include "archive/sheet.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/words.h"
#include "text/markdown.h"

static const char style[] =
	"<style>:root{color-scheme:light "
	"dark;--line:#8884;--dim:#667;--link:#1f4fbf}@media(prefers-color-scheme:dark){:root{--dim:#aab;--"
	"link:#8fb4ff}}body{font:1rem/1.55 system-ui,sans-serif;max-width:48rem;margin:0 auto;padding:1.5rem "
	"1rem 4rem}a{color:var(--link)}h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.1rem;margin:0 0 "
	".4rem}nav{margin:1rem 0}article{border:1px solid "
	"var(--line);border-radius:.6rem;padding:1rem;margin:1rem "
	"0;overflow-wrap:anywhere}dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.15rem "
	"1rem;margin:.6rem 0 "
	"0;font-size:.92rem}dt{color:var(--dim)}dd{margin:0}table{border-collapse:collapse;width:100%;font-"
	"size:.95rem}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px "
	"solid var(--line)}tbody "
	"th{font-weight:inherit}td.n{text-align:right;font-variant-numeric:tabular-nums}pre{overflow-x:auto}"
	"small,.dim{color:var(--dim)}blockquote{margin:0;padding-left:1rem;border-left:3px solid "
	"var(--line)}.left{text-align:left}.center{text-align:center}.right{text-align:right}@media "
	"print{article{break-inside:avoid}}</style>";

static void flush(struct sheet *s)
{
	s->well = s->well && zip_write(s->zip, s->bytes, s->length);
	s->length = 0;
}

static void put(struct sheet *s, const char *bytes, size_t length)
{
	while (length > 0) {
		if (s->length == SHEET_BYTES)
			flush(s);
		size_t room = SHEET_BYTES - s->length, part = length < room ? length : room;
		memcpy(s->bytes + s->length, bytes, part);
		s->length += part;
		bytes += part;
		length -= part;
	}
}

void sheet_raw(struct sheet *s, const char *html)
{
	put(s, html, strlen(html));
}

void sheet_text(struct sheet *s, const char *text)
{
	const char *from = text;

	for (; *text; text++) {
		const char *instead = html_instead(*text);
		if (!instead)
			continue;
		put(s, from, (size_t)(text - from));
		sheet_raw(s, instead);
		from = text + 1;
	}
	put(s, from, (size_t)(text - from));
}

void sheet_word(struct sheet *s, const char *key)
{
	const char *text = word(s->t->language, key), *last = strrchr(key, '.');

	sheet_text(s, text ? text : last ? last + 1 : key);
}

void sheet_number(struct sheet *s, long long number)
{
	char digits[24];

	snprintf(digits, sizeof digits, "%lld", number);
	sheet_raw(s, digits);
}

void sheet_element(struct sheet *s, const char *name, const char *text)
{
	sheet_raw(s, "<");
	sheet_raw(s, name);
	sheet_raw(s, ">");
	sheet_text(s, text);
	sheet_raw(s, "</");
	sheet_raw(s, name);
	sheet_raw(s, ">");
}

/* True for text that begins with this shape: 0 stands for any digit, everything else for itself. */
static bool shaped(const char *text, const char *shape)
{
	for (size_t i = 0; shape[i]; i++)
		if (shape[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i])
			return false;
	return true;
}

/* PostgreSQL wrote "2026-11-21T22:15:00.123456+00:00" or "2026-11-21"; people read day,
 * month, year in French. */
void sheet_date(struct sheet *s, const char *text)
{
	struct date day;
	bool french = s->t->language == LANGUAGE_fr, dated = date_begins(text, &day);
	bool timed = dated && shaped(text + DATE_TEXT - 1, "T00:00");

	if (!dated) {
		sheet_text(s, text);
		return;
	}
	sheet_raw(s, "<time datetime=\"");
	sheet_text(s, text);
	sheet_raw(s, "\">");
	if (french) {
		put(s, text + 8, 2);
		sheet_raw(s, "/");
		put(s, text + 5, 2);
		sheet_raw(s, "/");
		put(s, text, 4);
	} else {
		put(s, text, 10);
	}
	if (timed) {
		sheet_raw(s, french ? " à " : " ");
		put(s, text + 11, 2);
		sheet_raw(s, french ? " h " : ":");
		put(s, text + 14, 2);
		sheet_raw(s, " UTC");
	}
	sheet_raw(s, "</time>");
}

void sheet_open(struct sheet *s, const char *path, const char *root, const char *title)
{
	s->length = 0;
	s->well = zip_open_entry(s->zip, path);
	sheet_raw(s, s->t->language == LANGUAGE_fr ? "<!doctype html>\n<html lang=\"fr\">"
	                                           : "<!doctype html>\n<html lang=\"en\">");
	sheet_raw(s, "<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, "
	             "initial-scale=1\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
	             "'none'; style-src 'unsafe-inline'\"><meta name=\"robots\" content=\"noindex\">");
	sheet_element(s, "title", title);
	sheet_raw(s, style);
	sheet_raw(s, "</head><body><nav aria-label=\"");
	sheet_word(s, "archive.contents");
	sheet_raw(s, "\"><a href=\"");
	sheet_raw(s, root);
	sheet_raw(s, "index.html\">");
	sheet_word(s, "archive.contents");
	sheet_raw(s, "</a></nav><main>");
	sheet_element(s, "h1", title);
	sheet_raw(s, "\n");
}

bool sheet_close(struct sheet *s)
{
	sheet_raw(s, "</main></body></html>\n");
	flush(s);
	s->well = s->well && zip_close_entry(s->zip, 0);
	return s->well;
}
