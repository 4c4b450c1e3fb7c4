/* How long a password takes to guess, by its signs and its length. */
#include "domain/strength.h"

#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/text.h"

enum { PIECE = 4, LONGEST = 1024 };

/* How many characters somebody who guesses must try for each place: the classes that occur. */
static double alphabet_of(const char *password, int *classes)
{
	bool lower = false, upper = false, digit = false, other = false;

	for (const unsigned char *c = (const unsigned char *)password; *c; c++) {
		lower = lower || islower(*c);
		upper = upper || isupper(*c);
		digit = digit || isdigit(*c);
		other = other || !isalnum(*c);
	}
	*classes = lower + upper + digit + other;
	return 26.0 * lower + 26.0 * upper + 10.0 * digit + 33.0 * other;
}

/* The characters of a password; what is longer than any is cut. */
static int read_characters(const char *password, int32_t characters[LONGEST])
{
	size_t left = strlen(password), step;
	int count = 0;

	for (; left > 0 && count < LONGEST; left -= step, password += step)
		characters[count++] = (int32_t)text_point(password, left, &step);
	return count;
}

/* Goes on with the two before it: the same again (aaa), or one up or down (abc, 321). */
static bool goes_on(const int32_t *characters, int at)
{
	int32_t step = at < 2 ? 2 : characters[at] - characters[at - 1];

	return step >= -1 && step <= 1 && characters[at - 1] - characters[at - 2] == step;
}

/* Ends a piece that stood there before. */
static bool said_before(const int32_t *characters, int at)
{
	int piece = at - PIECE + 1;

	for (int before = 0; before < piece; before++)
		if (memcmp(characters + before, characters + piece, PIECE * sizeof *characters) == 0)
			return true;
	return false;
}

/* How many characters must be guessed one by one. */
static int length_of(const char *password)
{
	int32_t characters[LONGEST];
	int count = read_characters(password, characters), length = 0;

	for (int at = 0; at < count; at++)
		length += !goes_on(characters, at) && !said_before(characters, at);
	return length;
}

bool strength_suffices(const char *password)
{
	int classes, length = length_of(password);
	double bits = length * log2(alphabet_of(password, &classes));

	return bits >= 80 && (length >= 15 || (length >= 14 && classes >= 3));
}
