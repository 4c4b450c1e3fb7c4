/* Makes the archive of a person: one snapshot, streamed section by section. */
#include "archive/export.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/covers.h"
#include "archive/sheet.h"
#include "audit/entry.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/json.h"
#include "base/log.h"
#include "base/text.h"
#include "base/words.h"
#include "crypto/hash.h"
#include "db/db.h"
#include "queries/archive.h"
#include "queries/jobs.h"
#include "queries/retention.h"

enum {
	ROWS = 100,
	BATCH_BYTES = 64 * 1024 * 1024,
	BEAT_MS = 1000,
	SNAPSHOT_MS = 120000,
	COPY_BYTES = 64 * 1024,
	ASKING_BYTES = 64 * 1024,
	FIRST_LINE_BYTES = 1024,
};

static void close_lines(void *lines)
{
	fclose(lines);
}

const char *export_folder(struct task *t, const struct config *config)
{
	const char *folder = arena_printf(&t->arena, "%s/exports", config->state);

	if ((mkdir(config->state, 0700) != 0 && errno != EEXIST) ||
	    (mkdir(folder, 0700) != 0 && errno != EEXIST)) {
		log_event("archive_failed", "step=folder cause=%s", strerror(errno));
		task_fail(t, PROBLEM_unexpected, NULL);
		return NULL;
	}
	return folder;
}

const char *export_path(struct task *t, const struct config *config, const char *file)
{
	const char *folder = export_folder(t, config);

	return folder ? arena_printf(&t->arena, "%s/%s", folder, file) : NULL;
}

/* Tells how far we are, at most once a second. False when the process stops or the job is not ours
 * any more: all is undone. */
static bool beat(struct export *x)
{
	struct db_tail none = { 0 };
	char done[24], total[24];

	if (atomic_load(x->job->stop))
		return task_fail(x->t, PROBLEM_busy, NULL);
	if (clock_now() - x->beaten_at < BEAT_MS)
		return true;
	x->beaten_at = clock_now();
	x->job->meanwhile(x->t->db);
	snprintf(done, sizeof done, "%llu", (unsigned long long)x->done);
	snprintf(total, sizeof total, "%llu", (unsigned long long)x->total);
	return db_write(x->t, sql_job_beat(x->job->id, x->job->attempt, done, total), &none) != NULL;
}

/* What a batch took is given back after it. */
static bool end_batch(struct export *x)
{
	enum problem problem = x->batch->problem;

	task_empty(x->batch);
	return problem == PROBLEM_none || task_fail(x->t, problem, NULL);
}

/* A section without a line in held_about() has no count, and write_section() will notice. */
static void take_counts(struct export *x, const struct db_rows *rows)
{
	for (int row = 0; row < rows->count; row++)
		for (int i = 0; i < x->section_count; i++)
			if (strcmp(db_value(rows, row, EXPORT_COUNTS_SECTION), x->sections[i].name) == 0) {
				x->counts[i] = strtoull(db_value(rows, row, EXPORT_COUNTS_RECORDS), NULL, 10);
				x->total += x->counts[i];
			}
	x->snapshot_at = arena_copy(&x->t->arena, db_value(rows, 0, EXPORT_COUNTS_AT));
}

/* Opens the snapshot that everything is read from, and counts, so that contents and progress are known
 * before the first page. */
static bool open_snapshot(struct export *x)
{
	struct db_rows rows;

	db_patience(x->snapshot, SNAPSHOT_MS);
	bool well = db_begin(x->batch, DB_SNAPSHOT) &&
	            db_rows(x->batch, sql_export_counts(x->subject.member), &rows) && rows.count > 0;

	if (well)
		take_counts(x, &rows);
	return end_batch(x) && well;
}

/* One row: its line, kept aside until the section's pages are written, and its article on the page. */
static bool write_record(struct export *x, struct sheet *page, const char *line)
{
	json_t *record = json_read(x->batch, line, strlen(line));

	if (!record || fputs(line, x->lines) < 0 || fputc('\n', x->lines) < 0)
		return task_fail(x->t, PROBLEM_unexpected, NULL);
	sheet_record(page, record);
	x->done++;
	return page->well;
}

static void link_pages(struct export *x, struct sheet *page, const struct section *section, uint64_t number,
                       uint64_t pages)
{
	static const char *const keys[] = { "archive.previous", "archive.next" };
	uint64_t others[] = { number - 1, number + 1 };

	sheet_raw(page, "<nav aria-label=\"");
	sheet_word(page, "archive.page");
	sheet_raw(page, "\">");
	for (int i = 0; i < 2; i++) {
		if (others[i] < 1 || others[i] > pages)
			continue;
		sheet_raw(page, arena_printf(&page->t->arena, "<a href=\"../%s\">",
		                             cover_page_path(page->t, section, others[i])));
		sheet_word(page, keys[i]);
		sheet_raw(page, "</a> ");
	}
	sheet_word(page, "archive.page");
	sheet_raw(page, arena_printf(&page->t->arena, " %llu / %llu</nav>\n", (unsigned long long)number,
	                             (unsigned long long)pages));
	(void)x;
}

static void begin_page(struct export *x, struct sheet *page, const struct section *section, uint64_t number,
                       uint64_t pages)
{
	const char *title =
		word(x->t->language, arena_printf(&page->t->arena, "archive.section.%s", section->name));

	sheet_open(page, cover_page_path(page->t, section, number), "../", title ? title : section->name);
	cover_left_out(page, section);
	link_pages(x, page, section, number, pages);
}

/* Reads the section's cursor in batches; a page is begun and ended on the way. *left says
 * whether there may be more. */
static bool write_batch(struct export *x, struct sheet *page, const struct section *section, int i,
                        bool *left)
{
	struct db_rows rows = { 0 };
	uint64_t pages = cover_pages(x->counts[i]);
	bool well = db_run_with(x->batch, "fetch 100 from section", 0, NULL, &rows);

	for (int row = 0; well && row < rows.count; row++) {
		uint64_t item = page->records++;
		if (item % PAGE_ITEMS == 0)
			begin_page(x, page, section, item / PAGE_ITEMS + 1, pages);
		well = write_record(x, page, db_value(&rows, row, DB_ONLY));
		if (item % PAGE_ITEMS == PAGE_ITEMS - 1 || item + 1 == x->counts[i])
			well = sheet_close(page) && well;
	}
	*left = rows.count == ROWS;
	return end_batch(x) && well && beat(x);
}

static bool open_cursor(struct export *x, const struct section *section)
{
	struct db_rows rows;
	const char *text =
		arena_printf(&x->batch->arena, "declare section no scroll cursor for %s", section->sql);
	bool well = db_run_with(x->batch, text, 1, &x->subject.member, &rows);

	return end_batch(x) && well;
}

static bool close_cursor(struct export *x)
{
	bool well = db_run(x->batch, "close section");

	return end_batch(x) && well;
}

/* What follows in a file of donnees/. */
static const char *first_line(struct export *x, const struct section *section, uint64_t records)
{
	struct json j = json_open(x->t, FIRST_LINE_BYTES);

	json_begin_object(&j);
	json_key(&j, "schema");
	json_number(&j, 1);
	json_pair(&j, "section", section->name);
	json_key(&j, "records");
	json_number(&j, (int64_t)records);
	json_pair(&j, "snapshot_at", x->snapshot_at);
	json_end(&j);
	return arena_printf(&x->t->arena, "%s\n", json_done(&j));
}

/* donnees/<section>.ndjson: the first line says what follows. */
static bool write_lines(struct export *x, const struct section *section, uint64_t records)
{
	char *bytes = arena_alloc(&x->t->arena, COPY_BYTES);
	size_t got;

	if (!zip_open_entry(x->zip, arena_printf(&x->t->arena, "donnees/%s.ndjson", section->name)) ||
	    !zip_print(x->zip, first_line(x, section, records)) || fseek(x->lines, 0, SEEK_SET) != 0)
		return task_fail(x->t, PROBLEM_unexpected, NULL);
	while ((got = fread(bytes, 1, COPY_BYTES, x->lines)) > 0)
		if (!zip_write(x->zip, bytes, got))
			return false;
	if (ferror(x->lines) || ftruncate(fileno(x->lines), 0) != 0 || fseek(x->lines, 0, SEEK_SET) != 0)
		return task_fail(x->t, PROBLEM_unexpected, NULL);
	return zip_close_entry(x->zip, records);
}

static bool write_section(struct export *x, struct sheet *page, int i)
{
	const struct section *section = &x->sections[i];
	bool left = true;

	page->records = 0;
	if (!open_cursor(x, section))
		return false;
	while (left)
		if (!write_batch(x, page, section, i, &left))
			return false;
	if (page->records != x->counts[i]) /* the same snapshot twice: anything else is our bug */
		return task_fail(x->t, PROBLEM_unexpected, NULL);
	return close_cursor(x) && write_lines(x, section, page->records);
}

static bool write_all(struct export *x)
{
	struct sheet *page = arena_alloc(&x->t->arena, sizeof *page);

	page->t = x->batch;
	page->zip = x->zip;
	if (!cover_readme(x) || !cover_index(x) || !cover_information(x))
		return false;
	for (int i = 0; i < x->section_count; i++)
		if (!write_section(x, page, i))
			return false;
	return cover_omissions(x) && cover_manifest(x);
}

/* The archive is whole: says so everywhere in one statement. */
static bool announce(struct export *x, const char *file, uint64_t bytes, const char *sha256)
{
	struct trace trace = { .action = AUDIT_request_ready,
		               .function = "system",
		               .object = x->subject.request,
		               .subjects = { x->subject.member } };
	struct db_tail tail = { 0 };
	struct arena *a = &x->t->arena;
	struct export_ready_in ready = {
		.export = task_id(x->t),
		.job = x->job->id,
		.attempt = x->job->attempt,
		.request = x->subject.request,
		.file = file,
		.bytes = arena_printf(a, "%llu", (unsigned long long)bytes),
		.sha256 = sha256,
		.records = arena_printf(a, "%llu", (unsigned long long)x->total),
		.omissions = arena_printf(a, "%d", x->omissions),
		.notification = task_id(x->t),
		.holder = x->job->holder,
	};

	return entry_fill(x->t, &trace, &tail) && db_write(x->t, sql_export_ready(ready), &tail);
}

/* Whose archive: false when the request is not waiting for one. */
static bool find_subject(struct export *x)
{
	struct db_rows rows;

	if (!db_rows(x->t, sql_export_subject(x->job->subject), &rows) || rows.count == 0)
		return false;
	x->subject = (struct export_subject){ .request = db_value(&rows, 0, EXPORT_SUBJECT_REQUEST),
		                              .number = db_value(&rows, 0, EXPORT_SUBJECT_NUMBER),
		                              .kind = db_value(&rows, 0, EXPORT_SUBJECT_KIND),
		                              .origin = db_value(&rows, 0, EXPORT_SUBJECT_ORIGIN),
		                              .state = db_value(&rows, 0, EXPORT_SUBJECT_STATE),
		                              .member = db_value(&rows, 0, EXPORT_SUBJECT_MEMBER),
		                              .name = db_value(&rows, 0, EXPORT_SUBJECT_NAME),
		                              .controller = db_value(&rows, 0, EXPORT_SUBJECT_CONTROLLER),
		                              .dpo = db_value(&rows, 0, EXPORT_SUBJECT_DPO),
		                              .language = db_value(&rows, 0, EXPORT_SUBJECT_LANGUAGE),
		                              .received_on = db_value(&rows, 0, EXPORT_SUBJECT_RECEIVED_ON) };
	x->t->language = strcmp(x->subject.language, "en") == 0 ? LANGUAGE_en : LANGUAGE_fr;
	x->sections = sections_read(x->t, strcmp(x->subject.kind, "portability") != 0, &x->section_count);
	return strcmp(x->subject.state, "collecting") == 0;
}

static bool open_lines(struct export *x, const char *folder)
{
	char *path = arena_printf(&x->t->arena, "%s/lines-XXXXXX", folder);

	int file = mkostemp(path, O_CLOEXEC); /* 0600; without a name from here on */

	if (file >= 0)
		unlink(path);
	x->lines = file >= 0 ? fdopen(file, "w+") : NULL;
	if (file >= 0 && !x->lines)
		close(file);
	arena_defer(&x->t->arena, close_lines, x->lines);
	return x->lines || task_fail(x->t, PROBLEM_unexpected, NULL);
}

static bool make(struct export *x, const char *path, const char *folder, const char *file)
{
	char sha256[SHA256_HEX];
	uint64_t bytes;

	x->zip = zip_create(x->t, task_open_file(x->t, path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0600));
	x->batch = task_within(x->t, x->snapshot, BATCH_BYTES);
	return x->zip && open_lines(x, folder) && open_snapshot(x) && write_all(x) &&
	       zip_finish(x->zip, &bytes, sha256) && announce(x, file, bytes, sha256);
}

/*
 * The database may have heard of the archive although we did not hear its answer. Only a file that it can
 * never hear of any more goes; while nobody can say it stays, and retention removes what no archive names.
 * True when it was announced after all.
 */
static bool undo(struct export *x, const char *path, const char *file)
{
	struct task *t = task_within(x->t, x->t->db, ASKING_BYTES);
	struct db_tail none = { 0 };
	struct db_rows rows = { 0 };
	bool ours = db_write(t, sql_job_let_go(x->job->id, x->job->attempt), &none) != NULL;

	if (!ours && !db_rows(t, sql_purge_known(file), &rows))
		return false;
	if (rows.count == 0)
		unlink(path);
	return rows.count > 0;
}

bool export_run(struct task *t, struct db *snapshot, const struct config *config, const struct job *job)
{
	struct export x = { .t = t, .snapshot = snapshot, .job = job, .beaten_at = clock_now() };
	unsigned char secret[24];
	char name[sizeof secret * 2 + 1];
	const char *folder = export_folder(t, config);

	if (!folder || !find_subject(&x))
		return t->problem == PROBLEM_none;
	random_fill(secret, sizeof secret);
	text_hex(secret, sizeof secret, name);
	const char *file = arena_printf(&t->arena, "%s.zip", name);
	const char *path = arena_printf(&t->arena, "%s/%s", folder, file);
	bool well = make(&x, path, folder, file);

	db_rollback(x.batch);
	if (!well && undo(&x, path, file)) {
		task_forgive(t);
		well = true;
	}
	if (well)
		log_event("archive_ready", "records=%llu", (unsigned long long)x.total);
	return well || t->problem == PROBLEM_none;
}
