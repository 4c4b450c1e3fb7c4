/* Small text files, read whole and written so that a power cut leaves the old or the new one. */
#include "audit/files.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum file_state file_read(const char *path, char *out, size_t size)
{
	int file = open(path, O_RDONLY | O_CLOEXEC);
	size_t length = 0;
	ssize_t got = 1;

	if (file < 0)
		return errno == ENOENT ? FILE_MISSING : FILE_UNREADABLE;
	while (length < size && (got = read(file, out + length, size - length)) > 0)
		length += (size_t)got;
	close(file);
	out[length < size ? length : size - 1] = '\0';
	return got == 0 && strlen(out) == length ? FILE_READ : FILE_UNREADABLE;
}

static bool write_all(int file, const char *text)
{
	size_t left = strlen(text);

	while (left > 0) {
		ssize_t written = write(file, text, left);
		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return false;
		text += written;
		left -= (size_t)written;
	}
	return true;
}

/* The umask would take away permissions that were asked for, hence fchmod. */
static bool write_file(const char *path, const char *text, unsigned mode, int how)
{
	int file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | how, mode & 0600);

	if (file < 0)
		return false;
	bool well = fchmod(file, mode) == 0 && write_all(file, text) && fsync(file) == 0;

	return close(file) == 0 && well;
}

/* A new name in a folder is safe only when the folder itself is on the disk. */
static bool keep_name(const char *path)
{
	char copy[PATH_MAX];

	if (snprintf(copy, sizeof copy, "%s", path) >= (int)sizeof copy)
		return false;
	int folder = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (folder < 0)
		return false;
	bool well = fsync(folder) == 0;

	close(folder);
	return well;
}

bool file_create(const char *path, const char *text, unsigned mode)
{
	return write_file(path, text, mode, O_EXCL) && keep_name(path);
}

bool file_replace(const char *path, const char *text, unsigned mode)
{
	char beside[PATH_MAX];

	if (snprintf(beside, sizeof beside, "%s.new", path) >= (int)sizeof beside)
		return false;
	return write_file(beside, text, mode, O_TRUNC) && rename(beside, path) == 0 && keep_name(path);
}
