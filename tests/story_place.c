/* Opening a story, and where its server is: for the player and for programs that act like people. */
#include "story.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/id.h"

enum { STORY_BYTES = 512 * 1024 * 1024 };

/* A day so far from today, in UTC: stories stay a day away from what a zone could change. */
static void set_day(struct story *s, const char *name, int days)
{
	time_t then = time(NULL) + (time_t)days * 86400;
	char text[sizeof "2026-01-31"];
	struct tm day;

	strftime(text, sizeof text, "%Y-%m-%d", gmtime_r(&then, &day));
	variable_set(s, name, arena_copy_n(&s->arena, text, strlen(text)));
}

void story_open(struct story *s, const char *file, const struct server_place *place)
{
	*s = (struct story){ .file = file, .place = place, .client = client_open(place) };
	arena_open(&s->arena, STORY_BYTES);
	variable_set(s, "unique", arena_copy_n(&s->arena, id_random().text, 8));
	variable_set(s, "origin", place->origin);
	variable_set(s, "demo_password", place->password);
	set_day(s, "two_days_ago", -2);
	set_day(s, "in_three_days", 3);
	set_day(s, "in_sixteen_days", 16);
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
