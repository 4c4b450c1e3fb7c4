/* What each address holds of what is scarce. */
#include "http/holders.h"

#include <stdlib.h>
#include <string.h>

#include "base/must.h"
#include "base/text.h"
#include "http/share.h"

enum { BUCKETS = 1024 };

struct holder {
	struct address household;
	size_t amounts[HELD_KINDS];
	struct holder *next;
};

struct holders {
	unsigned magic;
	size_t limits[HELD_KINDS], amounts[HELD_KINDS];
	struct holder *buckets[BUCKETS];
};

struct holders *holders_open(const size_t limits[HELD_KINDS])
{
	struct holders *holders = calloc(1, sizeof *holders);

	if (!holders)
		return NULL;
	MAGIC_SET(holders, HOLDERS_MAGIC);
	memcpy(holders->limits, limits, sizeof holders->limits);
	return holders;
}

void holders_close(struct holders *holders)
{
	if (holders)
		MAGIC_CLEAR(holders, HOLDERS_MAGIC);
	free(holders);
}

/* Where the holder of this household is, or where it would be. */
static struct holder **find(struct holders *holders, const struct address *household)
{
	MAGIC_CHECK(holders, HOLDERS_MAGIC);
	struct holder **place = &holders->buckets[text_number_of(household, sizeof *household) % BUCKETS];

	while (*place && memcmp(&(*place)->household, household, sizeof *household) != 0)
		place = &(*place)->next;
	return place;
}

size_t holders_free(const struct holders *holders, enum holding kind)
{
	MAGIC_CHECK(holders, HOLDERS_MAGIC);
	return holders->limits[kind] > holders->amounts[kind] ? holders->limits[kind] - holders->amounts[kind]
	                                                      : 0;
}

bool holders_allow(struct holders *holders, const struct address *address, enum holding kind, size_t amount,
                   size_t share)
{
	struct address household = address_household(address);
	const struct holder *holder = *find(holders, &household);
	size_t free = holders_free(holders, kind);

	return amount <= free && share_allows(holder ? holder->amounts[kind] : 0, free, share);
}

struct holder *holders_take(struct holders *holders, const struct address *address, enum holding kind,
                            size_t amount)
{
	struct address household = address_household(address);
	struct holder **place = find(holders, &household);

	if (!*place)
		*place = calloc(1, sizeof **place);
	if (!*place)
		return NULL;
	(*place)->household = household;
	(*place)->amounts[kind] += amount;
	holders->amounts[kind] += amount;
	return *place;
}

static bool has_nothing(const struct holder *holder)
{
	for (int i = 0; i < HELD_KINDS; i++)
		if (holder->amounts[i] > 0)
			return false;
	return true;
}

void holders_give_back(struct holders *holders, struct holder *holder, enum holding kind, size_t amount)
{
	MAGIC_CHECK(holders, HOLDERS_MAGIC);
	if (!holder)
		return;
	holder->amounts[kind] -= amount;
	holders->amounts[kind] -= amount;
	if (!has_nothing(holder))
		return;
	struct holder **place = find(holders, &holder->household);

	*place = holder->next;
	free(holder);
}

size_t holder_has(const struct holder *holder, enum holding kind)
{
	return holder ? holder->amounts[kind] : 0;
}
