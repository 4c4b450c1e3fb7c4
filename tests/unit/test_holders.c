/* What each address may hold of what is scarce. */
#include "http/holders.h"
#include "suite.h"

static struct holders *holders;

static void open_holders(void)
{
	holders = holders_open((size_t[HELD_KINDS]){ [HELD_CONNECTIONS] = 80, [HELD_BODIES] = 1000 });
}

static void close_holders(void)
{
	holders_close(holders);
}

static struct address read(const char *text)
{
	struct address address;

	ck_assert(address_read(text, &address));
	return address;
}

/* Takes one after the other until no more is allowed. */
static size_t fill(const char *text, size_t share, struct holder **holder)
{
	struct address address = read(text);
	size_t count = 0;

	for (; holders_allow(holders, &address, HELD_CONNECTIONS, 1, share); count++)
		*holder = holders_take(holders, &address, HELD_CONNECTIONS, 1);
	return count;
}

START_TEST(one_address_holds_its_share_and_the_next_one_of_what_is_left)
{
	struct holder *first, *second, *proxy;

	ck_assert_uint_eq(fill("9.9.9.9", 7, &first), 10);
	ck_assert_uint_eq(fill("8.8.8.8", 7, &second), 9);
	ck_assert_uint_eq(fill("7.7.7.7", 0, &proxy), 61);
	ck_assert_uint_eq(holders_free(holders, HELD_CONNECTIONS), 0);
	ck_assert_uint_eq(holder_has(first, HELD_CONNECTIONS), 10);
	holders_give_back(holders, first, HELD_CONNECTIONS, 10);
	holders_give_back(holders, second, HELD_CONNECTIONS, 9);
	holders_give_back(holders, proxy, HELD_CONNECTIONS, 61);
	ck_assert_uint_eq(holders_free(holders, HELD_CONNECTIONS), 80);
}
END_TEST

START_TEST(a_household_of_ipv6_is_one_holder)
{
	struct holder *one, *other;

	ck_assert_uint_eq(fill("2001:db8::1", 7, &one), 10);
	struct address next_room = read("2001:db8::ffff:2"), next_door = read("2001:db8:0:1::1");

	ck_assert(!holders_allow(holders, &next_room, HELD_CONNECTIONS, 1, 7));
	ck_assert(holders_allow(holders, &next_door, HELD_CONNECTIONS, 1, 7));
	other = holders_take(holders, &next_room, HELD_CONNECTIONS, 1);
	ck_assert_ptr_eq(one, other);
	holders_give_back(holders, one, HELD_CONNECTIONS, 11);
}
END_TEST

START_TEST(kinds_are_counted_apart_and_a_large_piece_must_fit)
{
	struct address address = read("9.9.9.9"), other = read("8.8.8.8");
	struct holder *holder = holders_take(holders, &address, HELD_BODIES, 400);

	ck_assert_uint_eq(holder_has(holder, HELD_CONNECTIONS), 0);
	ck_assert(!holders_allow(holders, &address, HELD_BODIES, 1, 3));
	ck_assert(holders_allow(holders, &address, HELD_CONNECTIONS, 1, 3));
	ck_assert(holders_allow(holders, &other, HELD_BODIES, 600, 3));
	ck_assert(!holders_allow(holders, &other, HELD_BODIES, 601, 3));
	holders_give_back(holders, holder, HELD_BODIES, 400);
	holders_give_back(holders, NULL, HELD_BODIES, 400);
	ck_assert(holders_allow(holders, &other, HELD_BODIES, 1000, 3));
}
END_TEST

UNIT_SUITE(holders, AROUND(open_holders, close_holders),
           TEST(one_address_holds_its_share_and_the_next_one_of_what_is_left),
           TEST(a_household_of_ipv6_is_one_holder), TEST(kinds_are_counted_apart_and_a_large_piece_must_fit))
