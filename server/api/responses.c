/* Answers and components of openapi.json. */
#include "api/responses.h"

#include <stdio.h>

#include "api/member.h"
#include "api/schema.h"
#include "api/shape.h"
#include "api/shapes.h"

#define RESPONSE(name) "#/components/responses/" name

static const char *description_of(int status)
{
	static const struct {
		int status;
		const char *text;
	} known[] = {
		{ 200, "Done, and what there is now" },      { 201, "Made" },
		{ 202, "Taken; somebody else comes first" }, { 204, "Done" },
		{ 206, "The rest of what was cut off" },
	};

	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
		if (known[i].status == status)
			return known[i].text;
	return "Done";
}

static void write_reference(struct json *j, const char *key, const char *to)
{
	json_key(j, key);
	json_begin_object(j);
	json_pair(j, "$ref", to);
	json_end(j);
}

static void write_content(struct json *j, const char *type, const struct shape *shape)
{
	json_key(j, "content");
	json_begin_object(j);
	json_key(j, type);
	json_begin_object(j);
	json_key(j, "schema");
	if (shape)
		shape_reference(j, shape);
	else
		schema_type(j, "string", "binary", false);
	json_end(j);
	json_end(j);
}

static void write_answer(struct json *j, const struct answer *answer)
{
	char status[12];

	snprintf(status, sizeof status, "%d", answer->status);
	json_key(j, status);
	json_begin_object(j);
	json_pair(j, "description", description_of(answer->status));
	if (answer->shape || answer->type)
		write_content(j, answer->type ? answer->type : "application/json", answer->shape);
	json_end(j);
}

void responses_write(struct json *j, const struct answer *const *tables, handler *run)
{
	json_begin_object(j);
	for (; *tables; tables++)
		for (const struct answer *a = *tables; a->run; a++)
			if (a->run == run)
				write_answer(j, a);
	write_reference(j, "429", RESPONSE("Later"));
	write_reference(j, "503", RESPONSE("Later"));
	write_reference(j, "4XX", RESPONSE("Problem"));
	write_reference(j, "5XX", RESPONSE("Problem"));
	json_end(j);
}

static void write_refusal(struct json *j)
{
	json_key(j, "Problem");
	json_begin_object(j);
	json_pair(j, "description", "A problem (RFC 9457); its type is the address of a page about it");
	write_content(j, "application/problem+json", &problem_shape);
	json_end(j);
}

/* One that says when to ask again (api/share.h, api/auth/throttle.h). */
static void write_later(struct json *j)
{
	static const char *const headers[][2] = { { "Retry-After", "integer" },
		                                  { "RateLimit", "string" },
		                                  { "RateLimit-Policy", "string" } };

	json_key(j, "Later");
	json_begin_object(j);
	json_pair(j, "description", "Not now: asked again later it may be done");
	json_key(j, "headers");
	json_begin_object(j);
	for (size_t i = 0; i < sizeof headers / sizeof headers[0]; i++) {
		json_key(j, headers[i][0]);
		json_begin_object(j);
		json_key(j, "schema");
		schema_type(j, headers[i][1], NULL, false);
		json_end(j);
	}
	json_end(j);
	write_content(j, "application/problem+json", &problem_shape);
	json_end(j);
}

static void write_session(struct json *j)
{
	json_key(j, "securitySchemes");
	json_begin_object(j);
	json_key(j, "session");
	json_begin_object(j);
	json_pair(j, "type", "apiKey");
	json_pair(j, "in", "cookie");
	json_pair(j, "name", api_session_cookie);
	json_end(j);
	json_end(j);
}

static void write_schemas(struct json *j, const struct answer *const *tables)
{
	struct shapes all = { .count = 0 };

	shapes_gather(&all, &problem_shape);
	for (; *tables; tables++)
		for (const struct answer *a = *tables; a->run; a++)
			if (a->shape)
				shapes_gather(&all, a->shape);
	json_key(j, "schemas");
	json_begin_object(j);
	for (int i = 0; i < all.count; i++) {
		json_key(j, all.list[i]->name);
		shape_schema(j, all.list[i]);
	}
	shape_trees(j);
	json_end(j);
}

void components_write(struct json *j, const struct answer *const *tables)
{
	json_begin_object(j);
	write_session(j);
	json_key(j, "responses");
	json_begin_object(j);
	write_refusal(j);
	write_later(j);
	json_end(j);
	write_schemas(j, tables);
	json_end(j);
}
