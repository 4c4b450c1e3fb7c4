/* Numeric addresses and networks, IPv4 and IPv6 alike. */
#include "base/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>

#include "base/text.h"

enum { ALL_BITS = 128, FOUR_BEGINS = 96, HOUSEHOLD_BITS = 64, SITE_BITS = 48 };
static const struct network four = { { { [10] = 0xff, [11] = 0xff } }, FOUR_BEGINS };
static const struct network four_loopback = { { { [10] = 0xff, [11] = 0xff, [12] = 127 } }, FOUR_BEGINS + 8 };
static const struct network six_loopback = { { { [15] = 1 } }, ALL_BITS };

bool address_read(const char *text, struct address *address)
{
	struct address read = four.address;

	if (inet_pton(AF_INET, text, read.bytes + FOUR_BEGINS / 8) != 1 &&
	    inet_pton(AF_INET6, text, read.bytes) != 1)
		return false;
	*address = read;
	return true;
}

/* The address with nothing but its first bits. */
static struct address cut(const struct address *address, int bits)
{
	struct address begin = *address;

	for (int i = 0; i < 16; i++) {
		int kept = bits - 8 * i;
		begin.bytes[i] &= (unsigned char)(kept >= 8 ? 0xff : kept <= 0 ? 0 : 0xff << (8 - kept));
	}
	return begin;
}

static bool holds(const struct network *network, const struct address *address)
{
	struct address here = cut(address, network->bits), there = cut(&network->address, network->bits);

	return memcmp(&here, &there, sizeof here) == 0;
}

void address_text(const struct address *address, char text[ADDRESS_TEXT])
{
	bool is_four = holds(&four, address);

	inet_ntop(is_four ? AF_INET : AF_INET6, address->bytes + (is_four ? FOUR_BEGINS / 8 : 0), text,
	          ADDRESS_TEXT);
}

bool address_is_local(const struct address *address)
{
	return holds(&four_loopback, address) || holds(&six_loopback, address);
}

struct address address_household(const struct address *address)
{
	return holds(&four, address) ? *address : cut(address, HOUSEHOLD_BITS);
}

struct address address_site(const struct address *address)
{
	return holds(&four, address) ? *address : cut(address, SITE_BITS);
}

/* The bits behind the slash count from where the written form begins. */
static bool read_network(char *text, struct network *network)
{
	char *slash = strchr(text, '/');
	int64_t bits = ALL_BITS;
	int begins = strchr(text, ':') ? 0 : FOUR_BEGINS;

	if (slash)
		*slash = '\0';
	if (!address_read(text, &network->address) ||
	    (slash && !text_number(slash + 1, 1, ALL_BITS - begins, &bits)))
		return false;
	network->bits = slash ? begins + (int)bits : ALL_BITS;
	return true;
}

bool networks_read(const char *text, struct networks *networks)
{
	static const char separators[] = ", ";
	char one[ADDRESS_TEXT + sizeof "/128"];

	*networks = (struct networks){ 0 };
	for (text += strspn(text, separators); *text; text += strspn(text, separators)) {
		size_t length = strcspn(text, separators);

		if (length >= sizeof one || networks->count == NETWORK_LIMIT)
			return false;
		memcpy(one, text, length);
		one[length] = '\0';
		if (!read_network(one, &networks->list[networks->count++]))
			return false;
		text += length;
	}
	return true;
}

bool networks_hold(const struct networks *networks, const struct address *address)
{
	for (int i = 0; i < networks->count; i++)
		if (holds(&networks->list[i], address))
			return true;
	return false;
}
