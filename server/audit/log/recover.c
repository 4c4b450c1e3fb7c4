/* What the sequencer checks before it signs again: database, last checkpoint and the copy
 * outside must tell one story. */
#include <inttypes.h>
#include <string.h>

#include "audit/log/edge.h"
#include "audit/log/sequencer.h"
#include "base/log.h"
#include "base/text.h"
#include "crypto/encoding.h"
#include "queries/audit.h"

/* What the database says of itself. */
struct story {
	bool begun; /* there is a checkpoint */
	struct checkpoint last;
	const char *note;
	uint64_t entries, last_entry;
};

static enum seal_outcome refuse(const char *reason)
{
	log_event("seal_refused", "reason=\"%s\"", reason);
	return SEAL_REFUSED;
}

static bool read_number(const char *text, uint64_t *out)
{
	int64_t number;

	if (!text || !text_number(text, 0, INT64_MAX, &number))
		return false;
	*out = (uint64_t)number;
	return true;
}

static bool read_story(struct task *t, struct story *story)
{
	struct db_rows rows;

	*story = (struct story){ 0 };
	if (!db_rows(t, sql_seal_last(), &rows))
		return false;
	story->begun = db_value(&rows, 0, SEAL_LAST_SIZE) != NULL;
	if (!read_number(db_value(&rows, 0, SEAL_LAST_ENTRIES), &story->entries) ||
	    !read_number(db_value(&rows, 0, SEAL_LAST_LAST_ENTRY), &story->last_entry))
		return task_fail(t, PROBLEM_unexpected, NULL);
	if (!story->begun)
		return true;
	story->note = db_value(&rows, 0, SEAL_LAST_NOTE);
	if (!read_number(db_value(&rows, 0, SEAL_LAST_SIZE), &story->last.size) ||
	    !hex_read(db_value(&rows, 0, SEAL_LAST_ROOT), story->last.root.bytes, SHA256_BYTES))
		return task_fail(t, PROBLEM_unexpected, NULL);
	return true;
}

/* A key is made once, when nothing was ever signed: a lost key must not be replaced in silence. */
static enum seal_outcome find_key(struct sequencer *s, const struct story *story)
{
	char text[NOTE_BYTES];

	if (s->has_key)
		return SEAL_DONE;
	enum file_state state = key_load(&s->paths, &s->signer);

	if (state == FILE_UNREADABLE)
		return refuse("the key file cannot be read, or is no key");
	if (state == FILE_MISSING &&
	    (story->begun || file_read(s->paths.checkpoint, text, sizeof text) != FILE_MISSING))
		return refuse("the key file is missing, but this log was signed before: bring the key back");
	if (state == FILE_MISSING && !key_make(&s->paths, s->origin, &s->signer))
		return refuse("no key could be made: is PARVIS_ORIGIN a name without spaces, and can the "
		              "key's folder be written");
	if (strcmp(s->signer.key.name, s->origin) != 0)
		return refuse("the key was made for another PARVIS_ORIGIN");
	if (!key_publish(&s->paths, &s->signer.key))
		return refuse("the public key cannot be written into PARVIS_STATE");
	s->has_key = true;
	return SEAL_DONE;
}

/* The row of the last checkpoint, the note in it and the length of the log. */
static const char *lie_of_last(const struct sequencer *s, const struct story *story)
{
	struct checkpoint signed_one;

	if (!story->begun)
		return story->entries ? "the log holds entries, but no checkpoint was ever signed" : NULL;
	if (checkpoint_open(story->note, &s->signer.key, &signed_one) != NOTE_GOOD)
		return "the last checkpoint in the database was not signed by this key";
	if (signed_one.size != story->last.size || !tree_same(&signed_one.root, &story->last.root))
		return "the last checkpoint in the database is not what its signature covers";
	if (story->entries != story->last.size)
		return "the log is shorter or longer than its last checkpoint";
	return NULL;
}

/* The tree over `size` entries must have that root. SEAL_AWAY when the database failed meanwhile. */
static enum seal_outcome compare(struct task *t, uint64_t size, const struct tree_hash *root,
                                 struct tree *tree, const char *reason)
{
	if (!edge_load(t, size, tree))
		return t->problem == PROBLEM_not_found ? refuse(reason) : SEAL_AWAY;
	struct tree_hash found = tree_root(tree);

	return tree_same(&found, root) ? SEAL_DONE : refuse(reason);
}

/* The copy outside the database: what this machine has signed, whatever the database remembers. */
static enum seal_outcome compare_outside(struct task *t, const struct sequencer *s, const struct story *story)
{
	char text[NOTE_BYTES];
	struct checkpoint outside;
	struct tree older;
	enum file_state state = file_read(s->paths.checkpoint, text, sizeof text);

	if (state == FILE_MISSING && story->begun)
		log_event("seal_copy_missing",
		          "the checkpoint kept outside the database is gone; a new one is written");
	if (state == FILE_MISSING)
		return SEAL_DONE;
	if (state == FILE_UNREADABLE || checkpoint_open(text, &s->signer.key, &outside) != NOTE_GOOD)
		return refuse("the checkpoint kept outside the database cannot be read, or was not signed by "
		              "this key");
	if (outside.size > story->entries)
		return refuse("the database holds fewer entries than were already signed: an old copy was "
		              "restored, or entries were removed");
	return compare(t, outside.size, &outside.root, &older,
	               "the database holds another history than the one already signed");
}

static enum seal_outcome keep_outside(const struct sequencer *s, const struct story *story)
{
	if (story->begun && !file_replace(s->paths.checkpoint, story->note, 0644))
		return refuse("the checkpoint cannot be written into PARVIS_STATE");
	return SEAL_DONE;
}

static enum seal_outcome recover(struct sequencer *s, struct task *t)
{
	struct story story;
	struct db_rows taken;
	enum seal_outcome outcome;

	if (!db_rows(t, sql_seal_take(), &taken))
		return SEAL_AWAY;
	if (taken.count == 0)
		return SEAL_BUSY;
	if (!read_story(t, &story))
		return SEAL_AWAY;
	outcome = find_key(s, &story);
	if (outcome != SEAL_DONE)
		return outcome;
	const char *lie = lie_of_last(s, &story);

	if (lie)
		return refuse(lie);
	struct tree_hash empty = tree_root(&(struct tree){ 0 });

	outcome = compare(t, story.entries, story.begun ? &story.last.root : &empty, &s->tree,
	                  "the tree in the database has not the root that was signed");
	if (outcome == SEAL_DONE)
		outcome = compare_outside(t, s, &story);
	if (outcome != SEAL_DONE)
		return outcome;
	s->last_entry = story.last_entry;
	return keep_outside(s, &story);
}

/* Away too, where memory ended before it came to anything. */
struct recovery {
	struct sequencer *s;
	enum seal_outcome outcome;
};

static void recover_in(struct task *t, void *recovery)
{
	struct recovery *r = recovery;

	r->outcome = recover(r->s, t);
}

enum seal_outcome seal_recover(struct sequencer *s)
{
	struct recovery r = { s, SEAL_AWAY };

	task_run(s->db, SEAL_TASK_BYTES, recover_in, &r);
	s->known = r.outcome == SEAL_DONE;
	if (s->known)
		log_event("seal_ready", "size=%" PRIu64, s->tree.size);
	return r.outcome;
}
