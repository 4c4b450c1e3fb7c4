/* What the parts of the verifier share (verify.c, findings.c, verify_notes.c, verify_disclosures.c). */
#ifndef PARVIS_AUDIT_VERIFY_VERIFICATION_H
#define PARVIS_AUDIT_VERIFY_VERIFICATION_H

#include <stdio.h>

#include "audit/log/leaf.h"
#include "audit/verify/verify.h"

/* Records one finding; %s and numbers only of what was read strictly. */
void verify_find(struct task *t, struct verify_report *report, enum verify_outcome verdict,
                 const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The earlier notes, by size, and the one that the tree reaches next. */
struct earlier_notes {
	struct checkpoint *notes;
	size_t count, next;
};

/* Reads and checks all signatures, that of the file `since` too if there is one; notes that do not pass are
 * findings and left out. */
void earlier_read(struct task *t, const char *folder, const char *since, const struct note_key *key,
                  struct verify_report *report, struct earlier_notes *earlier);

/* Compares every note of the tree's present size with its root. */
void earlier_compare(struct task *t, const struct tree *tree, struct verify_report *report,
                     struct earlier_notes *earlier);

/* The disclosures, one line ahead. */
struct disclosures {
	FILE *file;             /* the task's; NULL when it cannot be read */
	bool waiting;           /* line holds one that was not compared yet */
	uint64_t index, number; /* its entry; its line */
	const char *bundle;
	size_t length;
	char line[4096];
};

void disclosures_open(struct task *t, const char *folder, struct verify_report *report,
                      struct disclosures *d);

/*
 * Compares the disclosures of entry `index` with its leaf, which must have all of them; leaf is NULL when its
 * text is gone or cannot be read.
 */
void disclosures_compare(struct task *t, uint64_t index, const struct leaf *leaf,
                         struct verify_report *report, struct disclosures *d);

/* What is left belongs to no entry: a finding. */
void disclosures_close(struct task *t, struct verify_report *report, struct disclosures *d);

#endif
