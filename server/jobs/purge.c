/* Retention: one statement per kind of row, then the files of archives that are over. */
#include "jobs/purge.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "audit/entry.h"
#include "base/log.h"
#include "base/text.h"
#include "db/db.h"
#include "jobs/export.h"
#include "queries.h"

enum { PURGE_MS = 60000, REMAINS_SECONDS = 24 * 3600 };

/* What goes, and how the log counts it. */
static const struct {
	const char *what;
	short statement;
} purges[] = {
	{ "sessions", SQL_purge_sessions }, { "links", SQL_purge_links },     { "throttle", SQL_purge_throttle },
	{ "places", SQL_purge_places },     { "repeats", SQL_purge_repeats }, { "seen", SQL_purge_seen },
	{ "rejected", SQL_purge_rejected }, { "posts", SQL_purge_posts },     { "comments", SQL_purge_comments },
	{ "mandates", SQL_mandates_tell },
};

static bool purge_rows(struct task *t, const char *what, short number)
{
	struct db_tail none = { 0 };
	const char *count = db_write(t, (struct sql){ .number = number }, &none);

	if (count && strcmp(count, "0") != 0)
		log_event("purged", "what=%s rows=%s", what, count);
	return count != NULL;
}

/* First the file, then its line: after a crash in between the line is still there and the purge goes on. */
static bool forget_archive(struct task *t, const struct config *config, const char *export, const char *file, const char *request,
                           const char *member)
{
	struct trace trace = { .action = AUDIT_request_step, .function = "system", .object = request, .subjects = { member } };
	struct db_tail tail = { 0 };
	const char *path = export_path(t, config, file);

	if (!path || (unlink(path) != 0 && errno != ENOENT))
		return task_fail(t, PROBLEM_unexpected, NULL);
	log_event("purged", "what=archive rows=1");
	return entry_fill(t, &trace, &tail) && (db_write(t, sql_purge_archive(export), &tail) || t->problem == PROBLEM_none);
}

bool purge_archives(struct task *t, const struct config *config)
{
	struct db_rows rows;

	if (!db_rows(t, sql_purge_archives(), &rows))
		return false;
	for (int i = 0; i < rows.count; i++)
		if (!forget_archive(t, config, db_value(&rows, i, 0), db_value(&rows, i, 1), db_value(&rows, i, 2),
		                    db_value(&rows, i, 3)))
			return false;
	return true;
}

static void close_folder(void *folder)
{
	closedir(folder);
}

/* A file that no archive names is the remains of a job that was cut short; one that is being written is younger than a day. */
static bool is_remains(struct task *t, int folder, const char *name)
{
	struct stat about;
	struct db_rows rows;

	if (name[0] == '.' || fstatat(folder, name, &about, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISREG(about.st_mode))
		return false;
	if (t->now / 1000000 - about.st_mtime < REMAINS_SECONDS)
		return false;
	return db_rows(t, sql_purge_known(name), &rows) && rows.count == 0;
}

static bool remove_remains(struct task *t, const struct config *config)
{
	const char *path = export_folder(t, config);
	DIR *folder = path ? opendir(path) : NULL;

	if (!folder)
		return task_fail(t, PROBLEM_unexpected, NULL);
	arena_defer(&t->arena, close_folder, folder);
	for (const struct dirent *entry; (entry = readdir(folder));)
		if (is_remains(t, dirfd(folder), entry->d_name) && unlinkat(dirfd(folder), entry->d_name, 0) == 0)
			log_event("purged", "what=remains rows=1");
	return t->problem == PROBLEM_none;
}

/* One kind: rows, or what a function purges. */
struct chore {
	const struct config *config;
	bool (*purge)(struct task *, const struct config *);
	int row;
	bool well;
};

static void do_chore(struct task *t, void *chore)
{
	struct chore *c = chore;

	c->well = c->purge ? c->purge(t, c->config) : purge_rows(t, purges[c->row].what, purges[c->row].statement);
}

/* Each kind in a task of its own, so that one failure, of memory too, does not keep the others. */
static bool apart(struct task *t, const struct config *config, bool (*purge)(struct task *, const struct config *), int row)
{
	struct chore chore = { config, purge, row, false };
	struct task *own = task_within(t, t->db, t->arena.limit);

	task_guard(own, do_chore, &chore);
	if (!chore.well)
		log_event("purge_failed", "what=%s problem=%s", purge ? "archives" : purges[row].what,
		          problem_code(own->problem));
	task_empty(own);
	return chore.well;
}

bool purge_run(struct task *t, const struct config *config)
{
	bool well = db_run(t, "set statement_timeout = '60s'");

	db_patience(t->db, PURGE_MS);
	for (int i = 0; i < (int)(sizeof purges / sizeof purges[0]); i++)
		well = apart(t, config, NULL, i) && well;
	well = apart(t, config, purge_archives, 0) && well;
	well = apart(t, config, remove_remains, 0) && well;
	db_patience(t->db, DB_DEADLINE_MS);
	return (db_run(t, "set statement_timeout = '2s'") && well) || task_fail(t, PROBLEM_unexpected, NULL);
}
