/* Checks an auditor's bundle: reads every entry once, grows the tree, compares at each checkpoint. */
#include "audit/verify/verify.h"

#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <string.h>

#include "audit/files.h"
#include "audit/verify/verification.h"
#include "crypto/encoding.h"

enum { LINE = BASE64_TEXT(LEAF_BYTES) + 2, STUB_TEXT = BASE64_TEXT(SHA256_BYTES) - 1 };

/* Everything that is known while reading. */
struct verification {
	struct task *t;
	const char *folder;
	struct verify_report *report;
	struct note_key key;
	struct tree tree;
	struct earlier_notes earlier;
	struct disclosures disclosures;
	bool unread; /* entries could not be read: what is missing is not known to be gone */
};

/* Reads a file of the bundle; a finding when it cannot. */
static bool read_part(struct verification *v, const char *name, char *out, size_t size)
{
	if (file_read(arena_printf(&v->t->arena, "%s/%s", v->folder, name), out, size) == FILE_READ)
		return true;
	verify_find(v->t, v->report, VERIFY_UNSURE, "%s is missing or cannot be read", name);
	return false;
}

static bool know_key(struct verification *v, const char *vkey)
{
	char own[NOTE_KEY_TEXT + 2];

	v->report->own_key = !vkey;
	if (!vkey && !read_part(v, "vkey.txt", own, sizeof own))
		return false;
	if (note_key_read(vkey ? vkey : own, &v->key))
		return true;
	verify_find(v->t, v->report, VERIFY_UNSURE, "the key is not of the form name+id+base64");
	return false;
}

static bool check_head(struct verification *v)
{
	static const char *const sentences[] = {
		[NOTE_MALFORMED] = "the checkpoint has not the form of a signed checkpoint of this log",
		[NOTE_UNSIGNED] = "the checkpoint has no signature by the key",
		[NOTE_FORGED] = "the signature of the checkpoint is wrong",
	};
	char note[NOTE_BYTES];

	if (!read_part(v, "checkpoint", note, sizeof note))
		return false;
	enum note_worth worth = checkpoint_open(note, &v->key, &v->report->head);

	v->report->is_signed = worth == NOTE_GOOD;
	if (worth != NOTE_GOOD)
		verify_find(v->t, v->report, VERIFY_TAMPERED, "%s", sentences[worth]);
	return worth == NOTE_GOOD;
}

/* "~" and the hash of an entry whose text is gone. No action of the log explains one
 * yet, so each is a finding. */
static bool read_stub(struct verification *v, const char *line, size_t length, struct tree_hash *hash)
{
	if (length != 1 + STUB_TEXT || !base64_read(line + 1, STUB_TEXT, hash->bytes, sizeof hash->bytes))
		return false;
	v->report->pruned++;
	verify_find(v->t, v->report, VERIFY_TAMPERED,
	            "entry %" PRIu64 " is only a hash, and nothing in the log explains it", v->tree.size);
	disclosures_compare(v->t, v->tree.size, NULL, v->report, &v->disclosures);
	return true;
}

/* What is signed as it stands says nothing to us: that is no change of it, which the tree would show. */
static void find_unreadable(struct verification *v, bool is_formed, const struct leaf *leaf)
{
	if (!is_formed)
		verify_find(v->t, v->report, VERIFY_UNREADABLE,
		            "entry %" PRIu64 " cannot be read: it has not the form of an entry",
		            v->tree.size);
	else if (leaf->action == AUDIT_none)
		verify_find(v->t, v->report, VERIFY_UNREADABLE,
		            "this program does not know the action of entry %" PRIu64
		            " (%s): verify with a newer one",
		            v->tree.size, leaf->name);
}

/* "=" and the bytes in base64 of what could not be a line; any other line is its bytes. */
static const char *bytes_of(const char *line, size_t *length, char room[LEAF_BYTES])
{
	if (*length == 0 || line[0] != '=')
		return line;
	size_t digits = *length - 1,
	       padding = digits > 0 && line[digits] == '=' ? 1 + (line[digits - 1] == '=') : 0;

	if (digits % 4 != 0 || digits / 4 * 3 > LEAF_BYTES + padding ||
	    !base64_read(line + 1, digits, room, digits / 4 * 3 - padding))
		return line;
	*length = digits / 4 * 3 - padding;
	return room;
}

static void check_entry(struct verification *v, const char *line, size_t length)
{
	struct leaf leaf;
	struct tree_hash hash;
	char room[LEAF_BYTES];

	if (line[0] != '~' || !read_stub(v, line, length, &hash)) {
		const char *bytes = bytes_of(line, &length, room);
		bool is_read = leaf_formed(bytes, length, &leaf);

		hash = tree_leaf(bytes, length);
		find_unreadable(v, is_read, &leaf);
		v->report->commitments += is_read ? (uint64_t)leaf.digest_count : 0;
		disclosures_compare(v->t, v->tree.size, is_read ? &leaf : NULL, v->report, &v->disclosures);
	}
	tree_add(&v->tree, &hash);
	v->report->entries++;
	earlier_compare(v->t, &v->tree, v->report, &v->earlier);
}

static void leave_unread(struct verification *v, const char *name)
{
	v->unread = true;
	verify_find(v->t, v->report, VERIFY_UNSURE, "%s cannot be read", name);
}

/* One file of entries. A line must end in a newline; a NUL or an overlong line is
 * seen as one that does not. */
static void check_entries(struct verification *v, FILE *file, const char *name)
{
	char line[LINE + 1];

	while (fgets(line, sizeof line, file)) {
		size_t length = strlen(line);
		if (length == 0 || line[length - 1] != '\n') {
			verify_find(v->t, v->report, VERIFY_TAMPERED, "%s is broken after entry %" PRIu64,
			            name, v->tree.size);
			return;
		}
		check_entry(v, line, length - 1);
	}
	if (ferror(file))
		leave_unread(v, name);
}

/* Files are numbered from 0 without a gap. Returns how many there were. */
static int check_files(struct verification *v)
{
	char name[32];

	for (int number = 0;; number++) {
		snprintf(name, sizeof name, "entries/%06d.ndjson", number);
		const char *path = arena_printf(&v->t->arena, "%s/%s", v->folder, name);
		FILE *file = fopen(path, "re");
		if (!file && errno != ENOENT)
			leave_unread(v, name);
		if (!file)
			return number;
		check_entries(v, file, name);
		fclose(file);
	}
}

/* A file that nobody reads could be shown to people as if it had been verified. */
static void check_nothing_beside(struct verification *v, int read)
{
	DIR *folder = opendir(arena_printf(&v->t->arena, "%s/entries", v->folder));
	int found = 0;

	if (!folder && errno != ENOENT) {
		verify_find(v->t, v->report, VERIFY_UNSURE, "entries cannot be read");
		return;
	}
	for (struct dirent *entry; folder && (entry = readdir(folder));)
		found += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
	if (folder)
		closedir(folder);
	if (found != read)
		verify_find(v->t, v->report, VERIFY_TAMPERED,
		            "entries holds files that are not part of the log, or a file is missing");
}

static void check_root(struct verification *v)
{
	struct tree_hash root = tree_root(&v->tree);
	const struct checkpoint *head = &v->report->head;

	if (v->tree.size != head->size)
		verify_find(v->t, v->report, VERIFY_TAMPERED,
		            "%" PRIu64 " entries are here, but %" PRIu64 " were signed", v->tree.size,
		            head->size);
	else if (!tree_same(&root, &head->root))
		verify_find(v->t, v->report, VERIFY_TAMPERED,
		            "the entries are not the ones that were signed: at least one was changed");
	if (v->earlier.next < v->earlier.count)
		verify_find(v->t, v->report, VERIFY_TAMPERED,
		            "the log does not reach every earlier checkpoint");
}

void verify_bundle(struct task *t, const char *folder, const char *vkey, const char *since,
                   struct verify_report *report)
{
	struct verification v = { .t = t, .folder = folder, .report = report };

	*report = (struct verify_report){ .verdict = VERIFY_GOOD };
	if (!know_key(&v, vkey) || !check_head(&v))
		return;
	earlier_read(t, folder, since, &v.key, report, &v.earlier);
	disclosures_open(t, folder, report, &v.disclosures);
	earlier_compare(t, &v.tree, report, &v.earlier);
	int files = check_files(&v);

	if (v.unread)
		return;
	check_nothing_beside(&v, files);
	disclosures_close(t, report, &v.disclosures);
	check_root(&v);
}
