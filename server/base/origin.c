/* Reads authorities and origins. */
#include "base/origin.h"

#include <string.h>
#include <strings.h>

#include "base/address.h"
#include "base/text.h"

static bool is_name_character(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
	       c == '_';
}

/* Labels with single dots between them, one at the end allowed. */
static size_t name_length(const char *text)
{
	size_t length = 0;

	while (is_name_character(text[length]) ||
	       (text[length] == '.' && length > 0 && text[length - 1] != '.'))
		length++;
	return length;
}

/* An IPv6 address with its brackets. */
static size_t literal_length(const char *text)
{
	char address[ADDRESS_TEXT];
	struct address ignored;
	size_t length = strcspn(text + 1, "]");

	if (text[length + 1] != ']' || length >= sizeof address)
		return 0;
	memcpy(address, text + 1, length);
	address[length] = '\0';
	return strchr(address, ':') && address_read(address, &ignored) ? length + 2 : 0;
}

/* ":8080", or ":" alone, which is no port either (RFC 3986 3.2.3). */
static bool read_port(const char *text, int *port)
{
	int64_t number = 0;

	*port = 0;
	if (*text == '\0' || (text[0] == ':' && text[1] == '\0'))
		return true;
	if (*text != ':' || text[1] < '0' || text[1] > '9' || !text_number(text + 1, 1, 65535, &number))
		return false;
	*port = (int)number;
	return true;
}

bool authority_read(const char *text, struct authority *authority)
{
	size_t length = *text == '[' ? literal_length(text) : name_length(text);

	*authority = (struct authority){ .host = text, .length = length };
	return length > 0 && read_port(text + length, &authority->port);
}

size_t origin_scheme(const char *text, bool *secure)
{
	static const char plain[] = "http://", tls[] = "https://";

	*secure = strncasecmp(text, tls, strlen(tls)) == 0;
	if (*secure)
		return strlen(tls);
	return strncasecmp(text, plain, strlen(plain)) == 0 ? strlen(plain) : 0;
}

bool origin_read(const char *text, struct origin *origin)
{
	size_t scheme = origin_scheme(text, &origin->secure);

	if (scheme == 0 || !authority_read(text + scheme, &origin->at))
		return false;
	if (origin->at.port == 0)
		origin->at.port = origin->secure ? 443 : 80;
	return true;
}

bool origin_same(const struct origin *a, const struct origin *b)
{
	return a->secure == b->secure && a->at.port == b->at.port && a->at.length == b->at.length &&
	       strncasecmp(a->at.host, b->at.host, a->at.length) == 0;
}

bool authority_is(const struct authority *authority, const char *name)
{
	return authority->length == strlen(name) &&
	       strncasecmp(authority->host, name, authority->length) == 0;
}
