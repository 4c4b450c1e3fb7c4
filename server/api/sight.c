/* The entries of privileged reads. */
#include "api/sight.h"

#include <string.h>

#include "api/write.h"
#include "base/id.h"
#include "queries/audit.h"
#include "queries/rows.h"

/* `marks`: what folds with the same read within five minutes. */
static bool leave(struct task *t, const struct request *rq, const struct trace *trace,
                  const char *const *marks, int count)
{
	struct sql statement =
		sql_sight(rq->me.id, audit_action_name(rq->route->sight), db_array(t, marks, count));

	return write_aside(t, statement, trace, false) || task_fail(t, PROBLEM_audit_away, NULL);
}

bool sight_leave(struct task *t, const struct request *rq, const char *object, const char *subject)
{
	struct trace trace = trace_of(rq, rq->route->sight, object, subject);

	return leave(t, rq, &trace, &object, 1);
}

/* Names as many as an entry holds, and goes on after them. The list itself is marked with who reads it. */
static bool name_some(struct task *t, const struct request *rq, const char **people)
{
	struct trace trace = trace_of(rq, rq->route->sight, NULL, NULL);
	const char *marks[1 + TRACE_SUBJECTS] = { rq->me.id };
	int count = 0;

	for (; count < TRACE_SUBJECTS && **people; count++) {
		size_t length = strcspn(*people, " ");

		marks[1 + count] = trace.subjects[count] = arena_copy_n(&t->arena, *people, length);
		*people += length + ((*people)[length] == ' ');
	}
	return leave(t, rq, &trace, marks, 1 + count);
}

struct reply sight_list(struct task *t, const struct request *rq, struct sql list)
{
	struct db_rows rows;

	if (!db_rows(t, list, &rows))
		return reply_problem(t);
	const char *people = db_value(&rows, 0, SHOWN_PEOPLE);

	people = people ? people : "";
	do {
		if (!name_some(t, rq, &people))
			return reply_problem(t);
	} while (*people);
	return reply_json(t, 200, db_value(&rows, 0, SHOWN_PAGE));
}
