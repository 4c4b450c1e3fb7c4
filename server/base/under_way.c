/* The file of what is being done: lines of one length, mapped, each written by one thread alone. */
#include "base/under_way.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/log.h"

/* more threads than there may be: 256 workers, 64 doors (config.def), jobs */
enum { LINES = 352, LINE = 128 };

static char (*lines)[LINE]; /* set once, before there are threads */
static atomic_int taken;
static _Thread_local char *own;

static void write_line(char line[LINE], const char *text)
{
	size_t length = strnlen(text, LINE - 1);

	memset(line, ' ', LINE - 1);
	memcpy(line, text, length);
	line[LINE - 1] = '\n';
}

/* A file that the process before left, or an empty one. */
static void read_lines(int file)
{
	char line[LINE + 1] = "";

	while (read(file, line, LINE) == LINE) {
		size_t length = LINE - 1;
		while (length > 0 && line[length - 1] == ' ')
			length--;
		line[length] = '\0';
		if (length > 0)
			log_event("left_under_way", "%s", line);
	}
}

bool under_way_open(const char *folder)
{
	char path[4096];

	snprintf(path, sizeof path, "%s/under-way", folder);
	int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

	if (file >= 0)
		read_lines(file);
	void *map = file >= 0 && ftruncate(file, LINES * LINE) == 0
	                    ? mmap(NULL, LINES * LINE, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
	                    : MAP_FAILED;

	if (map == MAP_FAILED)
		log_event("under_way_failed", "cause=\"%s\"", strerror(errno));
	if (file >= 0)
		close(file);
	if (map == MAP_FAILED)
		return false;
	lines = map;
	for (int i = 0; i < LINES; i++)
		write_line(lines[i], "");
	return true;
}

void under_way_begin(uint64_t number, const char *method, const char *address)
{
	char text[LINE];

	if (!lines)
		return;
	if (!own) {
		int mine = atomic_fetch_add(&taken, 1);
		own = mine < LINES ? lines[mine] : NULL;
	}
	if (!own)
		return;
	snprintf(text, sizeof text, "n=%" PRIu64 " %s %s", number, method, address);
	write_line(own, text);
}

void under_way_end(void)
{
	if (own)
		write_line(own, "");
}
