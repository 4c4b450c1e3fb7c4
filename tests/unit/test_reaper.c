/* Who gives way when there is no room for one connection more. */
#include "http/reaper.h"

#include <sys/socket.h>
#include <unistd.h>

#include "suite.h"

enum { PEERS = 4 };

static struct holders *holders;
static struct reaper *reaper;
static struct holder *many, *few;
static struct peer *peers[PEERS];
static int ours[PEERS], theirs[PEERS];

static struct holder *take(const char *text)
{
	struct address address;

	ck_assert(address_read(text, &address));
	return holders_take(holders, &address, HELD_CONNECTIONS, 1);
}

static void arrive(int i, const char *address, struct holder **holder, bool is_proxy)
{
	int pair[2];

	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
	ours[i] = pair[0];
	theirs[i] = pair[1];
	*holder = take(address);
	peers[i] = peer_open(reaper, ours[i], *holder, is_proxy);
	ck_assert_ptr_nonnull(peers[i]);
}

/* Three connections of one address, and one of another. */
static void open_all(void)
{
	holders = holders_open((size_t[HELD_KINDS]){ [HELD_CONNECTIONS] = 80, [HELD_BODIES] = 1000 });
	reaper = reaper_start();
	ck_assert(holders && reaper);
	for (int i = 0; i < PEERS - 1; i++)
		arrive(i, "9.9.9.9", &many, false);
	arrive(PEERS - 1, "8.8.8.8", &few, false);
}

static void leave(int i)
{
	holders_give_back(holders, peer_close(peers[i]), HELD_CONNECTIONS, 1);
	close(ours[i]);
	close(theirs[i]);
}

static void close_all(void)
{
	for (int i = 0; i < PEERS; i++)
		leave(i);
	reaper_stop(reaper);
	holders_close(holders);
}

/* What the other end reads: the end, instead of nothing yet. */
static bool is_cut(int i)
{
	char byte;

	return recv(theirs[i], &byte, 1, MSG_DONTWAIT) == 0;
}

static int cut_among(int first, int end)
{
	int count = 0;

	for (int i = first; i < end; i++)
		count += is_cut(i);
	return count;
}

START_TEST(who_holds_most_gives_way_one_connection_at_a_time)
{
	for (int round = 1; round < PEERS; round++) {
		reaper_make_room(reaper);
		ck_assert_int_eq(cut_among(0, PEERS - 1), round);
		ck_assert(!is_cut(PEERS - 1));
	}
	reaper_make_room(reaper); /* what was cut makes room once */
	ck_assert(is_cut(PEERS - 1));
}
END_TEST

START_TEST(a_connection_in_use_is_not_cut)
{
	peer_owes_body(peers[0], 1000);
	peer_owes_reading(peers[1], 1000);
	peer_owes_nothing(peers[2]);
	reaper_make_room(reaper);
	ck_assert_int_eq(cut_among(0, PEERS - 1), 0);
	ck_assert(is_cut(PEERS - 1));
	reaper_make_room(reaper);
	ck_assert_int_eq(cut_among(0, PEERS - 1), 0);
}
END_TEST

START_TEST(one_that_idles_again_may_be_cut_again)
{
	for (int i = 0; i < PEERS; i++)
		peer_owes_nothing(peers[i]);
	peer_may_idle(peers[1]);
	reaper_make_room(reaper);
	ck_assert(is_cut(1));
	ck_assert_int_eq(cut_among(0, PEERS), 1);
}
END_TEST

START_TEST(a_proxy_is_never_cut_to_make_room)
{
	struct holder *proxy;

	leave(PEERS - 1);
	for (int i = 0; i < PEERS - 1; i++)
		peer_owes_nothing(peers[i]);
	arrive(PEERS - 1, "7.7.7.7", &proxy, true);
	peer_may_idle(peers[PEERS - 1]);
	reaper_make_room(reaper);
	ck_assert_int_eq(cut_among(0, PEERS), 0);
}
END_TEST

UNIT_SUITE(reaper, AROUND(open_all, close_all), TEST(who_holds_most_gives_way_one_connection_at_a_time),
           TEST(a_connection_in_use_is_not_cut), TEST(one_that_idles_again_may_be_cut_again),
           TEST(a_proxy_is_never_cut_to_make_room))
