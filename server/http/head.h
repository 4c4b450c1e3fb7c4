/* Reads the head of a request out of the library. Inside the HTTP layer only; network thread. */
#ifndef PARVIS_HTTP_HEAD_H
#define PARVIS_HTTP_HEAD_H

#include "http/exchange.h"

/*
 * Fills head with what arrived; strings stay the library's. x->target is split into path and query.
 * head->complete is false where the library hid something (http/quirks.h, hidden_bytes).
 */
void head_read(struct exchange *x, const char *method, const char *version, struct head *head);

/*
 * Who asks, as far as proxies that we trust say so. Each proxy adds the address of whoever called it to the
 * end of X-Forwarded-For, in the same line or in a line of its own: read from the end, the first address that
 * is no trusted proxy is the last one that somebody trustworthy saw; what stands before it may be forged.
 * Ports, brackets and quotation marks are taken off. *unreadable: that one is no address; what stands there
 * is told apart from others by an address that is made up. Pure.
 */
struct address head_origin(const struct head *head, const struct networks *proxies, struct address peer,
                           bool *unreadable);

/* The address of a socket's end. False when it has none that we know. */
bool head_peer(const struct sockaddr *peer, struct address *address);

/* The same for the peer of this connection. False when its address is not known. */
bool head_address(struct exchange *x, const struct head *head, struct address *address);

#endif
