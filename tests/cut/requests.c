/*
 * Cuts the connection to PostgreSQL at every statement of a request that writes, before and after the
 * statement is done, once or from there on, while it is first asked and while it is asked again: it is
 * answered as it should be or with 503, never refused, and asked again until it is answered it was done once.
 * requests FOLDER REAL-FOLDER, as cuts.c.
 */
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cut/cutter.h"
#include "db/connection.h"
#include "memory/asking.h"

enum { CUTS_MAX = 60, TRIES = 100, A_MOMENT = 20000 };

static PGconn *judge; /* past the proxy, as the superuser */
static bool again;    /* it is the repetition that is cut */

static long number(const char *question)
{
	PGresult *result = PQexec(judge, question);
	long value = PQntuples(result) > 0 ? strtol(PQgetvalue(result, 0, 0), NULL, 10) : -1;

	PQclear(result);
	return value;
}

/* What a write may leave, in one number: kept answers, entries, texts and comments,
 * groups and steps of cases. */
static long traces(void)
{
	return number("select ((select count(*) from post) + (select count(*) from comment) + (select "
	              "count(*) from groups) + (select count(*) from case_event) + (select count(*) from "
	              "charter_version)) * 1000000000000 + (select count(*) from audit.queue) * 1000000 + "
	              "(select count(*) from request_once)");
}

/* Whoever has not accepted the newest charter does nothing else, who published it neither. */
static void accept_charters(void)
{
	as_owner("insert into acceptance (member_id, version_id, sha256) select m.id, v.id, v.sha256 from "
	         "member m, charter_version v on conflict do nothing");
}

static void prepare_charter(const struct scenario *s)
{
	accept_charters();
	prepare_request(s);
}

#define REQUEST NULL, NULL, NULL
static const struct scenario requests[] = {
	{ "a text", prepare_request, REQUEST, EMPLOYEE, "POST", open_posts, "{\"body\":\"Bonjour\"}", 201 },
	{ "a text that waits", prepare_request, REQUEST, EMPLOYEE, "POST", held_posts,
	  "{\"body\":\"Une idée\"}", 202 },
	{ "a comment", prepare_request, REQUEST, EMPLOYEE, "POST", comments, "{\"body\":\"Bravo\"}", 201 },
	{ "a decision", prepare_decision, REQUEST, ANIMATOR, "POST", decisions,
	  "{\"action\":\"publish\",\"version\":1}", 201 },
	{ "a new group", prepare_group, REQUEST, EMPLOYEE, "POST", "/api/groups", new_group, 201 },
	{ "a new charter", prepare_charter, REQUEST, ADMIN, "POST", "/api/charter/versions",
	  "{\"title\":\"Charte\",\"articles\":[{\"slug\":\"respect\",\"language\":\"fr\",\"title\":"
	  "\"Respect\",\"body\":\"Soyons "
	  "justes.\"},{\"slug\":\"respect\",\"language\":\"en\",\"title\":\"Respect\",\"body\":\"Be "
	  "fair.\"}]}",
	  201 },
	{ .name = NULL },
};

/* A connection that was lost may be opened again at once. */
static const char *play(bool may_fail)
{
	if (!app->connection)
		app->tried_at = -60 * 1000;
	answer();
	return judge_request(may_fail);
}

/* PostgreSQL may need a moment to notice that the connection before is gone: what it did then is done
 * when it is asked again. */
static const char *play_until_answered(const struct scenario *s)
{
	for (int i = 0; i < TRIES; i++) {
		prepare_again(s);
		const char *fault = play(true);

		if (fault || status_of_answer() != 503)
			return fault;
		usleep(A_MOMENT);
	}
	return "it is not answered";
}

static const char *cut_at(const struct scenario *s, int at, bool done, bool for_good, long leaves)
{
	s->prepare(s);
	long before = traces();
	const char *fault = again ? play(false) : NULL;

	if (again)
		prepare_again(s);
	(for_good ? cutter_arm_for_good : cutter_arm)(at, done);
	fault = fault ? fault : play(true);
	cutter_arm(0, false);
	fault = fault ? fault : play_until_answered(s);
	return fault ? fault : traces() - before != leaves ? "it was not done exactly once" : NULL;
}

/* What it leaves when nothing is cut. */
static long uncut(const struct scenario *s)
{
	s->prepare(s);
	long before = traces();
	const char *fault = play(false);

	if (fault)
		printf("FAIL cuts: %s: %s\n", s->name, fault);
	return fault ? 0 : traces() - before;
}

static bool cut_everywhere(const struct scenario *s)
{
	int count = 0;
	long leaves = uncut(s);

	for (int way = 0; leaves > 0 && way < 4; way++)
		for (int at = 1; at < CUTS_MAX; at++, count++) {
			const char *fault = cut_at(s, at, way & 1, way & 2, leaves);

			if (fault) {
				printf("FAIL cuts: %s%s, cut%s at statement %d %s: %s\n", s->name,
				       again ? ", asked again" : "", way & 2 ? " from there on" : "", at,
				       way & 1 ? "after it was done" : "before it was sent", fault);
				return false;
			}
			if (!cutter_has_cut())
				break;
		}
	if (leaves > 0)
		printf("ok   cuts: %s%s, the connection cut %d times, once and from there on, before and "
		       "after every statement\n",
		       s->name, again ? ", asked again" : "", count);
	return leaves > 0 && count >= 8;
}

/* Who meets their own first try before it is committed waits, and is told to come again:
 * never that it cannot be. */
static bool meets_itself(const struct scenario *s)
{
	char hold[200];

	s->prepare(s);
	const char *fault = play(false);
	long before = traces();

	snprintf(hold, sizeof hold, "begin; delete from request_once where key = '%s'", key_of_request());
	number(hold);
	db_patience(app, 300);
	prepare_again(s);
	fault = fault ? fault : play(true);
	if (!fault && status_of_answer() != 503)
		fault = "it did not wait for what is not yet committed";
	number("rollback");
	db_patience(app, DB_DEADLINE_MS);
	fault = fault ? fault : play_until_answered(s);
	if (!fault && traces() != before)
		fault = "it was done twice";
	printf("%s cuts: %s, asked again while its first try is not yet committed%s%s\n",
	       fault ? "FAIL" : "ok  ", s->name, fault ? ": " : ", is told to come again",
	       fault ? fault : "");
	return !fault;
}

int main(int argc, char **argv)
{
	static struct config config;
	char address[256], door[PATH];
	bool well;

	if (argc != 4 || !config_read(&config))
		return fputs("usage: requests requests FOLDER REAL-FOLDER\n", stderr), 64;
	setvbuf(stdout, NULL, _IOLBF, 0);
	snprintf(address, sizeof address, "host=%s dbname=parvis user=postgres", argv[3]);
	judge = PQconnectdb(address);
	cutter_open(argv[2], argv[3]);
	if (!asking_open(&config, door))
		return puts("FAIL cuts: nobody can sign in"), 1;
	accept_charters();
	if (!make_places("Coupures"))
		return puts("FAIL cuts: the requests cannot be prepared"), 1;
	well = meets_itself(&requests[0]);
	for (const struct scenario *s = requests; s->name; s++) {
		again = false;
		well = cut_everywhere(s) && well;
		again = true;
		well = cut_everywhere(s) && well;
	}
	db_close(app);
	db_close(owner);
	PQfinish(judge);
	return well ? 0 : 1;
}
