/* SHA-256 and random tokens, by libsodium. */
#include "crypto/hash.h"

#include <sodium.h>
#include <string.h>

#include "base/id.h"
#include "base/text.h"

_Static_assert(SHA256_BYTES == crypto_hash_sha256_BYTES, "SHA-256 has 32 bytes");
_Static_assert(TOKEN_TEXT == sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING),
               "a token fits exactly");

bool crypto_start(void)
{
	return sodium_init() >= 0;
}

void sha256(const void *bytes, size_t length, unsigned char out[SHA256_BYTES])
{
	crypto_hash_sha256(out, bytes, length);
}

void sha256_hex(const void *bytes, size_t length, char out[SHA256_HEX])
{
	unsigned char hash[SHA256_BYTES];

	sha256(bytes, length, hash);
	text_hex(hash, sizeof hash, out);
}

const char *sha256_text(struct task *t, const char *text)
{
	char *hex = arena_alloc(&t->arena, SHA256_HEX);

	sha256_hex(text, strlen(text), hex);
	return hex;
}

void sha256_pair(const void *first, size_t first_length, const void *second, size_t second_length,
                 unsigned char out[SHA256_BYTES])
{
	crypto_hash_sha256_state state;

	crypto_hash_sha256_init(&state);
	crypto_hash_sha256_update(&state, first, first_length);
	crypto_hash_sha256_update(&state, second, second_length);
	crypto_hash_sha256_final(&state, out);
}

void token_make(char out[TOKEN_TEXT])
{
	unsigned char bytes[32];

	random_fill(bytes, sizeof bytes);
	sodium_bin2base64(out, TOKEN_TEXT, bytes, sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
	sodium_memzero(bytes, sizeof bytes);
}
