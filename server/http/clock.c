/* Timed waits on the monotonic clock, and one log line a second. */
#include "http/clock.h"

#include <errno.h>
#include <time.h>

void clock_condition(pthread_cond_t *condition)
{
	pthread_condattr_t attributes;

	pthread_condattr_init(&attributes);
	pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
	pthread_cond_init(condition, &attributes);
	pthread_condattr_destroy(&attributes);
}

bool clock_wait(pthread_cond_t *condition, pthread_mutex_t *mutex, int64_t until)
{
	struct timespec moment = { .tv_sec = until / 1000, .tv_nsec = until % 1000 * 1000000 };

	return pthread_cond_timedwait(condition, mutex, &moment) != ETIMEDOUT;
}

bool clock_seldom(atomic_int_least64_t *last)
{
	int_least64_t before = atomic_load(last), now = clock_now();

	if (before != 0 && now - before < 1000)
		return false;
	return atomic_compare_exchange_strong(last, &before, now);
}
