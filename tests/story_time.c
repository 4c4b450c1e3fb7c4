/* Time in stories: waiting for it, making sessions older than they are, and the last decisions, until
 * they have taken effect. */
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

static bool runs(struct story *s, PGconn *database, const char *statement, const char *value)
{
	PGresult *result = PQexecParams(database, statement, value ? 1 : 0, NULL, &value, NULL, NULL, 0);
	bool well = PQresultStatus(result) == PGRES_COMMAND_OK;

	PQclear(result);
	return well || story_complain(s, "time could not be moved: %s", PQerrorMessage(database));
}

/* Nothing waits any more that should have taken effect: the server looks every second. A busy
 * machine has a minute for it. */
static bool has_settled(PGconn *database)
{
	const struct timespec moment = { 0, 20000000L };

	for (int i = 0; i < 3000; i++, nanosleep(&moment, NULL)) {
		PGresult *result = PQexec(database, "select from review_case where outcome is not null and "
		                                    "decided_at < now() - interval '30 seconds' limit 1");
		bool settled = PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) == 0;
		PQclear(result);
		if (settled)
			return true;
	}
	return false;
}

/* As postgres, whom no wall stops: time moves for the test's own sake. */
static PGconn *open_clock(struct story *s)
{
	const char *where = getenv("CHECK_DATABASE");

	return PQconnectdb(arena_printf(&s->arena, "%s user=postgres", where ? where : ""));
}

bool story_signed_in(struct story *s, const struct actor *who, const char *rest)
{
	PGconn *database = open_clock(s);
	const char *statement = arena_printf(&s->arena,
	                                     "update session set created_at = now() - interval '%ld minutes' "
	                                     "where member_id = $1::uuid",
	                                     strtol(rest, NULL, 10));
	bool well = runs(s, database, statement, who->id);

	PQfinish(database);
	return well;
}

/* The log refuses to be changed by whom it belongs to as well: its triggers are left out for the test's
 * own sake, as postgres. */
bool story_later(struct story *s, const char *seconds)
{
	const char *interval = arena_printf(&s->arena, "%ld seconds", strtol(seconds, NULL, 10));
	PGconn *database = open_clock(s);
	bool well =
		runs(s, database, "set session_replication_role = replica", NULL) &&
		runs(s, database,
	             "update audit.disclosure set at = at - $1::interval where at > now() - interval '1 "
	             "minute'",
	             interval) &&
		runs(s, database,
	             "update case_event set at = at - $1::interval where at > now() - interval '1 minute'",
	             interval) &&
		runs(s, database,
	             "update audit.access_seen set seen_at = seen_at - $1::interval where seen_at > now() - "
	             "interval '5 minutes'",
	             interval) &&
		runs(s, database,
	             "update review_case set decided_at = decided_at - $1::interval where decided_at > now() "
	             "- interval '1 minute'",
	             interval) &&
		has_settled(database);

	PQfinish(database);
	s->checks++;
	return well || story_complain(s, "what was decided does not take effect");
}
