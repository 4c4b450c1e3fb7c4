/* UTF-8, what is seen of it, percent-decoding, hexadecimal, strict numbers. Pure functions, any thread. */
#ifndef PARVIS_BASE_TEXT_H
#define PARVIS_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* True when all `length` bytes are UTF-8 as in RFC 3629: no overlong form, no surrogate, nothing above
 * U+10FFFF. NUL is allowed.
 */
bool text_is_utf8(const char *text, size_t length);

/* The number of characters (code points) of valid UTF-8. */
size_t text_characters(const char *text);

/* The code point of valid UTF-8 that starts here, of `left` > 0 bytes, and the bytes to the next one; the one
 * that ends at `at`.
 */
uint32_t text_point(const char *text, size_t left, size_t *step);
uint32_t text_point_before(const char *start, const char *at);

bool point_is_word(uint32_t point);  /* a letter, a mark on one, or a digit, of any script */
bool point_is_space(uint32_t point); /* white space of any width, line breaks too */

/* True when something of this UTF-8 is seen: not of blanks, controls, and what Unicode lets a
 * screen ignore (UAX 44). */
bool text_shows(const char *text, size_t length);

/*
 * Tidies a name in place, valid UTF-8: no space at its ends, each run of spaces of any width made one
 * ordinary space. False, and the name is of no use, when it holds anything else that is not seen: line
 * breaks, controls, marks of direction, zero widths. Joiners and variation selectors stay after the scripts,
 * signs and pictures that are written with them. It may come out empty.
 */
bool text_tidy_name(char *name);

/* True when one word has letters of two alphabets that look like each other's, as Cyrillic ones in a Latin
 * word: it poses as another. */
bool text_mixes_alphabets(const char *text);

/*
 * The text in its composed form (NFC), with ordinary spaces (RFC 8265): é is one sign however it was typed,
 * and a keyboard that makes a no-break space makes a space. For passwords, which are compared by their bytes;
 * names have a key of their own. In the arena; NULL when it is no UTF-8.
 */
const char *text_composed(struct arena *arena, const char *text);

/* Decodes %XX in place. False when an escape is broken or is %00. Paths with %2f or %5c
 * were refused at admission. */
bool text_percent_decode(char *text);

/* Makes the capitals A to Z small, in place; returns its argument. */
char *text_lower(char *text);

/* `length` bytes as 2 × length lower-case hexadecimal digits and a NUL. `out` has room for 2 × length + 1. */
void text_hex(const void *bytes, size_t length, char *out);

/* Reads all of text as a decimal number from min to max. False, and *out untouched, for anything else. */
bool text_number(const char *text, int64_t min, int64_t max, int64_t *out);

/* The position of `word` in a NULL-terminated list, or -1. */
int text_position(const char *word, const char *const list[]);

/* True for what may name a key in a signed note (C2SP): visible ASCII without a plus, not empty,
 * KEY_NAME_BYTES with its end. */
enum { KEY_NAME_BYTES = 128 };
bool text_is_key_name(const char *text);

/* A number that is the same for the same bytes, and hardly ever for others (FNV-1a); never 0. No secret keeps
 * it: anybody can make two texts that have one number. */
uint64_t text_number_of(const void *bytes, size_t length);

/* The same of several pieces in a row, piece by piece, beginning with TEXT_NUMBER; may be 0. */
#define TEXT_NUMBER UINT64_C(14695981039346656037)
uint64_t text_number_with(uint64_t number, const void *bytes, size_t length);

/* True when text starts with prefix. */
bool text_starts(const char *text, const char *prefix);

#endif
