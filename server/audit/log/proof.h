/*
 * Proofs over the tree: that a leaf is in it, and that an older tree is the beginning of a newer one (RFC
 * 6962 2.1.1, 2.1.2). The checks are those of RFC 9162 2.1.3.2 and 2.1.4.2 and need no tree. Pure
 * computation; any thread. No command asks for a proof yet: `parvis audit verify` has the whole log and needs
 * none. The tests hold the tree against them.
 */
#ifndef PARVIS_AUDIT_LOG_PROOF_H
#define PARVIS_AUDIT_LOG_PROOF_H

#include "audit/log/tree.h"

struct proof {
	int count;
	struct tree_hash hashes[TREE_HEIGHT + 2];
};

/* Where hashes come from: the root of the complete subtree number `index` of 2^height leaves. False
 * when it cannot be read. */
struct tree_source {
	void *context;
	bool (*subtree)(void *context, int height, uint64_t index, struct tree_hash *out);
};

/* Makes a proof. False when the question makes no sense (index ≥ size, old > new, old =
 * 0) or the source failed. */
bool proof_inclusion(const struct tree_source *source, uint64_t index, uint64_t size, struct proof *proof);
bool proof_consistency(const struct tree_source *source, uint64_t old_size, uint64_t new_size,
                       struct proof *proof);

/* The root of the first `size` leaves, from the same source. */
bool proof_root(const struct tree_source *source, uint64_t size, struct tree_hash *root);

/* Checks a proof. False for anything that does not lead to exactly these roots. */
bool proof_includes(const struct proof *proof, const struct tree_hash *leaf, uint64_t index, uint64_t size,
                    const struct tree_hash *root);
bool proof_continues(const struct proof *proof, uint64_t old_size, const struct tree_hash *old_root,
                     uint64_t new_size, const struct tree_hash *new_root);

#endif
