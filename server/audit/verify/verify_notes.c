/* The earlier checkpoints of a bundle: the log must continue each of them. */
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "audit/files.h"
#include "audit/verify/verification.h"

/* How many there may be: 30 years of one an hour. */
enum { EARLIER_MAX = 300000 };

static bool is_note(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static void read_note(struct task *t, const char *path, const char *name, const struct note_key *key,
                      struct verify_report *report, struct earlier_notes *earlier)
{
	char note[NOTE_BYTES];

	if (file_read(path, note, sizeof note) != FILE_READ) {
		verify_find(t, report, VERIFY_UNSURE, "checkpoints/%.40s cannot be read", name);
		return;
	}
	if (checkpoint_open(note, key, &earlier->notes[earlier->count]) != NOTE_GOOD) {
		verify_find(t, report, VERIFY_TAMPERED,
		            "checkpoints/%.40s is not a checkpoint signed by the key", name);
		return;
	}
	earlier->count++;
}

/* The one that the auditor kept is of this log, or the log is not the one that was seen then. */
static void read_kept(struct task *t, const char *path, const struct note_key *key,
                      struct verify_report *report, struct earlier_notes *earlier)
{
	char note[NOTE_BYTES];
	enum note_worth worth = NOTE_MALFORMED;

	if (file_read(path, note, sizeof note) == FILE_READ)
		worth = checkpoint_open(note, key, &earlier->notes[earlier->count]);
	if (worth == NOTE_GOOD)
		earlier->count++;
	else if (worth == NOTE_MALFORMED)
		verify_find(t, report, VERIFY_UNSURE,
		            "the checkpoint that was kept is missing, or is not one of this log");
	else
		verify_find(t, report, VERIFY_TAMPERED,
		            "the checkpoint that was kept is not signed by the key");
}

static size_t count_notes(DIR *folder)
{
	size_t count = 0;

	for (struct dirent *entry; count < EARLIER_MAX && (entry = readdir(folder));)
		count += is_note(entry);
	rewinddir(folder);
	return count;
}

static int by_size(const void *a, const void *b)
{
	uint64_t first = ((const struct checkpoint *)a)->size, second = ((const struct checkpoint *)b)->size;

	return (first > second) - (first < second);
}

/* Those of the folder, into room for `room` of them. */
static void read_notes(struct task *t, DIR *notes, const char *path, size_t room, const struct note_key *key,
                       struct verify_report *report, struct earlier_notes *earlier)
{
	for (struct dirent *entry; room > 0 && (entry = readdir(notes));) {
		if (!is_note(entry))
			continue;
		read_note(t, arena_printf(&t->arena, "%s/%s", path, entry->d_name), entry->d_name, key,
		          report, earlier);
		room--;
	}
}

static void close_folder(void *folder)
{
	closedir(folder);
}

void earlier_read(struct task *t, const char *folder, const char *since, const struct note_key *key,
                  struct verify_report *report, struct earlier_notes *earlier)
{
	const char *path = arena_printf(&t->arena, "%s/checkpoints", folder);
	DIR *notes = opendir(path);

	if (!notes && errno != ENOENT)
		verify_find(t, report, VERIFY_UNSURE, "checkpoints cannot be read");
	arena_defer(&t->arena, close_folder, notes);
	size_t room = notes ? count_notes(notes) : 0;

	*earlier = (struct earlier_notes){ .notes = arena_alloc(&t->arena,
		                                                (room + 1) * sizeof *earlier->notes) };
	if (notes)
		read_notes(t, notes, path, room, key, report, earlier);
	if (since)
		read_kept(t, since, key, report, earlier);
	qsort(earlier->notes, earlier->count, sizeof *earlier->notes, by_size);
	if (earlier->count > 0 && earlier->notes[earlier->count - 1].size > report->head.size)
		verify_find(t, report, VERIFY_TAMPERED,
		            "an earlier checkpoint covers more entries than the last one: entries were taken "
		            "away");
}

void earlier_compare(struct task *t, const struct tree *tree, struct verify_report *report,
                     struct earlier_notes *earlier)
{
	for (; earlier->next < earlier->count && earlier->notes[earlier->next].size == tree->size;
	     earlier->next++) {
		struct tree_hash root = tree_root(tree);
		if (tree_same(&root, &earlier->notes[earlier->next].root))
			report->earlier++;
		else
			verify_find(t, report, VERIFY_TAMPERED,
			            "the log does not continue its checkpoint of %" PRIu64 " entries",
			            tree->size);
	}
}
