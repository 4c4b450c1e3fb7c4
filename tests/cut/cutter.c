/* The proxy that cuts: pairs of sockets, and on both ways a reader that knows where a message begins. */
#include "cut/cutter.h"

#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { PAIRS = 60, CHUNK = 65536, CLIENT = 0, SERVER = 1 };

/* Where in the stream of one side we are. */
struct reader {
	bool started;    /* the first message of a client has no type */
	int have;        /* bytes of the head read */
	unsigned length; /* what the head says; bytes left of the message once it is complete */
};

struct pair {
	int sockets[2]; /* -1: free */
	struct reader readers[2];
	bool doomed; /* cut as soon as PostgreSQL has answered */
};

static struct {
	int listening;
	struct sockaddr_un real;
	struct pair pairs[PAIRS];
	atomic_int left; /* statements until the cut; 0: none is awaited */
	atomic_bool done, has_cut, for_good, away;
} cutter;

static void arm(int number, bool done, bool for_good)
{
	atomic_store(&cutter.done, done);
	atomic_store(&cutter.for_good, for_good);
	atomic_store(&cutter.away, false);
	if (number > 0)
		atomic_store(&cutter.has_cut, false);
	atomic_store(&cutter.left, number);
}

void cutter_arm(int number, bool done)
{
	arm(number, done, false);
}

void cutter_arm_for_good(int number, bool done)
{
	arm(number, done, true);
}

bool cutter_has_cut(void)
{
	return atomic_load(&cutter.has_cut);
}

static void close_pair(struct pair *p)
{
	close(p->sockets[CLIENT]);
	close(p->sockets[SERVER]);
	*p = (struct pair){ .sockets = { -1, -1 } };
}

/* Takes one byte in; true when a message of this type begins with it. */
static bool begins(struct reader *r, unsigned char byte, const char *types)
{
	int head = r->started ? 5 : 4;

	if (r->have < head) {
		bool is_type = r->started && r->have == 0;

		if (!is_type)
			r->length = r->length << 8 | byte;
		if (++r->have == head)
			r->length -= 4;
		if (is_type)
			return strchr(types, byte) != NULL;
	} else
		r->length--;
	if (r->have == head && r->length == 0)
		*r = (struct reader){ .started = true };
	return false;
}

/* A statement is a simple query or a bind; preparing is none. True when this one is the one to be cut. */
static bool is_the_one(void)
{
	return atomic_load(&cutter.left) > 0 && atomic_fetch_sub(&cutter.left, 1) == 1;
}

static bool pass(int to, const unsigned char *bytes, size_t count)
{
	while (count > 0) {
		ssize_t sent = send(to, bytes, count, MSG_NOSIGNAL);
		if (sent <= 0)
			return false;
		bytes += sent;
		count -= (size_t)sent;
	}
	return true;
}

/* How many of the bytes go on to PostgreSQL. */
static size_t read_client(struct pair *p, const unsigned char *bytes, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (begins(&p->readers[CLIENT], bytes[i], "QB") && is_the_one()) {
			atomic_store(&cutter.has_cut, true);
			atomic_store(&cutter.away, atomic_load(&cutter.for_good));
			p->doomed = true;
			if (!atomic_load(&cutter.done))
				return i;
		}
	return count;
}

/* PostgreSQL is ready again: what was asked is done. */
static bool read_server(struct pair *p, const unsigned char *bytes, size_t count)
{
	bool ready = false;

	for (size_t i = 0; i < count; i++)
		ready = begins(&p->readers[SERVER], bytes[i], "Z") || ready;
	return ready;
}

/* False: the pair is over. */
static bool move(struct pair *p, int from)
{
	static unsigned char bytes[CHUNK];
	ssize_t got = read(p->sockets[from], bytes, sizeof bytes);

	if (got <= 0)
		return false;
	if (from == CLIENT) {
		size_t on = read_client(p, bytes, (size_t)got);
		return pass(p->sockets[SERVER], bytes, on) && on == (size_t)got;
	}
	bool ready = read_server(p, bytes, (size_t)got);

	return p->doomed ? !ready : pass(p->sockets[CLIENT], bytes, (size_t)got);
}

static void take_client(void)
{
	int client = accept(cutter.listening, NULL, NULL), server = socket(AF_UNIX, SOCK_STREAM, 0);

	for (int i = 0; i < PAIRS; i++)
		if (cutter.pairs[i].sockets[CLIENT] < 0 && client >= 0 && !atomic_load(&cutter.away) &&
		    connect(server, (const struct sockaddr *)&cutter.real, sizeof cutter.real) == 0) {
			cutter.pairs[i] = (struct pair){ .sockets = { client, server },
				                         .readers[SERVER].started = true };
			return;
		}
	close(client);
	close(server);
}

static void *relay(void *unused)
{
	struct pollfd polls[1 + 2 * PAIRS];

	for (;;) {
		polls[0] = (struct pollfd){ .fd = cutter.listening, .events = POLLIN };
		for (int i = 0; i < 2 * PAIRS; i++)
			polls[1 + i] =
				(struct pollfd){ .fd = cutter.pairs[i / 2].sockets[i % 2], .events = POLLIN };
		poll(polls, 1 + 2 * PAIRS, -1);
		for (int i = 0; i < 2 * PAIRS; i++)
			if (polls[1 + i].revents && cutter.pairs[i / 2].sockets[i % 2] == polls[1 + i].fd &&
			    !move(&cutter.pairs[i / 2], i % 2))
				close_pair(&cutter.pairs[i / 2]);
		if (polls[0].revents)
			take_client();
	}
	return unused;
}

static struct sockaddr_un address_in(const char *folder)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };

	snprintf(address.sun_path, sizeof address.sun_path, "%s/.s.PGSQL.5432", folder);
	return address;
}

void cutter_open(const char *folder, const char *real)
{
	struct sockaddr_un own = address_in(folder);
	pthread_t thread;

	cutter.real = address_in(real);
	cutter.listening = socket(AF_UNIX, SOCK_STREAM, 0);
	for (int i = 0; i < PAIRS; i++)
		cutter.pairs[i] = (struct pair){ .sockets = { -1, -1 } };
	unlink(own.sun_path);
	if (bind(cutter.listening, (const struct sockaddr *)&own, sizeof own) != 0 ||
	    listen(cutter.listening, PAIRS) != 0 || pthread_create(&thread, NULL, relay, NULL) != 0) {
		perror("cutter");
		exit(1);
	}
}
