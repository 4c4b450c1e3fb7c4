/*
 * Cuts the connection to PostgreSQL at every statement of a sealed batch, of a bundle, of an archive and of
 * retention, before and after the statement is done, while new connections work at once: nothing is lost,
 * nothing doubled, nothing is said that is not so, and the next run completes. cuts log|jobs FOLDER
 * REAL-FOLDER, with the settings of `parvis`, whose addresses lead to FOLDER.
 */
#include <dirent.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "audit/entry.h"
#include "base/id.h"
#include "base/text.h"
#include "commands/commands.h"
#include "crypto/hash.h"
#include "cut/cutter.h"
#include "jobs/jobs.h"
#include "queries/audit.h"
#include "retention/purge.h"

#define REQUEST "'00000000-0000-4000-e000-000000000002'"
#define JOB     "'00000000-0000-4000-f000-000000000002'"
#define EXPORT  "'00000000-0000-4000-f000-00000000e002'"

enum { ENTRIES = 9, CUTS_MAX = 400, RUNS_MAX = 5, ANSWER = 256 };

static struct config config;
static PGconn *judge;   /* past the proxy, as the superuser */
static FILE *said;      /* where our lines go: the commands print too */
static const char *bad; /* what the present cut has shown; NULL while all is well */

static void wrong(const char *what)
{
	if (!bad)
		bad = what;
}

/* One value of the database as it is. */
static const char *ask(const char *question)
{
	static char answer[ANSWER];
	PGresult *result = PQexec(judge, question);

	if (PQresultStatus(result) != PGRES_TUPLES_OK && PQresultStatus(result) != PGRES_COMMAND_OK) {
		fprintf(said, "FAIL cuts: %s", PQerrorMessage(judge));
		exit(1);
	}
	snprintf(answer, sizeof answer, "%s", PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : "");
	PQclear(result);
	return answer;
}

static bool holds(const char *question)
{
	return strcmp(ask(question), "t") == 0;
}

static long number(const char *question)
{
	return strtol(ask(question), NULL, 10);
}

static struct db *connection(enum db_role role, bool prepare)
{
	const char *own = role == DB_SEQUENCER ? config.database_sequencer : config.database_app;

	return db_open(&(struct db_where){ own, config.database, role, prepare });
}

static int run_command(command *run, int argc, char **argv)
{
	return run(&config, argc, argv);
}

static int seal(void)
{
	return run_command(command_seal, 2, (char *[]){ "seal", "--once", NULL });
}

static int take_bundle(char *folder)
{
	return run_command(command_audit, 3, (char *[]){ "audit", "export", folder, NULL });
}

static int verify(char *folder)
{
	return run_command(command_audit, 3, (char *[]){ "audit", "verify", folder, NULL });
}

/* A bundle of the log as it stands now is good. */
static void bundle_is_good(void)
{
	static int count;
	char folder[128];

	snprintf(folder, sizeof folder, "%s/cuts-%d", config.state, count++);
	if (take_bundle(folder) != 0)
		wrong("no bundle can be taken");
	else if (verify(folder) != 0)
		wrong("the bundle does not verify");
}

static void write_entries(void)
{
	struct db *db = connection(DB_APP, false);
	struct task t;

	for (int i = 0; i < ENTRIES; i++) {
		struct db_tail tail = { 0 };

		task_open(&t, db, TASK_BYTES);
		struct trace trace = { .action = AUDIT_case_return,
			               .actor = task_id(&t),
			               .function = "animator" };

		trace.object = task_id(&t);
		trace.subjects[0] = task_id(&t);
		if (!entry_fill(&t, &trace, &tail) || !db_write(&t, sql_event(), &tail))
			wrong("the entries could not be written");
		task_close(&t);
	}
	db_close(db);
}

/* PostgreSQL may need a moment to notice that a connection is gone, with the lock it held. */
static bool seals_soon(void)
{
	for (int i = 0; i < 100; i++) {
		if (seal() == 0)
			return true;
		usleep(20000);
	}
	return false;
}

/* What `parvis seal` says it has sealed is sealed; what it has not said comes with the next run. */
static void cut_seal(int at, bool done)
{
	long before = number("select count(*) from audit.log") + number("select count(*) from audit.queue");

	write_entries();
	cutter_arm(at, done);
	int code = seal();

	cutter_arm(0, false);
	if (code == 0 && (number("select count(*) from audit.log") != before + ENTRIES ||
	                  !holds("select count(*) = 0 from audit.queue")))
		wrong("it says that it sealed what it did not");
	if (code == 0 && !holds("select max(size) = (select count(*) from audit.log) from audit.checkpoint"))
		wrong("entries stand under no checkpoint");
	if (!seals_soon())
		wrong("the next run does not complete");
	if (number("select count(*) from audit.log") != before + ENTRIES)
		wrong("entries are lost or doubled");
	if (!holds("select count(*) = max(idx) + 1 and count(distinct entry_id) = count(*) and (select "
	           "max(size) from audit.checkpoint) = count(*) and (select count(*) from audit.queue) = 0 "
	           "from audit.log"))
		wrong("the log has a gap, or is not what was signed");
	bundle_is_good();
}

/* A bundle that is said to be whole is whole; one that was broken off is not taken for one. */
static void cut_bundle(int at, bool done)
{
	char folder[128];

	snprintf(folder, sizeof folder, "%s/cut-bundle-%d-%d", config.state, at, done);
	cutter_arm(at, done);
	int code = take_bundle(folder);

	cutter_arm(0, false);
	int verdict = verify(folder);

	if (code == 0 && verdict != 0)
		wrong("it says that it took what does not verify");
	if (code != 0 && verdict == 0)
		wrong("it says that it took nothing, and the bundle is there");
	bundle_is_good();
}

static bool is_announced(const char *name, const char *path)
{
	char question[512], hex[SHA256_HEX];
	struct stat about;
	FILE *file = fopen(path, "re");

	if (!file || fstat(fileno(file), &about) != 0)
		return false;
	char *bytes = malloc((size_t)about.st_size + 1);
	size_t got = fread(bytes, 1, (size_t)about.st_size, file);
	unsigned char hash[SHA256_BYTES];

	fclose(file);
	sha256(bytes, got, hash);
	free(bytes);
	text_hex(hash, sizeof hash, hex);
	snprintf(question, sizeof question,
	         "select count(*) = 1 from export where file = '%s' and encode(sha256, 'hex') = '%s'", name,
	         hex);
	return holds(question);
}

/* Every file in the folder of archives is one that was announced, and whole. How many there are. */
static int count_archives(void)
{
	char path[512];
	int count = 0;

	snprintf(path, sizeof path, "%s/exports", config.state);
	DIR *folder = opendir(path);

	for (struct dirent *entry; folder && (entry = readdir(folder));) {
		if (entry->d_name[0] == '.')
			continue;
		snprintf(path, sizeof path, "%s/exports/%s", config.state, entry->d_name);
		if (!is_announced(entry->d_name, path))
			wrong("a file is there that is no whole archive");
		count++;
	}
	if (folder)
		closedir(folder);
	return count;
}

static void remove_archives(void)
{
	char path[512];

	snprintf(path, sizeof path, "%s/exports", config.state);
	DIR *folder = opendir(path);

	for (struct dirent *entry; folder && (entry = readdir(folder));)
		if (entry->d_name[0] != '.')
			unlinkat(dirfd(folder), entry->d_name, 0);
	if (folder)
		closedir(folder);
}

static struct {
	struct db *db, *snapshot;
	struct id holder;
	atomic_bool stop;
} worker;

/* Both connections stand before anything is cut; the one that is cut comes back by itself. */
static void begin_worker(void)
{
	if (!worker.db) {
		worker.db = connection(DB_APP, true);
		worker.snapshot = connection(DB_APP, false);
		worker.holder = id_random();
	}
	if (!db_usable(worker.db))
		db_connect(worker.db);
	if (!db_usable(worker.snapshot))
		db_connect(worker.snapshot);
}

static long announcements(void)
{
	return number("select (select count(*) from audit.queue where encode(leaf, 'escape') like "
	              "'{\"act\":\"request.ready\"%') + (select count(*) from notification where kind = "
	              "'request_ready') * 1000");
}

static void cut_archive(int at, bool done)
{
	remove_archives();
	ask("update export set file = null; update data_request set state = 'collecting', closed_at = null "
	    "where id = " REQUEST "; update job set state = 'waiting', attempts = 0, run_at = now(), "
	    "ended_at = null where id = " JOB);
	long announced = announcements();

	begin_worker();
	cutter_arm(at, done);
	for (int i = 0; i < RUNS_MAX && !holds("select state = 'done' from job where id = " JOB); i++) {
		jobs_run_one(worker.db, worker.snapshot, &config, worker.holder.text, &worker.stop);
		cutter_arm(0, false);
		ask("update job set run_at = now() where state = 'waiting' and id = " JOB);
	}
	if (!holds("select state = 'done' from job where id = " JOB))
		wrong("the job is not done by the next run");
	if (!holds("select state = 'ready' from data_request where id = " REQUEST))
		wrong("the request is not ready");
	if (count_archives() != 1 || !holds("select count(*) = 1 from export where file is not null"))
		wrong("not exactly one archive is there");
	if (announcements() != announced + 1001)
		wrong("it was not told exactly once");
}

static bool purge(void)
{
	struct task t;

	task_open(&t, worker.db, TASK_BYTES);
	bool more, well = purge_run(&t, &config, &more);

	task_close(&t);
	return well;
}

static long expirations(void)
{
	return number("select (select count(*) from audit.queue where encode(leaf, 'escape') like "
	              "'{\"act\":\"request.step\"%') + (select count(*) from data_request_step where step = "
	              "'expired') * 1000");
}

static void cut_purge(int at, bool done)
{
	char path[512];

	snprintf(path, sizeof path, "%s/exports/over.zip", config.state);
	FILE *file = fopen(path, "we");

	fclose(file);
	ask("update export set file = null; update data_request set state = 'ready', closed_at = null where "
	    "id = " REQUEST "; insert into export (id, request_id, job_id, file, bytes, sha256, records, "
	    "omissions, expires_at) values (" EXPORT ", " REQUEST ", " JOB
	    ", 'over.zip', 1, sha256('x'), 1, 0, now() - interval '1 second') on conflict (id) do update set "
	    "file = 'over.zip'");
	long expired = expirations();

	begin_worker();
	cutter_arm(at, done);
	bool well = purge();

	if (well && access(path, F_OK) == 0)
		wrong("it says that all is gone, and it is there");
	cutter_arm(0, false);
	if (!well && !purge())
		wrong("the next run does not complete");
	if (access(path, F_OK) == 0 || !holds("select count(*) = 0 from export where file is not null"))
		wrong("what is over is still there");
	if (expirations() != expired + 1001)
		wrong("it was not written down exactly once");
}

/* Cuts at statement 1, 2, 3 … until one run passes uncut. */
static bool cut_everywhere(const char *what, void (*cut)(int, bool))
{
	int count = 0, failed = 0;

	for (int done = 0; done < 2; done++)
		for (int at = 1; at < CUTS_MAX; at++) {
			bad = NULL;
			cut(at, done);
			if (bad) {
				fprintf(said, "FAIL cuts: %s, cut at statement %d %s: %s\n", what, at,
				        done ? "after it was done" : "before it was sent", bad);
				failed++;
			}
			if (!cutter_has_cut() || failed > 5)
				break;
			count++;
		}
	if (failed == 0)
		fprintf(said,
		        "ok   cuts: %s, the connection cut %d times, before and after every statement\n",
		        what, count);
	return failed == 0 && count > 10;
}

int main(int argc, char **argv)
{
	char address[256];
	bool well;

	if (argc != 4 || !config_read(&config) || !crypto_start())
		return fputs("usage: cuts log|jobs FOLDER REAL-FOLDER\n", stderr), 64;
	said = fdopen(dup(STDOUT_FILENO), "w");
	if (!said || !freopen("/dev/null", "w", stdout))
		return 1;
	setvbuf(said, NULL, _IOLBF, 0);
	snprintf(address, sizeof address, "host=%s dbname=parvis user=postgres", argv[3]);
	judge = PQconnectdb(address);
	cutter_open(argv[2], argv[3]);
	if (strcmp(argv[1], "log") == 0)
		well = cut_everywhere("a sealed batch", cut_seal) &
		       cut_everywhere("the bundle of an auditor", cut_bundle);
	else
		well = cut_everywhere("the archive of a person", cut_archive) &
		       cut_everywhere("retention", cut_purge);
	db_close(worker.snapshot);
	db_close(worker.db);
	PQfinish(judge);
	return well ? 0 : 1;
}
