/*
 * The Merkle tree of the audit log (RFC 6962 2.1): its hashes, and its right edge, which is all that must be
 * kept to grow it. Pure computation; any thread.
 */
#ifndef PARVIS_AUDIT_LOG_TREE_H
#define PARVIS_AUDIT_LOG_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "crypto/hash.h"

enum { TREE_HEIGHT = 63, TREE_TILE = 256, TREE_TILE_HEIGHT = 8, TREE_TILE_LEVELS = 8 };

/* A hash of the tree. */
struct tree_hash {
	unsigned char bytes[SHA256_BYTES];
};

/*
 * The right edge: nodes[h] is the root of a complete subtree of 2^h leaves for each bit h that is set in
 * size, largest leftmost. full[l] is the root of the last completed subtree of 256^l leaves: the hash that
 * goes into a tile of level l.
 */
struct tree {
	uint64_t size;
	struct tree_hash nodes[TREE_HEIGHT + 1];
	struct tree_hash full[TREE_TILE_LEVELS];
};

/* SHA-256(0 || leaf), SHA-256(1 || left || right). */
struct tree_hash tree_leaf(const void *leaf, size_t length);
struct tree_hash tree_node(const struct tree_hash *left, const struct tree_hash *right);

/* Adds one leaf's hash at the right. */
void tree_add(struct tree *tree, const struct tree_hash *leaf);

/* Adds a complete subtree of 2^height leaves. Only where it fits: size must be a multiple of 2^height. */
void tree_add_subtree(struct tree *tree, int height, const struct tree_hash *root);

/* The root. Of an empty tree: SHA-256 of nothing. */
struct tree_hash tree_root(const struct tree *tree);

/* True when the last tree_add() completed a subtree of 256^level leaves: full[level] is new,
 * number size / 256^level - 1. */
bool tree_completed(const struct tree *tree, int level);

bool tree_same(const struct tree_hash *a, const struct tree_hash *b);

#endif
