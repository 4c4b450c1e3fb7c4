/* The scenarios of exhausted.c: requests of people, jobs, retention, the log, commands. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "api/auth/throttle.h"
#include "asking.h"
#include "audit/entry.h"
#include "audit/log/bundle.h"
#include "audit/log/sequencer.h"
#include "audit/verify/verify.h"
#include "base/id.h"
#include "base/text.h"
#include "commands/commands.h"
#include "crypto/hash.h"
#include "db/connection.h"
#include "db/migrate.h"
#include "http/exchange.h"
#include "jobs/jobs.h"
#include "retention/purge.h"

enum { LARGE = 60 * 1000 };

static struct config *settings;
static struct db *snapshot, *auditor;
static struct sequencer sequencer;
static char door[PATH], large[LARGE + 64], bundle[PATH];

/* Who tries too often waits. */
static void prepare_attempt(const struct scenario *s)
{
	as_owner("delete from throttle");
	prepare_request(s);
}

/* The one before is to be accepted before anybody goes on. */
static void prepare_charter(const struct scenario *s)
{
	as_owner("insert into acceptance (member_id, version_id, sha256) select m.id, v.id, v.sha256 from "
	         "member m, charter_version v where m.email = 'admin@parvis.test' on conflict do nothing");
	prepare_request(s);
}

/* Jobs. */
static bool ran;

static void prepare_export(const struct scenario *s)
{
	(void)s;
	as_owner("update job set state = 'waiting', attempts = 0, run_at = now(), ended_at = null where kind "
	         "= 'export'; update data_request set state = 'collecting' where state = 'ready'; delete "
	         "from export");
}

static void run_job(void)
{
	static const atomic_bool never;
	static struct id holder;

	holder = holder.text[0] ? holder : id_random();
	ran = jobs_run_one(app, snapshot, settings, holder.text, &never);
}

static const char *judge_export(bool failed)
{
	if (snapshot)
		snapshot->tried_at = -60 * 1000;
	return ran || failed ? NULL : "no job was taken";
}

static void nothing(const struct scenario *s)
{
	(void)s;
}

static bool purged;

static void purge_in(struct task *t, void *unused)
{
	bool more;

	(void)unused;
	purged = purge_run(t, settings, &more);
}

static void purge(void)
{
	purged = false;
	task_run(app, TASK_BYTES, purge_in, NULL);
}

static const char *judge_purge(bool failed)
{
	return purged || failed ? NULL : "retention failed";
}

/* The log. */
static enum seal_outcome sealed;

static void prepare_seal(const struct scenario *s)
{
	(void)s;
	ask(EMPLOYEE, "POST", open_posts, "{\"body\":\"Pour le journal\"}", NULL, NULL);
	sequencer.db->tried_at = -60 * 1000;
}

static void seal(void)
{
	sealed = sequencer.known ? SEAL_DONE : seal_recover(&sequencer);
	if (sealed == SEAL_DONE)
		sealed = seal_batch(&sequencer, 0);
}

static const char *judge_seal(bool failed)
{
	bool well = sealed == SEAL_DONE || sealed == SEAL_IDLE;

	if (sealed == SEAL_REFUSED)
		return "the sequencer has refused the log for good";
	return well || (failed && (sealed == SEAL_AWAY || sealed == SEAL_BUSY)) ? NULL : "nothing was sealed";
}

static struct verify_report report;
static enum problem verified;

static void verify_in(struct task *t, void *unused)
{
	(void)unused;
	verify_bundle(t, bundle, NULL, NULL, &report);
}

static void verify(void)
{
	report = (struct verify_report){ .verdict = VERIFY_UNSURE };
	verified = task_run(NULL, 64 * 1024 * 1024, verify_in, NULL);
}

static const char *judge_verify(bool failed)
{
	if (verified == PROBLEM_busy && failed)
		return NULL;
	if (report.verdict == VERIFY_TAMPERED)
		return "the log is said to be tampered with";
	return report.verdict == VERIFY_GOOD || failed ? NULL : "the bundle is not good";
}

/* Commands. */
static int code;
static int before;

static void silence(const struct scenario *s)
{
	(void)s;
	fflush(stdout);
	before = dup(1);
	int away = open("/dev/null", O_WRONLY | O_CLOEXEC);

	dup2(away, 1);
	close(away);
}

static const char *judge_command(bool failed)
{
	static char fault[80];

	fflush(stdout);
	dup2(before, 1);
	close(before);
	snprintf(fault, sizeof fault, "ended with %d", code);
	return code <= 1 || (failed && code < 128) ? NULL : fault;
}

static char *line[] = { "", "", NULL };

static void command_doctor_json(void)
{
	line[0] = "doctor", line[1] = "--json";
	code = command_doctor(settings, 2, line);
}

static void command_user_list(void)
{
	line[0] = "user", line[1] = "list";
	code = command_user(settings, 2, line);
}

static void command_migrate_again(void)
{
	line[0] = "migrate";
	code = command_migrate(settings, 1, line);
}

#define REQUEST prepare_request, answer, judge_request, &app
const struct scenario scenarios[] = {
	{ "signing in", REQUEST, NOBODY, "POST", "/api/sessions", door, 201 },
	{ "a wrong password", prepare_attempt, answer, judge_request, &app, NOBODY, "POST", "/api/sessions",
	  "{\"login\":\"dpo@parvis.test\",\"password\":\"wrong\"}", 401 },
	{ "who am I", REQUEST, EMPLOYEE, "GET", "/api/me", NULL, 200 },
	{ "the feed, compressed", REQUEST, EMPLOYEE, "GET", "/api/feed?limit=20", NULL, 200 },
	{ "a text with Markdown", REQUEST, EMPLOYEE, "POST", open_posts,
	  "{\"body\":\"# Titre\\n\\n- un *deux*\\n- [trois](https://a.fr) "
	  "www.b.fr\\n\\n|a|b|\\n|-|-|\\n|1|2|\\n\"}",
	  201 },
	{ "a text that waits", REQUEST, EMPLOYEE, "POST", held_posts, "{\"body\":\"Une idée\"}", 202 },
	{ "a body of 60 kB", REQUEST, EMPLOYEE, "POST", open_posts, large, 422 },
	{ "a comment", REQUEST, EMPLOYEE, "POST", comments, "{\"body\":\"Bravo **à tous**\"}", 201 },
	{ "a reaction", REQUEST, EMPLOYEE, "PUT", reaction, "{\"kind\":\"like\"}", 200 },
	{ "a decision", prepare_decision, answer, judge_request, &app, ANIMATOR, "POST", decisions,
	  "{\"action\":\"publish\",\"version\":1}", 201 },
	{ "a new group", prepare_group, answer, judge_request, &app, EMPLOYEE, "POST", "/api/groups",
	  new_group, 201 },
	{ "groups by name", REQUEST, EMPLOYEE, "GET", "/api/groups?limit=50&q=a", NULL, 200 },
	{ "notices", REQUEST, EMPLOYEE, "GET", "/api/notifications", NULL, 200 },
	{ "who looked", REQUEST, EMPLOYEE, "GET", "/api/me/entries", NULL, 200 },
	{ "members, which leaves an entry", REQUEST, ADMIN, "GET", "/api/members?limit=20", NULL, 200 },
	{ "a refused page", REQUEST, EMPLOYEE, "GET", "/api/members", NULL, 403 },
	{ "the log", REQUEST, ADMIN, "GET", "/api/audit/entries", NULL, 200 },
	{ "a copy of the log", REQUEST, ADMIN, "GET", "/api/audit/bundle", NULL, 200 },
	{ "an archive", prepare_export, run_job, judge_export, &app, 0, NULL, NULL, NULL, 0 },
	{ "retention", nothing, purge, judge_purge, &app, 0, NULL, NULL, NULL, 0 },
	{ "sealing a batch", prepare_seal, seal, judge_seal, &sequencer.db, 0, NULL, NULL, NULL, 0 },
	{ "verifying a bundle", nothing, verify, judge_verify, NULL, 0, NULL, NULL, NULL, 0 },
	{ "parvis migrate", silence, command_migrate_again, judge_command, NULL, 0, NULL, NULL, NULL, 0 },
	{ "parvis user list", silence, command_user_list, judge_command, NULL, 0, NULL, NULL, NULL, 0 },
	{ "parvis doctor --json", silence, command_doctor_json, judge_command, NULL, 0, NULL, NULL, NULL, 0 },
	{ "a new charter", prepare_charter, answer, judge_request, &app, ADMIN, "POST",
	  "/api/charter/versions",
	  "{\"title\":\"Charte\",\"articles\":[{\"slug\":\"respect\",\"language\":\"fr\",\"title\":"
	  "\"Respect\",\"body\":\"*Soyons* "
	  "justes.\"},{\"slug\":\"respect\",\"language\":\"en\",\"title\":\"Respect\",\"body\":\"Be "
	  "fair.\"}]}",
	  201 },
	{ .name = NULL },
};

static void export_in(struct task *t, void *well)
{
	struct bundle_figures figures;
	const char *vkey = bundle_key(t, settings);

	*(bool *)well = vkey && bundle_folder(t, vkey, true, bundle, &figures);
}

bool scenarios_open(struct config *config)
{
	bool exported = false;

	settings = config;
	snapshot = db_open(&(struct db_where){ config->database_app, config->database, DB_APP, false });
	auditor =
		db_open(&(struct db_where){ config->database_auditor, config->database, DB_AUDITOR, false });
	sequencer = (struct sequencer){ .origin = config->origin };
	sequencer.db = db_open(
		&(struct db_where){ config->database_sequencer, config->database, DB_SEQUENCER, false });
	snprintf(bundle, sizeof bundle, "%s/bundle", config->state);
	if (!asking_open(config, door) || !key_paths(config, &sequencer.paths))
		return false;
	snprintf(large, sizeof large, "{\"body\":\"%*s\"}", LARGE, "x");
	if (!make_places("Mémoire") ||
	    !ask(EMPLOYEE, "POST", "/api/me/data-requests", "{\"kind\":\"access\"}", NULL, NULL))
		return false;
	if (seal_recover(&sequencer) != SEAL_DONE || seal_batch(&sequencer, 0) == SEAL_AWAY)
		return false;
	task_run(auditor, 64 * 1024 * 1024, export_in, &exported);
	return exported;
}

void scenarios_close(void)
{
	db_close(app);
	db_close(snapshot);
	db_close(owner);
	db_close(auditor);
	db_close(sequencer.db);
}
