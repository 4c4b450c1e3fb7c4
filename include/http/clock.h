/* Waits of the HTTP layer, measured by a clock that never jumps (base/clock.h). Any thread. */
#ifndef PARVIS_HTTP_CLOCK_H
#define PARVIS_HTTP_CLOCK_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/clock.h"

/* Prepares a condition whose waits are measured by that clock. */
void clock_condition(pthread_cond_t *condition);

/* Waits, with the mutex held, until signalled (true) or until clock_now() reaches `until` (false). */
bool clock_wait(pthread_cond_t *condition, pthread_mutex_t *mutex, int64_t until);

/* True at most once a second for the same `last`: keeps a flood of events from becoming a flood of log lines. */
bool clock_seldom(atomic_int_least64_t *last);

#endif
