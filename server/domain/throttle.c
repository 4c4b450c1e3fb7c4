/* When a password may be tried again. */
#include "domain/throttle.h"

#include <math.h>

enum { ALL = 1 << CALLER_STRANGER | 1 << CALLER_KNOWN_NETWORK, EVERYTHING = 1000000 };

/* From `limit` failures on one waits until one is forgotten, which takes `fade` seconds. */
static const struct {
	int limit, fade;
	unsigned callers;
	bool own; /* counts this account from here alone: a success ends it */
} counters[COUNTER_COUNT] = {
	[COUNTER_DEVICE] = { 5, 60, 1 << CALLER_KNOWN_DEVICE, true },
	[COUNTER_HERE] = { 5, 60, ALL, true },
	[COUNTER_HERE_LONG] = { 10, 900, ALL, true },
	[COUNTER_ACCOUNT] = { 10, 900, 1 << CALLER_STRANGER, false },
	[COUNTER_STRANGERS] = { 40, 120, 1 << CALLER_STRANGER, false },
	[COUNTER_COLLEAGUES] = { 200, 30, 1 << CALLER_KNOWN_NETWORK, false },
};

bool throttle_meets(enum caller caller, enum counter counter)
{
	return counters[counter].callers & 1U << caller;
}

double throttle_level(enum counter counter, double level, double seconds)
{
	return fmax(0, level - seconds / counters[counter].fade);
}

int throttle_wait(enum counter counter, double level)
{
	double over = level - (counters[counter].limit - 1);

	/* what has just been forgotten, but for the rounding of clocks, is forgotten */
	return over < 0.001 ? 0 : (int)ceil(over * counters[counter].fade);
}

int throttle_fade(enum counter counter)
{
	return counters[counter].fade;
}

double throttle_forgives(enum counter counter, double own)
{
	return counters[counter].own ? EVERYTHING : own;
}
