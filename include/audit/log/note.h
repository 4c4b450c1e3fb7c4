/*
 * Signed notes and checkpoints as C2SP writes them (signed-note, tlog-checkpoint), with Ed25519, so that the
 * tools of others can check our log. Pure computation; any thread.
 *
 *	parvis.example/log
 *	20852163
 *	CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 *
 *	— parvis.example/log
 *	Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
 */
#ifndef PARVIS_AUDIT_LOG_NOTE_H
#define PARVIS_AUDIT_LOG_NOTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "audit/log/tree.h"
#include "base/text.h"
#include "crypto/sign.h"

enum { NOTE_NAME = KEY_NAME_BYTES, NOTE_BYTES = 8192, NOTE_KEY_TEXT = NOTE_NAME + 128 };

/* What checks a note: a name, a public key, and the four bytes that point to both in a signature line. */
struct note_key {
	char name[NOTE_NAME];
	unsigned char id[4], public_key[SIGN_PUBLIC];
};

/* What signs. `seed` is the whole secret. */
struct note_signer {
	struct note_key key;
	unsigned char seed[SIGN_SEED];
};

/* A new key pair of that name. False when the name is not valid. */
bool note_signer_make(const char *name, struct note_signer *signer);

/* The secret as text, "PRIVATE+KEY+name+id+base64", the form that Go's sumdb/note reads too; and back. */
void note_signer_text(const struct note_signer *signer, char out[NOTE_KEY_TEXT]);
bool note_signer_read(const char *text, struct note_signer *signer);

/* The public key as text, "name+id+base64" (a vkey); and back. */
void note_key_text(const struct note_key *key, char out[NOTE_KEY_TEXT]);
bool note_key_read(const char *text, struct note_key *key);

/* Signs text, which ends in a newline and has no control characters. False when it is not
 * such a text or too long. */
bool note_sign(const struct note_signer *signer, const char *text, char out[NOTE_BYTES]);

/* What a note is worth to someone who knows one key. */
enum note_worth { NOTE_GOOD = 1, NOTE_MALFORMED, NOTE_UNSIGNED, NOTE_FORGED };

/* NOTE_UNSIGNED: no signature by that key. NOTE_FORGED: one that says so and is wrong. *text_length:
 * the text alone, if good. */
enum note_worth note_check(const char *note, const struct note_key *key, size_t *text_length);

/* A checkpoint: which log, how many entries, and the root over them. */
struct checkpoint {
	char origin[NOTE_NAME];
	uint64_t size;
	struct tree_hash root;
};

/* The text of a checkpoint, unsigned. False when the origin is empty or holds a newline. */
bool checkpoint_text(const struct checkpoint *checkpoint, char out[NOTE_BYTES]);

/* Checks a signed checkpoint and reads it. Its origin must be the key's name. */
enum note_worth checkpoint_open(const char *note, const struct note_key *key, struct checkpoint *checkpoint);

#endif
