/*
 * The bundle that an auditor takes away and checks without us (design: trust 3.5): a checkpoint and
 * everything under it.
 *
 *	checkpoint               signed note over all entries
 *	vkey.txt                 the public key, for convenience: the auditor must have it from elsewhere
 *	entries/000000.ndjson    one line = one leaf, 100,000 a file; "~" and base64 for one whose text is
 *	                         gone
 *	disclosures.ndjson       [index,bundle]: who stands behind the digests of entry `index`; in the order
 *	                         of the entries. Written without names, it has one line that says so
 *	checkpoints/<size>       earlier notes, the last of each hour
 *	LISEZMOI.html            what the codes mean and how to check by hand, in French and English
 */
#ifndef PARVIS_AUDIT_LOG_BUNDLE_H
#define PARVIS_AUDIT_LOG_BUNDLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/config.h"
#include "base/task.h"

/* What stands in disclosures.ndjson instead of names. Like all that is not signed, it is the word of
 * whoever wrote the bundle. */
#define BUNDLE_NAMELESS "{\"names\":false}\n"

/*
 * Where a bundle goes: a folder, an archive, a connection. file() begins the next file
 * ("entries/000000.ndjson") and ends the one before; bytes() adds to it. Either returns false to give up.
 */
struct bundle_out {
	void *context;
	bool (*file)(void *context, const char *name);
	bool (*bytes)(void *context, const char *bytes, size_t length);
};

struct bundle_figures {
	uint64_t entries, disclosures, checkpoints;
};

/*
 * Writes the bundle of the present log: one photograph of it, a thousand entries in memory at a time. `vkey`
 * is the text of key_text() or bundle_key(); without `disclosures` nobody is named. t->db speaks as
 * parvis_auditor or parvis_app and must not be in a transaction. False with a problem: audit_away when
 * nothing was sealed yet or `out` gave up.
 */
bool bundle_write(struct task *t, const char *vkey, bool disclosures, const struct bundle_out *out,
                  struct bundle_figures *figures);

/* The public key as text for bundle_write(), in the task's memory; NULL with the problem audit_away
 * when there is none yet. */
const char *bundle_key(struct task *t, const struct config *config);

/* A bundle as a folder, which must not exist or be empty. False with a problem; the
 * cause is printed to stderr. */
bool bundle_folder(struct task *t, const char *vkey, bool disclosures, const char *folder,
                   struct bundle_figures *figures);

/* LISEZMOI.html, in the task's memory. */
const char *bundle_readme(struct task *t);

#endif
