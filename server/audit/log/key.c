/* The files of the log's key. */
#include "audit/log/key.h"

#include <stdio.h>
#include <string.h>

static bool join(char out[PATH_MAX], const char *folder, const char *name)
{
	return snprintf(out, PATH_MAX, "%s/%s", folder, name) < PATH_MAX;
}

bool key_paths(const struct config *config, struct key_paths *paths)
{
	bool own = config->seal_key[0] != '\0';
	bool well = own ? snprintf(paths->secret, PATH_MAX, "%s", config->seal_key) < PATH_MAX
	                : join(paths->secret, config->state, "seal.key");

	return well && join(paths->public_key, config->state, "seal.vkey") &&
	       join(paths->checkpoint, config->state, "seal.checkpoint");
}

enum file_state key_load(const struct key_paths *paths, struct note_signer *signer)
{
	char text[NOTE_KEY_TEXT];
	enum file_state state = file_read(paths->secret, text, sizeof text);

	if (state == FILE_READ && !note_signer_read(text, signer))
		state = FILE_UNREADABLE;
	secret_forget(text, sizeof text);
	return state;
}

/* The text of a key and its newline. */
static void end_line(char text[NOTE_KEY_TEXT])
{
	size_t length = strlen(text);

	text[length] = '\n';
	text[length + 1] = '\0';
}

bool key_make(const struct key_paths *paths, const char *name, struct note_signer *signer)
{
	char text[NOTE_KEY_TEXT + 2];

	if (!note_signer_make(name, signer))
		return false;
	note_signer_text(signer, text);
	end_line(text);
	bool well = file_create(paths->secret, text, 0600);

	secret_forget(text, sizeof text);
	return well;
}

bool key_publish(const struct key_paths *paths, const struct note_key *key)
{
	char text[NOTE_KEY_TEXT + 2], before[NOTE_KEY_TEXT + 2];

	note_key_text(key, text);
	end_line(text);
	if (file_read(paths->public_key, before, sizeof before) == FILE_READ && strcmp(before, text) == 0)
		return true;
	return file_replace(paths->public_key, text, 0644);
}

bool key_text(const struct config *config, char out[NOTE_KEY_TEXT])
{
	struct key_paths paths;
	struct note_signer signer;
	struct note_key key;

	if (!key_paths(config, &paths))
		return false;
	if (file_read(paths.public_key, out, NOTE_KEY_TEXT) == FILE_READ && note_key_read(out, &key)) {
		note_key_text(&key, out);
		return true;
	}
	bool well = key_load(&paths, &signer) == FILE_READ;

	if (well)
		note_key_text(&signer.key, out);
	secret_forget(&signer, sizeof signer);
	return well;
}
