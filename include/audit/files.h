/* Small text files of the audit log: keys, the checkpoint kept outside the database,
 * the parts of a bundle. */
#ifndef PARVIS_AUDIT_FILES_H
#define PARVIS_AUDIT_FILES_H

#include <stdbool.h>
#include <stddef.h>

enum file_state { FILE_READ = 1, FILE_MISSING, FILE_UNREADABLE };

/* Reads a whole text file of less than `size` bytes. FILE_UNREADABLE when it is longer, holds a
 * NUL or may not be read. */
enum file_state file_read(const char *path, char *out, size_t size);

/* Makes a file that must not exist yet, with exactly these permissions, and waits until the disk has it. */
bool file_create(const char *path, const char *text, unsigned mode);

/* Puts a file in the place of another in one step: a reader, or a power cut, finds the
 * old one or the new one. */
bool file_replace(const char *path, const char *text, unsigned mode);

#endif
