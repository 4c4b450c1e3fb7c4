/*
 * Writers that keep a ledger of what was acknowledged while somebody else kills processes: ledger hold|lose|double STOPFILE.
 * hold: nothing acknowledged may be lost or doubled, and each post has exactly one audit entry. The other two are controls that
 * must fail in their way: lose (run it with synchronous_commit = off), double (a new idempotency key at each try).
 */
#include <libpq-fe.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/id.h"
#include "story.h"

enum { WRITERS = 8, WRITES = 20000, LAST_TRIES = 300, PAUSE_MILLISECONDS = 100 };
enum outcome { UNSENT, ACKNOWLEDGED, REFUSED, UNKNOWN };

struct writer {
	const struct server_place *place;
	const char *cookie, *path, *stop, *run;
	bool new_keys;
	int number, count;    /* writes begun */
	int broken, replayed; /* answers that never came, answers that were repeated */
	unsigned char outcome[WRITES];
	unsigned char present[WRITES]; /* filled by the judge: how often the database has it */
};

struct figures {
	int sent, acknowledged, broken, replayed, lost, doubled, refused_present, unresolved, orphans;
};

static void pause_a_little(void)
{
	struct timespec time = { .tv_nsec = PAUSE_MILLISECONDS * 1000000L };

	nanosleep(&time, NULL);
}

static bool stopped(const struct writer *w)
{
	return access(w->stop, F_OK) == 0;
}

/* Sends one write on a connection of its own, so that nothing is repeated behind the ledger's back. */
static enum outcome send_once(struct writer *w, int n, const char *key)
{
	struct story s;
	struct actor me = { .name = "writer", .cookie = w->cookie };

	story_open(&s, "ledger", w->place);
	const char *body = arena_printf(&s.arena, "{\"body\":\"ledger %s %d %d\"}", w->run, w->number, n);

	s.out = (struct outgoing){
		.who = &me, .method = "POST", .path = w->path, .body = body, .length = strlen(body), .key = key
	};
	bool answered = story_send(&s);
	int status = answered ? s.answer.status : 0;

	w->broken += !answered;
	w->replayed += status == 201 && answer_header(&s.arena, &s.answer, "Idempotency-Replayed");
	story_close(&s);
	return status == 201 ? ACKNOWLEDGED : status == 0 || status >= 500 ? UNKNOWN : REFUSED;
}

/* Tries until the outcome is known; after the end of the run, for half a minute at most. */
static void write_one(struct writer *w, int n)
{
	struct id key = id_random();
	int left = LAST_TRIES;

	do {
		if (w->new_keys)
			key = id_random();
		w->outcome[n] = (unsigned char)send_once(w, n, key.text);
		if (w->outcome[n] == UNKNOWN)
			pause_a_little();
	} while (w->outcome[n] == UNKNOWN && (!stopped(w) || left-- > 0));
}

static void *write_all(void *context)
{
	struct writer *w = context;

	while (w->count < WRITES && !stopped(w)) {
		write_one(w, w->count);
		w->count++;
	}
	return NULL;
}

static PGresult *ask(PGconn *database, const char *statement, const char *value)
{
	PGresult *result = PQexecParams(database, statement, value ? 1 : 0, NULL, value ? &value : NULL, NULL, NULL, 0);

	if (PQresultStatus(result) != PGRES_TUPLES_OK) {
		printf("FAIL ledger: %s\n", PQerrorMessage(database));
		exit(1);
	}
	return result;
}

static long number_of(PGconn *database, const char *statement, const char *value)
{
	PGresult *result = ask(database, statement, value);
	long number = strtol(PQgetvalue(result, 0, 0), NULL, 10);

	PQclear(result);
	return number;
}

/* The sequencer has taken everything when its queue is empty. */
static void wait_for_seal(PGconn *database)
{
	for (int i = 0; i < LAST_TRIES && number_of(database, "select count(*) from audit.queue", NULL) > 0; i++)
		pause_a_little();
}

/* Marks what is present; a post whose disclosures do not lead to exactly one sealed entry is an orphan. */
static void count_present(PGconn *database, struct writer writers[WRITERS], const char *like, struct figures *f)
{
	PGresult *result = ask(
		database,
		"with made as materialized (select digest, (convert_from(bundle, 'UTF8')::json->2->>'object')::uuid as object "
		"from audit.disclosure where part = 'a') "
		"select p.body, count(distinct d.digest), count(distinct g.idx) from post p left join made d on d.object = p.id "
		"left join audit.digest g on g.digest = d.digest where p.body like $1 group by p.id, p.body",
		like);

	for (int i = 0; i < PQntuples(result); i++) {
		int writer, n;
		if (sscanf(PQgetvalue(result, i, 0), "ledger %*s %d %d", &writer, &n) != 2)
			continue;
		writers[writer].present[n]++;
		f->orphans += strcmp(PQgetvalue(result, i, 1), "1") != 0 || strcmp(PQgetvalue(result, i, 2), "1") != 0;
	}
	PQclear(result);
}

static void count_outcomes(const struct writer *w, struct figures *f)
{
	f->broken += w->broken;
	f->replayed += w->replayed;
	for (int n = 0; n < w->count; n++) {
		f->sent++;
		f->acknowledged += w->outcome[n] == ACKNOWLEDGED;
		f->lost += w->outcome[n] == ACKNOWLEDGED && w->present[n] == 0;
		f->doubled += w->present[n] > 1;
		f->refused_present += w->outcome[n] == REFUSED && w->present[n] > 0;
		f->unresolved += w->outcome[n] == UNKNOWN;
	}
}

static bool judge(const char *mode, struct writer writers[WRITERS], const char *run)
{
	PGconn *database = PQconnectdb(getenv("CHECK_DATABASE"));
	struct figures f = { 0 };
	char like[64];

	snprintf(like, sizeof like, "ledger %s %%", run);
	wait_for_seal(database);
	count_present(database, writers, like, &f);
	for (int i = 0; i < WRITERS; i++)
		count_outcomes(&writers[i], &f);
	/* the other way round: every entry of a publication belongs to a post */
	long entries = number_of(database, "select count(*) from audit.log where action = 'post.publish' and $1 <> ''", run);
	long known = number_of(
		database,
		"with made as materialized (select digest, (convert_from(bundle, 'UTF8')::json->2->>'object')::uuid as object "
		"from audit.disclosure where part = 'a') "
		"select count(distinct g.idx) from audit.log l join audit.digest g on g.idx = l.idx join made d on d.digest = "
		"g.digest "
		"join post p on p.id = d.object where l.action = 'post.publish' and $1 <> ''",
		run);
	bool held = f.lost == 0 && f.doubled == 0 && f.refused_present == 0 && f.unresolved == 0 && f.orphans == 0 &&
	            entries == known;
	bool well = strcmp(mode, "lose") == 0 ? f.lost > 0 : strcmp(mode, "double") == 0 ? f.doubled > 0 : held && f.broken > 0;

	printf("%s ledger (%s): %d sent, %d acknowledged, %d answers broken, %d repeated; %d lost, %d doubled, %d refused but "
	       "there, "
	       "%d unresolved, %d without their one audit entry, %ld entries without a post\n",
	       well ? "ok  " : "FAIL", mode, f.sent, f.acknowledged, f.broken, f.replayed, f.lost, f.doubled, f.refused_present,
	       f.unresolved, f.orphans, entries - known);
	PQfinish(database);
	return well;
}

static bool prepare(struct story *s)
{
	return story_says(s, "people w0 w1 w2 w3") &&
	       story_says(
		       s,
		       "group place of w0 {\"purpose\":\"social\",\"privacy\":\"closed\",\"approval\":\"none\"} with w1 w2 w3");
}

int main(int argc, char **argv)
{
	static struct writer writers[WRITERS];
	struct server_place place = story_place();
	pthread_t threads[WRITERS];
	struct story s;

	if (argc != 3) {
		fputs("ledger hold|lose|double STOPFILE\n", stderr);
		return 64;
	}
	story_open(&s, "ledger", &place);
	if (!prepare(&s)) {
		printf("FAIL ledger: %s\n", s.complaint ? s.complaint : "?");
		return 1;
	}
	const char *run = variable_value(&s, "unique");

	for (int i = 0; i < WRITERS; i++) {
		const char *name = arena_printf(&s.arena, "w%d", i % 4);
		writers[i] = (struct writer){ .place = &place,
			                      .cookie = story_actor(&s, name)->cookie,
			                      .stop = argv[2],
			                      .run = run,
			                      .path = arena_printf(&s.arena, "/api/groups/%s/posts", variable_value(&s, "place")),
			                      .number = i,
			                      .new_keys = strcmp(argv[1], "double") == 0 };
		pthread_create(&threads[i], NULL, write_all, &writers[i]);
	}
	for (int i = 0; i < WRITERS; i++)
		pthread_join(threads[i], NULL);
	bool well = judge(argv[1], writers, run);

	story_close(&s);
	return well ? 0 : 1;
}
