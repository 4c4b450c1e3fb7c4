/* Numeric addresses and networks, IPv4 and IPv6 alike. Pure functions, any thread. */
#ifndef PARVIS_BASE_ADDRESS_H
#define PARVIS_BASE_ADDRESS_H

#include <stdbool.h>

enum { ADDRESS_TEXT = 46, NETWORK_LIMIT = 16 };

/* IPv4 is kept as IPv4-mapped IPv6, which a socket for both reports it as: one address has one form here. */
struct address {
	unsigned char bytes[16];
};

/* All of text as an address, without brackets, port or zone. False, and *address
 * untouched, for anything else. */
bool address_read(const char *text, struct address *address);

/* The canonical text (RFC 5952); IPv4 with dots. */
void address_text(const struct address *address, char text[ADDRESS_TEXT]);

/* True for an address that only this machine can reach: 127.0.0.0/8, ::1. */
bool address_is_local(const struct address *address);

/* What a household has for itself: one IPv4 address, or a /64 of IPv6, of which this is the first address. */
struct address address_household(const struct address *address);

/* What one place has, a site or a customer of a provider: one IPv4 address, or a /48 of IPv6. */
struct address address_site(const struct address *address);

/* At most NETWORK_LIMIT networks; none at first. */
struct networks {
	int count;
	struct network {
		struct address address;
		int bits;
	} list[NETWORK_LIMIT];
};

/*
 * Reads a list, with commas or spaces, of addresses and networks in CIDR form, "127.0.0.1, 2001:db8::/32";
 * empty text is an empty list. False for anything else; a network of all addresses ("/0") is refused too.
 */
bool networks_read(const char *text, struct networks *networks);

/* True when the address belongs to one of them. */
bool networks_hold(const struct networks *networks, const struct address *address);

#endif
