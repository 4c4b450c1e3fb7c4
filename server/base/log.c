/* The technical log: one line per event, without content or persons. */
#include "base/log.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/text.h"

/* Control characters could forge a second line or steer a terminal. */
static void make_printable(char *line)
{
	for (; *line; line++)
		if ((unsigned char)*line < 0x20 || *line == 0x7f)
			*line = ' ';
}

/*
 * Lines that say the same but for their numbers are one kind. Above a few a second a kind is only counted,
 * and told as one line: whoever can make us write lines cannot fill the disk with them.
 */
enum { KINDS = 64, EACH_SECOND = 20 };
static struct {
	pthread_mutex_t lock;
	struct kind {
		uint64_t key;
		time_t second;
		unsigned seen; /* in that second */
		char line[200];
	} kinds[KINDS];
} recent = { .lock = PTHREAD_MUTEX_INITIALIZER };

/* True for a value that differs each time. */
static bool is_passing(const char *pair)
{
	static const char *const passing[] = { "n=",     "ms=",      "request=", "waiting=",
		                               "count=", "overdue=", "index=" };

	for (size_t i = 0; i < sizeof passing / sizeof passing[0]; i++)
		if (text_starts(pair, passing[i]))
			return true;
	return false;
}

/* The number of everything but the values that differ each time. */
static uint64_t kind_of(const char *event, const char *line)
{
	uint64_t key = text_number_with(TEXT_NUMBER, event, strlen(event));

	while (*line) {
		size_t length = strcspn(line, " ");

		length += line[length] == ' ';
		if (!is_passing(line))
			key = text_number_with(key, line, length);
		line += length;
	}
	return key;
}

static void put(const struct timespec *now, const char *event, const char *line)
{
	char at[32];
	struct tm utc;

	gmtime_r(&now->tv_sec, &utc);
	strftime(at, sizeof at, "%Y-%m-%dT%H:%M:%S", &utc);
	fprintf(stderr, "%s.%03ldZ %s %s\n", at, now->tv_nsec / 1000000, event, line);
}

/* Tells what was only counted, once its second is over. */
static void tell(const struct timespec *now, struct kind *kind)
{
	char line[sizeof kind->line + 64];

	if (kind->seen > EACH_SECOND) {
		snprintf(line, sizeof line, "more=%u like=%s", kind->seen - EACH_SECOND, kind->line);
		put(now, "folded", line);
	}
	kind->seen = 0;
}

/* True when this line is written. */
static bool is_told(const struct timespec *now, const char *event, const char *line)
{
	uint64_t key = kind_of(event, line);
	struct kind *kind = &recent.kinds[key % KINDS];

	for (int i = 0; i < KINDS; i++)
		if (recent.kinds[i].seen > EACH_SECOND && recent.kinds[i].second != now->tv_sec)
			tell(now, &recent.kinds[i]);
	if (kind->key != key || kind->second != now->tv_sec) {
		tell(now, kind);
		*kind = (struct kind){ .key = key, .second = now->tv_sec };
		snprintf(kind->line, sizeof kind->line, "%s %.160s", event, line);
	}
	return ++kind->seen <= EACH_SECOND;
}

void log_event(const char *event, const char *format, ...)
{
	char line[1024];
	struct timespec now;
	va_list args;

	clock_gettime(CLOCK_REALTIME, &now);
	va_start(args, format);
	vsnprintf(line, sizeof line, format, args);
	va_end(args);
	make_printable(line);
	pthread_mutex_lock(&recent.lock);
	if (is_told(&now, event, line))
		put(&now, event, line);
	pthread_mutex_unlock(&recent.lock);
}
