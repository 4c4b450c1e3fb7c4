/* The audit log: reading it, taking it away, its newest checkpoint. */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "api/bodies.h"
#include "api/handlers.h"
#include "api/sight.h"
#include "api/write.h"
#include "archive/export.h"
#include "archive/zip.h"
#include "audit/log/bundle.h"
#include "base/id.h"
#include "queries/audit.h"
#include "queries/members.h"

/* What somebody did, or what was done about them. */
static const char *const parts[] = { "actor", "subject", NULL };

struct audit_page {
	const char *action, *class, *from, *to, *member, *as;
	struct cursor before;
	const char *limit;
};
const struct body audit_query =
	BODY(struct audit_page, MAYBE_TEXT(struct audit_page, action, 0, 60),
             MAYBE_TEXT(struct audit_page, class, 0, 20), MAYBE_ID(struct audit_page, member),
             MAYBE_CHOICE(struct audit_page, as, parts), MAYBE_DATE(struct audit_page, from),
             MAYBE_DATE(struct audit_page, to), CURSOR(struct audit_page, before),
             LIMIT(struct audit_page, limit));

/* Looking for one person in the log is looking at them: it leaves an entry of its own, in their list too,
 * before anything is read. */
static bool leave_sight_of(struct task *t, const struct request *rq, const char *member)
{
	struct db_rows rows;

	if (!member)
		return true;
	if (!db_rows(t, sql_member_now(member), &rows))
		return false;
	if (rows.count == 0)
		return task_fail(t, PROBLEM_not_found, NULL);
	return sight_leave(t, rq, member, member);
}

struct reply audit_entries(struct task *t, const struct request *rq)
{
	const struct audit_page *in = rq->query;
	const char *part = !in->as ? NULL : strcmp(in->as, parts[0]) == 0 ? "a" : "s";

	if (!leave_sight_of(t, rq, in->member))
		return reply_problem(t);
	struct audit_entries_in asked = {
		.action = in->action,
		.class = in->class,
		.from = in->from,
		.to = in->to,
		.before = in->before.at,
		.limit = in->limit,
		.me = rq->me.id,
		.member = in->member,
		.part = part,
	};

	return reply_json(t, 200, db_json(t, sql_audit_entries(asked)));
}

struct reply audit_checkpoint(struct task *t, const struct request *rq)
{
	(void)rq;
	return reply_json(t, 200, db_json_or(t, PROBLEM_audit_away, sql_checkpoint_last()));
}

/* The bundle's files become entries of one archive; the writer knows which one is open. */
struct packing {
	struct zip *zip;
	bool open;
};

static bool next_file(void *context, const char *name)
{
	struct packing *p = context;
	bool closed = !p->open || zip_close_entry(p->zip, 0);

	p->open = closed && zip_open_entry(p->zip, name);
	return p->open;
}

static bool more_bytes(void *context, const char *bytes, size_t length)
{
	struct packing *p = context;

	return zip_write(p->zip, bytes, length);
}

static bool pack(struct task *t, const struct request *rq, int file, uint64_t *bytes)
{
	struct packing packing = { .zip = zip_create(t, file) };
	struct bundle_out out = { &packing, next_file, more_bytes };
	struct bundle_figures figures;
	const char *key = bundle_key(t, rq->config);
	char sha256[SHA256_HEX];

	return packing.zip && key && bundle_write(t, key, true, &out, &figures) &&
	       zip_close_entry(packing.zip, 0) && zip_finish(packing.zip, bytes, sha256);
}

/* A new file that has lost its name already: whatever happens, nothing with names in it stays behind. */
static int nameless(struct task *t, const struct config *config)
{
	const char *path = export_path(t, config, arena_printf(&t->arena, "bundle-%s.zip", id_random().text));
	int file = path ? task_open_file(t, path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0600) : -1;

	if (file >= 0)
		unlink(path);
	return file;
}

struct reply audit_bundle(struct task *t, const struct request *rq)
{
	if (t->changes_nothing)
		return reply_look(t, "application/zip");
	struct trace trace = trace_of(rq, AUDIT_audit_export, NULL, NULL);
	int file = nameless(t, rq->config);
	uint64_t bytes;

	if (!write_aside(t, sql_event(), &trace, false) || !pack(t, rq, file, &bytes))
		return reply_problem(t);
	return reply_file(t, file, bytes, "application/zip", "parvis-audit.zip");
}
