/* A bounded queue, the worker threads that empty it, and the clock that turns away whoever waits too long. */
#include "http/lanes.h"

#include <pthread.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/log.h"
#include "http/exchange.h"

struct lane {
	struct lane_settings settings;
	pthread_mutex_t mutex;
	pthread_cond_t work, overdue, idle; /* for workers, for the clock, for lane_open() and lane_drain() */
	struct exchange *first, *last;
	int waiting, working, idle_workers, prepared_workers;
	bool drained, closing;
	bool clock_sleeps; /* it waits for a signal and for no moment */
	atomic_int_least64_t told;
	int started; /* threads[0] is the clock */
	pthread_t threads[];
};

/* With the mutex held. */
static struct exchange *take_first(struct lane *lane)
{
	struct exchange *x = lane->first;

	lane->first = x->next;
	if (!lane->first)
		lane->last = NULL;
	x->next = NULL;
	lane->waiting--;
	return x;
}

/* With the mutex held, from the moment an exchange was taken until it was given back. */
static void work_is_done(struct lane *lane)
{
	if (--lane->working == 0 && lane->waiting == 0)
		pthread_cond_broadcast(&lane->idle);
}

/* NULL when the lane closes. */
static struct exchange *next_for_worker(struct lane *lane)
{
	struct exchange *x = NULL;

	pthread_mutex_lock(&lane->mutex);
	lane->idle_workers++;
	while (!lane->first && !lane->closing)
		pthread_cond_wait(&lane->work, &lane->mutex);
	lane->idle_workers--;
	if (lane->first) {
		x = take_first(lane);
		lane->working++;
	}
	pthread_mutex_unlock(&lane->mutex);
	return x;
}

static void give_back(struct lane *lane, struct exchange *x)
{
	exchange_resume(x);
	pthread_mutex_lock(&lane->mutex);
	work_is_done(lane);
	pthread_mutex_unlock(&lane->mutex);
}

static void say_prepared(struct lane *lane)
{
	pthread_mutex_lock(&lane->mutex);
	lane->prepared_workers++;
	pthread_cond_broadcast(&lane->idle);
	pthread_mutex_unlock(&lane->mutex);
}

static void *run_worker(void *argument)
{
	struct lane *lane = argument;
	const struct http_application *application = lane->settings.application;
	struct db *db = application->open_database ? application->open_database(application->context) : NULL;

	say_prepared(lane);
	for (struct exchange *x = next_for_worker(lane); x; x = next_for_worker(lane)) {
		exchange_answer(x, db);
		give_back(lane, x);
	}
	if (db && application->close_database)
		application->close_database(db);
	return NULL;
}

static void say_busy(struct lane *lane, const char *why)
{
	if (clock_seldom(&lane->told))
		log_event("busy", "lane=%s %s waiting=%d", lane->settings.name, why, lane->waiting);
}

/* With the mutex held, which is let go while the one who waited is answered. */
static void refuse_first(struct lane *lane)
{
	struct exchange *x = take_first(lane);

	lane->working++;
	pthread_mutex_unlock(&lane->mutex);
	exchange_refuse_busy(x);
	exchange_resume(x);
	pthread_mutex_lock(&lane->mutex);
	work_is_done(lane);
}

/* With the mutex held: waits until the first in the queue has waited too long, or until there is one that may. */
static void wait_for_overdue(struct lane *lane, int64_t until)
{
	lane->clock_sleeps = until == 0;
	if (lane->clock_sleeps)
		pthread_cond_wait(&lane->overdue, &lane->mutex);
	else
		clock_wait(&lane->overdue, &lane->mutex, until);
	lane->clock_sleeps = false;
}

static void *run_clock(void *argument)
{
	struct lane *lane = argument;

	pthread_mutex_lock(&lane->mutex);
	while (!lane->closing) {
		int64_t until = lane->first ? lane->first->queued_at + lane->settings.patience_ms : 0;

		if (until == 0 || until > clock_now()) {
			wait_for_overdue(lane, until);
		} else {
			say_busy(lane, "too_slow");
			refuse_first(lane);
		}
	}
	pthread_mutex_unlock(&lane->mutex);
	return NULL;
}

/* With the mutex held. */
static void append(struct lane *lane, struct exchange *x)
{
	x->next = NULL;
	x->queued_at = clock_now();
	if (lane->last)
		lane->last->next = x;
	else
		lane->first = x;
	lane->last = x;
	lane->waiting++;
}

bool lane_push(struct lane *lane, struct exchange *x)
{
	pthread_mutex_lock(&lane->mutex);
	bool welcome = !lane->drained && lane->waiting < lane->settings.queue;

	if (welcome) {
		append(lane, x);
		pthread_cond_signal(&lane->work);
		if (lane->clock_sleeps && lane->waiting > lane->idle_workers)
			pthread_cond_signal(&lane->overdue);
	} else {
		say_busy(lane, "full");
	}
	pthread_mutex_unlock(&lane->mutex);
	return welcome;
}

bool lane_drain(struct lane *lane, int64_t until)
{
	pthread_mutex_lock(&lane->mutex);
	while (lane->waiting + lane->working > 0 && clock_wait(&lane->idle, &lane->mutex, until))
		continue;
	lane->drained = true;
	while (lane->first)
		refuse_first(lane);
	bool done = lane->working == 0;

	pthread_mutex_unlock(&lane->mutex);
	return done;
}

void lane_close(struct lane *lane)
{
	pthread_mutex_lock(&lane->mutex);
	lane->closing = true;
	pthread_cond_broadcast(&lane->work);
	pthread_cond_broadcast(&lane->overdue);
	pthread_mutex_unlock(&lane->mutex);
	for (int i = 0; i < lane->started; i++)
		pthread_join(lane->threads[i], NULL);
	pthread_cond_destroy(&lane->work);
	pthread_cond_destroy(&lane->overdue);
	pthread_cond_destroy(&lane->idle);
	pthread_mutex_destroy(&lane->mutex);
	free(lane);
}

/* The first visitor must not pay for eight connections being made: they are there when the doors open. */
static void wait_for_workers(struct lane *lane)
{
	pthread_mutex_lock(&lane->mutex);
	while (lane->prepared_workers < lane->settings.threads)
		pthread_cond_wait(&lane->idle, &lane->mutex);
	pthread_mutex_unlock(&lane->mutex);
}

struct lane *lane_open(const struct lane_settings *settings)
{
	size_t threads = 1 + (size_t)settings->threads;
	struct lane *lane = calloc(1, sizeof *lane + threads * sizeof lane->threads[0]);

	if (!lane)
		return NULL;
	lane->settings = *settings;
	pthread_mutex_init(&lane->mutex, NULL);
	pthread_cond_init(&lane->work, NULL);
	pthread_cond_init(&lane->overdue, NULL);
	pthread_cond_init(&lane->idle, NULL);
	for (size_t i = 0; i < threads; i++) {
		if (pthread_create(&lane->threads[i], NULL, i == 0 ? run_clock : run_worker, lane) != 0) {
			lane_close(lane);
			return NULL;
		}
		lane->started++;
	}
	wait_for_workers(lane);
	return lane;
}
