/* One batch of the sequencer: from the queue into the log, the tree and a signed
 * checkpoint, in one transaction. */
#include "audit/log/sequencer.h"

#include <inttypes.h>
#include <string.h>

#include "audit/log/edge.h"
#include "audit/log/leaf.h"
#include "base/log.h"
#include "base/text.h"
#include "crypto/encoding.h"
#include "queries/audit.h"

enum { PENDING = 32 };

/* The columns of what is added to the log. */
struct batch {
	int count, digest_count, unreadable;
	uint64_t first_unreadable;
	const char **entries, **classes, **actions, **times, **hashes, **leaves;
	const char **digests, **indexes;
	uint64_t last_entry;
};

/* Finished hashes of one tile that wait to be written. */
struct pending {
	uint64_t tile;
	int first, count;
	char hex[PENDING * (SHA256_HEX - 1) + 1];
};

static const char **column(struct task *t, int count)
{
	return arena_alloc(&t->arena, (size_t)count * sizeof(char *));
}

static void open_batch(struct task *t, struct batch *b, int room)
{
	*b = (struct batch){ .entries = column(t, room),
		             .classes = column(t, room),
		             .actions = column(t, room),
		             .times = column(t, room),
		             .hashes = column(t, room),
		             .leaves = column(t, room),
		             .digests = column(t, room * LEAF_DIGESTS),
		             .indexes = column(t, room * LEAF_DIGESTS) };
}

static bool flush(struct task *t, int level, struct pending *p)
{
	struct db_rows rows;

	if (p->count == 0)
		return true;
	if (!db_rows(t,
	             sql_seal_tile(edge_number(t, (uint64_t)level), edge_number(t, p->tile),
	                           edge_number(t, (uint64_t)p->first * SHA256_BYTES),
	                           arena_copy(&t->arena, p->hex)),
	             &rows))
		return false;
	p->count = 0;
	return rows.count == 1 || task_fail(t, PROBLEM_unexpected, NULL);
}

/* The hash that was just finished at a level goes to its tile. */
static bool finish_hash(struct task *t, const struct tree *tree, int level, struct pending *p)
{
	uint64_t index = (tree->size >> (level * TREE_TILE_HEIGHT)) - 1;

	if (p->count > 0 && (p->tile != index / TREE_TILE || p->count == PENDING) && !flush(t, level, p))
		return false;
	if (p->count == 0) {
		p->tile = index / TREE_TILE;
		p->first = (int)(index % TREE_TILE);
	}
	text_hex(tree->full[level].bytes, SHA256_BYTES, p->hex + p->count++ * (SHA256_HEX - 1));
	return true;
}

static bool grow(struct task *t, struct tree *tree, const struct tree_hash *leaf,
                 struct pending pending[TREE_TILE_LEVELS])
{
	tree_add(tree, leaf);
	for (int level = 1; level < TREE_TILE_LEVELS && tree_completed(tree, level); level++)
		if (!finish_hash(t, tree, level, &pending[level]))
			return false;
	return true;
}

/*
 * What a leaf says is copied for searching. One that cannot be read came past the check of the queue, or
 * before there was one: it is kept as it came, under a name that stands out, because a log that drops what it
 * does not like proves nothing.
 */
static void describe(struct task *t, struct batch *b, const char *bytes, size_t length, uint64_t index)
{
	struct leaf leaf;
	bool read = leaf_formed(bytes, length, &leaf);

	b->classes[b->count] = read ? arena_copy(&t->arena, leaf.class) : "unknown";
	b->actions[b->count] = read ? arena_copy(&t->arena, leaf.name) : "unreadable";
	b->times[b->count] = read ? arena_copy(&t->arena, leaf.at) : NULL;
	if (!read) {
		if (b->unreadable++ == 0)
			b->first_unreadable = index;
		return;
	}
	for (int i = 0; i < leaf.digest_count; i++) {
		b->digests[b->digest_count] = arena_copy(&t->arena, leaf.digests[i]);
		b->indexes[b->digest_count++] = edge_number(t, index);
	}
}

static bool add_entry(struct task *t, struct batch *b, const char *entry, const char *leaf_hex,
                      struct tree *tree, struct tree_hash *hash)
{
	char bytes[LEAF_BYTES], hex[SHA256_HEX];
	size_t length = strlen(leaf_hex) / 2;
	int64_t number;

	if (length > sizeof bytes || !hex_read(leaf_hex, bytes, length) ||
	    !text_number(entry, 1, INT64_MAX, &number))
		return task_fail(t, PROBLEM_unexpected, NULL);
	*hash = tree_leaf(bytes, length);
	text_hex(hash->bytes, sizeof hash->bytes, hex);
	describe(t, b, bytes, length, tree->size);
	b->entries[b->count] = entry;
	b->hashes[b->count] = arena_copy(&t->arena, hex);
	b->leaves[b->count++] = leaf_hex;
	b->last_entry = (uint64_t)number;
	return true;
}

static bool add_entries(struct task *t, const struct db_rows *rows, struct batch *b, struct tree *tree)
{
	struct pending pending[TREE_TILE_LEVELS] = { 0 };
	struct tree_hash hash;

	for (int i = 0; i < rows->count; i++)
		if (!add_entry(t, b, db_value(rows, i, SEAL_DRAIN_ENTRY), db_value(rows, i, SEAL_DRAIN_LEAF),
		               tree, &hash) ||
		    !grow(t, tree, &hash, pending))
			return false;
	for (int level = 1; level < TREE_TILE_LEVELS; level++)
		if (!flush(t, level, &pending[level]))
			return false;
	return true;
}

static bool write_batch(struct task *t, const struct batch *b, uint64_t first)
{
	struct db_rows none;
	struct seal_append_in added = {
		.first = edge_number(t, first),
		.entries = db_array(t, b->entries, b->count),
		.classes = db_array(t, b->classes, b->count),
		.actions = db_array(t, b->actions, b->count),
		.times = db_array(t, b->times, b->count),
		.hashes = db_array(t, b->hashes, b->count),
		.leaves = db_array(t, b->leaves, b->count),
	};

	return db_rows(t, sql_seal_append(added), &none) &&
	       (b->digest_count == 0 || db_rows(t,
	                                        sql_seal_digests(db_array(t, b->digests, b->digest_count),
	                                                         db_array(t, b->indexes, b->digest_count)),
	                                        &none));
}

static bool write_checkpoint(struct task *t, const struct sequencer *s, const struct tree *tree,
                             bool nothing_left, char note[NOTE_BYTES])
{
	struct checkpoint checkpoint = { .size = tree->size, .root = tree_root(tree) };
	char text[NOTE_BYTES], root[SHA256_HEX];
	struct db_rows none;

	memcpy(checkpoint.origin, s->signer.key.name, sizeof checkpoint.origin);
	if (!checkpoint_text(&checkpoint, text) || !note_sign(&s->signer, text, note))
		return task_fail(t, PROBLEM_unexpected, NULL);
	text_hex(checkpoint.root.bytes, SHA256_BYTES, root);
	return db_rows(t, sql_seal_checkpoint(edge_number(t, tree->size), root, note, db_flag(nothing_left)),
	               &none);
}

/* Whoever replaced our connection or wrote beside us is noticed here, before anything is signed. */
static bool still_ours(struct task *t, const struct sequencer *s)
{
	struct db_rows rows;

	if (!db_rows(t, sql_seal_turn(), &rows))
		return false;
	return (db_is_true(&rows, 0, SEAL_TURN_OURS) &&
	        strcmp(db_value(&rows, 0, SEAL_TURN_SIZE), edge_number(t, s->tree.size)) == 0) ||
	       task_fail(t, PROBLEM_busy, NULL);
}

/* Said now and then: whoever looks at the log must be able to tell a quiet one from one that nobody seals. */
static enum seal_outcome rest(struct task *t, uint64_t floor)
{
	struct db_rows rows;

	if (floor > 0)
		return SEAL_IDLE;
	return db_rows(t, sql_seal_beat(), &rows) && (rows.count == 1 || task_fail(t, PROBLEM_busy, NULL))
	               ? SEAL_IDLE
	               : SEAL_AWAY;
}

/* Everything between begin and commit. *taken: how many entries; 0 leaves nothing to commit. */
static bool run_batch(struct task *t, const struct sequencer *s, uint64_t floor, struct tree *tree,
                      struct batch *b, char note[NOTE_BYTES])
{
	struct db_rows rows;

	if (!still_ours(t, s) ||
	    !db_rows(t, sql_seal_drain(edge_number(t, floor), edge_number(t, SEAL_BATCH)), &rows))
		return false;
	if (rows.count == 0)
		return true;
	open_batch(t, b, rows.count);
	return add_entries(t, &rows, b, tree) && write_batch(t, b, s->tree.size) &&
	       write_checkpoint(t, s, tree, rows.count < SEAL_BATCH, note);
}

static void keep(struct sequencer *s, const struct tree *tree, const struct batch *b, const char *note)
{
	s->tree = *tree;
	if (b->last_entry > s->last_entry)
		s->last_entry = b->last_entry;
	if (!file_replace(s->paths.checkpoint, note, 0644))
		log_event("seal_copy_failed", "the checkpoint could not be written into PARVIS_STATE");
}

static enum seal_outcome try_batch(struct task *t, struct sequencer *s, uint64_t floor)
{
	struct tree tree = s->tree;
	struct batch b = { 0 };
	char note[NOTE_BYTES];
	struct db_rows waiting;

	if (!db_rows(t, sql_seal_look(edge_number(t, floor)), &waiting))
		return SEAL_AWAY;
	if (waiting.count == 0)
		return rest(t, floor);
	if (!db_begin(t, DB_WRITING) || !run_batch(t, s, floor, &tree, &b, note) || !db_commit(t)) {
		db_rollback(t);
		return SEAL_AWAY;
	}
	if (b.count == 0)
		return SEAL_IDLE;
	keep(s, &tree, &b, note);
	if (b.unreadable > 0)
		log_event("seal_unreadable", "entries=%d first=%" PRIu64, b.unreadable, b.first_unreadable);
	return b.count == SEAL_BATCH ? SEAL_MORE : SEAL_DONE;
}

/* A step of the sequencer, and what it came to: SEAL_AWAY too where memory ended
 * before it came to anything. */
struct step {
	struct sequencer *s;
	uint64_t floor;
	enum seal_outcome outcome;
};

static void batch_step(struct task *t, void *step)
{
	struct step *b = step;

	b->outcome = try_batch(t, b->s, b->floor);
}

enum seal_outcome seal_batch(struct sequencer *s, uint64_t floor)
{
	struct step step = { s, floor, SEAL_AWAY };
	enum problem problem = task_run(s->db, SEAL_TASK_BYTES, batch_step, &step);

	if (step.outcome == SEAL_AWAY) {
		/* nobody knows whether a lost commit was one: read it again before the next signature */
		s->known = false;
		log_event("seal_interrupted", "problem=%s", problem_code(problem));
	}
	return step.outcome;
}
