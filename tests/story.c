/* Plays .story files against a running server: story --at 127.0.0.1:8080 --origin URL --password-file FILE
 * STORY… */
#include "story.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LINE_BYTES = 64 * 1024 };

static bool read_lines(struct story *s)
{
	FILE *file = fopen(s->file, "re");
	char *line = malloc(LINE_BYTES);

	while (file && line && fgets(line, LINE_BYTES, file)) {
		line[strcspn(line, "\r\n")] = '\0';
		if (s->count % 64 == 0) {
			char **more = arena_alloc(&s->arena, ((size_t)s->count + 64) * sizeof *more);
			if (s->count)
				memcpy(more, s->lines, (size_t)s->count * sizeof *more);
			s->lines = more;
		}
		s->lines[s->count++] = arena_copy(&s->arena, line);
		if (!s->promise && line[0] == '#')
			s->promise = arena_copy(&s->arena, line + 1 + strspn(line + 1, " "));
	}
	if (file)
		fclose(file);
	free(line);
	return file != NULL;
}

static bool let(struct story *s, const char *rest)
{
	const char *name = story_word(s, &rest), *value = story_expand(s, rest);

	if (value)
		variable_set(s, name, value);
	return value != NULL;
}

/* repeat NAME COUNT TEXT */
static bool repeat(struct story *s, const char *rest)
{
	const char *name = story_word(s, &rest);
	size_t count = strtoul(story_word(s, &rest), NULL, 10), length = strlen(rest);
	char *text = arena_alloc(&s->arena, count * length + 1);

	for (size_t i = 0; i < count; i++)
		memcpy(text + i * length, rest, length);
	variable_set(s, name, text);
	return true;
}

/* token of LINK: the part of a saved link after #, as $token */
static bool token(struct story *s, const char *rest)
{
	story_word(s, &rest); /* of */
	const char *link = variable_value(s, rest), *mark = link ? strchr(link, '#') : NULL;

	if (!mark)
		return story_complain(s, "%s is no link with a token", rest);
	variable_set(s, "token", mark + 1);
	return true;
}

static bool act(struct story *s, const char *name, const char *rest)
{
	struct actor *who = story_actor(s, name);
	const char *verb = story_word(s, &rest);

	if (!who)
		return false;
	if (strcmp(verb, "signs") == 0 && strcmp(rest, "in") == 0)
		return story_sign_in(s, who);
	if (strcmp(verb, "signed") == 0 && strncmp(rest, "in ", 3) == 0)
		return story_signed_in(s, who, rest + 3);
	if (strcmp(verb, "signs") == 0)
		return story_ask(s, who, "DELETE", "/api/me/sessions/current", NULL, 204);
	if (strcmp(verb, "forgets") == 0) {
		who->cookie = who->device = NULL;
		return true;
	}
	return story_request(s, who, verb, rest);
}

static bool statement(struct story *s, const char *line)
{
	static const struct {
		const char *word;
		bool (*run)(struct story *, const char *);
	} verbs[] = {
		{ "people", story_people }, { "device", story_device },
		{ "group", story_group },   { "let", let },
		{ "repeat", repeat },       { "pause", story_pause },
		{ "walk", story_walk },     { "token", token },
		{ "later", story_later },   { "roles", story_roles },
	};
	const char *rest = line, *word = story_word(s, &rest);

	if (*line == ' ' || *line == '\t')
		return story_check(s, line);
	for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
		if (strcmp(verbs[i].word, word) == 0)
			return verbs[i].run(s, rest);
	return act(s, word, rest);
}

static bool play_lines(struct story *s)
{
	for (s->line = 0; s->line < s->count; s->line++) {
		const char *text = s->lines[s->line] + strspn(s->lines[s->line], " \t");
		if (*text && *text != '#' && !statement(s, s->lines[s->line]))
			return false;
	}
	return s->checks > 0 || story_complain(s, "the story checks nothing");
}

static void report(const struct story *s, bool well)
{
	printf("%s %s: %s (%d checks)\n", well ? "ok  " : "FAIL", s->file, s->promise ? s->promise : "",
	       s->checks);
	if (well)
		return;
	printf("     %s:%d: %s\n     %s\n", s->file, s->line + 1, s->complaint ? s->complaint : "?",
	       s->line < s->count ? s->lines[s->line] : "");
	printf("     answer to %s %s by %s: %d\n%s\n%.2000s\n", s->out.method ? s->out.method : "-",
	       s->out.path ? s->out.path : "-", s->out.who ? s->out.who->name : "-", s->answer.status,
	       s->answer.headers ? s->answer.headers : "", s->answer.body ? s->answer.body : "");
}

static bool play(const char *file, const struct server_place *place, int *checks)
{
	struct story s;

	story_open(&s, file, place);
	bool well = read_lines(&s) ? play_lines(&s) : story_complain(&s, "cannot be read");

	report(&s, well);
	fflush(stdout);
	*checks += s.checks;
	story_close(&s);
	return well;
}

/* Prints "METHOD /api/address/:variable" for every address of openapi.json. */
static int print_addresses(const struct server_place *place)
{
	struct story s;
	const char *path, *method;
	json_t *methods, *described;

	story_open(&s, "-", place);
	bool well = story_ask(&s, story_actor(&s, "nobody"), "GET", "/api/openapi.json", NULL, 200);

	json_object_foreach (json_object_get(s.answer.json, "paths"), path, methods) {
		json_object_foreach (methods, method, described) {
			for (const char *c = method; *c; c++)
				putchar(toupper((unsigned char)*c));
			putchar(' ');
			for (const char *c = path; *c; c++)
				if (*c != '}')
					putchar(*c == '{' ? ':' : *c);
			putchar('\n');
		}
	}
	story_close(&s);
	return well ? 0 : 1;
}

static bool option(struct server_place *place, const char *name, char *value)
{
	char *colon = strrchr(value, ':');

	if (strcmp(name, "--at") == 0 && colon) {
		*colon = '\0';
		place->host = value;
		place->port = colon + 1;
		return true;
	}
	if (strcmp(name, "--origin") == 0)
		place->origin = value;
	else if (strcmp(name, "--password-file") == 0)
		place->password = story_first_line(value);
	else
		return false;
	return true;
}

int main(int argc, char **argv)
{
	struct server_place place = { "127.0.0.1", "8080", "http://localhost:8080", "" };
	int first = 1, failed = 0, checks = 0;

	while (first + 1 < argc && option(&place, argv[first], argv[first + 1]))
		first += 2;
	if (first < argc && strcmp(argv[first], "--addresses") == 0)
		return print_addresses(&place);
	if (first < argc && strcmp(argv[first], "--answers") == 0)
		return story_print_answers(&place);
	if (!story_describe(&place)) {
		puts("FAIL stories: /api/openapi.json cannot be read");
		return 1;
	}
	for (int i = first; i < argc; i++)
		failed += !play(argv[i], &place, &checks);
	story_note_seen();
	printf("stories: %d passed, %d failed, %d checks\n", argc - first - failed, failed, checks);
	return failed ? 1 : 0;
}
