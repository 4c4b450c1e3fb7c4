/* Retention: one statement per kind of row, in slices, then the files of archives that are over. */
#include "retention/purge.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/export.h"
#include "audit/entry.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "db/db.h"
#include "queries/retention.h"

enum { PURGE_MS = 60000, TURN_MS = 1000, SLICE = 500, ARCHIVES = 100, REMAINS_SECONDS = 24 * 3600 };

/* What goes, and how the log counts it. */
static const struct {
	const char *what;
	short statement;
} purges[] = {
	{ "sessions", SQL_purge_sessions }, { "links", SQL_purge_links },
	{ "throttle", SQL_purge_throttle }, { "places", SQL_purge_places },
	{ "repeats", SQL_purge_repeats },   { "seen", SQL_purge_seen },
	{ "rejected", SQL_purge_rejected }, { "posts", SQL_purge_posts },
	{ "comments", SQL_purge_comments }, { "notices", SQL_purge_notices },
	{ "mandates", SQL_mandates_tell },  { "confirmations", SQL_purge_confirmations },
};

/* When retention gives way to what waits; it begins again after that, and finds what is left. */
struct turn {
	int64_t until;
	bool more;
};

/* A slice was full: there may be more. True while it is still our turn. */
static bool goes_on(struct turn *turn, bool full)
{
	turn->more = full && clock_now() >= turn->until;
	return full && !turn->more;
}

static bool purge_rows(struct task *t, const char *what, short number, struct turn *turn)
{
	struct db_tail none = { 0 };
	char rows[12];
	long gone = 0, slice;

	snprintf(rows, sizeof rows, "%d", SLICE);
	do {
		const char *count =
			db_write(t, (struct sql){ .number = number, .count = 1, .values = { rows } }, &none);

		if (!count)
			return false;
		slice = strtol(count, NULL, 10);
		gone += slice;
	} while (goes_on(turn, slice >= SLICE));
	if (gone > 0)
		log_event("purged", "what=%s rows=%ld", what, gone);
	return true;
}

/* First the file, then its line: after a crash in between the line is still there and the purge goes on. */
static bool forget_archive(struct task *t, const struct config *config, const char *export, const char *file,
                           const char *request, const char *member)
{
	struct trace trace = {
		.action = AUDIT_request_step, .function = "system", .object = request, .subjects = { member }
	};
	struct db_tail tail = { 0 };
	const char *path = export_path(t, config, file);

	if (!path || (unlink(path) != 0 && errno != ENOENT))
		return task_fail(t, PROBLEM_unexpected, NULL);
	log_event("purged", "what=archive rows=1");
	return entry_fill(t, &trace, &tail) &&
	       (db_write(t, sql_purge_archive(export), &tail) || t->problem == PROBLEM_none);
}

/* Some of them; how many it found. */
static bool forget_archives(struct task *t, const struct config *config, int *found)
{
	struct db_rows rows;

	if (!db_rows(t, sql_purge_archives(), &rows))
		return false;
	*found = rows.count;
	for (int i = 0; i < rows.count; i++)
		if (!forget_archive(t, config, db_value(&rows, i, PURGE_ARCHIVES_EXPORT),
		                    db_value(&rows, i, PURGE_ARCHIVES_FILE),
		                    db_value(&rows, i, PURGE_ARCHIVES_REQUEST),
		                    db_value(&rows, i, PURGE_ARCHIVES_MEMBER)))
			return false;
	return true;
}

bool purge_archives(struct task *t, const struct config *config)
{
	int found;

	return forget_archives(t, config, &found);
}

static bool purge_all_archives(struct task *t, const struct config *config, struct turn *turn)
{
	int found = 0;
	bool well;

	do {
		well = forget_archives(t, config, &found);
	} while (well && goes_on(turn, found >= ARCHIVES));
	return well;
}

static void close_folder(void *folder)
{
	closedir(folder);
}

/* A file that no archive names is the remains of a job that was cut short; one that is being written
 * is younger than a day. */
static bool is_remains(struct task *t, int folder, const char *name)
{
	struct stat about;
	struct db_rows rows;

	if (name[0] == '.' || fstatat(folder, name, &about, AT_SYMLINK_NOFOLLOW) != 0 ||
	    !S_ISREG(about.st_mode))
		return false;
	if (t->now / 1000000 - about.st_mtime < REMAINS_SECONDS)
		return false;
	return db_rows(t, sql_purge_known(name), &rows) && rows.count == 0;
}

static bool remove_remains(struct task *t, const struct config *config, struct turn *turn)
{
	(void)turn;
	const char *path = export_folder(t, config);
	DIR *folder = path ? opendir(path) : NULL;

	if (!folder)
		return task_fail(t, PROBLEM_unexpected, NULL);
	arena_defer(&t->arena, close_folder, folder);
	for (const struct dirent *entry; (entry = readdir(folder));)
		if (is_remains(t, dirfd(folder), entry->d_name) &&
		    unlinkat(dirfd(folder), entry->d_name, 0) == 0)
			log_event("purged", "what=remains rows=1");
	return t->problem == PROBLEM_none;
}

/* One kind: rows, or what a function purges. */
struct chore {
	const struct config *config;
	bool (*purge)(struct task *, const struct config *, struct turn *);
	int row;
	struct turn *turn;
	bool well;
};

static void do_chore(struct task *t, void *chore)
{
	struct chore *c = chore;

	c->well = c->purge ? c->purge(t, c->config, c->turn)
	                   : purge_rows(t, purges[c->row].what, purges[c->row].statement, c->turn);
}

/* Each kind in a task of its own, so that one failure, of memory too, does not keep the others. */
static bool apart(struct task *t, struct chore chore)
{
	struct task *own = task_within(t, t->db, t->arena.limit);

	if (chore.turn->more)
		return true;
	task_guard(own, do_chore, &chore);
	if (!chore.well)
		log_event("purge_failed", "what=%s problem=%s",
		          chore.purge ? "archives" : purges[chore.row].what, problem_code(own->problem));
	task_empty(own);
	return chore.well;
}

bool purge_run(struct task *t, const struct config *config, bool *more)
{
	struct turn turn = { .until = clock_now() + TURN_MS };
	bool well = db_run(t, "set statement_timeout = '60s'");

	db_patience(t->db, PURGE_MS);
	for (int i = 0; i < (int)(sizeof purges / sizeof purges[0]); i++)
		well = apart(t, (struct chore){ config, NULL, i, &turn, false }) && well;
	well = apart(t, (struct chore){ config, purge_all_archives, 0, &turn, false }) && well;
	well = apart(t, (struct chore){ config, remove_remains, 0, &turn, false }) && well;
	db_patience(t->db, DB_DEADLINE_MS);
	*more = turn.more;
	return (db_run(t, "set statement_timeout = '2s'") && well) || task_fail(t, PROBLEM_unexpected, NULL);
}
