/* SHA-256 piece by piece, by libsodium. */
#include "crypto/digest.h"

#include <sodium.h>

#include "base/text.h"

_Static_assert(sizeof(crypto_hash_sha256_state) <= sizeof((struct digest *)0)->state, "the state fits");

static crypto_hash_sha256_state *inner(struct digest *digest)
{
	return (crypto_hash_sha256_state *)(void *)digest->state;
}

void digest_open(struct digest *digest)
{
	crypto_hash_sha256_init(inner(digest));
}

void digest_add(struct digest *digest, const void *bytes, size_t length)
{
	crypto_hash_sha256_update(inner(digest), bytes, length);
}

void digest_hex(struct digest *digest, char out[SHA256_HEX])
{
	unsigned char hash[SHA256_BYTES];

	crypto_hash_sha256_final(inner(digest), hash);
	text_hex(hash, sizeof hash, out);
}
