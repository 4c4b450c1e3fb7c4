/* The Merkle tree of RFC 6962, grown at its right edge. */
#include "audit/log/tree.h"

#include <string.h>

#include "base/must.h"

struct tree_hash tree_leaf(const void *leaf, size_t length)
{
	struct tree_hash hash;

	sha256_pair("\0", 1, leaf, length, hash.bytes);
	return hash;
}

struct tree_hash tree_node(const struct tree_hash *left, const struct tree_hash *right)
{
	unsigned char bytes[1 + 2 * SHA256_BYTES] = { 1 };
	struct tree_hash hash;

	memcpy(bytes + 1, left->bytes, SHA256_BYTES);
	memcpy(bytes + 1 + SHA256_BYTES, right->bytes, SHA256_BYTES);
	sha256(bytes, sizeof bytes, hash.bytes);
	return hash;
}

/* As in adding one to a binary number: equal subtrees meet and are carried to the next height. */
void tree_add_subtree(struct tree *tree, int height, const struct tree_hash *root)
{
	struct tree_hash carried = *root;
	uint64_t more = (uint64_t)1 << height;

	must((tree->size & (more - 1)) == 0);
	while (tree->size >> height & 1) {
		carried = tree_node(&tree->nodes[height++], &carried);
		if (height % TREE_TILE_HEIGHT == 0)
			tree->full[height / TREE_TILE_HEIGHT] = carried;
	}
	tree->nodes[height] = carried;
	tree->size += more;
}

void tree_add(struct tree *tree, const struct tree_hash *leaf)
{
	tree_add_subtree(tree, 0, leaf);
}

struct tree_hash tree_root(const struct tree *tree)
{
	struct tree_hash root;
	bool begun = false;

	sha256("", 0, root.bytes);
	for (int height = 0; height <= TREE_HEIGHT; height++) {
		if (!(tree->size >> height & 1))
			continue;
		root = begun ? tree_node(&tree->nodes[height], &root) : tree->nodes[height];
		begun = true;
	}
	return root;
}

bool tree_completed(const struct tree *tree, int level)
{
	uint64_t leaves = (uint64_t)1 << (level * TREE_TILE_HEIGHT);

	return tree->size > 0 && (tree->size & (leaves - 1)) == 0;
}

bool tree_same(const struct tree_hash *a, const struct tree_hash *b)
{
	return memcmp(a->bytes, b->bytes, SHA256_BYTES) == 0;
}
