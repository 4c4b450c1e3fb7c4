/* Signed notes, checkpoints and keys, as an enemy would write them. The first line chooses: a key,
 * or a note under our key. */
#include "audit/log/note.h"

#include <string.h>

#include "fuzz.h"

/* Always the same, so that inputs mean the same tomorrow. */
static struct note_signer signer_of_always(void)
{
	struct note_signer s = { .key = { .name = "fuzz/log", .id = "abc" } };
	unsigned char secret[SIGN_SECRET];

	sign_pair(s.seed, s.key.public_key, secret);
	return s;
}

static void look_at_keys(const char *text)
{
	struct note_key key, again;
	struct note_signer signer, twice;
	char out[NOTE_KEY_TEXT];

	if (note_key_read(text, &key)) {
		note_key_text(&key, out);
		HOLDS(strncmp(out, text, strlen(out)) == 0 && note_key_read(out, &again));
		HOLDS(memcmp(&key.public_key, &again.public_key, sizeof key.public_key) == 0 &&
		      strcmp(key.name, again.name) == 0);
	}
	if (note_signer_read(text, &signer)) {
		note_signer_text(&signer, out);
		HOLDS(strncmp(out, text, strlen(out)) == 0 && note_signer_read(out, &twice));
	}
}

/* What we sign is what we read back, and a byte that is changed is noticed. */
static void sign_and_check(struct task *t, const struct note_signer *s, const char *text)
{
	char *note = arena_alloc(&t->arena, NOTE_BYTES);
	struct checkpoint checkpoint;
	size_t length;

	if (!note_sign(s, text, note))
		return;
	enum note_worth worth = note_check(note, &s->key, &length);

	HOLDS(worth == NOTE_GOOD ? length == strlen(text) && memcmp(note, text, length) == 0
	                         : worth == NOTE_MALFORMED);
	if (checkpoint_open(note, &s->key, &checkpoint) == NOTE_GOOD) {
		HOLDS(strcmp(checkpoint.origin, s->key.name) == 0);
		char *again = arena_alloc(&t->arena, NOTE_BYTES);

		HOLDS(checkpoint_text(&checkpoint, again) && strcmp(again, text) == 0);
	}
	if (worth != NOTE_GOOD)
		return;
	note[0] ^= 1;
	HOLDS(note_check(note, &s->key, &length) != NOTE_GOOD);
}

void fuzz_one(struct task *t, struct fuzz *in)
{
	static struct note_signer s;
	struct checkpoint checkpoint;
	size_t length = 0;

	if (!s.key.name[0])
		s = signer_of_always();
	look_at_keys(in->text);
	enum note_worth worth = note_check(in->text, &s.key, &length);

	HOLDS(worth != NOTE_GOOD || length < strlen(in->text));
	checkpoint_open(in->text, &s.key, &checkpoint);
	sign_and_check(t, &s, in->text);
}
