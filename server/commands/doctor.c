/* parvis doctor: looks at everything a quiet night depends on, one line each, and says what to do
 * about what is not well. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "audit/log/key.h"
#include "base/address.h"
#include "base/disk.h"
#include "base/json.h"
#include "base/text.h"
#include "commands/commands.h"
#include "db/db.h"
#include "db/migrate.h"
#include "queries/commands.h"

enum { DOCTOR_BYTES = 1024 * 1024, PATIENCE_MS = 5000, OLDEST_VERSION = 150000 };
enum { WHOLE_LOG_MS = 120000, CLOCK_MICROSECONDS = 2000000, DAY_SECONDS = 86400 };

/* One visit: the connection of the owner is lent to `t` while a check runs. */
struct visit {
	struct task t;
	const struct config *config;
	const char *says; /* what the last check found, in the visit's memory */
	bool as_json;
	int count; /* of the checks that call for attention */
};

static bool say(struct visit *v, bool is_well, const char *says)
{
	v->says = says;
	return is_well;
}
/* What a check found, written as printf does: true, and false. */
#define well(v, ...)      say(v, true, arena_printf(&(v)->t.arena, __VA_ARGS__))
#define attention(v, ...) say(v, false, arena_printf(&(v)->t.arena, __VA_ARGS__))

static int64_t number_at(const struct db_rows *rows, int column)
{
	const char *text = db_value(rows, 0, column);

	return text ? strtoll(text, NULL, 10) : 0;
}

static bool trusts_a_proxy_elsewhere(const struct config *config)
{
	struct networks proxies;

	networks_read(config->trusted_proxy, &proxies);
	for (int i = 0; i < proxies.count; i++)
		if (!address_is_local(&proxies.list[i].address))
			return true;
	return false;
}

static bool look_at_settings(struct visit *v)
{
	const struct config *c = v->config;
	bool open_to_all = c->allow_public != 0;

	if (open_to_all && !text_starts(c->public_url, "https://"))
		return attention(v, "PARVIS_ALLOW_PUBLIC is 1 but PARVIS_PUBLIC_URL does not begin with "
		                    "https://: browsers will not keep a session");
	if (open_to_all && !trusts_a_proxy_elsewhere(c))
		return attention(v, "PARVIS_ALLOW_PUBLIC is 1 but PARVIS_TRUSTED_PROXY names no proxy on "
		                    "another machine or in a container: behind one, a few who mistype their "
		                    "passwords would lock everybody out");
	return well(v, "every setting is what it may be");
}

static bool look_at_database(struct visit *v)
{
	struct db_rows rows;

	if (!db_connect(v->t.db) || !db_rows(&v->t, sql_doctor_server(), &rows))
		return attention(v, "cannot be reached: %s", db_reason(v->t.db));
	if (number_at(&rows, DB_ONLY) < OLDEST_VERSION)
		return attention(v, "is older than PostgreSQL 15");
	return well(v, "answers");
}

static bool look_at_schema(struct visit *v)
{
	int current = migrate_current(&v->t), newest = migrate_newest();
	bool functions = current == newest && migrate_has_functions(&v->t);
	const char *says = arena_printf(&v->t.arena, "is at %d of %d%s", current, newest,
	                                functions           ? ""
	                                : current == newest ? ", with other functions: run `parvis migrate`"
	                                : current < newest  ? ": run `parvis migrate`"
	                                                    : ": this program is older than the database");
	return functions ? well(v, "%s", says) : attention(v, "%s", says);
}

static bool look_at_app(struct visit *v)
{
	struct db *owner = v->t.db;
	struct db *app = db_open(&(struct db_where){
		.own = v->config->database_app, .owner = v->config->database, .role = DB_APP });
	struct db_rows rows = { 0 };

	v->t.db = app;
	bool there = app && db_rows(&v->t, sql_doctor_app(), &rows) && rows.count == 1;

	v->t.db = owner;
	db_close(app);
	if (!there)
		return attention(v, "the server's own connection (PARVIS_DATABASE_APP, or SET ROLE "
		                    "parvis_app) is refused");
	if (db_is_true(&rows, 0, DOCTOR_APP_MIGHTY))
		return attention(v, "the server speaks as %s, which may do anything: use parvis_app",
		                 db_value(&rows, 0, DOCTOR_APP_ROLE));
	if (!db_is_true(&rows, 0, DOCTOR_APP_GRANTED))
		return attention(v, "%s lacks its grants: run `parvis migrate` as the owner",
		                 db_value(&rows, 0, DOCTOR_APP_ROLE));
	return well(v, "the server speaks as %s", db_value(&rows, 0, DOCTOR_APP_ROLE));
}

static bool look_at_grants(struct visit *v)
{
	struct db_rows rows;
	const char *says = "";

	if (!db_rows(&v->t, sql_doctor_grants(), &rows))
		return attention(v, "cannot be read");
	for (int i = 0; i < rows.count; i++)
		says = arena_printf(&v->t.arena, "%s%s%s", says, i ? "; " : "", db_value(&rows, i, DB_ONLY));
	return rows.count == 0 ? well(v, "nobody can change what was logged, decided or accepted")
	                       : attention(v, "%s", says);
}

/* Reads the whole log: what people are shown is read from the proofs, but found
 * through copies beside them. */
static bool copies_agree(struct visit *v)
{
	struct db_rows rows;

	db_patience(v->t.db, WHOLE_LOG_MS);
	bool read = db_rows(&v->t, sql_doctor_copies(), &rows);

	db_patience(v->t.db, PATIENCE_MS);
	if (!read)
		return attention(v, "its copies cannot be compared with what was signed");
	int64_t disclosures = number_at(&rows, DOCTOR_COPIES_DISCLOSURES),
		entries = number_at(&rows, DOCTOR_COPIES_ENTRIES);

	return (disclosures == 0 && entries == 0) ||
	       attention(v,
	                 "%lld disclosures and %lld entries are not filed as what they are: somebody changed "
	                 "the database by hand",
	                 (long long)disclosures, (long long)entries);
}

static bool look_at_log(struct visit *v)
{
	struct db_rows rows;

	if (!db_rows(&v->t, sql_doctor_log(), &rows))
		return attention(v, "cannot be read");
	int64_t waiting = number_at(&rows, DOCTOR_LOG_WAITING), seconds = number_at(&rows, DOCTOR_LOG_BEHIND),
		entries = number_at(&rows, DOCTOR_LOG_ENTRIES),
		signed_size = number_at(&rows, DOCTOR_LOG_SIGNED),
		unreadable = number_at(&rows, DOCTOR_LOG_UNREADABLE);

	if (seconds > 0)
		return attention(v, "nothing was sealed for %lld s, %lld wait: is `parvis seal` running?",
		                 (long long)seconds, (long long)waiting);
	if (signed_size < entries)
		return attention(v, "%lld entries, only %lld signed: is `parvis seal` running?",
		                 (long long)entries, (long long)signed_size);
	if (!copies_agree(v))
		return false;
	if (unreadable > 0)
		return attention(
			v, "%lld entries cannot be read, the first is %lld; the tree is as it was signed",
			(long long)unreadable, (long long)number_at(&rows, DOCTOR_LOG_FIRST_UNREADABLE));
	return well(v, "%lld entries, all signed, %lld waiting", (long long)entries, (long long)waiting);
}

static bool look_at_state(struct visit *v)
{
	struct stat folder;

	if (stat(v->config->state, &folder) != 0 || !S_ISDIR(folder.st_mode))
		return attention(v, "%s is not there (PARVIS_STATE)", v->config->state);
	if (access(v->config->state, R_OK | W_OK | X_OK) != 0)
		return attention(v, "%s cannot be written by this user", v->config->state);
	if ((folder.st_mode & 0077) != 0)
		return attention(v, "%s can be entered by others: chmod 700", v->config->state);
	return well(v, "the server's alone");
}

static bool look_at_space(struct visit *v)
{
	int64_t megabytes = disk_free(v->config->state);

	if (megabytes < 0)
		return attention(v, "%s", strerror(errno));
	if (megabytes < v->config->free_disk)
		return attention(v,
		                 "%lld MB free, %lld must be (PARVIS_FREE_DISK): changes are refused until "
		                 "there is room",
		                 (long long)megabytes, (long long)v->config->free_disk);
	return well(v, "%lld MB free where the data are", (long long)megabytes);
}

/* What serve noted when a proxy named somebody by no address (serve.c). */
static bool look_at_proxies(struct visit *v)
{
	const char *note = arena_printf(&v->t.arena, "%s/forwarded-unreadable", v->config->state);
	struct stat about;

	if (stat(note, &about) != 0 || time(NULL) - about.st_mtime > DAY_SECONDS)
		return well(v, "name callers by their addresses, as far as was seen in a day");
	return attention(v, "a trusted proxy names callers in X-Forwarded-For by something that is no "
	                    "address: let it write theirs, or take it out of PARVIS_TRUSTED_PROXY");
}

static bool look_at_key(struct visit *v)
{
	struct key_paths paths;
	struct stat file;

	if (!key_paths(v->config, &paths))
		return attention(v, "the path is too long");
	if (stat(paths.secret, &file) != 0)
		return errno == EACCES
		               ? well(v, "out of reach of this user, as it may be")
		               : attention(v,
		                           "is not there yet: `parvis seal` makes it when it first starts");
	if ((file.st_mode & 0077) != 0)
		return attention(v, "%s can be read by others: chmod 600, and think about a new key",
		                 paths.secret);
	return well(v, "its owner's alone; keep a copy elsewhere");
}

static bool look_at_page(struct visit *v)
{
	const char *index = arena_printf(&v->t.arena, "%s/index.html", v->config->web);

	if (access(index, R_OK) != 0)
		return attention(v, "%s is not there (PARVIS_WEB): only the API will answer", index);
	return well(v, "is there");
}

static bool look_at_place(struct visit *v, struct db_rows *rows)
{
	return db_rows(&v->t, sql_doctor_place(), rows) ? true : attention(v, "cannot be read");
}

static bool look_at_clock(struct visit *v)
{
	struct db_rows rows;
	struct task now;

	if (!look_at_place(v, &rows))
		return false;
	task_open(&now, NULL, 0);
	int64_t apart = llabs(now.now - number_at(&rows, DOCTOR_PLACE_NOW));

	if (apart > CLOCK_MICROSECONDS)
		return attention(v, "the database is %lld s away from this machine: set both by NTP",
		                 (long long)(apart / 1000000));
	return well(v, "the same here and in the database");
}

static bool look_at_people(struct visit *v)
{
	struct db_rows rows;

	if (!look_at_place(v, &rows))
		return false;
	if (number_at(&rows, DOCTOR_PLACE_ADMINISTRATORS) == 0)
		return attention(v, "nobody administers: `parvis user first-admin EMAIL NAME`");
	return well(v, "%lld active", (long long)number_at(&rows, DOCTOR_PLACE_ADMINISTRATORS));
}

static bool look_at_jobs(struct visit *v)
{
	struct db_rows rows;

	if (!look_at_place(v, &rows))
		return false;
	int64_t failed = number_at(&rows, DOCTOR_PLACE_FAILED), late = number_at(&rows, DOCTOR_PLACE_LATE),
		untold = number_at(&rows, DOCTOR_PLACE_UNTOLD);

	if (untold > 0)
		return attention(v,
		                 "%lld decisions have not taken effect, nobody was told: is `parvis work` or "
		                 "`parvis serve` (without PARVIS_JOBS=0) running?",
		                 (long long)untold);
	if (failed > 0 || late > 0)
		return attention(v,
		                 "%lld failed this week, %lld wait for more than 15 minutes: is `parvis "
		                 "work` or `parvis serve` running?",
		                 (long long)failed, (long long)late);
	return well(v, "none failed, none late");
}

/* In the order in which one would look; those that need the database are skipped when it does not answer. */
static const struct {
	const char *name;
	bool (*look)(struct visit *v);
	bool in_database;
} checks[] = {
	{ "settings", look_at_settings, false },
	{ "state folder", look_at_state, false },
	{ "disk", look_at_space, false },
	{ "seal key", look_at_key, false },
	{ "page", look_at_page, false },
	{ "proxies", look_at_proxies, false },
	{ "database", look_at_database, false },
	{ "schema", look_at_schema, true },
	{ "role", look_at_app, true },
	{ "grants", look_at_grants, true },
	{ "audit log", look_at_log, true },
	{ "clock", look_at_clock, true },
	{ "administrators", look_at_people, true },
	{ "jobs", look_at_jobs, true },
};
enum { CHECK_COUNT = sizeof checks / sizeof checks[0] };

static void report(struct json *j, const char *name, bool is_well, const char *says)
{
	if (!j) {
		printf("%-10s %-15s %s\n", is_well ? "ok" : "attention", name, says);
		return;
	}
	json_begin_object(j);
	json_pair(j, "check", name);
	json_pair(j, "state", is_well ? "ok" : "attention");
	json_pair(j, "says", says);
	json_end(j);
}

/* How many checks call for attention. A check that fails leaves a problem, which the
 * next one must not inherit. */
static int look_at_all(struct visit *v, struct json *j)
{
	bool database = true;
	int count = 0;

	for (int i = 0; i < CHECK_COUNT; i++) {
		if (checks[i].in_database && !database)
			continue;
		bool is_well = checks[i].look(v);

		database = checks[i].look == look_at_database ? is_well : database;
		count += !is_well;
		report(j, checks[i].name, is_well, v->says);
		task_forgive(&v->t);
	}
	return count;
}

static void pay_visit(struct task *t, void *visit)
{
	struct visit *v = visit;
	struct json j = json_open(t, DOCTOR_BYTES / 4);

	json_begin_array(&j);
	v->count = look_at_all(v, v->as_json ? &j : NULL);
	json_end(&j);
	const char *text = json_done(&j);

	if (v->as_json && text)
		puts(text);
	else if (v->as_json)
		task_fail(t, PROBLEM_busy, NULL);
}

int command_doctor(const struct config *config, int argc, char **argv)
{
	struct visit v = { .config = config, .as_json = argc == 2 /* --json */ };
	struct db *db = db_open(&(struct db_where){ .own = "", .owner = config->database, .role = DB_OWNER });

	(void)argv;
	if (!db)
		return EX_UNAVAILABLE;
	db_patience(db, PATIENCE_MS);
	task_open(&v.t, db, DOCTOR_BYTES);
	task_guard(&v.t, pay_visit, &v);
	bool short_of_memory = v.t.problem == PROBLEM_busy;

	if (short_of_memory)
		fputs("parvis doctor: there is not enough memory\n", stderr);
	task_close(&v.t);
	db_close(db);
	return short_of_memory ? EX_OSERR : v.count ? 1 : 0;
}
