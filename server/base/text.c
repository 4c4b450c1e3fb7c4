/* UTF-8, what is seen of it, percent-decoding, hexadecimal, strict numbers. */
#include "base/text.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* The length of the sequence that starts here, or 0 when it is not UTF-8 (RFC 3629 section 4). */
static size_t sequence(const unsigned char *s, size_t left)
{
	static const struct {
		unsigned char first, last, second_min, second_max;
		size_t length;
	} table[] = {
		{ 0x00, 0x7f, 0, 0, 1 },       { 0xc2, 0xdf, 0x80, 0xbf, 2 }, { 0xe0, 0xe0, 0xa0, 0xbf, 3 },
		{ 0xe1, 0xec, 0x80, 0xbf, 3 }, { 0xed, 0xed, 0x80, 0x9f, 3 }, { 0xee, 0xef, 0x80, 0xbf, 3 },
		{ 0xf0, 0xf0, 0x90, 0xbf, 4 }, { 0xf1, 0xf3, 0x80, 0xbf, 4 }, { 0xf4, 0xf4, 0x80, 0x8f, 4 },
	};

	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
		if (s[0] < table[i].first || s[0] > table[i].last)
			continue;
		if (table[i].length > left)
			return 0;
		if (table[i].length > 1 && (s[1] < table[i].second_min || s[1] > table[i].second_max))
			return 0;
		for (size_t k = 2; k < table[i].length; k++)
			if ((s[k] & 0xc0) != 0x80)
				return 0;
		return table[i].length;
	}
	return 0;
}

bool text_is_utf8(const char *text, size_t length)
{
	const unsigned char *s = (const unsigned char *)text;

	for (size_t i = 0; i < length;) {
		size_t step = sequence(s + i, length - i);
		if (step == 0)
			return false;
		i += step;
	}
	return true;
}

size_t text_characters(const char *text)
{
	size_t count = 0;

	for (; *text; text++)
		count += ((unsigned char)*text & 0xc0) != 0x80;
	return count;
}

uint32_t text_point(const char *text, size_t left, size_t *step)
{
	const unsigned char *s = (const unsigned char *)text;
	size_t length = sequence(s, left);
	uint32_t point = length < 2 ? s[0] : s[0] & (0x7fu >> length);

	for (size_t i = 1; i < length; i++)
		point = point << 6 | (s[i] & 0x3f);
	*step = length ? length : 1;
	return point;
}

uint32_t text_point_before(const char *start, const char *at)
{
	const char *from = at - 1;
	size_t step;

	while (from > start && ((unsigned char)*from & 0xc0) == 0x80)
		from--;
	return text_point(from, (size_t)(at - from), &step);
}

struct span {
	uint32_t first, last;
};

static bool is_in(const struct span *spans, uint32_t point)
{
	while (spans->last < point)
		spans++;
	return spans->first <= point;
}

/*
 * What leaves no mark on a screen: white space, controls, Default_Ignorable_Code_Point of Unicode 15, the
 * blank of Braille and the anchors of annotations. web/parts/counter.js knows the same; a test compares them.
 */
static const struct span unseen[] = {
	{ 0x00, 0x20 },
	{ 0x7f, 0xa0 },
	{ 0xad, 0xad },
	{ 0x34f, 0x34f },
	{ 0x61c, 0x61c },
	{ 0x115f, 0x1160 },
	{ 0x1680, 0x1680 },
	{ 0x17b4, 0x17b5 },
	{ 0x180b, 0x180f },
	{ 0x2000, 0x200f },
	{ 0x2028, 0x202f },
	{ 0x205f, 0x206f },
	{ 0x2800, 0x2800 },
	{ 0x3000, 0x3000 },
	{ 0x3164, 0x3164 },
	{ 0xfe00, 0xfe0f },
	{ 0xfeff, 0xfeff },
	{ 0xffa0, 0xffa0 },
	{ 0xfff0, 0xfffb },
	{ 0x1bca0, 0x1bca3 },
	{ 0x1d173, 0x1d17a },
	{ 0xe0000, 0xe0fff },
	{ UINT32_MAX, UINT32_MAX },
};

/* Spaces of any width, on one line. */
static const struct span spaces[] = {
	{ 0x20, 0x20 },     { 0xa0, 0xa0 },     { 0x1680, 0x1680 }, { 0x2000, 0x200a },
	{ 0x202f, 0x202f }, { 0x205f, 0x205f }, { 0x3000, 0x3000 }, { UINT32_MAX, UINT32_MAX },
};

/* After what a joiner or the choice of a picture means something: scripts from Arabic to
 * Mongolian, signs, pictures. */
static const struct span joining[] = {
	{ 0xa9, 0xa9 },     { 0xae, 0xae },       { 0x600, 0x18af },
	{ 0x203c, 0x2bff }, { 0x3030, 0x303d },   { 0x3297, 0x3299 },
	{ 0xfe0e, 0xfe0f }, { 0x1f000, 0x1faff }, { UINT32_MAX, UINT32_MAX },
};

bool text_shows(const char *text, size_t length)
{
	for (size_t i = 0, step; i < length; i += step)
		if (!is_in(unseen, text_point(text + i, length - i, &step)))
			return true;
	return false;
}

/* Persian and Indic names, families and hearts are written with signs that are not seen; between Latin
 * letters they only hide. */
static bool is_written(uint32_t before, uint32_t point, const char *after)
{
	static const char keycap[] = "\xe2\x83\xa3"; /* U+20E3 */

	if (point != 0x200c && point != 0x200d && point != 0xfe0e && point != 0xfe0f)
		return false;
	return is_in(joining, before) || (point == 0xfe0f && text_starts(after, keycap));
}

bool text_tidy_name(char *name)
{
	const char *end = name + strlen(name);
	char *out = name;
	uint32_t before = 0;
	size_t step;

	for (const char *in = name; in < end; in += step) {
		uint32_t point = text_point(in, (size_t)(end - in), &step);

		if (is_in(spaces, point)) {
			if (out > name && out[-1] != ' ')
				*out++ = ' ';
		} else if (!is_in(unseen, point) || is_written(before, point, in + step)) {
			memmove(out, in, step);
			out += step;
		} else {
			return false;
		}
		before = point;
	}
	out -= out > name && out[-1] == ' ';
	*out = '\0';
	return true;
}

char *text_lower(char *text)
{
	for (char *c = text; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	return text;
}

static int hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

bool text_percent_decode(char *text)
{
	char *out = text;

	for (const char *in = text; *in; in++) {
		if (*in != '%') {
			*out++ = *in;
			continue;
		}
		int high = hex_value(in[1]), low = high < 0 ? -1 : hex_value(in[2]);
		if (low < 0)
			return false;
		char c = (char)(high << 4 | low);
		if (c == '\0')
			return false;
		*out++ = c;
		in += 2;
	}
	*out = '\0';
	return true;
}

void text_hex(const void *bytes, size_t length, char *out)
{
	static const char digits[] = "0123456789abcdef";
	const unsigned char *b = bytes;

	for (size_t i = 0; i < length; i++) {
		*out++ = digits[b[i] >> 4];
		*out++ = digits[b[i] & 15];
	}
	*out = '\0';
}

bool text_number(const char *text, int64_t min, int64_t max, int64_t *out)
{
	char *end;

	if (*text != '-' && (*text < '0' || *text > '9'))
		return false;
	errno = 0;
	long long number = strtoll(text, &end, 10);

	if (errno || *end || end == text || number < min || number > max)
		return false;
	*out = number;
	return true;
}

int text_position(const char *word, const char *const list[])
{
	for (int i = 0; list[i]; i++)
		if (strcmp(word, list[i]) == 0)
			return i;
	return -1;
}

bool text_is_key_name(const char *text)
{
	size_t length = 0;

	for (; text[length]; length++)
		if (text[length] <= ' ' || text[length] >= 0x7f || text[length] == '+')
			return false;
	return length > 0 && length < KEY_NAME_BYTES;
}

bool text_starts(const char *text, const char *prefix)
{
	return strncmp(text, prefix, strlen(prefix)) == 0;
}

uint64_t text_number_with(uint64_t number, const void *bytes, size_t length)
{
	for (const unsigned char *byte = bytes; length > 0; byte++, length--)
		number = (number ^ *byte) * 1099511628211u;
	return number;
}

uint64_t text_number_of(const void *bytes, size_t length)
{
	uint64_t number = text_number_with(TEXT_NUMBER, bytes, length);

	return number ? number : 1;
}
