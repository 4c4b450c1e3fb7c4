/* Reads preferences out of request headers: weighted lists, and the language that
 * they and a cookie lead to. */
#include "http/language.h"

#include <string.h>
#include <strings.h>

#include "http/cookie.h"

static const char *skip(const char *text, const char *characters)
{
	return text + strspn(text, characters);
}

/* The weight after a word: ";q=0.8" is 800. Anything that is not understood weighs 0, so
 * that it is not chosen. */
static int weight_after(const char *text)
{
	text = skip(text, " \t");
	if (*text != ';')
		return 1000;
	text = skip(text + 1, " \t");
	if ((text[0] != 'q' && text[0] != 'Q') || text[1] != '=' || (text[2] != '0' && text[2] != '1'))
		return 0;
	int weight = (text[2] - '0') * 1000;

	if (text[3] == '.')
		for (int i = 0, unit = 100; i < 3 && text[4 + i] >= '0' && text[4 + i] <= '9';
		     i++, unit /= 10)
			weight += (text[4 + i] - '0') * unit;
	return weight > 1000 ? 0 : weight;
}

/* True when the element of a list is the word, or a region of it: "fr-CA" for "fr". */
static bool is_word(const char *element, size_t length, const char *word)
{
	size_t expected = strlen(word);

	return length >= expected && strncasecmp(element, word, expected) == 0 &&
	       (length == expected || element[expected] == '-');
}

int http_weight(const char *list, const char *word)
{
	int found = -1, any = -1;

	for (const char *element = skip(list, " \t,"); *element; element = skip(element, " \t,")) {
		size_t length = strcspn(element, ",; \t");

		if (is_word(element, length, word) && weight_after(element + length) > found)
			found = weight_after(element + length);
		else if (length == 1 && *element == '*')
			any = weight_after(element + 1);
		element += strcspn(element, ",");
	}
	return found >= 0 ? found : any;
}

enum language http_language(const struct http_request *rq)
{
	size_t length;
	const char *chosen = http_cookie(rq->cookie, "parvis-language", &length);

	for (int i = 0; chosen && i < LANGUAGE_COUNT; i++)
		if (length == strlen(language_names[i]) && strncmp(chosen, language_names[i], length) == 0)
			return (enum language)i;
	bool english = http_weight(rq->accept_language, "en") > http_weight(rq->accept_language, "fr");

	return english ? LANGUAGE_en : LANGUAGE_fr;
}
