/*
 * The sequencer: the one writer of the audit log. It takes entries out of the queue, grows the tree and signs
 * checkpoints. For `parvis seal` (commands/seal.c) alone. One thread.
 */
#ifndef PARVIS_AUDIT_LOG_SEQUENCER_H
#define PARVIS_AUDIT_LOG_SEQUENCER_H

#include "audit/log/key.h"
#include "audit/log/note.h"
#include "audit/log/tree.h"
#include "base/task.h"
#include "db/db.h"

enum { SEAL_BATCH = 4096, SEAL_MARGIN = 1000, SEAL_TASK_BYTES = 64 * 1024 * 1024 };

struct sequencer {
	const char *origin;
	struct key_paths paths;
	struct db *db;
	struct note_signer signer;
	bool has_key;
	bool known; /* tree is what the database holds, checked; false after any failure */
	struct tree tree;
	uint64_t last_entry; /* the highest entry id that was taken */
};

/* What a step came to. */
enum seal_outcome {
	SEAL_IDLE = 1, /* nothing waited */
	SEAL_MORE,     /* a full batch: more may wait */
	SEAL_DONE,     /* some were taken, the queue is empty for now */
	SEAL_AWAY,     /* the database is away or failed; try again later */
	SEAL_BUSY,     /* another sequencer has the log */
	SEAL_REFUSED,  /* the log is not what was signed; the reason was logged. Never try again */
};

/*
 * Compares the log in the database with its last checkpoint and with the copy outside the database, and takes
 * the log for this connection. SEAL_DONE when all agree. Makes the key when there has never been one.
 */
enum seal_outcome seal_recover(struct sequencer *s);

/*
 * One batch: entries after entry id `floor` go from the queue into the log under a new checkpoint, in one
 * transaction. With floor 0 and nothing waiting, the sign of life that tells a quiet log from one that nobody
 * seals.
 */
enum seal_outcome seal_batch(struct sequencer *s, uint64_t floor);

#endif
