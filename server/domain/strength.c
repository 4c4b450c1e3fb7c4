/* How long a password takes to guess, by its signs and its length. */
#include "domain/strength.h"

#include <ctype.h>
#include <math.h>
#include <string.h>

#include "base/text.h"

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

/* One character, or a short piece, said again and again is no length. */
static bool repeats(const char *password)
{
	size_t length = strlen(password);

	for (size_t step = 1; step <= 4 && step < length; step++)
		if (memcmp(password, password + step, length - step) == 0)
			return true;
	return false;
}

bool strength_suffices(const char *password)
{
	int classes;
	size_t length = text_characters(password);
	double bits = (double)length * log2(alphabet_of(password, &classes));

	return bits >= 80 && (length >= 15 || (length >= 14 && classes >= 3)) && !repeats(password);
}
