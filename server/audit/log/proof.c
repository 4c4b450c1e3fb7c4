/* Inclusion and consistency proofs: making and checking them. */
#include "audit/log/proof.h"

/* The largest power of two below count (RFC 6962's k), and its exponent. */
static uint64_t split(uint64_t count, int *height)
{
	*height = 0;
	while ((uint64_t)2 << *height < count)
		(*height)++;
	return (uint64_t)1 << *height;
}

/* MTH(D[from:to]). Every range that the proofs ask for starts at a multiple of the subtrees it is made of. */
static bool range_hash(const struct tree_source *source, uint64_t from, uint64_t to, struct tree_hash *out)
{
	uint64_t count = to - from;
	struct tree_hash left, right;
	int height;

	if (count == 1)
		return source->subtree(source->context, 0, from, out);
	uint64_t k = split(count, &height);

	if (count == 2 * k)
		return source->subtree(source->context, height + 1, from >> (height + 1), out);
	if (!source->subtree(source->context, height, from >> height, &left) ||
	    !range_hash(source, from + k, to, &right))
		return false;
	*out = tree_node(&left, &right);
	return true;
}

static bool add_range(const struct tree_source *source, uint64_t from, uint64_t to, struct proof *proof)
{
	return range_hash(source, from, to, &proof->hashes[proof->count++]);
}

/* PATH(m, D[from:to]): the sibling below comes first, so it is asked first. */
static bool path(const struct tree_source *source, uint64_t index, uint64_t from, uint64_t to,
                 struct proof *proof)
{
	int height;

	if (to - from == 1)
		return true;
	uint64_t middle = from + split(to - from, &height);

	if (index < middle)
		return path(source, index, from, middle, proof) && add_range(source, middle, to, proof);
	return path(source, index, middle, to, proof) && add_range(source, from, middle, proof);
}

bool proof_inclusion(const struct tree_source *source, uint64_t index, uint64_t size, struct proof *proof)
{
	proof->count = 0;
	return index < size && path(source, index, 0, size, proof);
}

/* SUBPROOF(m, D[from:to], b): `whole` while the old tree's root is known to the one who checks. */
static bool subproof(const struct tree_source *source, uint64_t old_end, uint64_t from, uint64_t to,
                     bool whole, struct proof *proof)
{
	int height;

	if (old_end == to)
		return whole || add_range(source, from, to, proof);
	uint64_t middle = from + split(to - from, &height);

	if (old_end <= middle)
		return subproof(source, old_end, from, middle, whole, proof) &&
		       add_range(source, middle, to, proof);
	return subproof(source, old_end, middle, to, false, proof) && add_range(source, from, middle, proof);
}

bool proof_consistency(const struct tree_source *source, uint64_t old_size, uint64_t new_size,
                       struct proof *proof)
{
	proof->count = 0;
	return old_size > 0 && old_size <= new_size && subproof(source, old_size, 0, new_size, true, proof);
}

bool proof_root(const struct tree_source *source, uint64_t size, struct tree_hash *root)
{
	if (size > 0)
		return range_hash(source, 0, size, root);
	*root = tree_root(&(struct tree){ 0 });
	return true;
}

bool proof_includes(const struct proof *proof, const struct tree_hash *leaf, uint64_t index, uint64_t size,
                    const struct tree_hash *root)
{
	uint64_t fn = index, sn = size - 1;
	struct tree_hash r = *leaf;

	if (index >= size)
		return false;
	for (int i = 0; i < proof->count; i++) {
		if (sn == 0)
			return false;
		if ((fn & 1) || fn == sn) {
			r = tree_node(&proof->hashes[i], &r);
			for (; !(fn & 1) && fn != 0; sn >>= 1)
				fn >>= 1;
		} else {
			r = tree_node(&r, &proof->hashes[i]);
		}
		fn >>= 1;
		sn >>= 1;
	}
	return sn == 0 && tree_same(&r, root);
}

/* The walk of RFC 9162 2.1.4.2 from the first hash up: fr grows to the old root, sr to the new one. */
static bool climb(const struct proof *proof, int next, const struct tree_hash *first, uint64_t fn,
                  uint64_t sn, const struct tree_hash *old_root, const struct tree_hash *new_root)
{
	struct tree_hash fr = *first, sr = *first;

	for (int i = next; i < proof->count; i++) {
		if (sn == 0)
			return false;
		if ((fn & 1) || fn == sn) {
			fr = tree_node(&proof->hashes[i], &fr);
			sr = tree_node(&proof->hashes[i], &sr);
			for (; !(fn & 1) && fn != 0; sn >>= 1)
				fn >>= 1;
		} else {
			sr = tree_node(&sr, &proof->hashes[i]);
		}
		fn >>= 1;
		sn >>= 1;
	}
	return sn == 0 && tree_same(&fr, old_root) && tree_same(&sr, new_root);
}

bool proof_continues(const struct proof *proof, uint64_t old_size, const struct tree_hash *old_root,
                     uint64_t new_size, const struct tree_hash *new_root)
{
	uint64_t fn = old_size - 1, sn = new_size - 1;

	if (old_size == 0 || old_size > new_size)
		return false;
	if (old_size == new_size)
		return proof->count == 0 && tree_same(old_root, new_root);
	if (proof->count == 0)
		return false;
	bool is_power = (old_size & (old_size - 1)) == 0; /* then the old root itself is the first hash */

	for (; fn & 1; sn >>= 1)
		fn >>= 1;
	return climb(proof, is_power ? 0 : 1, is_power ? old_root : &proof->hashes[0], fn, sn, old_root,
	             new_root);
}
