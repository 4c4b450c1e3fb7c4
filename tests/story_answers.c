/*
 * Every answer of the API is held against openapi.json, asked for once by whoever plays stories; which of the
 * answers that it describes were met is noted in the file that CHECK_SEEN names.
 */
#include "story.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "story_schema.h"

/* NULL while nobody has asked for it: programs that are no stories check nothing. */
static json_t *description, *seen;

/* From the server, or from the file that a promise has planted a false description in. */
bool story_describe(const struct server_place *place)
{
	const char *planted = getenv("CHECK_DESCRIPTION");
	struct story s;

	seen = json_object();
	if (planted)
		return (description = json_load_file(planted, 0, NULL)) != NULL;

	story_open(&s, "-", place);
	bool well = story_ask(&s, story_actor(&s, "nobody"), "GET", "/api/openapi.json", NULL, 200) &&
	            json_is_object(json_object_get(s.answer.json, "paths"));

	description = well ? json_incref(s.answer.json) : NULL;
	story_close(&s);
	return well;
}

/* How many variables of a template the path fills: -1 when it is another address. */
static int filled_by(const char *pattern, const char *path)
{
	int variables = 0;

	while (*pattern && *path) {
		if (*pattern == '{') {
			pattern += strcspn(pattern, "}") + 1;
			path += strcspn(path, "/?");
			variables++;
		} else if (*pattern++ != *path++) {
			return -1;
		}
	}
	return !*pattern && (!*path || *path == '?') ? variables : -1;
}

/* The template of an address, the one with most words of its own; NULL when it is none of ours. */
static const char *template_of(const char *path)
{
	const char *pattern, *found = NULL;
	int fewest = 0;
	json_t *methods;

	json_object_foreach (json_object_get(description, "paths"), pattern, methods) {
		int variables = filled_by(pattern, path);

		if (variables < 0 || (found && variables >= fewest))
			continue;
		found = pattern;
		fewest = variables;
	}
	return found;
}

static json_t *operation_of(struct story *s, const char *template)
{
	const char *method = strcmp(s->out.method, "HEAD") == 0 ? "GET" : s->out.method;
	char *name = arena_copy(&s->arena, method);

	for (char *c = name; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	return json_object_get(json_object_get(json_object_get(description, "paths"), template), name);
}

/* By its status, or by the first digit of it. What is no address of ours is refused as all are. */
static json_t *response_of(struct story *s, json_t *operation)
{
	json_t *responses = json_object_get(operation, "responses"), *found;

	if (!operation)
		return s->answer.status < 400
		               ? NULL
		               : schema_of_reference(description, "#/components/responses/Problem");
	found = json_object_get(responses, arena_printf(&s->arena, "%d", s->answer.status));
	found = found ? found
	              : json_object_get(responses, arena_printf(&s->arena, "%dXX", s->answer.status / 100));
	const char *reference = json_string_value(json_object_get(found, "$ref"));

	return reference ? schema_of_reference(description, reference) : found;
}

static bool body_fits(struct story *s, json_t *response)
{
	const char *type = answer_header(&s->arena, &s->answer, "Content-Type"), *media;
	json_t *content = json_object_get(response, "content"), *described;

	if (!content)
		return s->answer.length == 0 ||
		       story_complain(s, "the answer should be empty: so says openapi.json");
	json_object_foreach (content, media, described) {
		if (!type || strncmp(type, media, strlen(media)) != 0)
			continue;
		if (!strstr(media, "json") || answer_header(&s->arena, &s->answer, "Content-Encoding"))
			return true;
		if (!s->answer.json)
			return story_complain(s, "the answer is no JSON");
		const char *wrong = schema_misfit(&s->arena, description,
		                                  json_object_get(described, "schema"), s->answer.json);

		return !wrong || story_complain(s, "not as openapi.json describes it: %s", wrong);
	}
	return story_complain(s, "openapi.json knows no answer of type %s", type ? type : "none");
}

bool story_described(struct story *s)
{
	const char *path = s->out.path, *template;

	if (!description || strncmp(path, "/api/", 5) != 0)
		return true;
	template = template_of(path);
	json_t *operation = template ? operation_of(s, template) : NULL,
	       *response = response_of(s, operation);

	if (!response)
		return story_complain(s, "openapi.json knows no answer %d to %s %s", s->answer.status,
		                      s->out.method, path);
	if (strcmp(s->out.method, "HEAD") == 0)
		return true;
	if (operation && s->answer.status < 300)
		json_object_set_new(seen,
		                    arena_printf(&s->arena, "%s %s %d", s->out.method, template,
		                                 s->answer.status),
		                    json_true());
	return body_fits(s, response);
}

void story_note_seen(void)
{
	const char *to = getenv("CHECK_SEEN"), *line;
	FILE *file = to ? fopen(to, "ae") : NULL;
	json_t *yes;

	json_object_foreach (seen, line, yes)
		if (file)
			fprintf(file, "%s\n", line);
	if (file)
		fclose(file);
	json_decref(seen);
	json_decref(description);
	seen = description = NULL;
}

/* The method and its address, with the success that is described: one line each, as in CHECK_SEEN. */
static void print_successes(const char *pattern, const char *method, json_t *operation)
{
	const char *status;
	json_t *response;

	json_object_foreach (json_object_get(operation, "responses"), status, response) {
		if (status[0] != '2')
			continue;
		for (const char *c = method; *c; c++)
			putchar(toupper((unsigned char)*c));
		printf(" %s %s\n", pattern, status);
	}
}

int story_print_answers(const struct server_place *place)
{
	const char *pattern, *method;
	json_t *methods, *operation;
	bool well = story_describe(place);

	json_object_foreach (json_object_get(description, "paths"), pattern, methods)
		json_object_foreach (methods, method, operation)
			print_successes(pattern, method, operation);
	return well ? 0 : 1;
}
