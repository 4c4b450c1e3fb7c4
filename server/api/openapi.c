/* openapi.json (OpenAPI 3.1), printed from the table of addresses and the descriptions of bodies; and what browsers report. */
#include <string.h>

#include "api/bodies.h"
#include "api/handlers.h"
#include "api/openapi.h"
#include "api/schema.h"
#include "base/json.h"
#include "base/log.h"
#include "base/text.h"
#include "base/version.h"
#include "base/words.h"

enum { OPENAPI_BYTES = 512 * 1024 };

struct nothing {
	const char *nothing;
};
const struct body nothing_body = { sizeof(struct nothing), (const struct field[]){ { 0 } } };
const struct body csp_body = { sizeof(struct nothing), (const struct field[]){ { 0 } } };

static void write_reference(struct json *j, const char *key, const char *to)
{
	json_key(j, key);
	json_begin_object(j);
	json_pair(j, "$ref", to);
	json_end(j);
}

static void write_parameter(struct json *j, const char *name, const char *where, const struct field *f)
{
	json_begin_object(j);
	json_pair(j, "name", name);
	json_pair(j, "in", where);
	json_key(j, "required");
	json_bool(j, !f || f->required);
	json_key(j, "schema");
	if (f)
		schema_field(j, f);
	else
		schema_type(j, "string", "uuid", false);
	json_end(j);
}

static void write_parameters(struct task *t, struct json *j, const struct route *r)
{
	json_key(j, "parameters");
	json_begin_array(j);
	for (const char *c = strchr(r->address, ':'); c; c = strchr(c + 1, ':'))
		write_parameter(j, arena_copy_n(&t->arena, c + 1, strcspn(c + 1, "/")), "path", NULL);
	for (const struct field *f = r->query ? r->query->fields : NULL; f && f->kind; f++)
		write_parameter(j, f->name, "query", f);
	if (strcmp(r->method, "POST") == 0 && !(r->flags & NO_KEY))
		write_parameter(j, "Idempotency-Key", "header", NULL);
	json_end(j);
}

static void write_request_body(struct json *j, const struct body *body)
{
	static const char *const path[] = { "requestBody", "content", "application/json" };

	for (size_t i = 0; i < sizeof path / sizeof path[0]; i++) {
		json_key(j, path[i]);
		json_begin_object(j);
	}
	json_key(j, "schema");
	schema_object(j, body);
	for (size_t i = 0; i < sizeof path / sizeof path[0]; i++)
		json_end(j);
}

#define RESPONSE(name) "#/components/responses/" name

static void write_answers(struct json *j)
{
	json_key(j, "responses");
	json_begin_object(j);
	json_key(j, "2XX");
	json_begin_object(j);
	json_pair(j, "description", "Done");
	json_end(j);
	write_reference(j, "429", RESPONSE("Later"));
	write_reference(j, "503", RESPONSE("Later"));
	write_reference(j, "default", RESPONSE("Problem"));
	json_end(j);
}

static void write_operation(struct task *t, struct json *j, const struct route *r)
{
	json_key(j, text_lower(arena_copy(&t->arena, r->method)));
	json_begin_object(j);
	json_pair(j, "summary", word(LANGUAGE_en, arena_printf(&t->arena, "route.%s", r->name)));
	json_pair(j, "x-capability", capability_name(r->capability));
	json_pair(j, "x-audit", audit_class_name(r->audit));
	write_parameters(t, j, r);
	if (r->body)
		write_request_body(j, r->body);
	write_answers(j);
	json_end(j);
}

/* What every refusal says, with each code that it may have (base/problems.def). */
static void write_problem(struct json *j)
{
	static const struct {
		const char *name, *type;
		bool nullable;
	} members[] = {
		{ "type", "string", false },  { "title", "string", false },  { "status", "integer", false },
		{ "detail", "string", true }, { "pointer", "string", true }, { "request", "integer", false },
	};

	json_begin_object(j);
	json_pair(j, "type", "object");
	json_key(j, "properties");
	json_begin_object(j);
	for (size_t i = 0; i < sizeof members / sizeof members[0]; i++) {
		json_key(j, members[i].name);
		schema_type(j, members[i].type, NULL, members[i].nullable);
	}
	json_key(j, "code");
	json_begin_object(j);
	json_key(j, "enum");
	json_begin_array(j);
	for (int problem = PROBLEM_none + 1; problem < PROBLEM_COUNT; problem++)
		json_text(j, problem_code((enum problem)problem));
	json_end(j);
	json_end(j);
	json_end(j);
	json_end(j);
}

static void write_content(struct json *j)
{
	json_key(j, "content");
	json_begin_object(j);
	json_key(j, "application/problem+json");
	json_begin_object(j);
	write_reference(j, "schema", "#/components/schemas/Problem");
	json_end(j);
	json_end(j);
}

static void write_refusal(struct json *j)
{
	json_key(j, "Problem");
	json_begin_object(j);
	json_pair(j, "description", "A problem (RFC 9457)");
	write_content(j);
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
	write_content(j);
	json_end(j);
}

static void write_components(struct json *j)
{
	json_key(j, "components");
	json_begin_object(j);
	json_key(j, "responses");
	json_begin_object(j);
	write_refusal(j);
	write_later(j);
	json_end(j);
	json_key(j, "schemas");
	json_begin_object(j);
	json_key(j, "Problem");
	write_problem(j);
	json_end(j);
	json_end(j);
}

/* "/api/posts/:post" becomes "/api/posts/{post}". */
static const char *template_of(struct task *t, const char *address)
{
	char *out = arena_alloc(&t->arena, 2 * strlen(address) + 1), *place = out;

	for (bool inside = false;; address++) {
		if (inside && (*address == '/' || *address == '\0')) {
			*place++ = '}';
			inside = false;
		}
		if (*address == '\0')
			return out;
		inside = inside || *address == ':';
		*place++ = *address == ':' ? '{' : *address;
	}
}

/* The table that is described: given by who has it. */
static struct {
	const struct route *routes;
	int count;
} described;

void openapi_open(const struct route *table, int count)
{
	described.routes = table;
	described.count = count;
}

static bool is_first_of_address(int i)
{
	for (int k = 0; k < i; k++)
		if (strcmp(described.routes[k].address, described.routes[i].address) == 0)
			return false;
	return true;
}

struct reply openapi_show(struct task *t, const struct request *rq)
{
	struct json j = json_open(t, OPENAPI_BYTES);

	(void)rq;
	json_begin_object(&j);
	json_pair(&j, "openapi", "3.1.0");
	json_key(&j, "info");
	json_begin_object(&j);
	json_pair(&j, "title", "Parvis");
	json_pair(&j, "version", PARVIS_VERSION);
	json_end(&j);
	json_key(&j, "paths");
	json_begin_object(&j);
	for (int i = 0; i < described.count; i++) {
		if (!is_first_of_address(i))
			continue;
		json_key(&j, template_of(t, described.routes[i].address));
		json_begin_object(&j);
		for (int k = i; k < described.count; k++)
			if (strcmp(described.routes[k].address, described.routes[i].address) == 0)
				write_operation(t, &j, &described.routes[k]);
		json_end(&j);
	}
	json_end(&j);
	write_components(&j);
	json_end(&j);
	return reply_json(t, 200, json_done(&j));
}

/* Only that there was one: what a browser reports holds addresses that a person was at. */
struct reply csp_report(struct task *t, const struct request *rq)
{
	(void)rq;
	log_event("csp_report", "count=1");
	return reply_empty(t);
}
