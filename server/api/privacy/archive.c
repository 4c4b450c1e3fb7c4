/* Hands an archive over: entry first, then the bytes. */
#include "api/privacy/archive.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "api/write.h"
#include "archive/export.h"
#include "base/words.h"
#include "queries/privacy.h"

struct date request_today(const struct task *t)
{
	time_t now = (time_t)(t->now / 1000000);
	struct tm local;

	localtime_r(&now, &local);
	return (struct date){ local.tm_year + 1900, local.tm_mon + 1, local.tm_mday };
}

static bool read_archive(struct task *t, struct sql query, struct archive *archive)
{
	struct db_rows rows;

	if (!db_rows(t, query, &rows) || rows.count == 0)
		return false;
	*archive = (struct archive){ .export = db_value(&rows, 0, ARCHIVE_EXPORT),
		                     .file = db_value(&rows, 0, ARCHIVE_FILE),
		                     .number = db_value(&rows, 0, ARCHIVE_NUMBER),
		                     .member = db_value(&rows, 0, ARCHIVE_MEMBER) };
	return true;
}

/* Who asked for it themselves is who holds the password; lately, that may be who made the link for it. */
bool archive_waits(struct task *t, const struct request *rq)
{
	if (db_json_maybe(t, sql_archive_waits(rq->data_request.id)))
		task_fail(t, PROBLEM_wrong_state, word(t->language, "archive.waits"));
	return t->problem != PROBLEM_none;
}

bool archive_find(struct task *t, const struct request *rq, struct archive *archive)
{
	return read_archive(t, sql_archive_find(rq->data_request.id, rq->me.id), archive) ||
	       (t->problem == PROBLEM_none && task_fail(t, PROBLEM_archive_gone, NULL));
}

/* Opened before the entry is left, so that a download that cannot happen is not
 * counted. -1 with archive_gone. */
static int open_archive(struct task *t, const struct request *rq, const struct archive *archive,
                        struct stat *about)
{
	const char *path = export_path(t, rq->config, archive->file);
	int file = path ? task_open_file(t, path, O_RDONLY | O_NOFOLLOW, 0) : -1;

	if (file >= 0 && fstat(file, about) == 0)
		return file;
	task_fail(t, PROBLEM_archive_gone, NULL);
	return -1;
}

static const char *tag_of(struct task *t, const struct archive *archive)
{
	return arena_printf(&t->arena, "\"%s\"", archive->export);
}

/* One's own may be fetched in parts; of others' each answer is a download, counted and told. */
static struct reply hand_over(struct task *t, const struct request *rq, const struct archive *archive,
                              int file, struct range range, uint64_t length)
{
	const char *name = arena_printf(&t->arena, "parvis-%s.zip", archive->number);

	if (strcmp(archive->member, rq->me.id) != 0)
		return reply_file(t, file, length, "application/zip", name);
	return reply_part(t, file, length, range, tag_of(t, archive), "application/zip", name);
}

struct reply archive_reply(struct task *t, const struct request *rq, const struct archive *archive,
                           const struct trace *trace)
{
	struct stat about;
	struct reply replayed;
	int file = open_archive(t, rq, archive, &about);

	if (file < 0)
		return reply_problem(t);
	if (!write_answer(t, rq, 200, PROBLEM_archive_gone,
	                  sql_archive_fetch(rq->me.id, archive->export, task_id(t)), trace, &replayed))
		return reply_problem(t);
	return hand_over(t, rq, archive, file, (struct range){ 0, (uint64_t)about.st_size },
	                 (uint64_t)about.st_size);
}

/* Which bytes are asked for of an archive of one's own; opened only for who asks for a part that
 * makes sense. -1 for none. */
static int open_rest(struct task *t, const struct request *rq, struct archive *archive, struct range *range,
                     struct stat *about)
{
	if (!*rq->http->range || rq->http->only_looks ||
	    !read_archive(t, sql_archive_mine(rq->data_request.id, rq->me.id), archive))
		return -1;
	int file = open_archive(t, rq, archive, about);

	if (file >= 0 && range_read(rq->http, tag_of(t, archive), (uint64_t)about->st_size, range))
		return file;
	task_forgive(t);
	return -1;
}

bool archive_resumed(struct task *t, const struct request *rq, struct reply *reply)
{
	struct archive archive;
	struct range range;
	struct stat about;
	int file = open_rest(t, rq, &archive, &range, &about);

	if (file < 0 || !write_own(t, rq, sql_archive_resume(rq->me.id, archive.export)))
		return false;
	*reply = hand_over(t, rq, &archive, file, range, (uint64_t)about.st_size);
	return true;
}
