/* Password hashes: argon2id in the text form of libsodium, which names its own parameters. */
#include "crypto/password.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

enum { PASSES = 2, MEMORY = 19 * 1024 * 1024, KEY_BYTES = 32 };

_Static_assert(PASSWORD_HASH == crypto_pwhash_STRBYTES, "the text form of libsodium fits exactly");

bool password_hash(const char *password, char out[PASSWORD_HASH])
{
	return crypto_pwhash_str_alg(out, password, strlen(password), PASSES, MEMORY,
	                             crypto_pwhash_ALG_ARGON2ID13) == 0;
}

/* The same work as a comparison, for an account that does not exist. The result is thrown away. */
static bool work_for_nobody(struct task *t, const char *password)
{
	char unused[PASSWORD_HASH];

	if (!password_hash(password, unused))
		arena_escape(&t->arena);
	sodium_memzero(unused, sizeof unused);
	return false;
}

/* What stands in the text form: $argon2id$v=19$m=19456,t=2,p=1$<salt>$<key>. */
struct kept {
	unsigned memory_kb, passes;
	unsigned char salt[crypto_pwhash_SALTBYTES], key[KEY_BYTES];
};

static bool read_part(const char *text, size_t size, unsigned char *out)
{
	size_t read = 0;

	return sodium_base642bin(out, size, text, strlen(text), NULL, &read, NULL,
	                         sodium_base64_VARIANT_ORIGINAL_NO_PADDING) == 0 &&
	       read == size;
}

static bool read_kept(const char *hash, struct kept *kept)
{
	char salt[PASSWORD_HASH], key[PASSWORD_HASH];

	return sscanf(hash, "$argon2id$v=19$m=%9u,t=%9u,p=1$%127[^$]$%127[^$]", &kept->memory_kb,
	              &kept->passes, salt, key) == 4 &&
	       read_part(salt, sizeof kept->salt, kept->salt) && read_part(key, sizeof kept->key, kept->key);
}

/*
 * Not by libsodium's own comparison of such texts: to it (1.0.18) a lack of memory is a wrong password, and
 * somebody who typed the right one would be locked out.
 */
bool password_matches(struct task *t, const char *password, const char *hash)
{
	unsigned char key[KEY_BYTES];
	struct kept kept;

	if (!hash || strlen(hash) >= PASSWORD_HASH || !read_kept(hash, &kept))
		return work_for_nobody(t, password);
	if (crypto_pwhash(key, sizeof key, password, strlen(password), kept.salt, kept.passes,
	                  (size_t)kept.memory_kb * 1024, crypto_pwhash_ALG_ARGON2ID13) != 0)
		arena_escape(&t->arena);
	bool same = sodium_memcmp(key, kept.key, sizeof key) == 0;

	sodium_memzero(key, sizeof key);
	return same;
}
