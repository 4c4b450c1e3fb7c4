/*
 * A bounded queue, the worker threads that empty it, and the clock that turns away whoever waits too long,
 * and sends what says "too much" a little later.
 */
#include "http/lanes.h"

#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/must.h"

enum { BREATH_MS = 100 };

struct lane {
	unsigned magic;
	struct lane_settings settings;
	pthread_mutex_t mutex;
	pthread_cond_t work, overdue, idle; /* for workers, for the clock, for lane_open() and lane_drain() */
	struct turns *turns;
	struct queued *held, **held_last; /* answered, and sent after a breath; at most as many as may wait */
	int held_count;
	/* sending: who left the queue, or was held, and is being given back */
	int sending, idle_workers, prepared_workers;
	bool drained, closing;
	bool clock_sleeps; /* it waits for a signal and for no moment */
	atomic_int_least64_t told;
	int started; /* threads[0] is the clock */
	pthread_t threads[];
};

static struct queued *queued_of(struct turn *turn)
{
	return (struct queued *)(void *)((char *)turn - offsetof(struct queued, turn));
}

/* With the mutex held: how many requests were taken and not given back, but for those that are held. */
static int busy_with(const struct lane *lane)
{
	return turns_waiting(lane->turns) + turns_working(lane->turns) + lane->sending;
}

static void tell_if_idle(struct lane *lane)
{
	if (busy_with(lane) == 0)
		pthread_cond_broadcast(&lane->idle);
}

/* With the mutex held. Who must wait although there are workers may wait too long:
 * the clock looks at that. */
static struct turn *wait_for_turn(struct lane *lane)
{
	struct turn *turn;

	lane->idle_workers++;
	while (!(turn = turns_next(lane->turns)) && !lane->closing) {
		if (lane->clock_sleeps && turns_waiting(lane->turns) > 0)
			pthread_cond_signal(&lane->overdue);
		pthread_cond_wait(&lane->work, &lane->mutex);
	}
	lane->idle_workers--;
	return turn;
}

/* NULL when the lane closes. */
static struct queued *next_for_worker(struct lane *lane)
{
	pthread_mutex_lock(&lane->mutex);
	struct turn *turn = wait_for_turn(lane);

	pthread_mutex_unlock(&lane->mutex);
	return turn ? queued_of(turn) : NULL;
}

/* Keeps an answer for a breath, after which the clock sends it. False when it has to go at once. */
static bool hold(struct lane *lane, struct queued *one)
{
	pthread_mutex_lock(&lane->mutex);
	bool holds = !lane->drained && lane->held_count < lane->settings.queue;

	if (holds) {
		one->since = clock_now();
		one->next = NULL;
		*lane->held_last = one;
		lane->held_last = &one->next;
		if (lane->held_count++ == 0)
			pthread_cond_signal(&lane->overdue);
	}
	pthread_mutex_unlock(&lane->mutex);
	return holds;
}

/* Who asked too much and asks again at once would cost the others time: they wait a little for being told. */
static void give_back(struct lane *lane, struct queued *one)
{
	const struct lane_work *work = lane->settings.work;
	struct turn turn = one->turn;

	if (!work->says_too_much(one) || !hold(lane, one))
		work->give_back(one);
	pthread_mutex_lock(&lane->mutex);
	turns_done(lane->turns, &turn);
	tell_if_idle(lane);
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

	MAGIC_CHECK(lane, LANE_MAGIC);
	const struct http_application *application = lane->settings.application;
	struct db *db = application->open_database ? application->open_database(application->context) : NULL;

	say_prepared(lane);
	for (struct queued *one = next_for_worker(lane); one; one = next_for_worker(lane)) {
		lane->settings.work->answer(one, db);
		give_back(lane, one);
	}
	if (db && application->close_database)
		application->close_database(db);
	return NULL;
}

static void say_busy(struct lane *lane, const char *why)
{
	if (clock_seldom(&lane->told, 1000))
		log_event("busy", "lane=%s %s waiting=%d", lane->settings.name, why,
		          turns_waiting(lane->turns));
}

/* With the mutex held, which is let go meanwhile. */
static void send_off(struct lane *lane, struct queued *one, bool busy)
{
	lane->sending++;
	pthread_mutex_unlock(&lane->mutex);
	if (busy)
		lane->settings.work->refuse(one);
	lane->settings.work->give_back(one);
	pthread_mutex_lock(&lane->mutex);
	lane->sending--;
	tell_if_idle(lane);
}

static void refuse(struct lane *lane, struct turn *turn, const char *why)
{
	say_busy(lane, why);
	send_off(lane, queued_of(turn), true);
}

static void send_oldest_held(struct lane *lane)
{
	struct queued *one = lane->held;

	lane->held = one->next;
	one->next = NULL;
	if (--lane->held_count == 0)
		lane->held_last = &lane->held;
	send_off(lane, one, false);
}

static void refuse_oldest(struct lane *lane, const char *why)
{
	struct turn *turn = turns_oldest(lane->turns);

	turns_leave(lane->turns, turn);
	refuse(lane, turn, why);
}

/* With the mutex held: waits until somebody has waited long enough, or until there is one that may. */
static void wait_for_overdue(struct lane *lane, int64_t until)
{
	lane->clock_sleeps = until == 0;
	if (lane->clock_sleeps)
		pthread_cond_wait(&lane->overdue, &lane->mutex);
	else
		clock_wait(&lane->overdue, &lane->mutex, until);
	lane->clock_sleeps = false;
}

/* When the one who waits longest has waited too long; 0 when nobody waits. */
static int64_t end_of_patience(const struct lane *lane)
{
	struct turn *turn = turns_oldest(lane->turns);

	return turn ? queued_of(turn)->since + lane->settings.patience_ms : 0;
}

/* When the answer held longest is sent; 0 when none is held. */
static int64_t end_of_breath(const struct lane *lane)
{
	return lane->held ? lane->held->since + BREATH_MS : 0;
}

static bool has_come(int64_t moment)
{
	return moment != 0 && moment <= clock_now();
}

static int64_t sooner(int64_t one, int64_t other)
{
	return one == 0 || (other != 0 && other < one) ? other : one;
}

static void *run_clock(void *argument)
{
	struct lane *lane = argument;

	MAGIC_CHECK(lane, LANE_MAGIC);
	pthread_mutex_lock(&lane->mutex);
	while (!lane->closing) {
		int64_t patience = end_of_patience(lane), breath = end_of_breath(lane);

		if (has_come(patience))
			refuse_oldest(lane, "too_slow");
		else if (has_come(breath))
			send_oldest_held(lane);
		else
			wait_for_overdue(lane, sooner(patience, breath));
	}
	pthread_mutex_unlock(&lane->mutex);
	return NULL;
}

/* With the mutex held. */
static void join(struct lane *lane, struct queued *one)
{
	one->since = clock_now();
	struct turn *leaving = turns_join(lane->turns, &one->turn, &one->party);

	pthread_cond_signal(&lane->work);
	if (lane->clock_sleeps && turns_waiting(lane->turns) > lane->idle_workers)
		pthread_cond_signal(&lane->overdue);
	if (leaving)
		refuse(lane, leaving, "full");
}

void lane_push(struct lane *lane, struct queued *one)
{
	MAGIC_CHECK(lane, LANE_MAGIC);
	pthread_mutex_lock(&lane->mutex);
	if (lane->drained)
		refuse(lane, &one->turn, "closed");
	else
		join(lane, one);
	pthread_mutex_unlock(&lane->mutex);
}

bool lane_drain(struct lane *lane, int64_t until)
{
	MAGIC_CHECK(lane, LANE_MAGIC);
	pthread_mutex_lock(&lane->mutex);
	while (busy_with(lane) > 0 && clock_wait(&lane->idle, &lane->mutex, until))
		continue;
	lane->drained = true;
	while (turns_oldest(lane->turns))
		refuse_oldest(lane, "closed");
	while (lane->held)
		send_oldest_held(lane);
	bool done = turns_working(lane->turns) == 0;

	pthread_mutex_unlock(&lane->mutex);
	return done;
}

void lane_close(struct lane *lane)
{
	MAGIC_CHECK(lane, LANE_MAGIC);
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
	turns_close(lane->turns);
	MAGIC_CLEAR(lane, LANE_MAGIC);
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

	struct turns *turns = turns_open(&(struct turns_settings){
		settings->queue, settings->threads, settings->person, settings->place, settings->household });

	if (!lane || !turns) {
		free(lane);
		turns_close(turns);
		return NULL;
	}
	MAGIC_SET(lane, LANE_MAGIC);
	lane->settings = *settings;
	lane->turns = turns;
	lane->held_last = &lane->held;
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
