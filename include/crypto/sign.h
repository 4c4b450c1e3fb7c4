/* Ed25519 signatures (RFC 8032), by libsodium. Any thread. */
#ifndef PARVIS_CRYPTO_SIGN_H
#define PARVIS_CRYPTO_SIGN_H

#include <stdbool.h>
#include <stddef.h>

enum { SIGN_SEED = 32, SIGN_PUBLIC = 32, SIGN_SECRET = 64, SIGN_BYTES = 64 };

/* A new random seed; and the pair of keys that a seed stands for. */
void sign_seed(unsigned char seed[SIGN_SEED]);
void sign_pair(const unsigned char seed[SIGN_SEED], unsigned char public_key[SIGN_PUBLIC],
               unsigned char secret[SIGN_SECRET]);

/* Signs `length` bytes. */
void sign(const void *bytes, size_t length, const unsigned char secret[SIGN_SECRET],
          unsigned char out[SIGN_BYTES]);

/* True when the signature was made over these bytes with the secret that belongs to the public key. */
bool sign_matches(const void *bytes, size_t length, const unsigned char public_key[SIGN_PUBLIC],
                  const unsigned char signature[SIGN_BYTES]);

/* Overwrites a secret in a way that the compiler keeps. */
void secret_forget(void *secret, size_t length);

#endif
