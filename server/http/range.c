/* Going on with a download that was cut off (RFC 9110, section 14): one range, of a version
 * that the client knows. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "http/http.h"

/* Digits up to `sign`; what follows it comes into *rest. */
static bool read_position(const char *text, char sign, int64_t *position, const char **rest)
{
	char digits[20];
	size_t length = strspn(text, "0123456789");

	if (length == 0 || length >= sizeof digits || text[length] != sign)
		return false;
	memcpy(digits, text, length);
	digits[length] = '\0';
	*rest = text + length + (sign != '\0');
	return text_number(digits, 0, INT64_MAX - 1, position);
}

bool range_read(const struct http_request *rq, const char *etag, uint64_t length, struct range *range)
{
	static const char unit[] = "bytes=";
	const char *rest;
	int64_t from, last = (int64_t)length - 1;

	if (!text_starts(rq->range, unit) || (*rq->if_range && strcmp(rq->if_range, etag) != 0) ||
	    !read_position(rq->range + strlen(unit), '-', &from, &rest) ||
	    (*rest && !read_position(rest, '\0', &last, &rest)))
		return false;
	*range = (struct range){ (uint64_t)from, (uint64_t)last >= length ? length : (uint64_t)last + 1 };
	return range->from > 0 && range->from < range->end;
}
