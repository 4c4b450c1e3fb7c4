/* Words that would name one host and lead to another. */
#include "text/pose.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/text.h"
#include "text/link.h"

enum { FEW = 4 }; /* underscores of a name; more are a line */

/* What an address leads to, or what reads as one: without "www.", user and port. */
struct host {
	const char *at;
	size_t length;
};

static bool begins(const char *text, size_t length, const char *prefix)
{
	return length > strlen(prefix) && strncasecmp(text, prefix, strlen(prefix)) == 0;
}

static struct host without_www(struct host host)
{
	size_t www = begins(host.at, host.length, "www.") ? strlen("www.") : 0;

	return (struct host){ host.at + www, host.length - www };
}

static struct host without_user(struct host host, bool mail)
{
	const char *sign = mail ? memchr(host.at, '@', host.length) : memrchr(host.at, '@', host.length);

	return sign ? (struct host){ sign + 1, (size_t)(host.at + host.length - sign - 1) } : host;
}

static struct host without_port(struct host host)
{
	const char *end = host.at + host.length;
	const char *from = begins(host.at, host.length, "[") ? memchr(host.at, ']', host.length) : NULL;
	const char *sign = memchr(from ? from : host.at, ':', (size_t)(end - (from ? from : host.at)));

	return sign ? (struct host){ host.at, (size_t)(sign - host.at) } : host;
}

/* As browsers and mail programs read an address with its scheme. */
static struct host host_of(const char *address)
{
	bool mail = begins(address, strlen(address), "mailto:");
	const char *from = strchr(address, ':') + strlen(mail ? ":" : "://");

	return without_www(without_port(without_user((struct host){ from, strcspn(from, "/?#") }, mail)));
}

static bool is_same(struct host a, struct host b)
{
	return a.length == b.length && strncasecmp(a.at, b.at, a.length) == 0;
}

/* An _ between letters is no mark, nor are several. */
static bool is_mark(const char *words, size_t length, size_t at)
{
	size_t from = at, to = at;

	if (words[at] != '_')
		return strchr("*~`\\", words[at]) != NULL;
	while (from > 0 && words[from - 1] == '_' && at - from < FEW)
		from--;
	while (to + 1 < length && words[to + 1] == '_' && to - at < FEW)
		to++;
	return from == 0 || to + 1 == length || !isalnum((unsigned char)words[from - 1]) ||
	       !isalnum((unsigned char)words[to + 1]);
}

/* Words as the eye may read them: without what is not seen, and without marks, unless they stay. */
static const char *as_seen(struct arena *arena, const char *words, size_t *length, bool marks)
{
	char *seen = arena_alloc(arena, *length + 1), *end = seen;

	for (size_t i = 0, step; i < *length; i += step) {
		uint32_t point = text_point(words + i, *length - i, &step);
		bool kept = marks || !is_mark(words, *length, i);

		if (kept && (point_is_space(point) || text_shows(words + i, step)))
			end = (char *)memcpy(end, words + i, step) + step;
	}
	*length = (size_t)(end - seen);
	return seen;
}

/* Whatever stands before: a mark that is shown, or not, may part an address from the word before it. */
static bool has_other_link(struct arena *arena, const char *words, size_t length, struct host host)
{
	for (size_t at = 0, found; at < length; at += found) {
		const char *link = link_find(arena, words + at, length - at, 0, &found);

		if (link && !is_same(host_of(link), host))
			return true;
		found = link ? found : 1;
	}
	return false;
}

/* Words, dots and hyphens without a blank: google.com, note.pdf. It begins and ends with a word. */
struct row {
	struct host host;
	size_t last; /* where the last part begins */
	bool dots;
	bool marked; /* marks stand within: the screen may show another one, or several */
};

enum sign { SIGN_OTHER, SIGN_WORD, SIGN_HYPHEN, SIGN_DOT, SIGN_MARK };

static enum sign sign_at(const char *text, size_t length, size_t at, size_t *step)
{
	uint32_t point = text_point(text + at, length - at, step);
	bool dot = point == '.' || point == 0x2024 || point == 0xff0e; /* and what looks like it */

	if (is_mark(text, length, at))
		return SIGN_MARK;
	return dot ? SIGN_DOT : point == '-' ? SIGN_HYPHEN : point_is_word(point) ? SIGN_WORD : SIGN_OTHER;
}

/* The row that begins here; empty when no word does. */
static struct row row_at(const char *text, size_t length, size_t at)
{
	struct row row = { .host = { text + at, 0 } };
	enum sign sign, before = SIGN_OTHER;
	bool marks = false;

	for (size_t i = at, step; i < length && (sign = sign_at(text, length, i, &step)) != SIGN_OTHER;
	     i += step) {
		if (i == at ? sign != SIGN_WORD : sign == SIGN_DOT && before == SIGN_DOT)
			break;
		if (sign == SIGN_WORD) {
			row.last = before == SIGN_DOT ? i - at : row.last;
			row.dots = row.dots || before == SIGN_DOT;
			row.marked = row.marked || marks;
			row.host.length = i + step - at;
		}
		marks = marks || sign == SIGN_MARK;
		before = sign == SIGN_MARK ? before : sign;
	}
	return row;
}

/* What files are called by: none of these ends the name of a host. */
static bool is_file_ending(const char *last, size_t length)
{
	static const char endings[] =
		" avi bmp css csv doc docx dwg eml gif htm html ics jpeg jpg js json log msg odg odp ods odt "
		"pdf php png ppt pptx rtf svg tif tiff txt wav webp xls xlsx xml ";

	for (const char *at = endings + 1; *at; at += strcspn(at, " ") + 1)
		if (strcspn(at, " ") == length && strncasecmp(at, last, length) == 0)
			return true;
	return false;
}

/* The last part of a host has letters only, at least two, or is the code of one that has others. */
static bool reads_as_host(const struct row *row)
{
	const char *last = row->host.at + row->last;
	size_t length = row->host.length - row->last, letters = 0;

	while (letters < length &&
	       (isalpha((unsigned char)last[letters]) || (unsigned char)last[letters] >= 0x80))
		letters++;
	return row->dots && ((letters == length && length >= 2 && !is_file_ending(last, length)) ||
	                     begins(last, length, "xn--"));
}

/* The path after a host belongs to it. */
static size_t path_length(const char *text, size_t length)
{
	size_t end = 0;

	for (size_t step; end < length && (end > 0 || strchr("/?#", *text)); end += step) {
		uint32_t point = text_point(text + end, length - end, &step);

		if (point <= 0x20 || (point >= 0x80 && !point_is_word(point)))
			break;
	}
	return end;
}

/* What is a link by itself is asked about elsewhere. */
static bool has_other_host(struct arena *arena, const char *words, size_t length, struct host host)
{
	for (size_t at = 0, step; at < length; at += step) {
		if (link_find(arena, words, length, at, &step))
			continue;
		struct row row = row_at(words, length, at);
		bool names = reads_as_host(&row);

		if (row.marked ? row.dots : names && !is_same(without_www(row.host), host))
			return true;
		step = row.host.length +
		       (names ? path_length(words + at + row.host.length, length - at - row.host.length) : 0);
		if (step == 0)
			text_point(words + at, length - at, &step);
	}
	return false;
}

bool link_poses(struct arena *arena, const char *words, size_t length, const char *address)
{
	size_t typed = length, read = length;
	const char *with_marks = as_seen(arena, words, &typed, true),
		   *without = as_seen(arena, words, &read, false);

	if (link_mention(address))
		return false;
	struct host host = host_of(address);

	return has_other_link(arena, words, length, host) || has_other_link(arena, with_marks, typed, host) ||
	       has_other_link(arena, without, read, host) || has_other_host(arena, with_marks, typed, host);
}
