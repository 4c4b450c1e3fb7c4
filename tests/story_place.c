/* Opening a story, and where its server is: for the player and for programs that act like people. */
#include "story.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/id.h"

enum { STORY_BYTES = 512 * 1024 * 1024 };

void story_open(struct story *s, const char *file, const struct server_place *place)
{
	*s = (struct story){ .file = file, .place = place, .client = client_open(place) };
	arena_open(&s->arena, STORY_BYTES);
	variable_set(s, "unique", arena_copy_n(&s->arena, id_random().text, 8));
	variable_set(s, "origin", place->origin);
	variable_set(s, "demo_password", place->password);
}

void story_close(struct story *s)
{
	client_close(&s->client);
	arena_close(&s->arena);
}

const char *story_first_line(const char *path)
{
	static char line[256];
	FILE *file = fopen(path, "re");

	line[0] = '\0';
	if (file && fgets(line, sizeof line, file))
		line[strcspn(line, "\r\n")] = '\0';
	if (file)
		fclose(file);
	return line;
}

struct server_place story_place(void)
{
	const char *port = getenv("CHECK_PORT"), *origin = getenv("CHECK_ORIGIN"),
		   *file = getenv("CHECK_PASSWORD_FILE");

	if (!port || !origin || !file) {
		fputs("CHECK_PORT, CHECK_ORIGIN and CHECK_PASSWORD_FILE say where the server is "
		      "(tests/place.sh)\n",
		      stderr);
		exit(64);
	}
	return (struct server_place){ "127.0.0.1", port, origin, story_first_line(file) };
}

bool story_says(struct story *s, const char *line)
{
	const char *rest = line, *word = story_word(s, &rest);

	if (strcmp(word, "people") == 0)
		return story_people(s, rest);
	if (strcmp(word, "group") == 0)
		return story_group(s, rest);
	struct actor *who = story_actor(s, word);
	const char *method = story_word(s, &rest);

	return who && story_request(s, who, method, rest);
}
