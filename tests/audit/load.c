/* Fills the audit queue as the server does: entries made in C, written with their bundles
 * by one statement each. */
#include <stdio.h>
#include <stdlib.h>

#include "audit/entry.h"
#include "base/config.h"
#include "base/text.h"
#include "crypto/hash.h"
#include "queries/audit.h"

/* Shapes that a log holds: with and without actor, purpose and several persons. */
static bool write_entry(struct task *t, int64_t number)
{
	static const struct {
		enum audit_action action;
		const char *purpose;
		int subjects;
		bool has_actor;
	} shapes[] = {
		{ AUDIT_post_publish, NULL, 0, true },     { AUDIT_case_read, "moderation", 1, true },
		{ AUDIT_session_refuse, NULL, 0, false },  { AUDIT_case_return, NULL, 1, true },
		{ AUDIT_member_list, "support", 0, true }, { AUDIT_group_create, NULL, 3, true },
		{ AUDIT_request_open, NULL, 1, true },
	};
	const size_t shape = (size_t)number % (sizeof shapes / sizeof shapes[0]);
	struct trace trace = { .action = shapes[shape].action,
		               .purpose = shapes[shape].purpose,
		               .function = "moderator" };
	struct db_tail tail = { 0 };

	trace.actor = shapes[shape].has_actor ? task_id(t) : NULL;
	trace.object = task_id(t);
	for (int i = 0; i < shapes[shape].subjects; i++)
		trace.subjects[i] = task_id(t);
	return entry_fill(t, &trace, &tail) && db_write(t, sql_event(), &tail);
}

static bool load(struct db *db, int64_t count)
{
	struct task t;
	bool well = true;

	for (int64_t i = 0; well && i < count; i++) {
		task_open(&t, db, TASK_BYTES);
		well = write_entry(&t, i);
		if (!well)
			fprintf(stderr, "load: %s\n", problem_code(t.problem));
		task_close(&t);
	}
	return well;
}

int main(int argc, char **argv)
{
	static struct config config;
	int64_t count;

	if (argc != 2 || !text_number(argv[1], 1, 10000000, &count) || !config_read(&config) ||
	    !crypto_start()) {
		fputs("usage: load COUNT\n", stderr);
		return 64;
	}
	struct db *db = db_open(&(struct db_where){ config.database_app, config.database, DB_APP, false });
	bool well = load(db, count);

	db_close(db);
	return well ? EXIT_SUCCESS : EXIT_FAILURE;
}
