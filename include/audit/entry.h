/*
 * Makes the audit entry of a statement before it runs: the leaf and its salted commitments (design: trust
 * 3.4, core 3). A leaf has no name, no id, no text: those stand in bundles, one per person concerned, that
 * can be erased without breaking the tree.
 */
#ifndef PARVIS_AUDIT_ENTRY_H
#define PARVIS_AUDIT_ENTRY_H

#include <stdbool.h>

#include "base/json.h"
#include "base/task.h"
#include "db/db.h"
#include "domain/audit.h"

enum { TRACE_SUBJECTS = 8 };

struct trace {
	enum audit_action action; /* AUDIT_none: no entry, the tail stays empty */
	const char *actor;        /* id of the member who acts; NULL for the system or a stranger */
	/* in which capacity: "self" (about nobody else), "animator", "moderator", "admin",
	 * "dpo", "representative"; only of an actor */
	const char *function;
	const char *object;  /* id of what it is about, or NULL */
	long count;          /* how many such an entry stands for; 0: the one that it tells of */
	const char *change;  /* what became of what, from change_done(); or NULL */
	const char *purpose; /* for privileged reads, a short code; or NULL */
	/* ids of the other persons concerned, NULL-terminated if fewer */
	const char *subjects[TRACE_SUBJECTS];
};

/* What an action changes, as it grows: {"what":[from,to],…}, either of them null where there is none. */
struct change {
	struct task *task;
	struct json json;
	bool any;
};
struct change change_open(struct task *t);
/* Adds what has become of a field; nothing when it stays what it is, or when no new value is given. */
void change_add(struct change *change, const char *what, const char *from, const char *to);
/* Says only that a field was changed: its words are too many for the log. */
void change_mark(struct change *change, const char *what, bool changed);
/* The JSON for a trace, NULL when nothing was added or when there is more than the log can hold. */
const char *change_done(struct change *change);

/*
 * Fills the leaf, digests, parts, owners and bundles of the tail; leaves its idempotency fields alone.
 * Bundle of part "a" belongs to the actor: {"actor","function","object","change"}; each of part "s" to one
 * subject: {"object","change","subject"}: whom it concerns has what was changed in their own bundle, and the
 * leaf has none of it. An actor who is also a subject gets both. Digest = SHA-256("disclosure-v1\n" +
 * bundle), in hexadecimal; the bundle is the JSON array [salt, "a"|"s", {fields}] with 128 bits of salt.
 * False when it does not fit, or when what is done to another would stand there as done by oneself: the
 * problem is recorded.
 */
bool entry_fill(struct task *t, const struct trace *trace, struct db_tail *tail);

#endif
