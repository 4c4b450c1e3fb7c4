/*
 * Whole bundles, as an auditor takes them out of somebody's hands. The input is a sheet: a line "=== NAME"
 * begins the next file. A file "signed" is not written: its presence has our key sign a checkpoint over the
 * entries, so that what lies behind a good signature is reached too.
 */
#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "audit/verify/verify.h"
#include "base/text.h"
#include "fuzz.h"

static char place[] = "/dev/shm/parvis-fuzz-XXXXXX";

static int forget(const char *path, const struct stat *about, int kind, struct FTW *where)
{
	(void)about, (void)kind, (void)where;
	return remove(path);
}

static void clean(void)
{
	nftw(place, forget, 16, FTW_DEPTH | FTW_PHYS);
}

/* Only names that a bundle has, so that no input writes elsewhere. */
static FILE *begin_file(const char *name)
{
	char path[300];
	bool safe =
		*name && strlen(name) < 100 && !strstr(name, "..") && name[0] != '/' &&
		(!strchr(name, '/') || text_starts(name, "entries/") || text_starts(name, "checkpoints/"));

	snprintf(path, sizeof path, "%s/%s", place, name);
	return safe && name[strlen(name) - 1] != '/' ? fopen(path, "we") : NULL;
}

static void make_folder(const char *name)
{
	char path[300];

	snprintf(path, sizeof path, "%s/%s", place, name);
	mkdir(path, 0700);
}

/* A signed checkpoint over the lines of the first file of entries. */
static void sign_entries(struct task *t, const char *entries)
{
	static struct note_signer signer;
	struct tree tree = { 0 };
	struct checkpoint checkpoint = { .origin = "fuzz/log" };
	char *text = arena_alloc(&t->arena, NOTE_BYTES), *note = arena_alloc(&t->arena, NOTE_BYTES),
	     key[NOTE_KEY_TEXT];

	if (!signer.key.name[0])
		note_signer_make("fuzz/log", &signer);
	for (const char *end; (end = strchr(entries, '\n')); entries = end + 1) {
		struct tree_hash hash = tree_leaf(entries, (size_t)(end - entries));

		tree_add(&tree, &hash);
	}
	checkpoint.size = tree.size;
	checkpoint.root = tree_root(&tree);
	note_key_text(&signer.key, key);
	if (!checkpoint_text(&checkpoint, text) || !note_sign(&signer, text, note))
		return;
	FILE *files[] = { begin_file("checkpoint"), begin_file("vkey.txt") };

	fputs(note, files[0]);
	fputs(key, files[1]);
	fclose(files[0]);
	fclose(files[1]);
}

/* Writes the files; the text of the entries if they are to be signed, else NULL. */
static const char *lay_out(struct task *t, struct fuzz *in)
{
	char *entries = fuzz_copy(t, in->text, in->length);
	size_t length = 0;
	bool is_signed = false, here = false;
	FILE *file = NULL;

	for (char *line; (line = fuzz_line(in));) {
		if (text_starts(line, "=== ")) {
			if (file)
				fclose(file);
			file = begin_file(line + 4);
			is_signed = is_signed || strcmp(line + 4, "signed") == 0;
			here = strcmp(line + 4, "entries/000000.ndjson") == 0;
			length = here ? 0 : length;
			continue;
		}
		if (file)
			fprintf(file, "%s\n", line);
		if (here) {
			memcpy(entries + length, line, strlen(line));
			length += strlen(line);
			entries[length++] = '\n';
		}
	}
	if (file)
		fclose(file);
	entries[length] = '\0';
	return is_signed ? entries : NULL;
}

void fuzz_one(struct task *t, struct fuzz *in)
{
	static bool made;
	struct verify_report report, again;

	if (!made && !(made = mkdtemp(place) != NULL && atexit(clean) == 0))
		abort();
	clean();
	mkdir(place, 0700);
	make_folder("entries");
	make_folder("checkpoints");
	if (in->length > 0 && in->text[in->length - 1] != '\n')
		return; /* keeps the room for the last line */
	const char *entries = lay_out(t, in);

	if (entries)
		sign_entries(t, entries);
	verify_bundle(t, place, NULL, NULL, &report);
	verify_bundle(t, place, NULL, NULL, &again);
	HOLDS(report.verdict >= VERIFY_GOOD && report.verdict <= VERIFY_TAMPERED &&
	      report.verdict == again.verdict);
	HOLDS((report.verdict == VERIFY_GOOD) == (report.finding_count == 0) && report.own_key);
	HOLDS(report.verdict != VERIFY_GOOD || (report.is_signed && report.entries == report.head.size));
	for (int i = 0; i < report.finding_count && i < VERIFY_FINDINGS; i++)
		HOLDS(text_is_utf8(report.findings[i], strlen(report.findings[i])));
}
