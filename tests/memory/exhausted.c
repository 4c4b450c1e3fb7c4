/*
 * Memory that ends, ends the work and not the process. In each scenario the first allocation fails, then the
 * second and so on, once alone and once with all that follow it, in our code and in every library. Nothing
 * crashes or leaks; the answer is what it would have been, or says "busy"; the connection is in no
 * transaction; and afterwards all works again. Linked with the whole server, on a database of its own
 * (run.sh). A scenario takes EXHAUSTED_MS (600) at most: what does not fit is left out evenly. 0: nothing is.
 */
#include "exhausted.h"

#include <errno.h>
#include <libpq-fe.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/task.h"
#include "db/connection.h"

/* Allocations of the whole process pass here. */
static struct {
	bool armed, for_good;
	long count, end; /* allocations since it was armed, and the first that fails; 0 for none */
} memory;

/*
 * Where libarchive lies: it ends the process when its memory ends (3.6, __archive_errx), so it is given what
 * it wants; and zlib, with which it compresses, because it loses 10 kB when that has none.
 */
static struct {
	uintptr_t begin, end;
} spared[2];
static int spared_count;

static int find_spared(struct dl_phdr_info *library, size_t size, void *unused)
{
	(void)size, (void)unused;
	bool wanted = strstr(library->dlpi_name, "/libarchive.so") || strstr(library->dlpi_name, "/libz.so");

	for (int i = 0; wanted && i < library->dlpi_phnum; i++) {
		const ElfW(Phdr) *part = &library->dlpi_phdr[i];
		uintptr_t begin = library->dlpi_addr + part->p_vaddr;

		if (part->p_type == PT_LOAD && (part->p_flags & PF_X) && spared_count < 2) {
			spared[spared_count].begin = begin;
			spared[spared_count++].end = begin + part->p_memsz;
		}
	}
	return 0;
}

static bool is_spared(const void *caller)
{
	for (int i = 0; i < spared_count; i++)
		if ((uintptr_t)caller >= spared[i].begin && (uintptr_t)caller < spared[i].end)
			return true;
	return false;
}

static bool ends(const void *caller)
{
	if (!memory.armed || is_spared(caller))
		return false;
	memory.count++;
	bool now =
		memory.end > 0 && (memory.for_good ? memory.count >= memory.end : memory.count == memory.end);

	if (now)
		errno = ENOMEM;
	return now;
}

/* The sanitizers' own, where there are any, else the C library's. */
void *__interceptor_malloc(size_t size) __attribute__((weak));
void *__interceptor_calloc(size_t count, size_t size) __attribute__((weak));
void *__interceptor_realloc(void *place, size_t size) __attribute__((weak));
int __lsan_do_recoverable_leak_check(void) __attribute__((weak));
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *place, size_t size);

void *malloc(size_t size)
{
	return ends(__builtin_return_address(0)) ? NULL
	       : __interceptor_malloc            ? __interceptor_malloc(size)
	                                         : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return ends(__builtin_return_address(0)) ? NULL
	       : __interceptor_calloc            ? __interceptor_calloc(count, size)
	                                         : __libc_calloc(count, size);
}

void *realloc(void *place, size_t size)
{
	return ends(__builtin_return_address(0)) ? NULL
	       : __interceptor_realloc           ? __interceptor_realloc(place, size)
	                                         : __libc_realloc(place, size);
}

static void look(struct task *t, void *unused)
{
	(void)unused;
	db_run(t, "select 1");
}

/* The next task finds a connection that is free; one that was lost may be opened again at once. */
static bool is_free_again(struct db *db)
{
	db->tried_at = -60 * 1000;
	return task_run(db, TASK_BYTES, look, NULL) == PROBLEM_none &&
	       PQtransactionStatus(db->connection) == PQTRANS_IDLE;
}

/* Plays it once, with memory that ends at the given allocation; 0: never. NULL when all is
 * well, else what is not. */
static const char *play(const struct scenario *s, long end, bool for_good, long *count)
{
	s->prepare(s);
	memory.end = end;
	memory.for_good = for_good;
	memory.count = 0;
	memory.armed = true;
	s->work();
	memory.armed = false;
	*count = memory.count;
	const char *fault = s->judge(end > 0 && memory.count >= end);

	if (!fault && s->db && !is_free_again(*s->db))
		fault = "the connection is not free again";
	return fault;
}

/* Steps through 1 to `total` so that any beginning of the walk is spread evenly (a step
 * near the golden section). */
static long step_for(long total)
{
	long step = (long)((double)total * 0.618) | 1;

	for (;; step += 2) {
		long a = step, b = total;

		while (b) {
			long rest = a % b;
			a = b, b = rest;
		}
		if (a == 1)
			return step;
	}
}

static const char *walk(const struct scenario *s, long total, long *played)
{
	const char *patience = getenv("EXHAUSTED_MS");
	int64_t budget = patience ? strtoll(patience, NULL, 10) : 600, until = clock_now() + budget;
	long step = step_for(total), place = 0, count;

	for (long i = 0; i < total && (budget == 0 || clock_now() < until); i++, ++*played) {
		place = (place + step) % total;
		for (int for_good = 0; for_good < 2; for_good++) {
			const char *fault = play(s, place + 1, for_good, &count);

			if (fault) {
				printf("     allocation %ld%s\n", place + 1,
				       for_good ? " and all that follow" : "");
				return fault;
			}
		}
	}
	return NULL;
}

static bool try(const struct scenario *s)
{
	long total, played = 0, ignored;
	const char *fault = play(s, 0, false, &total);

	if (!fault && total > 0)
		fault = walk(s, total, &played);
	if (!fault)
		fault = play(s, 0, false, &ignored); /* all works again */
	if (!fault && __lsan_do_recoverable_leak_check && __lsan_do_recoverable_leak_check())
		fault = "memory was lost";
	printf("%s memory: %s: %s%s%ld of %ld allocations\n", fault ? "FAIL" : "ok  ", s->name,
	       fault ? fault : "", fault ? ", " : "", played, total);
	fflush(stdout);
	return !fault;
}

int main(int argc, char **argv)
{
	static struct config config;
	bool well = true;

	dl_iterate_phdr(find_spared, NULL);
	if (!config_read(&config) || !scenarios_open(&config)) {
		puts("FAIL memory: the scenarios cannot be prepared");
		return EXIT_FAILURE;
	}
	for (const struct scenario *s = scenarios; s->name; s++)
		if (argc < 2 || strstr(s->name, argv[1]))
			well = try(s) && well;
	scenarios_close();
	config_forget(&config);
	return well ? EXIT_SUCCESS : EXIT_FAILURE;
}
