/*
 * Deeds: writes that may find nothing to do any more. A statement asks again for what it rests on, and writes
 * nothing when that is gone; then what stands now is looked at once more, and the problem is that of the
 * first rule below which refuses. So a handler says its rules, and none how nothing is told from something.
 */
#ifndef PARVIS_API_DEED_H
#define PARVIS_API_DEED_H

#include "api/write.h"

struct deed;
/* What stands when it did nothing. */
struct aftermath {
	const struct request *rq; /* with its place loaded again, where the deed is `in_place` */
	const struct deed *deed;
	const struct trace *trace;
	struct db_rows row; /* what `stands` */
};

/* The rules of such a write, in the order in which they are asked. */
struct deed {
	enum problem none; /* when no rule says why */
	bool in_place;     /* is the place still there, and may they still (place_again)? */
	/* not_found when this has no row, decided_meanwhile when its `column` is not the version that was
	 * read; the version of now goes with the problem. Or NULL. */
	struct sql (*stands)(const struct request *rq);
	int column;
	/* The last word, or NULL: the problem. It may record one itself, with a detail, or add to t->extra.
	 */
	enum problem (*why)(struct task *t, const struct aftermath *now);
	int about; /* what `why` may ask: which action, say */
};

/*
 * Does it, and answers `status` with its JSON (204: nothing), as write_reply() does, or with the reason why
 * there was nothing to do. version is that of what it changes, as it was read; NULL where the deed has no
 * column.
 */
struct reply deed_reply(struct task *t, const struct request *rq, const struct deed *deed, int status,
                        struct sql statement, const struct trace *trace, const char *version);

/* The same for who adds to the answer, as write_answer(). */
const char *deed_answer(struct task *t, const struct request *rq, const struct deed *deed, int status,
                        struct sql statement, const struct trace *trace, const char *version,
                        struct reply *replayed);

#endif
