/* What the value of a setting may be, and how that is said to whoever wrote it. */
#include "base/rule.h"

#include <string.h>

#include "base/address.h"
#include "base/text.h"

/* The length of a name, or of an address of IPv6 in brackets, at the beginning of
 * text; 0 when there is none. */
static size_t host_length(const char *text)
{
	size_t length =
		*text == '[' ? strcspn(text, "]") : strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789._-");
	char inside[ADDRESS_TEXT];
	struct address ignored;

	if (*text != '[')
		return *text == '.' || *text == '-' ? 0 : length;
	if (text[length] != ']' || length > sizeof inside)
		return 0;
	memcpy(inside, text + 1, length - 1);
	inside[length - 1] = '\0';
	return address_read(inside, &ignored) ? length + 1 : 0;
}

/* The names for which browsers keep a session without TLS. */
static bool is_this_machine(const char *host, size_t length)
{
	static const char *const names[] = { "localhost", "127.0.0.1", "[::1]" };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (strlen(names[i]) == length && strncmp(host, names[i], length) == 0)
			return true;
	return false;
}

static bool is_url(const char *text)
{
	bool tls = text_starts(text, "https://");
	const char *host = text + strlen(tls ? "https://" : "http://");
	int64_t port;

	if (!tls && !text_starts(text, "http://"))
		return *text == '\0';
	size_t length = host_length(host);
	const char *rest = host + length;

	if (length == 0 || (!tls && !is_this_machine(host, length)))
		return false;
	if (*rest != ':')
		return *rest == '\0';
	return rest[1] != '0' && text_number(rest + 1, 1, 65535, &port) && port != (tls ? 443 : 80);
}

bool rule_allows(const struct rule *rule, const char *value)
{
	struct networks networks;
	struct address address;
	int64_t number;

	switch (rule->kind) {
	case RULE_NUMBER:
		return text_number(value, rule->min, rule->max, &number);
	case RULE_AUTO:
		return strcmp(value, "auto") == 0 || strcmp(value, "0") == 0 || strcmp(value, "1") == 0;
	case RULE_ADDRESS:
		return address_read(value, &address);
	case RULE_NETWORKS:
		return networks_read(value, &networks);
	case RULE_KEY_NAME:
		return text_is_key_name(value);
	case RULE_URL:
		return is_url(value);
	case RULE_TEXT:
	case RULE_SECRET:
		break;
	}
	return true;
}

void rule_print(const struct rule *rule, FILE *out)
{
	switch (rule->kind) {
	case RULE_NUMBER:
		fprintf(out, "a number from %lld to %lld", (long long)rule->min, (long long)rule->max);
		break;
	case RULE_AUTO:
		fputs("auto, 0 or 1", out);
		break;
	case RULE_ADDRESS:
		fputs("a numeric address, such as 127.0.0.1, 0.0.0.0 or ::1", out);
		break;
	case RULE_NETWORKS:
		fprintf(out, "at most %d numeric addresses or networks, such as 10.0.0.7, 172.18.0.0/16",
		        NETWORK_LIMIT);
		break;
	case RULE_KEY_NAME:
		fprintf(out, "1 to %d visible characters of ASCII, without spaces and without +",
		        KEY_NAME_BYTES - 1);
		break;
	case RULE_URL:
		fputs("https://NAME or https://NAME:PORT in lower case, with nothing behind it, such as "
		      "https://parvis.example; http:// is for localhost alone, as browsers keep no session "
		      "without TLS",
		      out);
		break;
	case RULE_TEXT:
	case RULE_SECRET:
		break;
	}
}
