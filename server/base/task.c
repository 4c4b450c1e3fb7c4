/* A unit of work: memory, connection, first problem, the time. */
#include "base/task.h"

#include <fcntl.h>
#include <setjmp.h>
#include <time.h>
#include <unistd.h>

#include "base/id.h"
#include "base/log.h"
#include "base/must.h"

const char *const language_names[LANGUAGE_COUNT + 1] = { [LANGUAGE_fr] = "fr", [LANGUAGE_en] = "en" };

static void read_clock(struct task *t)
{
	struct timespec now;
	struct tm utc;

	clock_gettime(CLOCK_REALTIME, &now);
	t->now = (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
	gmtime_r(&now.tv_sec, &utc);
	strftime(t->now_text, sizeof t->now_text, "%Y-%m-%dT%H:%M:%SZ", &utc);
}

/* Sixteen digits that JavaScript keeps exactly. Drawn, not counted: two numbers, hours apart, would tell a
 * stranger the traffic.
 */
static uint64_t draw_number(void)
{
	static const uint64_t least = 1000000000000000, count = 8000000000000000;
	uint64_t drawn;

	random_fill(&drawn, sizeof drawn);
	return least + drawn % count;
}

void task_open(struct task *t, struct db *db, size_t bytes)
{
	*t = (struct task){ .magic = TASK_MAGIC, .db = db, .number = draw_number() };
	arena_open(&t->arena, bytes);
	read_clock(t);
}

void task_close(struct task *t)
{
	MAGIC_CHECK(t, TASK_MAGIC);
	arena_close(&t->arena);
	MAGIC_CLEAR(t, TASK_MAGIC);
}

bool task_guard(struct task *t, task_work *work, void *context)
{
	MAGIC_CHECK(t, TASK_MAGIC);
	jmp_buf *outer = t->arena.escape, here;

	t->arena.escape = &here;
	if (setjmp(here) == 0) {
		work(t, context);
		t->arena.escape = outer;
		return true;
	}
	log_event("out_of_memory", "task=%llu", (unsigned long long)t->number);
	task_empty(t);
	t->arena.escape = outer;
	t->extra = NULL; /* it was in that memory */
	return task_fail(t, PROBLEM_busy, NULL);
}

enum problem task_run(struct db *db, size_t bytes, task_work *work, void *context)
{
	struct task t;

	task_open(&t, db, bytes);
	task_guard(&t, work, context);
	enum problem problem = t.problem;

	task_close(&t);
	return problem;
}

static void close_inner(void *inner)
{
	task_close(inner);
}

struct task *task_within(struct task *outer, struct db *db, size_t bytes)
{
	MAGIC_CHECK(outer, TASK_MAGIC);
	struct task *t = arena_alloc(&outer->arena, sizeof *t);

	*t = *outer;
	t->db = db;
	task_forgive(t);
	arena_open(&t->arena, bytes);
	t->arena.escape = outer->arena.escape;
	arena_defer(&outer->arena, close_inner, t);
	return t;
}

void task_empty(struct task *t)
{
	MAGIC_CHECK(t, TASK_MAGIC);
	jmp_buf *escape = t->arena.escape;

	arena_close(&t->arena);
	t->arena.escape = escape;
	task_forgive(t);
}

static void close_file(void *file)
{
	close(*(const int *)file);
}

/* The place that remembers the file is there before the file is: memory that ends here leaves none open. */
int task_open_file(struct task *t, const char *path, int flags, unsigned mode)
{
	int *file = arena_alloc(&t->arena, sizeof *file);

	*file = open(path, flags | O_CLOEXEC, mode);
	if (*file >= 0)
		arena_defer(&t->arena, close_file, file);
	return *file;
}

bool task_fail_at(struct task *t, enum problem problem, const char *pointer, const char *detail)
{
	MAGIC_CHECK(t, TASK_MAGIC);
	if (t->problem != PROBLEM_none)
		return false;
	t->problem = problem;
	t->pointer = pointer;
	t->detail = detail;
	return false;
}

bool task_fail(struct task *t, enum problem problem, const char *detail)
{
	return task_fail_at(t, problem, NULL, detail);
}

void task_forgive(struct task *t)
{
	t->problem = PROBLEM_none;
	t->detail = t->pointer = NULL;
}

const char *task_id(struct task *t)
{
	return arena_copy(&t->arena, id_ordered().text);
}
