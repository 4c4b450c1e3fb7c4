/* A ZIP file written as a stream by libarchive, with checksums on the way. */
#include "archive/zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "base/must.h"
#include "crypto/digest.h"

enum { KNOWN_BYTES = 64 * 1024 * 1024 }; /* 300,000 entries */

struct zip {
	struct task *t;
	int file;
	struct archive *archive;
	struct archive_entry *header;
	struct digest whole, part;
	uint64_t written; /* bytes of the file so far */
	/* what is remembered of the entries: a log of many years has more than the task's memory holds */
	struct arena known;
	struct zip_entry *first, *last;
	bool open; /* an entry is being written: it is `last` */
};

static const char no_memory[] = "memory";

static bool fail(struct zip *zip, const char *what)
{
	log_event("archive_failed", "step=%s cause=%s", what,
	          zip->archive && archive_errno(zip->archive) ? strerror(archive_errno(zip->archive)) : "-");
	return task_fail(zip->t, what == no_memory ? PROBLEM_busy : PROBLEM_unexpected, NULL);
}

/* libarchive hands over what it has compressed; a short write would silently damage the file, so the loop
 * ends only when all is out. */
static la_ssize_t write_out(struct archive *archive, void *context, const void *bytes, size_t length)
{
	struct zip *zip = context;
	size_t done = 0;

	while (done < length) {
		ssize_t wrote = write(zip->file, (const char *)bytes + done, length - done);
		if (wrote < 0 && errno == EINTR)
			continue;
		if (wrote <= 0) {
			archive_set_error(archive, errno, "write");
			return -1;
		}
		done += (size_t)wrote;
	}
	digest_add(&zip->whole, bytes, length);
	zip->written += length;
	return (la_ssize_t)length;
}

static void drop(void *object)
{
	struct zip *zip = object;

	archive_entry_free(zip->header);
	archive_write_free(zip->archive);
	arena_close(&zip->known);
}

struct zip *zip_create(struct task *t, int file)
{
	struct zip *zip = arena_alloc(&t->arena, sizeof *zip);

	*zip = (struct zip){ .t = t, .file = file };
	arena_open(&zip->known, KNOWN_BYTES);
	digest_open(&zip->whole);
	zip->archive = archive_write_new();
	zip->header = archive_entry_new();
	arena_defer(&t->arena, drop, zip);
	if (zip->file < 0 || !zip->archive || !zip->header ||
	    archive_write_set_format_zip(zip->archive) != ARCHIVE_OK ||
	    archive_write_set_format_option(zip->archive, "zip", "compression-level", "3") != ARCHIVE_OK ||
	    archive_write_set_bytes_in_last_block(zip->archive, 1) != ARCHIVE_OK || /* no padding */
	    archive_write_open(zip->archive, zip, NULL, write_out, NULL) != ARCHIVE_OK) {
		fail(zip, "create");
		return NULL;
	}
	return zip;
}

bool zip_open_entry(struct zip *zip, const char *path)
{
	must(!zip->open && !strstr(path, ".."));
	size_t length = strlen(path) + 1;
	struct zip_entry *entry = arena_try(&zip->known, sizeof *entry + length);

	if (!entry)
		return fail(zip, no_memory);
	entry->path = memcpy(entry + 1, path, length);
	archive_entry_clear(zip->header);
	archive_entry_set_pathname(zip->header, path);
	archive_entry_set_filetype(zip->header, AE_IFREG);
	archive_entry_set_perm(zip->header, 0600);
	archive_entry_set_mtime(zip->header, (time_t)(zip->t->now / 1000000), 0);
	if (archive_write_header(zip->archive, zip->header) != ARCHIVE_OK)
		return fail(zip, "entry");
	*(zip->last ? &zip->last->next : &zip->first) = entry;
	zip->last = entry;
	zip->open = true;
	digest_open(&zip->part);
	return true;
}

bool zip_write(struct zip *zip, const void *bytes, size_t length)
{
	must(zip->open);
	if (length == 0)
		return true;
	if (archive_write_data(zip->archive, bytes, length) != (la_ssize_t)length)
		return fail(zip, "write");
	digest_add(&zip->part, bytes, length);
	zip->last->bytes += length;
	return true;
}

bool zip_print(struct zip *zip, const char *text)
{
	return zip_write(zip, text, strlen(text));
}

bool zip_close_entry(struct zip *zip, uint64_t records)
{
	must(zip->open);
	digest_hex(&zip->part, zip->last->sha256);
	zip->last->records = records;
	zip->open = false;
	return archive_write_finish_entry(zip->archive) == ARCHIVE_OK || fail(zip, "close");
}

const struct zip_entry *zip_entries(const struct zip *zip)
{
	return zip->first;
}

bool zip_finish(struct zip *zip, uint64_t *bytes, char sha256[SHA256_HEX])
{
	if (archive_write_close(zip->archive) != ARCHIVE_OK || fsync(zip->file) != 0)
		return fail(zip, "finish");
	digest_hex(&zip->whole, sha256);
	*bytes = zip->written;
	return true;
}
