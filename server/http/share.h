/*
 * The one rule by which everything scarce is shared: threads at work, connections, memory of unfinished
 * bodies. Nobody has a fixed part, and nobody can have all: whoever has much may take more only while much is
 * free, so that something is left for whoever comes next, however many came before.
 *
 * With a share of 3, one alone gets a quarter of everything, a second one a quarter of the rest, and so on;
 * who has nothing yet is welcome until the last piece.
 */
#ifndef PARVIS_HTTP_SHARE_H
#define PARVIS_HTTP_SHARE_H

#include <stdbool.h>
#include <stddef.h>

/* True while whoever has `has` may take more of what is free. A share of 0 sets no limit but that. */
static inline bool share_allows(size_t has, size_t free, size_t share)
{
	return has * share < free;
}

#endif
