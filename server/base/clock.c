/* The monotonic clock, waits that it measures, and one log line a second. */
#include "base/clock.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int64_t clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool clock_wait(pthread_cond_t *condition, pthread_mutex_t *mutex, int64_t until)
{
	struct timespec moment = { .tv_sec = until / 1000, .tv_nsec = until % 1000 * 1000000 };

	return pthread_cond_clockwait(condition, mutex, CLOCK_MONOTONIC, &moment) != ETIMEDOUT;
}

bool clock_seldom(atomic_int_least64_t *last, int64_t milliseconds)
{
	int_least64_t before = atomic_load(last), now = clock_now();

	if (before != 0 && now - before < milliseconds)
		return false;
	return atomic_compare_exchange_strong(last, &before, now);
}

/* Where the machine's zone is linked to: the name stands behind this folder. */
static const char *linked_zone(char *place, size_t size)
{
	static const char folder[] = "/zoneinfo/";
	ssize_t length = readlink("/etc/localtime", place, size - 1);

	place[length > 0 ? length : 0] = '\0';
	const char *name = strstr(place, folder);

	return name ? name + strlen(folder) : "";
}

const char *clock_zone(char *place, size_t size)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_+-";
	char link[PATH_MAX];
	const char *set = getenv("TZ"), *name = set ? set + (*set == ':') : linked_zone(link, sizeof link);
	size_t length = strspn(name, letters);

	snprintf(place, size, "%s",
	         length > 0 && length < size && name[length] == '\0' && name[0] != '/' ? name : "UTC");
	return place;
}
