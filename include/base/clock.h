/* Time that never jumps, for deadlines, durations and waits. The time of day is in the task. Any thread. */
#ifndef PARVIS_BASE_CLOCK_H
#define PARVIS_BASE_CLOCK_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Milliseconds of the monotonic clock. */
int64_t clock_now(void);

/* Waits, with the mutex held, until signalled (true) or until clock_now() reaches `until` (false). */
bool clock_wait(pthread_cond_t *condition, pthread_mutex_t *mutex, int64_t until);

/* True at most once in so many milliseconds for the same `last`: keeps a flood of events from
 * becoming a flood of log lines. */
bool clock_seldom(atomic_int_least64_t *last, int64_t milliseconds);

/*
 * The name of the machine's time zone, "Europe/Paris", which is the company's: from TZ, else from
 * /etc/localtime, else "UTC". What looks like no such name is "UTC". In the caller's memory.
 */
const char *clock_zone(char *place, size_t size);

#endif
