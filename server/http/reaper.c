/* Cuts connections whose total deadline has passed. */
#include "http/reaper.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/socket.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/must.h"

enum { ROUND_MS = 500 };

struct peer {
	unsigned magic;
	struct peer *previous, *next;
	struct reaper *reaper;
	int socket;
	struct holder *holder; /* the network thread's */
	bool is_proxy;
	bool spare;                    /* idle or without a head, and not yet cut: the network thread's */
	atomic_int_least64_t deadline; /* of clock_now(), 0 for none */
};

struct reaper {
	unsigned magic;
	pthread_mutex_t mutex; /* guards the list, and that a socket in it is still ours to shut down */
	pthread_cond_t changed;
	pthread_t thread;
	struct peer *first;
	bool stopping;
};

/* shutdown() and not close(): the number stays the library's until it closes the socket itself. */
static int cut_overdue(struct reaper *reaper)
{
	int64_t now = clock_now();
	int cut = 0;

	for (struct peer *peer = reaper->first; peer; peer = peer->next) {
		MAGIC_CHECK(peer, PEER_MAGIC);
		int64_t deadline = atomic_load(&peer->deadline);

		if (deadline == 0 || deadline > now)
			continue;
		shutdown(peer->socket, SHUT_RDWR);
		atomic_store(&peer->deadline, 0);
		cut++;
	}
	return cut;
}

static void *watch(void *argument)
{
	struct reaper *reaper = argument;

	MAGIC_CHECK(reaper, REAPER_MAGIC);
	pthread_mutex_lock(&reaper->mutex);
	while (!reaper->stopping) {
		int cut = cut_overdue(reaper);

		if (cut > 0)
			log_event("connections_cut", "overdue=%d", cut);
		if (reaper->first)
			clock_wait(&reaper->changed, &reaper->mutex, clock_now() + ROUND_MS);
		else
			pthread_cond_wait(&reaper->changed, &reaper->mutex);
	}
	pthread_mutex_unlock(&reaper->mutex);
	return NULL;
}

struct reaper *reaper_start(void)
{
	struct reaper *reaper = calloc(1, sizeof *reaper);

	if (!reaper)
		return NULL;
	MAGIC_SET(reaper, REAPER_MAGIC);
	pthread_mutex_init(&reaper->mutex, NULL);
	pthread_cond_init(&reaper->changed, NULL);
	if (pthread_create(&reaper->thread, NULL, watch, reaper) == 0)
		return reaper;
	free(reaper);
	return NULL;
}

void reaper_stop(struct reaper *reaper)
{
	MAGIC_CHECK(reaper, REAPER_MAGIC);
	pthread_mutex_lock(&reaper->mutex);
	reaper->stopping = true;
	pthread_cond_signal(&reaper->changed);
	pthread_mutex_unlock(&reaper->mutex);
	pthread_join(reaper->thread, NULL);
	pthread_cond_destroy(&reaper->changed);
	pthread_mutex_destroy(&reaper->mutex);
	MAGIC_CLEAR(reaper, REAPER_MAGIC);
	free(reaper);
}

struct peer *peer_open(struct reaper *reaper, int socket, struct holder *holder, bool is_proxy)
{
	MAGIC_CHECK(reaper, REAPER_MAGIC);
	struct peer *peer = calloc(1, sizeof *peer);

	if (!peer)
		return NULL;
	*peer = (struct peer){ .magic = PEER_MAGIC,
		               .reaper = reaper,
		               .socket = socket,
		               .holder = holder,
		               .is_proxy = is_proxy };
	peer_owes_head(peer);
	pthread_mutex_lock(&reaper->mutex);
	peer->next = reaper->first;
	if (peer->next)
		peer->next->previous = peer;
	else
		pthread_cond_signal(&reaper->changed);
	reaper->first = peer;
	pthread_mutex_unlock(&reaper->mutex);
	return peer;
}

struct holder *peer_close(struct peer *peer)
{
	if (!peer)
		return NULL;
	MAGIC_CHECK(peer, PEER_MAGIC);
	struct holder *holder = peer->holder;
	struct reaper *reaper = peer->reaper;

	pthread_mutex_lock(&reaper->mutex);
	if (peer->next)
		peer->next->previous = peer->previous;
	if (peer->previous)
		peer->previous->next = peer->next;
	else
		reaper->first = peer->next;
	pthread_mutex_unlock(&reaper->mutex);
	MAGIC_CLEAR(peer, PEER_MAGIC);
	free(peer);
	return holder;
}

/* The list changes in the network thread alone, which is this one: it may be read without the mutex. */
void reaper_make_room(struct reaper *reaper)
{
	struct peer *chosen = NULL;
	size_t most = 0;

	MAGIC_CHECK(reaper, REAPER_MAGIC);
	for (struct peer *peer = reaper->first; peer; peer = peer->next) {
		size_t has = peer->spare && !peer->is_proxy ? holder_has(peer->holder, HELD_CONNECTIONS) : 0;

		if (has > most) {
			chosen = peer;
			most = has;
		}
	}
	if (chosen)
		peer_cut(chosen);
}

/* Milliseconds for a head and for `bytes` more at `rate` bytes a second: slow lines are
 * welcome, stopped ones are not. */
static int64_t allowance(uint64_t bytes, uint64_t rate)
{
	return PEER_HEAD_MS + (int64_t)(bytes / rate) * 1000;
}

void peer_owes_head(struct peer *peer)
{
	MAGIC_CHECK(peer, PEER_MAGIC);
	peer->spare = true;
	atomic_store(&peer->deadline, clock_now() + PEER_HEAD_MS);
}

void peer_owes_body(struct peer *peer, uint64_t bytes)
{
	MAGIC_CHECK(peer, PEER_MAGIC);
	peer->spare = false;
	atomic_store(&peer->deadline, clock_now() + allowance(bytes, PEER_BODY_RATE));
}

void peer_owes_reading(struct peer *peer, uint64_t bytes)
{
	MAGIC_CHECK(peer, PEER_MAGIC);
	peer->spare = false;
	atomic_store(&peer->deadline, clock_now() + 3 * PEER_HEAD_MS + allowance(bytes, PEER_ANSWER_RATE));
}

void peer_may_idle(struct peer *peer)
{
	MAGIC_CHECK(peer, PEER_MAGIC);
	peer->spare = true;
	atomic_store(&peer->deadline, clock_now() + PEER_IDLE_MS);
}

void peer_owes_nothing(struct peer *peer)
{
	MAGIC_CHECK(peer, PEER_MAGIC);
	peer->spare = false;
	atomic_store(&peer->deadline, 0);
}

void peer_cut(struct peer *peer)
{
	MAGIC_CHECK(peer, PEER_MAGIC);
	peer->spare = false;
	shutdown(peer->socket, SHUT_RDWR);
}
