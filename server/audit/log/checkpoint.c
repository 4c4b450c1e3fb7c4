/* Checkpoints of C2SP: the text of a signed note that says how far the log has come. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "audit/log/note.h"
#include "base/text.h"
#include "crypto/encoding.h"

bool checkpoint_text(const struct checkpoint *checkpoint, char out[NOTE_BYTES])
{
	char root[BASE64_TEXT(SHA256_BYTES)];

	if (!checkpoint->origin[0] || strchr(checkpoint->origin, '\n'))
		return false;
	base64_write(checkpoint->root.bytes, SHA256_BYTES, root);
	return snprintf(out, NOTE_BYTES, "%s\n%" PRIu64 "\n%s\n", checkpoint->origin, checkpoint->size,
	                root) < NOTE_BYTES;
}

/* A decimal number without sign or leading zero, as a tree size must be written. */
static bool read_size(const char *text, uint64_t *size)
{
	int64_t number;

	if ((text[0] == '0' && text[1]) || text[0] == '-' || !text_number(text, 0, INT64_MAX, &number))
		return false;
	*size = (uint64_t)number;
	return true;
}

/* Copies the line at *text, without its newline, and goes to the next. False when there is none, or
 * it is empty or too long. */
static bool take_line(const char **text, const char *end, char out[NOTE_NAME])
{
	const char *newline = *text < end ? memchr(*text, '\n', (size_t)(end - *text)) : NULL;
	size_t length = newline ? (size_t)(newline - *text) : 0;

	if (length == 0 || length >= NOTE_NAME)
		return false;
	memcpy(out, *text, length);
	out[length] = '\0';
	*text = newline + 1;
	return true;
}

/* Three lines and no more: we write no extension lines, and an unknown one could say anything. */
static bool read_text(const char *text, size_t length, struct checkpoint *checkpoint)
{
	const char *end = text + length;
	char size[NOTE_NAME], root[NOTE_NAME];

	*checkpoint = (struct checkpoint){ 0 };
	return take_line(&text, end, checkpoint->origin) && take_line(&text, end, size) &&
	       take_line(&text, end, root) && text == end && read_size(size, &checkpoint->size) &&
	       base64_read(root, strlen(root), checkpoint->root.bytes, SHA256_BYTES);
}

enum note_worth checkpoint_open(const char *note, const struct note_key *key, struct checkpoint *checkpoint)
{
	size_t length;
	enum note_worth worth = note_check(note, key, &length);

	if (worth != NOTE_GOOD)
		return worth;
	if (!read_text(note, length, checkpoint) || strcmp(checkpoint->origin, key->name) != 0)
		return NOTE_MALFORMED;
	return NOTE_GOOD;
}
