/* A transaction that a task left open when it was broken off does not reach the next
 * task of that connection. */
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include "db/db.h"

/* Begins a transaction, looks, and runs out of memory in it. */
static void break_off(struct db *db)
{
	struct task t;
	jmp_buf escape;

	task_open(&t, db, 64 * 1024);
	t.arena.escape = &escape;
	if (setjmp(escape) == 0 && db_run(&t, "begin isolation level repeatable read read only") &&
	    db_run(&t, "select now()"))
		for (;;)
			arena_alloc(&t.arena, 1024);
	task_close(&t);
}

/* Which isolation a task finds that has begun nothing. */
static const char *isolation_found(struct task *t)
{
	struct db_rows rows;

	return db_run_with(t, "show transaction_isolation", 0, NULL, &rows) ? db_value(&rows, 0, DB_ONLY)
	                                                                    : problem_code(t->problem);
}

int main(int argc, char **argv)
{
	struct db *db = argc == 2 ? db_open(&(struct db_where){ "", argv[1], DB_OWNER, false }) : NULL;
	struct task t;

	if (!db)
		return fputs("usage: left_open CONNECTION\n", stderr), 64;
	break_off(db);
	task_open(&t, db, TASK_BYTES);
	const char *found = isolation_found(&t);
	bool well = strcmp(found, "read committed") == 0;

	printf("%s left open: the next task of a connection is in no transaction of the one before (%s)\n",
	       well ? "ok  " : "FAIL", found);
	task_close(&t);
	db_close(db);
	return well ? 0 : 1;
}
