/*
 * Writers that keep a ledger of what was acknowledged while somebody else kills processes: ledger
 * hold|lose|double STOPFILE, which makes STOPFILE.begun. hold: nothing acknowledged may be lost or doubled,
 * and each post has exactly one audit entry; archives are asked for, made and told once. The other two are
 * controls that must fail in their way: lose (run it with synchronous_commit = off), double (a new
 * idempotency key at each try).
 */
#include <jansson.h>
#include <libpq-fe.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/id.h"
#include "story.h"

enum {
	AUTHORS = 8,
	PEOPLE = 4,
	WRITERS = AUTHORS + PEOPLE,
	WRITES = 20000,
	LAST_TRIES = 300,
	PAUSE_MILLISECONDS = 100
};
enum { QUEUE_TRIES = 1200 }; /* a job that failed twice is tried again after twenty seconds */
enum outcome { UNSENT, ACKNOWLEDGED, REFUSED, UNKNOWN };

struct writer {
	pthread_t thread;
	const struct server_place *place;
	const char *cookie, *path, *stop, *run;
	bool new_keys;
	bool archives;        /* asks for its archive again and again, instead of writing texts */
	char archive[100];    /* where the last one that was asked for is fetched */
	int number, count;    /* writes begun */
	int broken, replayed; /* answers that never came, answers that were repeated */
	unsigned char outcome[WRITES];
	unsigned char present[WRITES]; /* filled by the judge: how often the database has it */
};

struct figures {
	int sent, acknowledged, broken, replayed, lost, doubled, refused_present, unresolved, orphans;
	int archives_asked;
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

/* Sends a request on a connection of its own, so that nothing is repeated behind the ledger's back.
 * Its status; 0: none came. */
static int send_alone(struct story *s, struct writer *w, struct outgoing request)
{
	struct actor me = { .name = "writer", .cookie = w->cookie };

	story_open(s, "ledger", w->place);
	request.who = &me;
	s->out = request;
	return story_send(s) ? s->answer.status : 0;
}

static void note_archive(struct writer *w, const struct story *s)
{
	const char *id = json_string_value(json_object_get(s->answer.json, "id"));

	snprintf(w->archive, sizeof w->archive, "/api/me/data-requests/%s/archive", id ? id : "?");
}

static enum outcome send_once(struct writer *w, int n, const char *key)
{
	struct story s;
	char body[100] = "{\"kind\":\"access\"}";

	if (!w->archives)
		snprintf(body, sizeof body, "{\"body\":\"ledger %s %d %d\"}", w->run, w->number, n);
	int status = send_alone(&s, w,
	                        (struct outgoing){ .method = "POST",
	                                           .path = w->path,
	                                           .body = body,
	                                           .length = strlen(body),
	                                           .key = key });

	w->broken += status == 0;
	w->replayed += status == 201 && answer_header(&s.arena, &s.answer, "Idempotency-Replayed");
	if (status == 201 && w->archives)
		note_archive(w, &s);
	story_close(&s);
	return status == 201 ? ACKNOWLEDGED : status == 0 || status >= 500 ? UNKNOWN : REFUSED;
}

/* While one is waited for there is no other; who has fetched it may ask anew. */
static void fetch_archive(struct writer *w)
{
	int status = 0;

	while (status != 200 && !stopped(w)) {
		struct story s;

		pause_a_little();
		status = send_alone(&s, w, (struct outgoing){ .method = "GET", .path = w->archive });
		story_close(&s);
	}
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
		if (w->archives)
			fetch_archive(w);
	}
	return NULL;
}

static PGresult *ask(PGconn *database, const char *statement, const char *value)
{
	PGresult *result =
		PQexecParams(database, statement, value ? 1 : 0, NULL, value ? &value : NULL, NULL, NULL, 0);

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

/* Nobody works any more, and the sequencer has taken everything, when their queues are empty. */
static void wait_for_queues(PGconn *database)
{
	static const char *const queues[] = { "select count(*) from job where state in ('waiting', "
		                              "'running')",
		                              "select count(*) from audit.queue" };

	for (int queue = 0; queue < 2; queue++)
		for (int i = 0; i < QUEUE_TRIES && number_of(database, queues[queue], NULL) > 0; i++)
			pause_a_little();
}

/* Marks what is present; a post whose disclosures do not lead to exactly one sealed entry is an orphan. */
static void count_present(PGconn *database, struct writer writers[WRITERS], const char *like,
                          struct figures *f)
{
	PGresult *result = ask(database,
	                       "with made as materialized (select digest, (convert_from(bundle, "
	                       "'UTF8')::json->2->>'object')::uuid as object from audit.disclosure where "
	                       "part = 'a') select p.body, count(distinct d.digest), count(distinct g.idx) "
	                       "from post p left join made d on d.object = p.id left join audit.digest g on "
	                       "g.digest = d.digest where p.body like $1 group by p.id, p.body",
	                       like);

	for (int i = 0; i < PQntuples(result); i++) {
		int writer, n;
		if (sscanf(PQgetvalue(result, i, 0), "ledger %*s %d %d", &writer, &n) != 2)
			continue;
		writers[writer].present[n]++;
		f->orphans += strcmp(PQgetvalue(result, i, 1), "1") != 0 ||
		              strcmp(PQgetvalue(result, i, 2), "1") != 0;
	}
	PQclear(result);
}

static void count_outcomes(const struct writer *w, struct figures *f)
{
	f->broken += w->broken;
	f->replayed += w->replayed;
	for (int n = 0; w->archives && n < w->count; n++) {
		f->archives_asked += w->outcome[n] == ACKNOWLEDGED;
		f->unresolved += w->outcome[n] == UNKNOWN;
	}
	for (int n = 0; !w->archives && n < w->count; n++) {
		f->sent++;
		f->acknowledged += w->outcome[n] == ACKNOWLEDGED;
		f->lost += w->outcome[n] == ACKNOWLEDGED && w->present[n] == 0;
		f->doubled += w->present[n] > 1;
		f->refused_present += w->outcome[n] == REFUSED && w->present[n] > 0;
		f->unresolved += w->outcome[n] == UNKNOWN;
	}
}

/*
 * Archives: as many requests as were acknowledged; each became ready once, and was told, kept and entered as
 * often. One that failed three times is given up, which the desk is told: it is not lost.
 */
struct archives {
	long requests, ready, given_up, uneven;
};
#define OF_RUN "(select id from member where name like $1)"

static struct archives look_at_archives(PGconn *database, const char *run)
{
	static const char requests[] = "select count(*) from data_request where member_id in " OF_RUN;
	static const char ready[] = "select count(*) from data_request_step s join data_request q on q.id = "
				    "s.request_id where s.step = 'ready' and q.member_id in " OF_RUN;
	static const char given_up[] =
		"select count(*) from data_request q where q.state = 'incomplete' and q.member_id in " OF_RUN
		" and exists (select from notification n where n.request_id = q.id and n.kind = "
		"'request_failed')";
	static const char uneven[] =
		"with entered as materialized (select convert_from(d.bundle, 'UTF8')::json->2->>'object' as "
		"object, count(distinct l.idx) as times from audit.log l join audit.digest g on g.idx = "
		"l.idx join audit.disclosure d on d.digest = g.digest where l.action = 'request.ready' group "
		"by 1), q as (select q.state, (select count(*) from data_request_step s where s.request_id = "
		"q.id and step = 'ready') as ready, (select count(*) from export x where x.request_id = "
		"q.id) as made, (select count(*) from notification n where n.request_id = q.id and n.kind = "
		"'request_ready') as told, coalesce((select sum(times) from entered e where e.object = "
		"q.id::text), 0) as entered from data_request q where q.member_id in " OF_RUN
		") select count(*) from q where ready <> (state <> 'incomplete')::int or ready <> made or "
		"ready <> told or ready <> entered";
	char like[64];

	snprintf(like, sizeof like, "%% %s", run);
	return (struct archives){ .requests = number_of(database, requests, like),
		                  .ready = number_of(database, ready, like),
		                  .given_up = number_of(database, given_up, like),
		                  .uneven = number_of(database, uneven, like) };
}

/* The other way round: how many entries of a publication belong to no post. */
static long entries_alone(PGconn *database, const char *run)
{
	long entries =
		number_of(database,
	                  "select count(*) from audit.log where action = 'post.publish' and $1 <> ''", run);
	long known = number_of(database,
	                       "with made as materialized (select digest, (convert_from(bundle, "
	                       "'UTF8')::json->2->>'object')::uuid as object from audit.disclosure where "
	                       "part = 'a') select count(distinct g.idx) from audit.log l join audit.digest "
	                       "g on g.idx = l.idx join made d on d.digest = g.digest join post p on p.id = "
	                       "d.object where l.action = 'post.publish' and $1 <> ''",
	                       run);

	return entries - known;
}

static bool judge(const char *mode, struct writer writers[WRITERS], const char *run)
{
	PGconn *database = PQconnectdb(getenv("CHECK_DATABASE"));
	struct figures f = { 0 };
	char like[64];

	snprintf(like, sizeof like, "ledger %s %%", run);
	wait_for_queues(database);
	count_present(database, writers, like, &f);
	for (int i = 0; i < WRITERS; i++)
		count_outcomes(&writers[i], &f);
	long alone = entries_alone(database, run);
	struct archives archives = look_at_archives(database, run);
	bool held = archives.requests == f.archives_asked &&
	            archives.ready + archives.given_up == archives.requests && archives.ready > 0 &&
	            archives.uneven == 0 && f.lost == 0 && f.doubled == 0 && f.refused_present == 0 &&
	            f.unresolved == 0 && f.orphans == 0 && alone == 0;
	bool well = strcmp(mode, "lose") == 0     ? f.lost > 0
	            : strcmp(mode, "double") == 0 ? f.doubled > 0
	                                          : held && f.broken > 0;

	printf("%s ledger (%s): %d sent, %d acknowledged, %d answers broken, %d repeated; %d lost, %d "
	       "doubled, %d refused but there, %d unresolved, %d without their one audit entry, %ld entries "
	       "without a post\n",
	       well ? "ok  " : "FAIL", mode, f.sent, f.acknowledged, f.broken, f.replayed, f.lost, f.doubled,
	       f.refused_present, f.unresolved, f.orphans, alone);
	printf("     archives: %d acknowledged, %ld there, %ld ready, %ld given up and the desk told, %ld "
	       "not made, told and entered exactly once\n",
	       f.archives_asked, archives.requests, archives.ready, archives.given_up, archives.uneven);
	PQfinish(database);
	return well;
}

static bool prepare(struct story *s)
{
	return story_says(s, "people w0 w1 w2 w3") &&
	       story_says(s, "group place of w0 "
	                     "{\"purpose\":\"social\",\"privacy\":\"closed\",\"approval\":\"none\"} with w1 "
	                     "w2 w3");
}

static void start_writer(struct story *s, struct writer *w, int number, bool new_keys)
{
	const char *name = arena_printf(&s->arena, "w%d", number % PEOPLE);

	w->place = s->place;
	w->cookie = story_actor(s, name)->cookie;
	w->run = variable_value(s, "unique");
	w->archives = number >= AUTHORS;
	w->path = w->archives ? "/api/me/data-requests"
	                      : arena_printf(&s->arena, "/api/groups/%s/posts", variable_value(s, "place"));
	w->number = number;
	w->new_keys = new_keys;
	pthread_create(&w->thread, NULL, write_all, w);
}

/* All write until `stop` is there. */
static bool run(struct story *s, const char *mode, const char *stop)
{
	static struct writer writers[WRITERS];

	fclose(fopen(arena_printf(&s->arena, "%s.begun", stop), "we"));
	for (int i = 0; i < WRITERS; i++) {
		writers[i].stop = stop;
		start_writer(s, &writers[i], i, strcmp(mode, "double") == 0);
	}
	for (int i = 0; i < WRITERS; i++)
		pthread_join(writers[i].thread, NULL);
	return judge(mode, writers, variable_value(s, "unique"));
}

int main(int argc, char **argv)
{
	struct server_place place = story_place();
	struct story s;

	if (argc != 3) {
		fputs("ledger hold|lose|double STOPFILE\n", stderr);
		return 64;
	}
	story_open(&s, "ledger", &place);
	bool prepared = prepare(&s), well = prepared && run(&s, argv[1], argv[2]);

	if (!prepared)
		printf("FAIL ledger: %s\n", s.complaint ? s.complaint : "?");
	story_close(&s);
	return well ? 0 : 1;
}
