/* A bundle as files in a folder. */
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "audit/log/bundle.h"
#include "base/text.h"

struct folder {
	const char *path;
	FILE *file; /* the one being written, or NULL */
};

static bool complain(const char *path)
{
	fprintf(stderr, "parvis audit export: %s: %s\n", path, strerror(errno));
	return false;
}

static bool close_file(struct folder *folder)
{
	FILE *file = folder->file;

	folder->file = NULL;
	return !file || fclose(file) == 0 || complain(folder->path);
}

static bool make_folder(const char *path)
{
	return mkdir(path, 0700) == 0 || errno == EEXIST || complain(path);
}

/* Names come from bundle.c: at most one folder deep, and never from outside. */
static bool begin(void *context, const char *name)
{
	struct folder *folder = context;
	char path[PATH_MAX];
	const char *slash = strchr(name, '/');
	int parent = slash ? (int)(slash - name) : 0;

	if (!close_file(folder) ||
	    snprintf(path, sizeof path, "%s/%.*s", folder->path, parent, name) >= (int)sizeof path)
		return false;
	if (slash && !make_folder(path))
		return false;
	if (snprintf(path, sizeof path, "%s/%s", folder->path, name) >= (int)sizeof path)
		return false;
	folder->file = fopen(path, "wxe");
	return folder->file || complain(path);
}

static bool add(void *context, const char *bytes, size_t length)
{
	struct folder *folder = context;

	return fwrite(bytes, 1, length, folder->file) == length || complain(folder->path);
}

/* What stands in a folder: 0 for nothing, below 0 when it cannot be read. */
static int entries_of(const char *path)
{
	DIR *folder = opendir(path);
	int entries = 0;

	if (!folder)
		return complain(path) ? 0 : -1;
	for (struct dirent *entry; (entry = readdir(folder));)
		entries += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
	closedir(folder);
	if (entries > 0)
		fprintf(stderr, "parvis audit export: %s is not empty\n", path);
	return entries;
}

bool bundle_folder(struct task *t, const char *vkey, bool disclosures, const char *path,
                   struct bundle_figures *figures)
{
	struct folder folder = { path, NULL };
	struct bundle_out out = { &folder, begin, add };
	int entries = make_folder(path) ? entries_of(path) : -1;

	if (entries != 0)
		return task_fail(t, entries > 0 ? PROBLEM_already_there : PROBLEM_unexpected, NULL);
	bool well = bundle_write(t, vkey, disclosures, &out, figures);

	return (close_file(&folder) || task_fail(t, PROBLEM_unexpected, NULL)) && well;
}
