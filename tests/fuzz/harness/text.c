/* The small readers: UTF-8, percent escapes, numbers, dates, ids, addresses and networks, hexadecimal,
 * base64, array literals. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/address.h"
#include "base/date.h"
#include "base/id.h"
#include "base/text.h"
#include "crypto/encoding.h"
#include "db/db.h"
#include "fuzz.h"

/* UTF-8 by the letter of RFC 3629, written another way: the number of bytes that the first bytes allow. */
static size_t sign(const unsigned char *c, size_t left)
{
	size_t bytes = c[0] < 0x80                   ? 1
	               : c[0] >= 0xc2 && c[0] < 0xe0 ? 2
	               : c[0] >= 0xe0 && c[0] < 0xf0 ? 3
	               : c[0] >= 0xf0 && c[0] < 0xf5 ? 4
	                                             : 0;

	if (bytes == 0 || bytes > left)
		return 0;
	for (size_t i = 1; i < bytes; i++)
		if ((c[i] & 0xc0) != 0x80)
			return 0;
	unsigned first = bytes > 2 ? (unsigned)c[0] << 8 | c[1] : 0;

	return (first >= 0xe000 && first < 0xe0a0) || (first >= 0xeda0 && first < 0xee00) ||
	                       (first >= 0xf000 && first < 0xf090) || first >= 0xf490
	               ? 0
	               : bytes;
}

static bool is_utf8(const char *text, size_t length)
{
	size_t bytes;

	for (size_t i = 0; i < length; i += bytes)
		if ((bytes = sign((const unsigned char *)text + i, length - i)) == 0)
			return false;
	return true;
}

static void look_at_numbers(const char *text)
{
	int64_t number = 7, length = (int64_t)strlen(text);

	if (text_number(text, -1000, INT64_MAX, &number))
		HOLDS(number >= -1000 && strtoll(text, NULL, 10) == number);
	else
		HOLDS(number == 7);
	HOLDS(!id_valid(text) || length == ID_LENGTH);
	HOLDS(!text_is_key_name(text) || (length > 0 && length < KEY_NAME_BYTES && !strpbrk(text, " +\n")));
}

/* What is read is written the same again, byte by byte; a moment is its day and a time of day. */
static void look_at_dates(const char *text)
{
	struct date date, begins;
	struct moment moment;
	char day[DATE_TEXT], time[32];
	bool whole = date_read(text, &date), prefix = date_begins(text, &begins),
	     timed = moment_read(text, &moment);

	HOLDS(!(whole && timed) && (prefix || !(whole || timed)));
	if (whole)
		date_text(date, day);
	HOLDS(!whole || (strcmp(day, text) == 0 && memcmp(&date, &begins, sizeof date) == 0 &&
	                 date_days_between(date, date_next_day(date)) == 1));
	if (!timed)
		return;
	date_text(moment.day, day);
	snprintf(time, sizeof time, "T%02d:%02d:%02dZ", moment.hour, moment.minute, moment.second);
	HOLDS(strncmp(text, day, DATE_TEXT - 1) == 0 && strcmp(text + DATE_TEXT - 1, time) == 0);
}

static void look_at_addresses(const char *text)
{
	struct networks networks = { 0 };
	struct address address, again;
	char spelled[ADDRESS_TEXT];

	if (address_read(text, &address)) {
		address_text(&address, spelled);
		HOLDS(address_read(spelled, &again) && memcmp(&address, &again, sizeof address) == 0);
		struct address household = address_household(&address), twice = address_household(&household);

		HOLDS(memcmp(&household, &twice, sizeof twice) == 0);
	}
	bool read = networks_read(text, &networks);

	HOLDS(networks.count >= 0 && networks.count <= NETWORK_LIMIT);
	for (int i = 0; read && i < networks.count; i++)
		HOLDS(networks.list[i].bits > 0 && networks.list[i].bits <= 128);
}

static void look_at_encodings(struct task *t, struct fuzz *in)
{
	char *hex = fuzz_copy(t, in->text, 2 * in->length > in->length ? in->length : in->length);
	size_t bytes = in->length / 4 * 3;

	for (size_t size = bytes > 2 ? bytes - 2 : 1; size <= bytes; size++) {
		char *out = fuzz_copy(t, in->text, size), *back = arena_alloc(&t->arena, BASE64_TEXT(size));

		if (!base64_read(in->text, in->length, out, size))
			continue;
		base64_write(out, size, back);
		HOLDS(strlen(back) == in->length && memcmp(back, in->text, in->length) == 0);
	}
	char *out = fuzz_copy(t, hex, in->length / 2), *digits = arena_alloc(&t->arena, in->length + 1);

	if (in->length % 2 == 0 && hex_read(in->text, out, in->length / 2)) {
		text_hex(out, in->length / 2, digits);
		HOLDS(memcmp(digits, in->text, in->length) == 0);
	}
}

static void look_at_percents(struct task *t, struct fuzz *in)
{
	char *decoded = fuzz_copy(t, in->text, strlen(in->text));

	if (text_percent_decode(decoded))
		HOLDS(strlen(decoded) <= strlen(in->text) &&
		      (strchr(in->text, '%') || strcmp(decoded, in->text) == 0));
}

/* What stands in an array for PostgreSQL, read as its manual says (8.15.6). */
static void look_at_arrays(struct task *t, const char *text)
{
	const char *const values[] = { text, NULL, "", text };
	const char *literal = db_array(t, values, 4);
	size_t i = 0;

	HOLDS(literal[0] == '{' && literal[1] == '"');
	for (literal += 2; *literal != '"'; literal++, i++) {
		literal += *literal == '\\';
		HOLDS(*literal && *literal == text[i]);
	}
	HOLDS(text[i] == '\0' && text_starts(literal, "\",null,\"\",\""));
}

void fuzz_one(struct task *t, struct fuzz *in)
{
	HOLDS(text_is_utf8(in->text, in->length) == is_utf8(in->text, in->length));
	look_at_encodings(t, in);
	look_at_percents(t, in);
	look_at_numbers(in->text);
	look_at_dates(in->text);
	look_at_addresses(in->text);
	look_at_arrays(t, in->text);
	if (in->is_text)
		HOLDS(!text_shows(in->text, in->length) || in->length > 0);
}
