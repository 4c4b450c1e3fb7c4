/* Password hashes: argon2id in the text form of libsodium, which names its own parameters. */
#include "crypto/password.h"

#include <sodium.h>
#include <string.h>

enum { PASSES = 2, MEMORY = 19 * 1024 * 1024 };

_Static_assert(PASSWORD_HASH == crypto_pwhash_STRBYTES, "the text form of libsodium fits exactly");

bool password_hash(const char *password, char out[PASSWORD_HASH])
{
	return crypto_pwhash_str_alg(out, password, strlen(password), PASSES, MEMORY, crypto_pwhash_ALG_ARGON2ID13) == 0;
}

/* The same work as a comparison, for an account that does not exist. The result is thrown away. */
static bool work_for_nobody(const char *password)
{
	char unused[PASSWORD_HASH];

	(void)password_hash(password, unused);
	sodium_memzero(unused, sizeof unused);
	return false;
}

bool password_matches(const char *password, const char *hash)
{
	size_t length = strlen(password);

	if (length > PASSWORD_MAX_BYTES)
		return work_for_nobody("");
	if (!hash || strlen(hash) >= PASSWORD_HASH)
		return work_for_nobody(password);
	return crypto_pwhash_str_verify(hash, password, length) == 0;
}
