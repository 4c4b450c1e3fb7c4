/* What threads share is known by its number: a thing that is over, or none, ends the process where it
 * comes in, with a line. */
#include "base/must.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/task.h"
#include "db/connection.h"
#include "http/exchange.h"
#include "suite.h"

enum { NOTHING_BYTES = 64 * 1024 };

static _Alignas(64) char nothing[NOTHING_BYTES]; /* zeroes, of the size of whatever is looked for in it */
static char said[4096];

/* Plays in a process of its own. The signal that ended it, or 0; `said` is what it wrote. */
static int end_of(void (*play)(void))
{
	int ends[2], status;
	size_t length = 0;
	ssize_t got;

	ck_assert_int_eq(pipe2(ends, O_CLOEXEC), 0);
	pid_t child = fork();

	if (child == 0) {
		setrlimit(RLIMIT_CORE, &(struct rlimit){ 0, 0 });
		dup2(ends[1], STDERR_FILENO);
		play();
		_exit(0);
	}
	close(ends[1]);
	while ((got = read(ends[0], said + length, sizeof said - 1 - length)) > 0)
		length += (size_t)got;
	said[length] = '\0';
	close(ends[0]);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

static void hold_well(void)
{
	must(1 + 1 == 2);
}

static void hold_badly(void)
{
	must(said[0] == 'x');
}

START_TEST(what_must_hold_ends_the_process_with_a_line)
{
	said[0] = '\0';
	ck_assert_int_eq(end_of(hold_well), 0);
	ck_assert_str_eq(said, "");
	ck_assert_int_eq(end_of(hold_badly), SIGABRT);
	ck_assert_ptr_nonnull(strstr(said, " must_hold at=tests/unit/test_must.c:"));
	ck_assert_ptr_nonnull(strstr(said, "said[0] == 'x'"));
}
END_TEST

/* As long as they live, and over. */
static void use_living(void)
{
	struct task t;
	struct exchange x = { .magic = EXCHANGE_MAGIC };
	struct http_server server = { .magic = SERVER_MAGIC };
	struct db db = { .magic = DB_MAGIC };

	task_open(&t, &db, 1000);
	task_fail(&t, PROBLEM_busy, NULL);
	task_close(&t);
	exchange_work.says_too_much(&x.queued);
	http_port(&server);
	db_usable(&db);
}

static void fail_closed_task(void)
{
	struct task t;

	task_open(&t, NULL, 1000);
	task_close(&t);
	task_fail(&t, PROBLEM_busy, NULL);
}

static void close_task_twice(void)
{
	struct task t;

	task_open(&t, NULL, 1000);
	task_close(&t);
	task_close(&t);
}

static void refuse_ended_exchange(void)
{
	struct exchange x = { .magic = EXCHANGE_MAGIC };

	MAGIC_CLEAR(&x, EXCHANGE_MAGIC);
	exchange_work.refuse(&x.queued);
}

static void answer_another_thing(void)
{
	struct exchange x = { .magic = LANE_MAGIC };

	exchange_work.answer(&x.queued, NULL);
}

static void step_ended_exchange(void)
{
	struct exchange x = { .magic = EXCHANGE_MAGIC };
	void *context = &x;
	size_t size = 0;

	MAGIC_CLEAR(&x, EXCHANGE_MAGIC);
	exchange_step(NULL, NULL, "", "", "", "", &size, &context);
}

static void ask_ended_server(void)
{
	struct http_server server = { .magic = SERVER_MAGIC };

	MAGIC_CLEAR(&server, SERVER_MAGIC);
	http_saw_unreadable(&server);
}

static void ask_closed_database(void)
{
	struct db db = { .magic = DB_MAGIC };

	MAGIC_CLEAR(&db, DB_MAGIC);
	db_usable(&db);
}

static void run_without_database(void)
{
	struct task t;

	task_open(&t, NULL, 1000);
	db_ready(&t);
}

static void push_to_nothing(void)
{
	lane_push((struct lane *)(void *)nothing, (struct queued *)(void *)nothing);
}

static void drain_nothing(void)
{
	lane_drain((struct lane *)(void *)nothing, 0);
}

static void cut_nothing(void)
{
	peer_cut((struct peer *)(void *)nothing);
}

static void close_nothing(void)
{
	peer_close((struct peer *)(void *)nothing);
}

static void stop_nothing(void)
{
	reaper_stop((struct reaper *)(void *)nothing);
}

static void count_nothing(void)
{
	holders_free((struct holders *)(void *)nothing, HELD_BODIES);
}

static void know_nobody(void)
{
	acquaintances_learn((struct acquaintances *)(void *)nothing, 1, 1);
}

static const struct {
	void (*play)(void);
	const char *where;
} ends[] = {
	{ fail_closed_task, "server/base/task.c" },
	{ close_task_twice, "server/base/task.c" },
	{ refuse_ended_exchange, "server/http/exchange.c" },
	{ answer_another_thing, "server/http/exchange.c" },
	{ step_ended_exchange, "server/http/exchange.c" },
	{ ask_ended_server, "server/http/server.c" },
	{ ask_closed_database, "server/db/db.c" },
	{ run_without_database, "server/db/db.c" },
	{ push_to_nothing, "server/http/lanes.c" },
	{ drain_nothing, "server/http/lanes.c" },
	{ cut_nothing, "server/http/reaper.c" },
	{ close_nothing, "server/http/reaper.c" },
	{ stop_nothing, "server/http/reaper.c" },
	{ count_nothing, "server/http/holders.c" },
	{ know_nobody, "server/http/caller.c" },
};

START_TEST(what_lives_is_known)
{
	ck_assert_int_eq(end_of(use_living), 0);
	ck_assert_str_eq(said, "");
}
END_TEST

START_TEST(what_is_over_is_found_where_it_comes_in)
{
	ck_assert_int_eq(end_of(ends[_i].play), SIGABRT);
	ck_assert_msg(strstr(said, ends[_i].where) != NULL, "%s", said);
}
END_TEST

UNIT_SUITE(must, TEST(what_must_hold_ends_the_process_with_a_line), TEST(what_lives_is_known),
           ROWS(what_is_over_is_found_where_it_comes_in, ends))
