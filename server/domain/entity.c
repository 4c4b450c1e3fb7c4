/* Characters written by name or number: the names that people really type, and every number. */
#include "domain/entity.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static const struct {
	const char *name;
	uint32_t character;
} names[] = {
	{ "amp", '&' },      { "lt", '<' },       { "gt", '>' },       { "quot", '"' },     { "apos", '\'' },
	{ "nbsp", 0xa0 },    { "laquo", 0xab },   { "raquo", 0xbb },   { "euro", 0x20ac },  { "copy", 0xa9 },
	{ "reg", 0xae },     { "deg", 0xb0 },     { "times", 0xd7 },   { "middot", 0xb7 },  { "hellip", 0x2026 },
	{ "ndash", 0x2013 }, { "mdash", 0x2014 }, { "lsquo", 0x2018 }, { "rsquo", 0x2019 }, { "ldquo", 0x201c },
	{ "rdquo", 0x201d }, { "bull", 0x2022 },  { "rarr", 0x2192 },  { "larr", 0x2190 },  { "eacute", 0xe9 },
	{ "egrave", 0xe8 },  { "ecirc", 0xea },   { "euml", 0xeb },    { "agrave", 0xe0 },  { "acirc", 0xe2 },
	{ "ccedil", 0xe7 },  { "icirc", 0xee },   { "iuml", 0xef },    { "ocirc", 0xf4 },   { "ugrave", 0xf9 },
	{ "ucirc", 0xfb },   { "Eacute", 0xc9 },  { "Agrave", 0xc0 },  { "Ccedil", 0xc7 },  { "oelig", 0x153 },
};
enum { NAME_COUNT = sizeof names / sizeof names[0], REPLACEMENT = 0xfffd };

static int digit_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : 99;
}

/* The number between "&#" or "&#x" and ';'. */
static uint32_t read_number(const char *text, size_t length)
{
	bool hexadecimal = text[2] == 'x' || text[2] == 'X';
	uint32_t base = hexadecimal ? 16 : 10, number = 0;

	for (size_t i = hexadecimal ? 3 : 2; i + 1 < length; i++) {
		uint32_t digit = (uint32_t)digit_value(text[i]);

		if (digit >= base || number > 0x10ffff)
			return REPLACEMENT;
		number = number * base + digit;
	}
	return number;
}

static bool is_forbidden(uint32_t character)
{
	return character < 0x20 || (character >= 0x7f && character < 0xa0) || (character >= 0xd800 && character < 0xe000) ||
	       character > 0x10ffff;
}

static size_t write_utf8(uint32_t c, char out[ENTITY_BYTES])
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	size_t bytes = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

	for (size_t i = bytes - 1; i > 0; i--, c >>= 6)
		out[i] = (char)(0x80 | (c & 0x3f));
	out[0] = (char)((0xf00 >> bytes & 0xf0) | c);
	return bytes;
}

static uint32_t find_name(const char *name, size_t length)
{
	for (int i = 0; i < NAME_COUNT; i++)
		if (strlen(names[i].name) == length && memcmp(names[i].name, name, length) == 0)
			return names[i].character;
	return 0;
}

size_t entity_decode(const char *text, size_t length, char out[ENTITY_BYTES])
{
	if (length < 4 || text[0] != '&' || text[length - 1] != ';')
		return 0;
	if (text[1] != '#') {
		uint32_t character = find_name(text + 1, length - 2);

		return character ? write_utf8(character, out) : 0;
	}
	uint32_t character = read_number(text, length);

	return write_utf8(is_forbidden(character) ? REPLACEMENT : character, out);
}
