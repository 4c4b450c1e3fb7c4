/*
 * What each address holds of what is scarce: connections, and memory of bodies that are not complete. Nobody
 * can hold all of it: http/share.h. An address is a household (base/address.h). Network thread.
 */
#ifndef PARVIS_HTTP_HOLDERS_H
#define PARVIS_HTTP_HOLDERS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/address.h"

enum holding { HELD_CONNECTIONS, HELD_BODIES, HELD_KINDS };

struct holder; /* an address that holds something */
struct holders;

/* limits: how much there is of each kind. NULL when there is no memory. */
struct holders *holders_open(const size_t limits[HELD_KINDS]);
void holders_close(struct holders *holders);

/* How much of a kind nobody holds. */
size_t holders_free(const struct holders *holders, enum holding kind);

/* True when an address may hold `amount` more, by its share: 0 for whoever may take all that is free. */
bool holders_allow(struct holders *holders, const struct address *address, enum holding kind, size_t amount,
                   size_t share);

/* Counts `amount` more. NULL when there is no memory. */
struct holder *holders_take(struct holders *holders, const struct address *address, enum holding kind,
                            size_t amount);
/* Counts it no more. NULL is ignored. */
void holders_give_back(struct holders *holders, struct holder *holder, enum holding kind, size_t amount);

/* How much a holder has. */
size_t holder_has(const struct holder *holder, enum holding kind);

#endif
