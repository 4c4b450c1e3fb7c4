/* Asks the file systems how much room is left, and remembers the answer. */
#include "base/disk.h"

#include <stdatomic.h>
#include <stdio.h>
#include <sys/statvfs.h>

#include "base/log.h"

static atomic_bool low;

static int64_t free_at(const char *folder)
{
	struct statvfs disk;

	if (statvfs(folder, &disk) != 0)
		return -1;
	return (int64_t)disk.f_bavail * (int64_t)disk.f_frsize / (1024 * 1024);
}

int64_t disk_free(const char *state)
{
	char cluster[4096];

	/* it may be a mount of its own, or elsewhere */
	snprintf(cluster, sizeof cluster, "%s/postgres", state);
	int64_t own = free_at(state), theirs = free_at(cluster);

	return theirs >= 0 && theirs < own ? theirs : own;
}

void disk_look(const char *state, int64_t floor)
{
	int64_t megabytes = disk_free(state);
	bool now = megabytes >= 0 && megabytes < floor;

	if (atomic_exchange(&low, now) != now)
		log_event(now ? "disk_low" : "disk_well", "free=%lld floor=%lld unit=MB",
		          (long long)megabytes, (long long)floor);
}

bool disk_is_low(void)
{
	return atomic_load(&low);
}
