/*
 * Checks an auditor's bundle without a database, a network or trust in the server: a few megabytes, however
 * long the log is. The files are read as an enemy would have written them.
 */
#ifndef PARVIS_AUDIT_VERIFY_VERIFY_H
#define PARVIS_AUDIT_VERIFY_VERIFY_H

#include <stdbool.h>
#include <stdint.h>

#include "audit/log/note.h"
#include "base/task.h"

enum { VERIFY_FINDINGS = 20 };

/*
 * From good to bad. GOOD: nothing was changed. UNREADABLE: nothing was changed either, but some entries say
 * nothing to this program: they are no entries, or a newer one wrote them. UNSURE: a file is missing or
 * unreadable, so nobody can say. TAMPERED: something was changed.
 */
enum verify_outcome { VERIFY_GOOD = 1, VERIFY_UNREADABLE, VERIFY_UNSURE, VERIFY_TAMPERED };

struct verify_report {
	enum verify_outcome verdict; /* the worst that was found */
	bool own_key;                /* the key came from the bundle itself: it proves little */
	/* the bundle has the persons of its entries, and must have all of them */
	bool named;
	bool is_signed;           /* the checkpoint has a good signature by the key */
	struct checkpoint head;   /* what the checkpoint says; only when is_signed */
	uint64_t entries, pruned; /* lines read, and those of them that are only a hash */
	uint64_t commitments, disclosed;
	uint64_t earlier;  /* earlier notes that the log continues, the kept one among them */
	int finding_count; /* all of them; only the first VERIFY_FINDINGS are kept */
	const char *findings[VERIFY_FINDINGS];
};

/*
 * Fills the report. `vkey` is the key's text, or NULL to use the bundle's own. `since` is the file of an
 * earlier checkpoint that the auditor kept, or NULL: the bundle's own earlier ones cannot show that a log was
 * cut back to before them. Texts live as long as the task.
 */
void verify_bundle(struct task *t, const char *folder, const char *vkey, const char *since,
                   struct verify_report *report);

#endif
