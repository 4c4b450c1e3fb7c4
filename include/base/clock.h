/* Time that never jumps, for deadlines and durations. The time of day is in the task. Any thread. */
#ifndef PARVIS_BASE_CLOCK_H
#define PARVIS_BASE_CLOCK_H

#include <stdint.h>

/* Milliseconds of the monotonic clock. */
int64_t clock_now(void);

#endif
