/* Reads the right edge of the tree back from tiles and the last leaves. */
#include "audit/log/edge.h"

#include <inttypes.h>
#include <string.h>

#include "audit/log/leaf.h"
#include "crypto/encoding.h"
#include "db/db.h"
#include "queries/audit.h"

enum { HASH_HEX = SHA256_HEX - 1 };

const char *edge_number(struct task *t, uint64_t number)
{
	return arena_printf(&t->arena, "%" PRIu64, number);
}

/* The first hashes of the last tile of a level: `size` entries fill that many of them. */
static bool add_tile(struct task *t, uint64_t size, int level, struct tree *tree)
{
	uint64_t done = size >> (level * TREE_TILE_HEIGHT);
	size_t count = (size_t)(done % TREE_TILE);
	struct db_rows rows;
	struct tree_hash hash;

	if (count == 0)
		return true;
	if (!db_rows(t, sql_edge_tile(edge_number(t, (uint64_t)level), edge_number(t, done / TREE_TILE)),
	             &rows))
		return false;
	if (rows.count == 0 || strlen(db_value(&rows, 0, DB_ONLY)) < count * HASH_HEX)
		return task_fail(t, PROBLEM_not_found, NULL);
	for (size_t i = 0; i < count; i++) {
		if (!hex_read(db_value(&rows, 0, DB_ONLY) + i * HASH_HEX, hash.bytes, sizeof hash.bytes))
			return task_fail(t, PROBLEM_not_found, NULL);
		tree_add_subtree(tree, level * TREE_TILE_HEIGHT, &hash);
	}
	return true;
}

static bool leaf_is(const char *hex, const struct tree_hash *hash)
{
	char leaf[LEAF_BYTES];
	size_t length = strlen(hex) / 2;

	if (length > sizeof leaf || !hex_read(hex, leaf, length))
		return false;
	struct tree_hash found = tree_leaf(leaf, length);

	return tree_same(&found, hash);
}

static bool add_leaves(struct task *t, uint64_t size, struct tree *tree)
{
	uint64_t first = size - size % TREE_TILE;
	struct db_rows rows;
	struct tree_hash hash;

	if (!db_rows(t, sql_edge_leaves(edge_number(t, first), edge_number(t, size)), &rows))
		return false;
	if ((uint64_t)rows.count != size - first)
		return task_fail(t, PROBLEM_not_found, NULL);
	for (int i = 0; i < rows.count; i++) {
		const char *leaf = db_value(&rows, i, EDGE_LEAVES_LEAF);
		if (!hex_read(db_value(&rows, i, EDGE_LEAVES_HASH), hash.bytes, sizeof hash.bytes) ||
		    (leaf && !leaf_is(leaf, &hash)))
			return task_fail(t, PROBLEM_not_found, NULL);
		tree_add(tree, &hash);
	}
	return true;
}

bool edge_load(struct task *t, uint64_t size, struct tree *tree)
{
	*tree = (struct tree){ 0 };
	for (int level = TREE_TILE_LEVELS - 1; level > 0; level--)
		if (!add_tile(t, size, level, tree))
			return false;
	return add_leaves(t, size, tree);
}
