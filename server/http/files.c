/* Serves the page's files from memory: a table of names read once at start. No name of a request ever
 * reaches the file system. */
#include <dirent.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"
#include "http/http.h"
#include "http/language.h"

enum { FILES = 2048, FILE_BYTES = 16 * 1024 * 1024, NAME_BYTES = 256, DEPTH = 8 };

enum coding { PLAIN, BROTLI, GZIP, CODINGS };
static const struct {
	const char *ending, *name;
} codings[CODINGS] = {
	[PLAIN] = { "", "" },
	[BROTLI] = { ".br", "br" },
	[GZIP] = { ".gz", "gzip" },
};

static const struct {
	const char *ending, *type;
} types[] = {
	{ ".html", "text/html; charset=utf-8" },
	{ ".js", "text/javascript; charset=utf-8" },
	{ ".mjs", "text/javascript; charset=utf-8" },
	{ ".css", "text/css; charset=utf-8" },
	{ ".json", "application/json" },
	{ ".map", "application/json" },
	{ ".webmanifest", "application/manifest+json" },
	{ ".svg", "image/svg+xml" },
	{ ".png", "image/png" },
	{ ".webp", "image/webp" },
	{ ".avif", "image/avif" },
	{ ".jpg", "image/jpeg" },
	{ ".ico", "image/x-icon" },
	{ ".woff2", "font/woff2" },
	{ ".txt", "text/plain; charset=utf-8" },
};

struct version { /* of one file, in one coding */
	char *bytes;
	size_t length;
	char etag[2 + 16 + 1];
};

struct file {
	char path[NAME_BYTES]; /* as in a request: begins with '/' */
	const char *type;
	struct version versions[CODINGS]; /* without bytes where there is none */
};

/* Filled once, before the server starts; read by every worker after that. */
static struct {
	struct file *files;
	int count;
} cache;

static bool ends_with(const char *text, const char *ending)
{
	size_t length = strlen(text), expected = strlen(ending);

	return length >= expected && strcmp(text + length - expected, ending) == 0;
}

static const char *type_of(const char *path)
{
	for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
		if (ends_with(path, types[i].ending))
			return types[i].type;
	return "application/octet-stream";
}

/* It tells versions apart, it protects nothing. */
static void write_etag(struct version *version)
{
	snprintf(version->etag, sizeof version->etag, "\"%016" PRIx64 "\"",
	         text_number_of(version->bytes, version->length));
}

static int by_path(const void *left, const void *right)
{
	return strcmp(((const struct file *)left)->path, ((const struct file *)right)->path);
}

static const struct file *find(const char *path)
{
	struct file wanted;

	if (strlen(path) >= NAME_BYTES || !cache.files)
		return NULL;
	memcpy(wanted.path, path, strlen(path) + 1);
	return bsearch(&wanted, cache.files, (size_t)cache.count, sizeof wanted, by_path);
}

/* The entry of a path while the table is filled, made when it is new; NULL when there are too many. */
static struct file *entry_of(const char *path, size_t length)
{
	for (int i = 0; i < cache.count; i++)
		if (strlen(cache.files[i].path) == length && strncmp(cache.files[i].path, path, length) == 0)
			return &cache.files[i];
	if (cache.count == FILES || length >= NAME_BYTES)
		return NULL;
	struct file *file = &cache.files[cache.count++];

	memcpy(file->path, path, length);
	file->type = type_of(file->path);
	return file;
}

static bool read_all(int descriptor, struct version *version)
{
	struct stat status;

	if (fstat(descriptor, &status) != 0 || status.st_size > FILE_BYTES)
		return false;
	version->bytes = calloc(1, (size_t)status.st_size + 1);
	while (version->bytes && version->length < (size_t)status.st_size) {
		ssize_t got = read(descriptor, version->bytes + version->length,
		                   (size_t)status.st_size - version->length);

		if (got <= 0)
			return false;
		version->length += (size_t)got;
	}
	return version->bytes;
}

static bool keep_file(int descriptor, const char *path)
{
	enum coding coding = ends_with(path, ".br") ? BROTLI : ends_with(path, ".gz") ? GZIP : PLAIN;
	struct file *file = entry_of(path, strlen(path) - strlen(codings[coding].ending));

	if (!file || file->versions[coding].bytes || !read_all(descriptor, &file->versions[coding]))
		return false;
	write_etag(&file->versions[coding]);
	return true;
}

static bool keep_folder(int folder, const char *path, int depth);

/* Hidden names (".made", editors' leftovers) are not for the web; links are not followed. */
static bool keep_entry(int folder, const char *path, const char *name, int depth)
{
	char full[NAME_BYTES];
	struct stat status;

	if (name[0] == '.')
		return true;
	int descriptor = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	bool kept = snprintf(full, sizeof full, "%s/%s", path, name) < NAME_BYTES && descriptor >= 0 &&
	            fstat(descriptor, &status) == 0;

	if (kept && S_ISDIR(status.st_mode))
		return depth < DEPTH && keep_folder(descriptor, full, depth + 1);
	kept = kept && S_ISREG(status.st_mode) && keep_file(descriptor, full);
	if (descriptor >= 0)
		close(descriptor);
	if (!kept)
		log_event("web_file_refused", "name=%.100s", name);
	return kept;
}

/* Closes the folder. */
static bool keep_folder(int folder, const char *path, int depth)
{
	DIR *entries = fdopendir(folder);
	bool kept = entries;

	if (!entries) {
		close(folder);
		return false;
	}
	for (struct dirent *entry = readdir(entries); entry && kept; entry = readdir(entries))
		kept = keep_entry(folder, path, entry->d_name, depth);
	closedir(entries);
	return kept;
}

/* A compressed version alone is a leftover of an older build. */
static void drop_incomplete(void)
{
	int kept = 0;

	for (int i = 0; i < cache.count; i++) {
		struct file *file = &cache.files[i];

		if (file->versions[PLAIN].bytes) {
			cache.files[kept++] = *file;
			continue;
		}
		free(file->versions[BROTLI].bytes);
		free(file->versions[GZIP].bytes);
	}
	cache.count = kept;
}

static void empty_cache(void)
{
	for (int i = 0; i < cache.count; i++)
		for (int coding = 0; coding < CODINGS; coding++)
			free(cache.files[i].versions[coding].bytes);
	free(cache.files);
	cache.files = NULL;
	cache.count = 0;
}

bool files_open(const char *folder)
{
	int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	empty_cache();
	cache.files = calloc(FILES, sizeof cache.files[0]);
	if (descriptor < 0 || !cache.files || !keep_folder(descriptor, "", 0)) {
		log_event("web_unreadable", "folder=%.200s", folder);
		empty_cache();
		return false;
	}
	drop_incomplete();
	qsort(cache.files, (size_t)cache.count, sizeof cache.files[0], by_path);
	return true;
}

/* True when a person follows a link or types an address, rather than a script asking for something. */
static bool is_navigation(const struct http_request *rq)
{
	if (strcmp(rq->path, "/") == 0)
		return true;
	if (text_starts(rq->path, "/api/") || text_starts(rq->path, "/a/"))
		return false;
	if (*rq->fetch_dest)
		return strcmp(rq->fetch_dest, "document") == 0;
	return strstr(rq->accept, "text/html");
}

/* The one page that shows every address of ours, in the reader's language when the build made it so. */
static const struct file *shell_for(const struct http_request *rq)
{
	static const char *const names[] = {
		[LANGUAGE_fr] = "/index.fr.html", [LANGUAGE_en] = "/index.en.html"
	};
	const struct file *shell = find(names[http_language(rq)]);

	return shell ? shell : find("/index.html");
}

static enum coding choose_coding(const struct file *file, const struct http_request *rq)
{
	for (enum coding coding = BROTLI; coding < CODINGS; coding++)
		if (file->versions[coding].bytes &&
		    http_weight(rq->accept_encoding, codings[coding].name) > 0)
			return coding;
	return PLAIN;
}

/* True when the browser's If-None-Match names this version. */
static bool is_known(const struct version *version, const char *if_none_match)
{
	return strcmp(if_none_match, "*") == 0 || strstr(if_none_match, version->etag);
}

static struct reply serve(const struct file *file, const struct http_request *rq, const char *vary)
{
	enum coding coding = choose_coding(file, rq);
	const struct version *version = &file->versions[coding];
	bool immutable = text_starts(file->path, "/a/");
	struct reply reply = { .status = 200, .cacheable = true };

	reply_header(&reply, "Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
	reply_header(&reply, "ETag", version->etag);
	reply_header(&reply, "Vary", vary);
	if (is_known(version, rq->if_none_match)) {
		reply.status = 304;
		return reply;
	}
	if (coding != PLAIN)
		reply_header(&reply, "Content-Encoding", codings[coding].name);
	reply.type = file->type;
	reply.body = version->bytes;
	reply.length = version->length;
	return reply;
}

struct reply files_serve(struct task *t, const struct http_request *rq)
{
	const struct file *file = strcmp(rq->method, "GET") == 0 ? find(rq->path) : NULL;

	if (file)
		return serve(file, rq, "Accept-Encoding");
	if (strcmp(rq->method, "GET") == 0 && is_navigation(rq))
		file = shell_for(rq);
	if (file)
		return serve(file, rq, "Accept-Encoding, Accept-Language, Cookie, Sec-Fetch-Dest");
	task_fail(t, PROBLEM_not_found, NULL);
	return reply_problem(t);
}
