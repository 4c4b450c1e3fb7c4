/* Looks into a zip that the server sent: which files it lists, what they say. */
#include "story.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

static bool whole_entry_has(struct story *s, struct archive *zip, const char *text)
{
	char piece[16 * 1024];
	const char *all = "";
	la_ssize_t got;

	while ((got = archive_read_data(zip, piece, sizeof piece)) > 0)
		all = arena_printf(&s->arena, "%s%.*s", all, (int)got, piece);
	return strstr(all, text) != NULL;
}

/* Counts the entries whose name (or, if `inside`, content) holds text; -1 when it is no archive. */
static int entries_with(struct story *s, const char *text, bool inside)
{
	struct archive *zip = archive_read_new();
	struct archive_entry *entry;
	int found = 0, result;

	archive_read_support_format_zip(zip);
	if (archive_read_open_memory(zip, s->answer.body, s->answer.length) != ARCHIVE_OK) {
		archive_read_free(zip);
		return -1;
	}
	while ((result = archive_read_next_header(zip, &entry)) == ARCHIVE_OK)
		found += inside ? whole_entry_has(s, zip, text)
		                : strstr(archive_entry_pathname(entry), text) != NULL;
	archive_read_free(zip);
	return result == ARCHIVE_EOF ? found : -1;
}

/* archive lists NAME · archive has TEXT · archive lacks TEXT */
bool story_archive(struct story *s, const char *rest)
{
	const char *verb = story_word(s, &rest), *text = story_expand(s, rest);

	if (!text || !*text)
		return story_complain(s, "archive %s what?", verb);
	int found = entries_with(s, text, strcmp(verb, "lists") != 0);

	if (found < 0)
		return story_complain(s, "the answer is no zip archive (%zu bytes)", s->answer.length);
	if (strcmp(verb, "lacks") == 0)
		return found == 0 || story_complain(s, "\"%s\" is in %d files of the archive", text, found);
	return found > 0 || story_complain(s, "\"%s\" is not in the archive", text);
}
