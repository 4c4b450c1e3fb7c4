/* Writes that may find nothing to do any more, and why. */
#include "api/deed.h"

#include <string.h>

#include "api/place.h"

/* The row of what stands now: there, and of the version that was read. */
static bool stands_as_read(struct task *t, struct aftermath *now, const char *version)
{
	if (!db_rows(t, now->deed->stands(now->rq), &now->row))
		return false;
	if (now->row.count == 0)
		return task_fail(t, PROBLEM_not_found, NULL);
	if (!version)
		return true;
	const char *present = db_value(&now->row, 0, now->deed->column);

	write_stands(t, present, NULL);
	return strcmp(present, version) == 0 || task_fail(t, PROBLEM_decided_meanwhile, NULL);
}

static void find_why(struct task *t, struct aftermath *now, struct request *again, const char *version)
{
	const struct deed *deed = now->deed;

	task_forgive(t);
	if (deed->in_place && !place_again(t, again))
		return;
	if (deed->stands && !stands_as_read(t, now, version))
		return;
	task_fail(t, deed->why ? deed->why(t, now) : deed->none, NULL);
}

const char *deed_answer(struct task *t, const struct request *rq, const struct deed *deed, int status,
                        struct sql statement, const struct trace *trace, const char *version,
                        struct reply *replayed)
{
	bool may = t->problem == PROBLEM_none;
	const char *answer = write_answer(t, rq, status, deed->none, statement, trace, replayed);
	struct request again = *rq;
	struct aftermath now = { .rq = &again, .deed = deed, .trace = trace };

	if (may && !answer && !replayed->status && t->problem == deed->none)
		find_why(t, &now, &again, version);
	return answer;
}

struct reply deed_reply(struct task *t, const struct request *rq, const struct deed *deed, int status,
                        struct sql statement, const struct trace *trace, const char *version)
{
	struct reply replayed;
	const char *answer = deed_answer(t, rq, deed, status, statement, trace, version, &replayed);

	return replayed.status ? replayed : write_done(t, status, answer);
}
