/* Folds refusals: one entry at once, one for all that follow. */
#include "audit/fold.h"

#include <stdlib.h>
#include <string.h>

#include "queries/audit.h"

/* Nobody's account, a stranger. */
#define NOBODY "00000000-0000-0000-0000-000000000000"

/* The person whom an entry names: who was refused, or else whose account was tried. */
static const char *person_of(const struct trace *trace)
{
	const char *person = trace->actor ? trace->actor : trace->subjects[0];

	return person ? person : NOBODY;
}

/* The same, the other way round. */
static struct trace trace_from(enum audit_action action, const char *person, long count)
{
	struct trace trace = { .action = action, .count = count };
	const char *somebody = strcmp(person, NOBODY) == 0 ? NULL : person;

	if (action == AUDIT_refused) {
		trace.actor = somebody;
		trace.function = "self";
	} else {
		trace.subjects[0] = somebody;
	}
	return trace;
}

bool fold_note(struct task *t, const struct trace *trace, const char *what)
{
	struct db_tail tail = { 0 };
	struct sql statement = sql_fold(person_of(trace), audit_action_name(trace->action), what);

	return entry_fill(t, trace, &tail) && (db_write(t, statement, &tail) || t->problem == PROBLEM_none);
}

bool fold_run(struct task *t)
{
	struct db_rows rows;

	if (!db_rows(t, sql_fold_over(), &rows))
		return false;
	for (int i = 0; i < rows.count; i++) {
		const char *person = db_value(&rows, i, FOLD_OVER_PERSON),
			   *action = db_value(&rows, i, FOLD_OVER_ACTION),
			   *count = db_value(&rows, i, FOLD_OVER_MORE);
		struct trace trace = trace_from(audit_action_from(action), person, strtol(count, NULL, 10));
		struct db_tail tail = { 0 };

		if (!entry_fill(t, &trace, &tail) ||
		    (!db_write(t, sql_fold_end(person, action, db_value(&rows, i, FOLD_OVER_OBJECT), count),
		               &tail) &&
		     t->problem != PROBLEM_none))
			return false;
	}
	return true;
}
