/* UUID versions 4 and 7 (RFC 9562). */
#include "base/id.h"

#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

void random_fill(void *bytes, size_t length)
{
	unsigned char *place = bytes;

	while (length > 0) {
		ssize_t got = getrandom(place, length, 0);
		if (got <= 0)
			abort();
		place += got;
		length -= (size_t)got;
	}
}

static struct id as_text(const unsigned char b[16])
{
	struct id id;

	snprintf(id.text, sizeof id.text,
	         "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", b[0], b[1], b[2],
	         b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
	return id;
}

static struct id with_version(unsigned char b[16], unsigned version)
{
	b[6] = (unsigned char)((b[6] & 0x0f) | (version << 4));
	b[8] = (unsigned char)((b[8] & 0x3f) | 0x80);
	return as_text(b);
}

/* One step forward each time: the clock's milliseconds and 12 more bits, never the same value
 * twice, never backwards. */
static uint64_t next_tick(void)
{
	static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
	static uint64_t last;
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	uint64_t tick = ((uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000) << 12;

	pthread_mutex_lock(&lock);
	last = tick > last ? tick : last + 1;
	tick = last;
	pthread_mutex_unlock(&lock);
	return tick;
}

struct id id_ordered(void)
{
	unsigned char b[16];
	uint64_t tick = next_tick();

	random_fill(b, sizeof b);
	for (int i = 0; i < 6; i++)
		b[i] = (unsigned char)(tick >> (52 - 8 * i));
	b[6] = (unsigned char)(tick >> 8 & 0x0f);
	b[7] = (unsigned char)tick;
	return with_version(b, 7);
}

struct id id_random(void)
{
	unsigned char b[16];

	random_fill(b, sizeof b);
	return with_version(b, 4);
}

static bool is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

bool id_valid(const char *text)
{
	for (int i = 0; i < ID_LENGTH; i++) {
		bool dash = i == 8 || i == 13 || i == 18 || i == 23;
		if (dash ? text[i] != '-' : !is_hex(text[i]))
			return false;
	}
	return text[ID_LENGTH] == '\0';
}
