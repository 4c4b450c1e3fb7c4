/* openapi.json (OpenAPI 3.1), printed from the table of addresses and the descriptions of bodies; and what browsers report. */
#include <string.h>

#include "api/bodies.h"
#include "api/handlers.h"
#include "api/openapi.h"
#include "base/json.h"
#include "base/log.h"
#include "base/text.h"
#include "base/version.h"
#include "base/words.h"

enum { OPENAPI_BYTES = 512 * 1024 };
#define UUID "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"

struct nothing {
	const char *nothing;
};
const struct body nothing_body = { sizeof(struct nothing), (const struct field[]){ { 0 } } };
const struct body csp_body = { sizeof(struct nothing), (const struct field[]){ { 0 } } };

static void write_object(struct json *j, const struct body *body);

static void write_choices(struct json *j, const char *const *choices)
{
	json_key(j, "enum");
	json_begin_array(j);
	for (int i = 0; choices[i]; i++)
		json_text(j, choices[i]);
	json_end(j);
}

static void write_bounds(struct json *j, const struct field *f, const char *low, const char *high)
{
	json_key(j, low);
	json_number(j, f->min);
	json_key(j, high);
	json_number(j, f->max);
}

/* What stands for a field that is absent, as JSON: numbers and flags are bound as text, and are none. */
static void write_preset(struct json *j, const struct field *f)
{
	json_key(j, "default");
	if (f->kind == FIELD_CHOICE)
		json_text(j, f->preset);
	else
		json_raw(j, f->preset);
}

static void write_ids(struct json *j, const struct field *f)
{
	json_key(j, "oneOf");
	json_begin_array(j);
	json_begin_object(j);
	write_choices(j, f->choices);
	json_end(j);
	json_raw(j, "{\"type\":\"array\",\"items\":{\"type\":\"string\",\"format\":\"uuid\"}}");
	json_end(j);
}

/* What each kind of field is in JSON Schema, and by which words its bounds go. */
static const struct {
	const char *type, *low, *high, *format, *pattern;
} kinds[] = {
	[FIELD_TEXT] = { "string", "minLength", "maxLength" },
	[FIELD_NAME] = { "string", "minLength", "maxLength" },
	[FIELD_CHOICE] = { "string" },
	[FIELD_NUMBER] = { "integer", "minimum", "maximum" },
	[FIELD_FLAG] = { "boolean" },
	[FIELD_ID] = { "string", .format = "uuid" },
	[FIELD_DATE] = { "string", .format = "date" },
	[FIELD_VERSION] = { "integer", "minimum", "maximum" },
	[FIELD_CHOICES] = { "array" },
	[FIELD_LIST] = { "array", "minItems", "maxItems" },
	[FIELD_CURSOR] = { "string", .pattern = "^[0-9]+[.]" UUID "$" },
	[FIELD_NAME_CURSOR] = { "string", .pattern = "^([0-9a-f]{2})+[.]" UUID "$" },
};

static void write_items(struct json *j, const struct field *f)
{
	json_key(j, "items");
	if (f->kind == FIELD_LIST) {
		write_object(j, f->items);
		return;
	}
	json_begin_object(j);
	json_pair(j, "type", "string");
	write_choices(j, f->choices);
	json_end(j);
}

static void write_kind(struct json *j, const struct field *f)
{
	json_pair(j, "type", kinds[f->kind].type);
	if (kinds[f->kind].low)
		write_bounds(j, f, kinds[f->kind].low, kinds[f->kind].high);
	if (kinds[f->kind].format)
		json_pair(j, "format", kinds[f->kind].format);
	if (kinds[f->kind].pattern)
		json_pair(j, "pattern", kinds[f->kind].pattern);
	if (f->kind == FIELD_CHOICE)
		write_choices(j, f->choices);
	if (f->kind == FIELD_CHOICES || f->kind == FIELD_LIST)
		write_items(j, f);
}

/* The JSON Schema of one field. */
static void write_field(struct json *j, const struct field *f)
{
	json_begin_object(j);
	if (f->kind == FIELD_IDS)
		write_ids(j, f);
	else
		write_kind(j, f);
	if (f->preset)
		write_preset(j, f);
	json_end(j);
}

static void write_object(struct json *j, const struct body *body)
{
	json_begin_object(j);
	json_pair(j, "type", "object");
	json_key(j, "additionalProperties");
	json_bool(j, false);
	json_key(j, "properties");
	json_begin_object(j);
	for (const struct field *f = body->fields; f->kind; f++) {
		json_key(j, f->name);
		write_field(j, f);
	}
	json_end(j);
	json_key(j, "required");
	json_begin_array(j);
	for (const struct field *f = body->fields; f->kind; f++)
		if (f->required)
			json_text(j, f->name);
	json_end(j);
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
		write_field(j, f);
	else
		json_raw(j, "{\"type\":\"string\",\"format\":\"uuid\"}");
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
	write_object(j, body);
	for (size_t i = 0; i < sizeof path / sizeof path[0]; i++)
		json_end(j);
}

#define CONTENT "\"content\":{\"application/problem+json\":{\"schema\":{\"$ref\":\"#/components/schemas/Problem\"}}}"

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
	json_key(j, "responses");
	json_raw(
		j,
		"{\"2XX\":{\"description\":\"Done\"},\"429\":{\"$ref\":\"#/components/responses/Later\"},"
		"\"503\":{\"$ref\":\"#/components/responses/Later\"},\"default\":{\"$ref\":\"#/components/responses/Problem\"}}");
	json_end(j);
}

/* What every refusal says, with each code that it may have (base/problems.def). */
static void write_problem(struct json *j)
{
	static const char *const members[][2] = {
		{ "type", "{\"type\":\"string\"}" },
		{ "title", "{\"type\":\"string\"}" },
		{ "status", "{\"type\":\"integer\"}" },
		{ "detail", "{\"type\":[\"string\",\"null\"]}" },
		{ "pointer", "{\"type\":[\"string\",\"null\"]}" },
		{ "request", "{\"type\":\"integer\"}" },
	};

	json_begin_object(j);
	json_pair(j, "type", "object");
	json_key(j, "properties");
	json_begin_object(j);
	for (size_t i = 0; i < sizeof members / sizeof members[0]; i++) {
		json_key(j, members[i][0]);
		json_raw(j, members[i][1]);
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

/* A refusal, and one that says when to ask again (api/share.h, api/auth/throttle.h). */
static void write_components(struct json *j)
{
	json_key(j, "components");
	json_begin_object(j);
	json_key(j, "responses");
	json_raw(j, "{\"Problem\":{\"description\":\"A problem (RFC 9457)\"," CONTENT "},"
	            "\"Later\":{\"description\":\"Not now: asked again later it may be done\",\"headers\":{"
	            "\"Retry-After\":{\"schema\":{\"type\":\"integer\"}},"
	            "\"RateLimit\":{\"schema\":{\"type\":\"string\"}},"
	            "\"RateLimit-Policy\":{\"schema\":{\"type\":\"string\"}}}," CONTENT "}}");
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
	json_raw(&j, "{\"title\":\"Parvis\",\"version\":\"" PARVIS_VERSION "\"}");
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
