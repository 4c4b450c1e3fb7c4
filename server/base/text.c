/* UTF-8, percent-decoding, hexadecimal, strict numbers. */
#include "base/text.h"

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

bool text_starts(const char *text, const char *prefix)
{
	return strncmp(text, prefix, strlen(prefix)) == 0;
}
