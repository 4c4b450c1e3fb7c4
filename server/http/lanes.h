/*
 * A lane: a bounded queue of requests, served in turn (http/turns.h), and the worker threads that answer
 * them. It knows nothing of what it queues but what `struct lane_work` does with it. There are two, so that a
 * storm of sign-ins, each a costly password hash, never keeps a reader waiting. Whoever waits longer than the
 * lane's patience is told so (503), and whoever has most waiting when the queue is full. An answer of 429 is
 * sent a tenth of a second after it was made: whoever is over their share and asks again at once would
 * otherwise cost others the most, thousands of times a second.
 */
#ifndef PARVIS_HTTP_LANES_H
#define PARVIS_HTTP_LANES_H

#include <stdbool.h>
#include <stdint.h>

#include "http/http.h"
#include "http/turns.h"

struct lane;
struct db;

/* What stands in a lane: the first member of whatever is queued there. Of the lane alone from
 * lane_push() to give_back(). */
struct queued {
	struct queued *next; /* among the answers that the lane holds */
	struct turn turn;
	struct party party; /* of who asks: set before lane_push() */
	int64_t since;      /* queued, or held */
};

/* What is done with it. */
struct lane_work {
	void (*answer)(struct queued *, struct db *); /* in a worker thread */
	void (*refuse)(struct queued *);              /* answers that there is no time for it; any thread */
	bool (*says_too_much)(const struct queued *); /* whether its answer is sent a little later */
	void (*give_back)(struct queued *);           /* any thread; it may be gone when this returns */
};

struct lane_settings {
	const char *name;
	int threads, queue;                         /* how many may work, how many may wait */
	size_t person, place, household;            /* shares of the threads: http/turns.h */
	int64_t patience_ms;                        /* how long one may wait */
	const struct http_application *application; /* who opens the workers' databases */
	const struct lane_work *work;
};

/* Comes back when every worker has its database. NULL when there is no memory or no thread. */
struct lane *lane_open(const struct lane_settings *settings);

/* Gives a request away; a worker, the lane's clock or this call will give it back. Network thread. */
void lane_push(struct lane *lane, struct queued *one);

/* Waits until nobody waits or works, at most until `until` of clock_now(); then refuses whoever waits or
 * comes. False if somebody still works. */
bool lane_drain(struct lane *lane, int64_t until);

/* Ends the threads of a drained lane and frees it. */
void lane_close(struct lane *lane);

#endif
