/* SHA-256 of what does not stand in memory as a whole: piece by piece. libsodium. One thread at a time. */
#ifndef PARVIS_CRYPTO_DIGEST_H
#define PARVIS_CRYPTO_DIGEST_H

#include <stddef.h>

#include "crypto/hash.h"

/* Holds no memory elsewhere: it may be copied or forgotten. */
struct digest {
	_Alignas(16) unsigned char state[128];
};

void digest_open(struct digest *digest);
void digest_add(struct digest *digest, const void *bytes, size_t length);
/* The digest as hexadecimal digits; open it again before another use. */
void digest_hex(struct digest *digest, char out[SHA256_HEX]);

#endif
