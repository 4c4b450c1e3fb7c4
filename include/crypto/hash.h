/* SHA-256, and tokens that are stored only as their hash. libsodium; call
 * crypto_start() first. Any thread. */
#ifndef PARVIS_CRYPTO_HASH_H
#define PARVIS_CRYPTO_HASH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/task.h"

enum { SHA256_BYTES = 32, SHA256_HEX = 65, TOKEN_TEXT = 44 };

/* Must be called once, at start. False when libsodium cannot work here: stop then. */
bool crypto_start(void);

/* SHA-256 of `length` bytes; and the same as 64 hexadecimal digits. */
void sha256(const void *bytes, size_t length, unsigned char out[SHA256_BYTES]);
void sha256_hex(const void *bytes, size_t length, char out[SHA256_HEX]);

/* The digits of a text's SHA-256, in the task's memory: of a token, of what somebody accepted. */
const char *sha256_text(struct task *t, const char *text);

/* SHA-256 of two pieces as if they stood in a row: a domain prefix and what it guards. */
void sha256_pair(const void *first, size_t first_length, const void *second, size_t second_length,
                 unsigned char out[SHA256_BYTES]);

/* 32 random bytes as 43 characters of URL-safe base64: sessions, invitations. Store
 * only sha256_hex() of it. */
void token_make(char out[TOKEN_TEXT]);

#endif
