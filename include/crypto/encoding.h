/* Hexadecimal and standard base64 (RFC 4648 section 4) back into bytes, strictly: one text per value, no
 * white space. Any thread.
 */
#ifndef PARVIS_CRYPTO_ENCODING_H
#define PARVIS_CRYPTO_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

/* Room for the base64 of `bytes` bytes with its NUL. */
#define BASE64_TEXT(bytes) (((bytes) + 2) / 3 * 4 + 1)

/* Reads exactly 2 × length lower-case hexadecimal digits; what follows them is not looked at. */
bool hex_read(const char *hex, void *out, size_t length);

/* Writes base64 with padding; `out` has room for BASE64_TEXT(length). */
void base64_write(const void *bytes, size_t length, char *out);

/* Reads `length` characters of base64 into exactly `size` bytes. False for anything but the one text that
 * base64_write() makes.
 */
bool base64_read(const char *text, size_t length, void *out, size_t size);

#endif
