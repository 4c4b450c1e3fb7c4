/* Which addresses a text may link to: a short list of schemes, checked byte by byte; and
 * the finder of bare links. */
#include "text/link.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/arena.h"
#include "base/id.h"
#include "base/text.h"

enum { ADDRESS_BYTES = 2048, LOCAL_BYTES = 64, OPEN_BRACKETS = 8 };

static const char *const safe_starts[] = { "http://", "https://", "mailto:" };

/* Like text_starts(), of bytes that no NUL ends, in any case, and something follows. */
static bool begins(const char *text, size_t length, const char *prefix)
{
	size_t bytes = strlen(prefix);

	return length > bytes && strncasecmp(text, prefix, bytes) == 0;
}

/* Browsers drop tabs and newlines inside addresses and treat '\' as '/': an address that holds
 * any is not one of ours. */
static bool has_strange_bytes(const char *href)
{
	for (const unsigned char *c = (const unsigned char *)href; *c; c++)
		if (*c <= 0x20 || *c == 0x7f || *c == '\\')
			return true;
	return false;
}

bool link_is_safe(const char *href)
{
	if (has_strange_bytes(href))
		return false;
	for (size_t i = 0; i < sizeof safe_starts / sizeof safe_starts[0]; i++)
		if (begins(href, strlen(href), safe_starts[i]))
			return true;
	return false;
}

const char *link_mention(const char *href)
{
	const char *id = href + strlen("member:");

	return text_starts(href, "member:") && id_valid(id) ? id : NULL;
}

/* How much of the text an address may have: letters, marks and digits of any script, ASCII signs
 * that no address escapes. */
static size_t address_step(const char *text, size_t left)
{
	size_t step;
	uint32_t point = text_point(text, left, &step);

	if (point < 0x80)
		return point <= 0x20 || point == 0x7f || strchr("\"<>\\`|", (int)point) ? 0 : 1;
	bool dash = point >= 0x2010 && point <= 0x2013, middle_dot = point == 0xb7;

	return point_is_word(point) || dash || middle_dot ? step : 0;
}

/*
 * Counts round, square and curly brackets; false when this byte closes one that is not open, or opens more
 * than any address has: without that, each of many "[a](http" would be read to the end of all of them.
 */
static bool balances(char c, int open[3])
{
	static const char opening[] = "([{", closing[] = ")]}";
	const char *opens = strchr(opening, c), *closes = strchr(closing, c);

	if (opens)
		return open[opens - opening]++ < OPEN_BRACKETS;
	return !closes || open[closes - closing]-- > 0;
}

size_t link_target(const char *text, size_t length)
{
	int open[3] = { 0 };
	size_t end = 1;
	char address[ADDRESS_BYTES];
	bool known = begins(text, length, "(http") || begins(text, length, "(mailto:") ||
	             begins(text, length, "(member:");

	for (size_t step; known && end < length && end < ADDRESS_BYTES && balances(text[end], open);
	     end += step)
		if ((step = address_step(text + end, length - end)) == 0)
			return 0;
	if (!known || end >= length || end >= ADDRESS_BYTES || text[end] != ')')
		return 0;
	memcpy(address, text + 1, end - 1);
	address[end - 1] = '\0';
	return link_is_safe(address) || link_mention(address) ? end + 1 : 0;
}

/* What ends a sentence and no address: it stays outside of the link. A bracket that closes was balanced, or
 * it would not be there. */
static size_t without_tail(const char *text, size_t length)
{
	while (length > 0) {
		size_t step;
		const char *last = text + length - 1;

		while (last > text && ((unsigned char)*last & 0xc0) == 0x80)
			last--;
		uint32_t point = text_point(last, (size_t)(text + length - last), &step);

		if (point < 0x80 ? !strchr("?!.,:;*_~'([{", (int)point) : point_is_word(point))
			return length;
		length -= step;
	}
	return 0;
}

/* Addresses in a row, with no blank between them. */
static bool begins_another(const char *text, size_t left)
{
	return strchr(",;", *text) &&
	       (begins(text + 1, left - 1, "http://") || begins(text + 1, left - 1, "https://") ||
	        begins(text + 1, left - 1, "www."));
}

/* The bytes of an address from `from` on, of which the first `host` are its scheme. */
static size_t address_length(const char *text, size_t length, size_t scheme, bool quoted)
{
	int open[3] = { 0 };
	size_t end = scheme;

	for (size_t step;
	     end < length && balances(text[end], open) && !begins_another(text + end, length - end);
	     end += step)
		if ((step = address_step(text + end, length - end)) == 0 || (quoted && text[end] == '\''))
			break;
	return without_tail(text, end);
}

/* A host begins with a letter or digit of any script, or with the bracket of an IPv6 address. */
static bool host_begins(const char *text, size_t left)
{
	size_t step;

	if (left == 0)
		return false;
	return point_is_word(text_point(text, left, &step)) ||
	       (left > 2 && text[0] == '[' && (isxdigit((unsigned char)text[1]) || text[1] == ':'));
}

/* A name after www. has another dot in it. */
static bool names_host(const char *text, size_t length)
{
	const char *dot = memchr(text, '.', length);

	return dot && dot > text && dot + 1 < text + length && !memchr(text, '/', (size_t)(dot - text));
}

static size_t web_length(const char *text, size_t left, bool quoted)
{
	static const char *const starts[] = { "http://", "https://", "www." };

	for (size_t i = 0; i < sizeof starts / sizeof starts[0]; i++) {
		size_t scheme = strlen(starts[i]);

		if (!begins(text, left, starts[i]) || !host_begins(text + scheme, left - scheme))
			continue;
		if (i == 2 && !names_host(text + scheme, left - scheme))
			return 0; /* before it is read to its end: each of many "www.a/" would be */
		size_t length = address_length(text, left, scheme, quoted);

		if (length > scheme && (i < 2 || names_host(text + scheme, length - scheme)))
			return length;
	}
	return 0;
}

/* The bytes of "name.part" and its dots: labels of ASCII letters, digits and hyphens, the last of
 * letters, at least two. */
static size_t domain_length(const char *text, size_t left)
{
	size_t length = 0, label = 0, dots = 0;

	while (length < left && (isalnum((unsigned char)text[length]) || strchr("-.", text[length]))) {
		bool dot = text[length] == '.';

		if (dot && (label == 0 || length + 1 == left || !isalnum((unsigned char)text[length + 1])))
			break;
		dots += dot;
		label = dot ? 0 : label + 1;
		length++;
	}
	bool letters = label >= 2;

	for (size_t i = length - label; i < length; i++)
		letters = letters && isalpha((unsigned char)text[i]);
	return dots > 0 && letters ? length : 0;
}

static size_t mail_length(const char *text, size_t left)
{
	size_t local = 0, step;

	while (local < left && local <= LOCAL_BYTES &&
	       (isalnum((unsigned char)text[local]) || strchr("._%+-", text[local])))
		local++;
	if (local == 0 || local > LOCAL_BYTES || local == left || text[local] != '@' ||
	    text[local - 1] == '.')
		return 0;
	size_t domain = domain_length(text + local + 1, left - local - 1), end = local + 1 + domain;

	if (domain == 0)
		return 0;
	size_t after = end + (end + 1 < left && strchr(".:", text[end]));
	bool goes_on = after < left && (strchr("@_-", text[after]) ||
	                                point_is_word(text_point(text + after, left - after, &step)));

	return goes_on || (after > end && strchr("/~", text[after])) ? 0 : end;
}

/* mailto: may have headers after the address: ?subject=… */
static size_t mailto_length(const char *text, size_t left)
{
	size_t scheme = strlen("mailto:"),
	       mail = begins(text, left, "mailto:") ? mail_length(text + scheme, left - scheme) : 0;
	size_t end = scheme + mail;

	if (mail == 0 || end + 1 >= left || text[end] != '?' || !isalpha((unsigned char)text[end + 1]))
		return mail > 0 ? end : 0;
	return address_length(text, left, end, false);
}

/* Before a mail address nothing stands that could belong to it; a person's name with an apostrophe
 * is not half an address. */
static bool mail_may_begin(uint32_t before)
{
	return before >= 0x80 ? before != 0x2019 : !strchr("._%+-'/=&#$@", (int)before);
}

const char *link_find(struct arena *arena, const char *text, size_t length, size_t at, size_t *found)
{
	const char *here = text + at;
	size_t left = length - at, mail = 0;
	uint32_t before = at > 0 ? text_point_before(text, here) : ' ';

	if (!isalnum((unsigned char)*here) || point_is_word(before))
		return NULL;
	size_t whole = web_length(here, left, before == '\'');

	if (!whole)
		whole = mailto_length(here, left);
	if (!whole && mail_may_begin(before))
		whole = mail = mail_length(here, left);
	*found = whole;
	const char *start = mail ? "mailto:" : begins(here, left, "www.") ? "http://" : "";
	size_t bytes = strlen(start);
	char *address = *found ? arena_alloc(arena, bytes + *found + 1) : NULL;

	if (address) {
		memcpy(address, start, bytes);
		memcpy(address + bytes, here, *found);
	}
	return address;
}
