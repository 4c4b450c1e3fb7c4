/*
 * A lane: a bounded queue of exchanges, served in turn (http/turns.h), and the worker threads that answer them. There are two, so
 * that a storm of sign-ins, each a costly password hash, never keeps a reader waiting. Whoever waits longer than the lane's
 * patience is told so (503), and whoever has most waiting when the queue is full. An answer of 429 is sent a tenth of a second
 * after it was made: whoever is over their share and asks again at once would otherwise cost others the most, thousands of times
 * a second.
 */
#ifndef PARVIS_HTTP_LANES_H
#define PARVIS_HTTP_LANES_H

#include <stdbool.h>
#include <stdint.h>

#include "http/http.h"

struct exchange; /* http/exchange.h */
struct lane;

struct lane_settings {
	const char *name;
	int threads, queue;              /* how many may work, how many may wait */
	size_t person, place, household; /* shares of the threads: http/turns.h */
	int64_t patience_ms;             /* how long one may wait */
	const struct http_application *application;
};

/* Comes back when every worker has its database. NULL when there is no memory or no thread. */
struct lane *lane_open(const struct lane_settings *settings);

/* Gives an exchange away; a worker, the lane's clock or this call will resume its connection. Network thread. */
void lane_push(struct lane *lane, struct exchange *x);

/* Waits until nobody waits or works, at most until `until` of clock_now(); then refuses whoever waits or comes. False if somebody
 * still works. */
bool lane_drain(struct lane *lane, int64_t until);

/* Ends the threads of a drained lane and frees it. */
void lane_close(struct lane *lane);

#endif
