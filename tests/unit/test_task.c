/* A unit of work, one within another, and the files they own. */
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>

#include "base/task.h"
#include "suite.h"

enum { OUTER = 64 * 1024, INNER = 16 * 1024 };

static int dropped;

static void drop(void *object)
{
	dropped += *(const int *)object;
}

START_TEST(an_inner_task_gives_its_memory_back_as_often_as_wanted)
{
	static const int one = 1;
	struct task t;

	dropped = 0;
	task_open(&t, NULL, OUTER);
	t.language = LANGUAGE_en;
	struct task *inner = task_within(&t, NULL, INNER);

	ck_assert_int_eq(inner->language, LANGUAGE_en);
	ck_assert_uint_eq(inner->number, t.number);
	for (int i = 0; i < 10; i++) { /* together more than it may have */
		arena_alloc(&inner->arena, INNER / 2);
		arena_defer(&inner->arena, drop, (void *)(uintptr_t)&one);
		task_fail(inner, PROBLEM_busy, NULL);
		task_empty(inner);
		ck_assert_int_eq(inner->problem, PROBLEM_none);
		ck_assert_int_eq(dropped, i + 1);
	}
	ck_assert_int_eq(t.problem, PROBLEM_none);
	task_close(&t);
	ck_assert_int_eq(dropped, 10);
}
END_TEST

START_TEST(memory_that_ends_in_an_inner_task_ends_the_outer_and_nothing_is_left)
{
	static const int one = 1;
	struct task t;
	jmp_buf escape;

	dropped = 0;
	task_open(&t, NULL, OUTER);
	t.arena.escape = &escape;
	if (setjmp(escape) == 0) {
		struct task *inner = task_within(&t, NULL, INNER);

		task_empty(inner);
		arena_defer(&inner->arena, drop, (void *)(uintptr_t)&one);
		arena_alloc(&inner->arena, INNER + 1);
		ck_abort_msg("it went on");
	}
	task_close(&t);
	ck_assert_int_eq(dropped, 1);
}
END_TEST

/* What is shown to strangers must not count them: no order, no neighbours, one length, exact in a browser. */
START_TEST(numbers_of_tasks_tell_nothing)
{
	uint64_t before = 0;
	int grew = 0;

	for (int i = 0; i < 200; i++) {
		struct task t;

		task_open(&t, NULL, OUTER);
		ck_assert_uint_ge(t.number, 1000000000000000);
		ck_assert_uint_lt(t.number, (uint64_t)1 << 53);
		ck_assert_uint_gt(t.number > before ? t.number - before : before - t.number, 1000);
		grew += t.number > before;
		before = t.number;
		task_close(&t);
	}
	ck_assert_int_gt(grew, 60);
	ck_assert_int_lt(grew, 140);
}
END_TEST

static void greedy(struct task *t, void *count)
{
	static const int one = 1;

	arena_defer(&t->arena, drop, (void *)(uintptr_t)&one);
	++*(int *)count;
	t->extra = arena_printf(&t->arena, "{\"by\":1}");
	task_fail(t, PROBLEM_not_found, arena_copy(&t->arena, "a sentence"));
	arena_alloc(&t->arena, OUTER + 1);
	ck_abort_msg("it went on");
}

static void modest(struct task *t, void *count)
{
	arena_alloc(&t->arena, OUTER / 2);
	++*(int *)count;
}

START_TEST(memory_that_ends_ends_the_work_and_not_the_process)
{
	struct task t;
	int count = 0;

	dropped = 0;
	task_open(&t, NULL, OUTER);
	ck_assert(!task_guard(&t, greedy, &count));
	ck_assert_int_eq(dropped, 1);
	ck_assert_int_eq(t.problem, PROBLEM_busy);
	ck_assert_ptr_null(t.detail);
	ck_assert_ptr_null(t.extra);
	ck_assert_ptr_null(t.arena.escape);
	task_forgive(&t);
	ck_assert(task_guard(&t, modest, &count));
	ck_assert_int_eq(t.problem, PROBLEM_none);
	task_close(&t);
	ck_assert_int_eq(task_run(NULL, OUTER, greedy, &count), PROBLEM_busy);
	ck_assert_int_eq(task_run(NULL, OUTER, modest, &count), PROBLEM_none);
	ck_assert_int_eq(count, 4);
	ck_assert_int_eq(dropped, 2);
}
END_TEST

static void guard_inner(struct task *t, void *count)
{
	struct task *inner = task_within(t, NULL, OUTER);

	ck_assert(!task_guard(inner, greedy, count));
	ck_assert_int_eq(inner->problem, PROBLEM_busy);
	++*(int *)count;
	greedy(t, count);
}

START_TEST(a_guard_within_a_guard_ends_the_inner_work_alone)
{
	int count = 0;

	dropped = 0;
	ck_assert_int_eq(task_run(NULL, OUTER, guard_inner, &count), PROBLEM_busy);
	ck_assert_int_eq(count, 3);
	ck_assert_int_eq(dropped, 2);
}
END_TEST

START_TEST(a_file_is_closed_with_its_task)
{
	struct task t;

	task_open(&t, NULL, OUTER);
	int file = task_open_file(&t, "/dev/null", O_RDONLY, 0);

	ck_assert_int_ge(file, 0);
	ck_assert_int_eq(fcntl(file, F_GETFD), FD_CLOEXEC);
	ck_assert_int_eq(task_open_file(&t, "/nowhere/at/all", O_RDONLY, 0), -1);
	ck_assert_int_eq(errno, ENOENT);
	task_close(&t);
	ck_assert_int_eq(fcntl(file, F_GETFD), -1);
}
END_TEST

UNIT_SUITE(task, TEST(an_inner_task_gives_its_memory_back_as_often_as_wanted),
           TEST(memory_that_ends_in_an_inner_task_ends_the_outer_and_nothing_is_left),
           TEST(numbers_of_tasks_tell_nothing), TEST(a_file_is_closed_with_its_task),
           TEST(memory_that_ends_ends_the_work_and_not_the_process),
           TEST(a_guard_within_a_guard_ends_the_inner_work_alone))
