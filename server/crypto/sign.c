/* Ed25519, by libsodium. */
#include "crypto/sign.h"

#include <sodium.h>

#include "base/id.h"

_Static_assert(SIGN_SEED == crypto_sign_SEEDBYTES && SIGN_PUBLIC == crypto_sign_PUBLICKEYBYTES &&
                       SIGN_SECRET == crypto_sign_SECRETKEYBYTES && SIGN_BYTES == crypto_sign_BYTES,
               "libsodium signs with Ed25519");

void sign_seed(unsigned char seed[SIGN_SEED])
{
	random_fill(seed, SIGN_SEED);
}

void sign_pair(const unsigned char seed[SIGN_SEED], unsigned char public_key[SIGN_PUBLIC],
               unsigned char secret[SIGN_SECRET])
{
	crypto_sign_seed_keypair(public_key, secret, seed);
}

void sign(const void *bytes, size_t length, const unsigned char secret[SIGN_SECRET],
          unsigned char out[SIGN_BYTES])
{
	crypto_sign_detached(out, NULL, bytes, length, secret);
}

bool sign_matches(const void *bytes, size_t length, const unsigned char public_key[SIGN_PUBLIC],
                  const unsigned char signature[SIGN_BYTES])
{
	return crypto_sign_verify_detached(signature, bytes, length, public_key) == 0;
}

void secret_forget(void *secret, size_t length)
{
	sodium_memzero(secret, length);
}
