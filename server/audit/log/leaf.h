/*
 * The leaf of the audit log: one line of JSON with sorted keys and no spaces, read strictly and without being
 * changed. The bytes stored are the bytes hashed: nothing ever writes a leaf again, so there is one reading
 * of it and no other.
 *
 * An entry that stands for several of one kind says how many before its purpose: "cnt":240.
 *
 *	{"act":"case.read","at":"2026-01-05T09:30:00Z","cls":"access","prp":"moderation",
 *	 "sd":{"a":"<digest>","s":["<digest>"]},"v":1}      (one line)
 */
#ifndef PARVIS_AUDIT_LOG_LEAF_H
#define PARVIS_AUDIT_LOG_LEAF_H

#include <stdbool.h>
#include <stddef.h>

#include "crypto/hash.h"
#include "domain/audit.h"

enum { LEAF_BYTES = 1024, LEAF_DIGESTS = 9, LEAF_TIME = 20, LEAF_PURPOSE = 40, LEAF_COUNT = 999999999 };

/* What a leaf says. Digests are 64 hexadecimal digits each; the actor's comes first when there is one. */
struct leaf {
	/* AUDIT_none: one that this program does not know */
	enum audit_action action;
	/* as they stand there; only what was read has them */
	char name[LEAF_PURPOSE + 1], class[LEAF_PURPOSE + 1];
	char at[LEAF_TIME + 1];
	long count;                     /* 0 when it stands for one */
	char purpose[LEAF_PURPOSE + 1]; /* "" when none was given */
	bool has_actor;
	int digest_count;
	char digests[LEAF_DIGESTS][SHA256_HEX];
};

/* Reads a leaf. False when a single byte differs from the form above, or the action is not on the
 * list (domain/audit.def). */
bool leaf_read(const char *bytes, size_t length, struct leaf *leaf);

/* The same, but a newer program may know actions that are not on our list: they have
 * the action AUDIT_none. */
bool leaf_formed(const char *bytes, size_t length, struct leaf *leaf);

/* Writes it to `out` and returns its length, 0 when it does not fit. The reverse of leaf_read(). */
size_t leaf_write(const struct leaf *leaf, char out[LEAF_BYTES + 1]);

/* True for a short code that may stand in a leaf: a to z, 0 to 9, and . _ - after the first letter. */
bool leaf_code_valid(const char *code);

/* The commitment to a bundle: SHA-256("disclosure-v1\n" + bundle), in hexadecimal. */
void leaf_digest(const char *bundle, size_t length, char out[SHA256_HEX]);

#endif
