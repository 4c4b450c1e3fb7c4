/*
 * The files of the log's key: the secret, which only the sequencer reads, and beside it what everybody may
 * know.
 *
 *	seal.key         the secret, 0600 (PARVIS_SEAL_KEY, or in STATE)
 *	seal.vkey        the public key as text: hand it to the auditor by another way than the bundle (STATE)
 *	seal.checkpoint  the last checkpoint, out of reach of whoever holds the database (STATE)
 */
#ifndef PARVIS_AUDIT_LOG_KEY_H
#define PARVIS_AUDIT_LOG_KEY_H

#include <limits.h>

#include "audit/files.h"
#include "audit/log/note.h"
#include "base/config.h"

struct key_paths {
	char secret[PATH_MAX], public_key[PATH_MAX], checkpoint[PATH_MAX];
};

/* Where the files are. False when a path is too long. */
bool key_paths(const struct config *config, struct key_paths *paths);

/* Reads the secret. FILE_UNREADABLE also when it is no key. */
enum file_state key_load(const struct key_paths *paths, struct note_signer *signer);

/* Makes a key of that name and writes it down. False when it cannot: an existing file is never replaced. */
bool key_make(const struct key_paths *paths, const char *name, struct note_signer *signer);

/* Writes the public key down. */
bool key_publish(const struct key_paths *paths, const struct note_key *key);

/* The public key as text, from its own file or else from the secret. False when neither can be read. */
bool key_text(const struct config *config, char out[NOTE_KEY_TEXT]);

#endif
