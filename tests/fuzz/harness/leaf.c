/* Leaves of the audit log: one reading, and no other. */
#include "audit/log/leaf.h"

#include <string.h>

#include "base/text.h"
#include "fuzz.h"

void fuzz_one(struct task *t, struct fuzz *in)
{
	struct leaf leaf;
	char out[LEAF_BYTES + 1], digest[SHA256_HEX];

	leaf_digest(in->text, in->length, digest);
	HOLDS(strlen(digest) == SHA256_HEX - 1);
	HOLDS(!leaf_code_valid(in->text) || strlen(in->text) <= LEAF_PURPOSE);
	if (!leaf_read(in->text, in->length, &leaf))
		return;
	HOLDS(in->is_text && fuzz_is_json(t, in->text));
	HOLDS(leaf_write(&leaf, out) == in->length && memcmp(out, in->text, in->length) == 0);
	HOLDS(leaf.digest_count <= LEAF_DIGESTS && (!leaf.has_actor || leaf.digest_count > 0));
}
