/* Hexadecimal and base64 into bytes, strictly. */
#include "crypto/encoding.h"

#include <sodium.h>
#include <string.h>

static int digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return -1;
}

bool hex_read(const char *hex, void *out, size_t length)
{
	unsigned char *bytes = out;

	for (size_t i = 0; i < length; i++) {
		int high = digit(hex[2 * i]), low = high < 0 ? -1 : digit(hex[2 * i + 1]);
		if (low < 0)
			return false;
		bytes[i] = (unsigned char)(high << 4 | low);
	}
	return true;
}

void base64_write(const void *bytes, size_t length, char *out)
{
	sodium_bin2base64(out, BASE64_TEXT(length), bytes, length, sodium_base64_VARIANT_ORIGINAL);
}

/* libsodium (1.0.18) takes some bytes above ASCII for digits: a second text of the same bytes. */
static bool is_base64(const char *text, size_t length)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";

	for (size_t i = 0; i < length; i++)
		if (!memchr(digits, text[i], sizeof digits - 1))
			return false;
	return true;
}

/* libsodium refuses wrong padding and stray bits, so equal bytes have one text. */
bool base64_read(const char *text, size_t length, void *out, size_t size)
{
	size_t read = 0;

	if (length != BASE64_TEXT(size) - 1 || !is_base64(text, length))
		return false;
	return sodium_base642bin(out, size, text, length, NULL, &read, NULL,
	                         sodium_base64_VARIANT_ORIGINAL) == 0 &&
	       read == size;
}
