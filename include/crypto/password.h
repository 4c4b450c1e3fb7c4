/* Passwords: argon2id (libsodium), 19 MiB and 2 passes. Slow on purpose: only in the
 * small lane or a command. */
#ifndef PARVIS_CRYPTO_PASSWORD_H
#define PARVIS_CRYPTO_PASSWORD_H

#include <stdbool.h>

#include "base/task.h"

/*
 * The one limit of a password, counted once: in characters of its composed form (api/auth/sign_in.h). As
 * typed, each may be written with several; what is longer than that is none.
 */
enum { PASSWORD_HASH = 128, PASSWORD_CHARACTERS = 1024, PASSWORD_TYPED = 4 * PASSWORD_CHARACTERS };

/* The hash to store. False when there is no memory for it. */
bool password_hash(const char *password, char out[PASSWORD_HASH]);

/*
 * True when it is the password. hash == NULL takes the same time and is false: unknown accounts answer like
 * known ones. Without the memory for it nobody can say: it ends as the arena's memory does, and no attempt
 * was made.
 */
bool password_matches(struct task *t, const char *password, const char *hash);

#endif
