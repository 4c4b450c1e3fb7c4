/*
 * Where something on the web is: the authority of an address ("parvis.example:8443", RFC 3986 3.2) and an
 * origin, a scheme with an authority and nothing else (RFC 6454). One reader of them for everything that
 * compares or believes them. Pure, any thread.
 */
#ifndef PARVIS_BASE_ORIGIN_H
#define PARVIS_BASE_ORIGIN_H

#include <stdbool.h>
#include <stddef.h>

/* The host as it was written, not ended by NUL, and the port: 0 when none was written. */
struct authority {
	const char *host;
	size_t length;
	int port;
};

/*
 * Reads all of text: a name of letters, digits, '-', '_' and single dots, or an IPv6 address in brackets,
 * perhaps with a port. False for anything else: nothing at all, somebody's name before '@', escapes, blanks,
 * a path, a port beyond 65535.
 */
bool authority_read(const char *text, struct authority *authority);

struct origin {
	bool secure;         /* https, else http */
	struct authority at; /* with the port of its scheme when none was written */
};

/* Reads all of text as "http://" or "https://" with an authority. False for anything else, "null" too. */
bool origin_read(const char *text, struct origin *origin);

/* True for one scheme, one host in whatever case, and one port. */
bool origin_same(const struct origin *a, const struct origin *b);

/* True when the host is that name, in whatever case. */
bool authority_is(const struct authority *authority, const char *name);

/* The length of "http://" or "https://" in any case at the beginning of text, or 0. */
size_t origin_scheme(const char *text, bool *secure);

#endif
