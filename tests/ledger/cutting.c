/*
 * Stands between the server and PostgreSQL and cuts one connection after the other at a statement nobody
 * chose, before or after it is done, now and then so that nobody connects for a moment: cutting FOLDER
 * REAL-FOLDER FLAG. It cuts while FLAG is there, and keeps in FLAG.count how often it did.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "cut/cutter.h"

enum { STATEMENTS = 60, LOOK_MS = 20, PATIENCE_MS = 600, PAUSE_MS = 250, AWAY_MS = 300, ONE_IN = 8 };

static void rest(int milliseconds)
{
	struct timespec time = { .tv_nsec = milliseconds * 1000000L };

	nanosleep(&time, NULL);
}

static int below(int limit)
{
	return (int)(random() % limit);
}

/* True when a statement came and was cut. */
static bool cut_once(void)
{
	bool away = below(ONE_IN) == 0;

	(away ? cutter_arm_for_good : cutter_arm)(1 + below(STATEMENTS), below(2));
	for (int waited = 0; waited < PATIENCE_MS && !cutter_has_cut(); waited += LOOK_MS)
		rest(LOOK_MS);
	if (away && cutter_has_cut())
		rest(below(AWAY_MS));
	cutter_arm(0, false);
	return cutter_has_cut();
}

static void write_count(const char *flag, int count)
{
	char path[512];

	snprintf(path, sizeof path, "%s.count", flag);
	FILE *file = fopen(path, "we");

	if (!file)
		exit(1);
	fprintf(file, "%d\n", count);
	fclose(file);
}

int main(int argc, char **argv)
{
	int count = 0;

	if (argc != 4)
		return fputs("cutting FOLDER REAL-FOLDER FLAG\n", stderr), 64;
	srandom((unsigned)time(NULL));
	cutter_open(argv[1], argv[2]);
	for (;; rest(below(PAUSE_MS)))
		if (access(argv[3], F_OK) == 0 && cut_once())
			write_count(argv[3], ++count);
}
