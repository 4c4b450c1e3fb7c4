/* Signed notes of C2SP: keys as text, signing, checking. */
#include "audit/log/note.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "crypto/encoding.h"
#include "crypto/hash.h"

/* Ed25519 in C2SP's list of signature types. */
enum {
	TYPE_ED25519 = 1,
	ID_BYTES = 4,
	ID_HEX = 8,
	TYPED_KEY = 1 + SIGN_PUBLIC,
	MARKED_SIGNATURE = ID_BYTES + SIGN_BYTES
};

#define SECRET_PREFIX "PRIVATE+KEY+"
#define DASH          "\xe2\x80\x94 " /* U+2014 and a space begin a signature line */

/* Key id = first four bytes of SHA-256(name || newline || type || public key). */
static void set_id(struct note_key *key)
{
	unsigned char hash[SHA256_BYTES], tail[2 + SIGN_PUBLIC] = { '\n', TYPE_ED25519 };

	memcpy(tail + 2, key->public_key, SIGN_PUBLIC);
	sha256_pair(key->name, strlen(key->name), tail, sizeof tail, hash);
	memcpy(key->id, hash, ID_BYTES);
}

static void set_public(struct note_signer *signer)
{
	unsigned char secret[SIGN_SECRET];

	sign_pair(signer->seed, signer->key.public_key, secret);
	secret_forget(secret, sizeof secret);
	set_id(&signer->key);
}

bool note_signer_make(const char *name, struct note_signer *signer)
{
	*signer = (struct note_signer){ 0 };
	if (!text_is_key_name(name))
		return false;
	memcpy(signer->key.name, name, strlen(name) + 1);
	sign_seed(signer->seed);
	set_public(signer);
	return true;
}

/* name+id+base64(type || key): the form that secret and public keys share. */
static void print_key(const struct note_key *key, const unsigned char bytes[32], const char *prefix,
                      char out[NOTE_KEY_TEXT])
{
	char id[ID_HEX + 1], base64[BASE64_TEXT(TYPED_KEY)];
	unsigned char typed[TYPED_KEY] = { TYPE_ED25519 };

	memcpy(typed + 1, bytes, 32);
	text_hex(key->id, ID_BYTES, id);
	base64_write(typed, sizeof typed, base64);
	snprintf(out, NOTE_KEY_TEXT, "%s%s+%s+%s", prefix, key->name, id, base64);
	secret_forget(typed, sizeof typed);
	secret_forget(base64, sizeof base64);
}

/* The reverse of print_key() without the prefix; white space at the end is forgiven, since editors add it. */
static bool read_key(const char *text, struct note_key *key, unsigned char bytes[32])
{
	unsigned char typed[TYPED_KEY];
	size_t name = strcspn(text, "+"), length = strcspn(text, " \r\n");

	*key = (struct note_key){ 0 };
	if (name >= NOTE_NAME || length < name + 1 + ID_HEX + 1 || text[name + 1 + ID_HEX] != '+' ||
	    strspn(text + length, " \r\n") != strlen(text + length))
		return false;
	memcpy(key->name, text, name);
	size_t rest = name + 1 + ID_HEX + 1;

	if (!text_is_key_name(key->name) || !hex_read(text + name + 1, key->id, ID_BYTES) ||
	    !base64_read(text + rest, length - rest, typed, sizeof typed) || typed[0] != TYPE_ED25519)
		return false;
	memcpy(bytes, typed + 1, 32);
	secret_forget(typed, sizeof typed);
	return true;
}

void note_signer_text(const struct note_signer *signer, char out[NOTE_KEY_TEXT])
{
	print_key(&signer->key, signer->seed, SECRET_PREFIX, out);
}

void note_key_text(const struct note_key *key, char out[NOTE_KEY_TEXT])
{
	print_key(key, key->public_key, "", out);
}

bool note_signer_read(const char *text, struct note_signer *signer)
{
	unsigned char id[ID_BYTES];

	*signer = (struct note_signer){ 0 };
	if (!text_starts(text, SECRET_PREFIX) ||
	    !read_key(text + strlen(SECRET_PREFIX), &signer->key, signer->seed))
		return false;
	memcpy(id, signer->key.id, sizeof id);
	set_public(signer);
	return memcmp(id, signer->key.id, sizeof id) == 0;
}

bool note_key_read(const char *text, struct note_key *key)
{
	unsigned char id[ID_BYTES];

	if (!read_key(text, key, key->public_key))
		return false;
	memcpy(id, key->id, sizeof id);
	set_id(key);
	return memcmp(id, key->id, sizeof id) == 0;
}

/* UTF-8 without control characters but the newline. */
static bool is_plain(const char *text)
{
	size_t length = strlen(text);

	for (size_t i = 0; i < length; i++)
		if ((unsigned char)text[i] < 0x20 && text[i] != '\n')
			return false;
	return text_is_utf8(text, length);
}

bool note_sign(const struct note_signer *signer, const char *text, char out[NOTE_BYTES])
{
	unsigned char public_key[SIGN_PUBLIC], secret[SIGN_SECRET], marked[MARKED_SIGNATURE];
	char base64[BASE64_TEXT(MARKED_SIGNATURE)];
	size_t length = strlen(text);

	if (length == 0 || text[length - 1] != '\n' || !is_plain(text))
		return false;
	sign_pair(signer->seed, public_key, secret);
	memcpy(marked, signer->key.id, ID_BYTES);
	sign(text, length, secret, marked + ID_BYTES);
	secret_forget(secret, sizeof secret);
	base64_write(marked, sizeof marked, base64);
	int written = snprintf(out, NOTE_BYTES, "%s\n" DASH "%s %s\n", text, signer->key.name, base64);

	return written > 0 && written < NOTE_BYTES;
}

/* The length of the text: up to the last empty line, which must be followed by
 * lines. 0 when there is none. */
static size_t text_length_of(const char *note)
{
	size_t found = 0, length = strlen(note);

	if (length == 0 || length >= NOTE_BYTES || note[length - 1] != '\n' || !is_plain(note))
		return 0;
	for (size_t i = 1; i + 1 < length; i++)
		if (note[i] == '\n' && note[i - 1] == '\n')
			found = i;
	return found;
}

/* One signature line, without its newline. *ours: by this key's name and id. False when the
 * line has no such form. */
static bool signature_ours(const char *line, size_t length, const struct note_key *key,
                           unsigned char marked[MARKED_SIGNATURE], bool *ours)
{
	size_t name = strlen(key->name), dash = strlen(DASH);
	const char *space = length > dash ? memchr(line + dash, ' ', length - dash) : NULL;

	*ours = false;
	if (!space || strncmp(line, DASH, dash) != 0 || space == line + dash || space == line + length - 1)
		return false;
	size_t base64 = length - (size_t)(space + 1 - line);

	if ((size_t)(space - line) != dash + name || memcmp(line + dash, key->name, name) != 0)
		return true;
	*ours = base64_read(space + 1, base64, marked, MARKED_SIGNATURE) &&
	        memcmp(marked, key->id, ID_BYTES) == 0;
	return true;
}

enum note_worth note_check(const char *note, const struct note_key *key, size_t *text_length)
{
	unsigned char marked[MARKED_SIGNATURE];
	enum note_worth worth = NOTE_UNSIGNED;
	size_t text = text_length_of(note);
	bool ours;

	if (text == 0)
		return NOTE_MALFORMED;
	for (const char *line = note + text + 1, *end; *line; line = end + 1) {
		end = strchr(line, '\n');
		if (!signature_ours(line, (size_t)(end - line), key, marked, &ours))
			return NOTE_MALFORMED;
		if (!ours)
			continue;
		if (!sign_matches(note, text, key->public_key, marked + ID_BYTES))
			return NOTE_FORGED;
		worth = NOTE_GOOD;
	}
	*text_length = text;
	return worth;
}
