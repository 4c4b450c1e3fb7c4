/*
 * Writes a ZIP file as a stream: what is given leaves memory at once, sizes and checksums follow each entry
 * (data descriptors), so the memory used does not depend on the size of the archive. Remembers the SHA-256
 * and size of every entry for the manifest.
 */
#ifndef PARVIS_ARCHIVE_ZIP_H
#define PARVIS_ARCHIVE_ZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/task.h"
#include "crypto/hash.h"

struct zip;

/* What is known of an entry once it is closed. Lives as long as the writer. */
struct zip_entry {
	struct zip_entry *next;
	const char *path;
	uint64_t bytes;   /* before compression */
	uint64_t records; /* as told to zip_close_entry() */
	char sha256[SHA256_HEX];
};

/*
 * Writes into an open, empty file, which stays the task's (task_open_file); -1, or no memory: NULL with the
 * problem `unexpected`. Every entry gets the task's time. The task owns the writer.
 */
struct zip *zip_create(struct task *t, int file);

/* Opens an entry; only one is open at a time. Paths are ours, ASCII, without "..". */
bool zip_open_entry(struct zip *zip, const char *path);
bool zip_write(struct zip *zip, const void *bytes, size_t length);
bool zip_print(struct zip *zip, const char *text);
bool zip_close_entry(struct zip *zip, uint64_t records);

/* The entries that are closed, in order. */
const struct zip_entry *zip_entries(const struct zip *zip);

/* Writes the directory, syncs and closes the file; fills its size and SHA-256 (of the whole file). */
bool zip_finish(struct zip *zip, uint64_t *bytes, char sha256[SHA256_HEX]);

#endif
