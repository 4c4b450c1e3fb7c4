/* Time in stories: waiting for it, and making the last decisions older than they are. */
#include "story.h"

#include <libpq-fe.h>
#include <stdlib.h>
#include <time.h>

bool story_pause(struct story *s, const char *rest)
{
	struct timespec time = { .tv_sec = strtol(rest, NULL, 10) };

	(void)s;
	nanosleep(&time, NULL);
	return true;
}

bool story_later(struct story *s, const char *seconds)
{
	static const char aged[] =
		"with aged as (update review_case set decided_at = decided_at - $1::interval "
		"where decided_at > now() - interval '1 minute') "
		"update notification set deliver_after = deliver_after - $1::interval where deliver_after > now()";
	const char *interval = arena_printf(&s->arena, "%ld seconds", strtol(seconds, NULL, 10));
	const char *where = getenv("CHECK_DATABASE");
	PGconn *database = PQconnectdb(where ? where : "");
	PGresult *result = PQexecParams(database, aged, 1, NULL, &interval, NULL, NULL, 0);
	bool well = PQresultStatus(result) == PGRES_COMMAND_OK;

	PQclear(result);
	PQfinish(database);
	return well || story_complain(s, "time could not be moved");
}
