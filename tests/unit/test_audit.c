/* The tree, its proofs and signed notes, against published vectors and a second opinion. */
#include <stdlib.h>
#include <string.h>

#include "audit/log/note.h"
#include "audit/log/proof.h"
#include "base/text.h"
#include "crypto/encoding.h"
#include "suite.h"

enum { LEAVES = 200, HEIGHTS = 8 };

/* The definition of RFC 6962 2.1, word for word and slow: the second opinion on everything
 * that is clever in tree.c. */
static struct tree_hash by_definition(const struct tree_hash *leaves, uint64_t count)
{
	struct tree_hash left, right, empty;
	uint64_t k = 1;

	if (count == 0) {
		sha256("", 0, empty.bytes);
		return empty;
	}
	if (count == 1)
		return leaves[0];
	while (k * 2 < count)
		k *= 2;
	left = by_definition(leaves, k);
	right = by_definition(leaves + k, count - k);
	return tree_node(&left, &right);
}

static struct tree_hash numbered[LEAVES], subtrees[HEIGHTS][LEAVES];

/* Every subtree is computed once: the proofs ask for the same ones thousands of times. */
static void number_leaves(void)
{
	ck_assert(crypto_start());
	for (unsigned i = 0; i < LEAVES; i++)
		numbered[i] = tree_leaf(&i, sizeof i);
	for (int height = 0; height < HEIGHTS; height++)
		for (uint64_t index = 0; (index + 1) << height <= LEAVES; index++)
			subtrees[height][index] =
				by_definition(numbered + (index << height), (uint64_t)1 << height);
}

static bool from_memory(void *context, int height, uint64_t index, struct tree_hash *out)
{
	(void)context;
	ck_assert_uint_le((index + 1) << height, LEAVES);
	*out = subtrees[height][index];
	return true;
}

static const struct tree_source memory = { NULL, from_memory };

/* The eight leaves and roots that certificate transparency tests itself with. */
START_TEST(roots_are_those_of_rfc_6962)
{
	static const struct {
		const char *leaf;
		const char *root;
	} published[] = {
		{ "", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d" },
		{ "00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125" },
		{ "10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77" },
		{ "2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7" },
		{ "3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4" },
		{ "40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef" },
		{ "5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c" },
		{ "606162636465666768696a6b6c6d6e6f",
		  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328" },
	};
	struct tree tree = { 0 };
	char hex[SHA256_HEX];

	ck_assert(crypto_start());
	struct tree_hash empty = tree_root(&tree);

	text_hex(empty.bytes, SHA256_BYTES, hex);
	ck_assert_str_eq(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	for (size_t i = 0; i < sizeof published / sizeof published[0]; i++) {
		unsigned char leaf[16];
		size_t length = strlen(published[i].leaf) / 2;

		ck_assert(hex_read(published[i].leaf, leaf, length));
		struct tree_hash hash = tree_leaf(leaf, length);
		tree_add(&tree, &hash);
		struct tree_hash root = tree_root(&tree);
		text_hex(root.bytes, SHA256_BYTES, hex);
		ck_assert_str_eq(hex, published[i].root);
	}
}
END_TEST

START_TEST(a_tree_grown_leaf_by_leaf_has_the_root_of_the_definition)
{
	struct tree tree = { 0 };

	number_leaves();
	for (uint64_t size = 1; size <= LEAVES; size++) {
		struct tree_hash root, expected = by_definition(numbered, size);

		tree_add(&tree, &numbered[size - 1]);
		root = tree_root(&tree);
		ck_assert(tree_same(&root, &expected));
		ck_assert(proof_root(&memory, size, &root));
		ck_assert(tree_same(&root, &expected));
	}
}
END_TEST

/* 70,000 leaves reach the second level of tiles: 256 × 256 = 65,536. */
START_TEST(finished_tiles_bring_the_edge_back)
{
	struct tree tree = { 0 }, again = { 0 };
	static struct tree_hash first[512], second[2], rest[TREE_TILE];
	size_t first_count = 0, second_count = 0, rest_count = 0;

	ck_assert(crypto_start());
	for (unsigned i = 0; i < 70000; i++) {
		struct tree_hash hash = tree_leaf(&i, sizeof i);

		tree_add(&tree, &hash);
		rest[rest_count++] = hash;
		if (tree_completed(&tree, 1)) {
			first[first_count++] = tree.full[1];
			rest_count = 0;
		}
		if (tree_completed(&tree, 2))
			second[second_count++] = tree.full[2];
	}
	ck_assert_uint_eq(first_count, 273);
	ck_assert_uint_eq(second_count, 1);
	tree_add_subtree(&again, 16, &second[0]);
	for (size_t i = 256; i < first_count; i++)
		tree_add_subtree(&again, 8, &first[i]);
	for (size_t i = 0; i < rest_count; i++)
		tree_add(&again, &rest[i]);
	struct tree_hash a = tree_root(&tree), b = tree_root(&again);

	ck_assert_uint_eq(again.size, tree.size);
	ck_assert(tree_same(&a, &b));
}
END_TEST

START_TEST(every_leaf_is_proved_to_be_in_every_tree)
{
	struct proof proof;

	number_leaves();
	for (uint64_t size = 1; size <= LEAVES; size++) {
		struct tree_hash root = by_definition(numbered, size);

		for (uint64_t index = 0; index < size; index++) {
			ck_assert(proof_inclusion(&memory, index, size, &proof));
			ck_assert(proof_includes(&proof, &numbered[index], index, size, &root));
			ck_assert(!proof_includes(&proof, &numbered[index], index + 1, size, &root));
			ck_assert(size == 1 ||
			          !proof_includes(&proof, &numbered[(index + 1) % size], index, size, &root));
		}
		ck_assert(!proof_inclusion(&memory, size, size, &proof));
	}
}
END_TEST

START_TEST(every_tree_is_proved_to_continue_every_older_one)
{
	struct proof proof;
	struct tree_hash roots[LEAVES + 1];

	number_leaves();
	for (uint64_t size = 0; size <= LEAVES; size++)
		roots[size] = by_definition(numbered, size);
	for (uint64_t size = 1; size <= LEAVES; size++) {
		for (uint64_t old = 1; old <= size; old++) {
			ck_assert(proof_consistency(&memory, old, size, &proof));
			ck_assert(proof_continues(&proof, old, &roots[old], size, &roots[size]));
			ck_assert(!proof_continues(&proof, old, &roots[old - 1], size, &roots[size]));
			ck_assert(!proof_continues(&proof, old, &roots[old], size, &roots[size - 1]));
		}
		ck_assert(!proof_consistency(&memory, size + 1, size, &proof));
	}
}
END_TEST

START_TEST(a_proof_with_one_altered_bit_proves_nothing)
{
	const uint64_t size = 147, old = 83, index = 101;
	struct tree_hash root, old_root;
	struct proof inclusion, consistency;

	number_leaves();
	root = by_definition(numbered, size);
	old_root = by_definition(numbered, old);
	ck_assert(proof_inclusion(&memory, index, size, &inclusion));
	ck_assert(proof_consistency(&memory, old, size, &consistency));
	for (int i = 0; i < inclusion.count; i++) {
		inclusion.hashes[i].bytes[i] ^= 1;
		ck_assert(!proof_includes(&inclusion, &numbered[index], index, size, &root));
		inclusion.hashes[i].bytes[i] ^= 1;
	}
	for (int i = 0; i < consistency.count; i++) {
		consistency.hashes[i].bytes[i] ^= 1;
		ck_assert(!proof_continues(&consistency, old, &old_root, size, &root));
		consistency.hashes[i].bytes[i] ^= 1;
	}
	inclusion.count--;
	ck_assert(!proof_includes(&inclusion, &numbered[index], index, size, &root));
	consistency.count++;
	ck_assert(!proof_continues(&consistency, old, &old_root, size, &root));
}
END_TEST

/* The example of Go's sumdb/note, which C2SP's signed-note comes from: same key, same text, same bytes. */
#define GO_SECRET "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
#define GO_KEY    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
#define GO_TEXT                                                                                              \
	"If you think cryptography is the answer to your problem,\nthen you don't know what your problem "   \
	"is.\n"
#define GO_LINE                                                                                              \
	"\xe2\x80\x94 PeterNeumann "                                                                         \
	"x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"

START_TEST(notes_are_the_same_bytes_as_those_of_go)
{
	struct note_signer signer;
	struct note_key key;
	char note[NOTE_BYTES], text[NOTE_KEY_TEXT];
	size_t length;

	ck_assert(crypto_start());
	ck_assert(note_signer_read(GO_SECRET "\n", &signer));
	note_key_text(&signer.key, text);
	ck_assert_str_eq(text, GO_KEY);
	note_signer_text(&signer, text);
	ck_assert_str_eq(text, GO_SECRET);
	ck_assert(note_sign(&signer, GO_TEXT, note));
	ck_assert_str_eq(note, GO_TEXT "\n" GO_LINE);
	ck_assert(note_key_read(GO_KEY, &key));
	ck_assert_int_eq(note_check(note, &key, &length), NOTE_GOOD);
	ck_assert_uint_eq(length, strlen(GO_TEXT));
}
END_TEST

START_TEST(a_note_with_one_altered_byte_is_refused)
{
	struct note_signer signer;
	struct checkpoint checkpoint = { "example.com/log", 12, { { 7 } } }, read;
	char text[NOTE_BYTES], note[NOTE_BYTES];

	ck_assert(crypto_start());
	ck_assert(note_signer_make("example.com/log", &signer));
	ck_assert(checkpoint_text(&checkpoint, text));
	ck_assert(note_sign(&signer, text, note));
	ck_assert_int_eq(checkpoint_open(note, &signer.key, &read), NOTE_GOOD);
	ck_assert_uint_eq(read.size, 12);
	ck_assert(tree_same(&read.root, &checkpoint.root));
	for (size_t i = 0; note[i]; i++) {
		char before = note[i];

		note[i] = (char)(before ^ 1);
		ck_assert_msg(checkpoint_open(note, &signer.key, &read) != NOTE_GOOD, "byte %zu", i);
		note[i] = before;
	}
}
END_TEST

START_TEST(a_note_needs_a_signature_by_the_known_key)
{
	struct note_key key;
	size_t length;

	ck_assert(note_key_read(GO_KEY, &key));
	ck_assert_int_eq(note_check(GO_TEXT, &key, &length), NOTE_MALFORMED);
	ck_assert_int_eq(note_check(GO_TEXT "\n", &key, &length), NOTE_MALFORMED);
	ck_assert_int_eq(note_check("", &key, &length), NOTE_MALFORMED);
	ck_assert_int_eq(note_check(GO_TEXT "\n\xe2\x80\x94 Somebody x08go/ZJkuBS9UG=\n", &key, &length),
	                 NOTE_UNSIGNED);
	ck_assert_int_eq(note_check(GO_TEXT "\n\xe2\x80\x94 Somebody x08go/ZJkuBS9UG=\n" GO_LINE, &key,
	                            &length),
	                 NOTE_GOOD);
	ck_assert_int_eq(note_check(GO_TEXT "\n- PeterNeumann x08g\n", &key, &length), NOTE_MALFORMED);
	ck_assert_int_eq(note_check("one more line\n" GO_TEXT "\n" GO_LINE, &key, &length), NOTE_FORGED);
	ck_assert_int_eq(note_check("a\ttab\n\n" GO_LINE, &key, &length), NOTE_MALFORMED);
	ck_assert_int_eq(note_check("not \xff utf-8\n\n" GO_LINE, &key, &length), NOTE_MALFORMED);
}
END_TEST

START_TEST(keys_are_read_strictly)
{
	struct note_key key;
	struct note_signer signer;

	ck_assert(!note_key_read("", &key));
	ck_assert(!note_key_read("PeterNeumann", &key));
	ck_assert(!note_key_read("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", &key));
	ck_assert(!note_key_read("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T", &key));
	ck_assert(
		!note_key_read("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW and more",
	                       &key));
	ck_assert(!note_key_read("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", &key));
	ck_assert(!note_signer_read(GO_KEY, &signer));
	ck_assert(!note_signer_make("two words", &signer));
	ck_assert(!note_signer_make("one+one", &signer));
	ck_assert(!note_signer_make("", &signer));
}
END_TEST

START_TEST(checkpoints_have_three_lines_and_plain_numbers)
{
	static const char *const wrong[] = { "log\n12\n",
		                             "log\n012\nBwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
		                             "log\n-1\nBwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
		                             "log\n12\nBwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==\n",
		                             "log\n12\nBwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore\n",
		                             "gol\n12\nBwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
		                             NULL };
	struct note_signer signer;
	struct checkpoint read;
	char note[NOTE_BYTES];

	ck_assert(crypto_start());
	ck_assert(note_signer_make("log", &signer));
	for (int i = 0; wrong[i]; i++) {
		ck_assert(note_sign(&signer, wrong[i], note));
		ck_assert_msg(checkpoint_open(note, &signer.key, &read) == NOTE_MALFORMED, "%s", wrong[i]);
	}
	ck_assert(note_sign(&signer, "log\n0\nBwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", note));
	ck_assert_int_eq(checkpoint_open(note, &signer.key, &read), NOTE_GOOD);
}
END_TEST

UNIT_SUITE(audit, SECONDS(120), TEST(roots_are_those_of_rfc_6962),
           TEST(a_tree_grown_leaf_by_leaf_has_the_root_of_the_definition),
           TEST(finished_tiles_bring_the_edge_back), TEST(every_leaf_is_proved_to_be_in_every_tree),
           TEST(every_tree_is_proved_to_continue_every_older_one),
           TEST(a_proof_with_one_altered_bit_proves_nothing), TEST(notes_are_the_same_bytes_as_those_of_go),
           TEST(a_note_with_one_altered_byte_is_refused), TEST(a_note_needs_a_signature_by_the_known_key),
           TEST(keys_are_read_strictly), TEST(checkpoints_have_three_lines_and_plain_numbers))
