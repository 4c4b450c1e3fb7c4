/* openapi.json (OpenAPI 3.1), printed from the tables of addresses, bodies and answers; and what browsers
 * report. */
#include <string.h>

#include "api/bodies.h"
#include "api/handlers.h"
#include "api/openapi.h"
#include "api/responses.h"
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

/* What browsers report has a form and a type of theirs, and is not read. */
static void write_request_body(struct json *j, const struct body *body)
{
	bool theirs = body == &csp_body;

	json_key(j, "requestBody");
	json_begin_object(j);
	json_key(j, "required");
	json_bool(j, true);
	json_key(j, "content");
	json_begin_object(j);
	json_key(j, theirs ? "application/csp-report" : "application/json");
	json_begin_object(j);
	json_key(j, "schema");
	if (theirs)
		schema_type(j, "object", NULL, false);
	else
		schema_object(j, body);
	json_end(j);
	json_end(j);
	json_end(j);
}

/* The table that is described: given by who has it. */
static struct described described;

void openapi_open(struct described tables)
{
	described = tables;
}

/* The subject in whose part of the table a route stands. */
static const char *subject_of(const struct route *r)
{
	int line = (int)(r - described.routes), s = described.subject_count - 1;

	while (s > 0 && described.subjects[s].first > line)
		s--;
	return described.subjects[s].name;
}

/* A word of the catalogue whose key is made of two. */
static const char *word_of(struct task *t, const char *mould, const char *name)
{
	return word(LANGUAGE_en, arena_printf(&t->arena, "%s.%s", mould, name));
}

/* Who is let in: nobody needs a session at the door. */
static void write_security(struct json *j, const struct route *r)
{
	json_key(j, "security");
	json_begin_array(j);
	if (r->capability != CAN_ENTER) {
		json_begin_object(j);
		json_key(j, "session");
		json_begin_array(j);
		json_end(j);
		json_end(j);
	}
	json_end(j);
}

static void write_operation(struct task *t, struct json *j, const struct route *r)
{
	json_key(j, text_lower(arena_copy(&t->arena, r->method)));
	json_begin_object(j);
	json_pair(j, "operationId", r->name);
	json_pair(j, "summary", word_of(t, "route", r->name));
	json_pair(j, "description", word_of(t, "may", capability_name(r->capability)));
	json_key(j, "tags");
	json_begin_array(j);
	json_text(j, subject_of(r));
	json_end(j);
	write_security(j, r);
	json_pair(j, "x-capability", capability_name(r->capability));
	json_pair(j, "x-audit", audit_class_name(r->audit));
	write_parameters(t, j, r);
	if (r->body)
		write_request_body(j, r->body);
	json_key(j, "responses");
	responses_write(j, described.answers, r->run);
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

static bool is_first_of_address(int i)
{
	for (int k = 0; k < i; k++)
		if (strcmp(described.routes[k].address, described.routes[i].address) == 0)
			return false;
	return true;
}

static void write_info(struct json *j, const struct config *config)
{
	json_key(j, "info");
	json_begin_object(j);
	json_pair(j, "title", "Parvis");
	json_pair(j, "version", PARVIS_VERSION);
	json_pair(j, "description", word(LANGUAGE_en, "routes.intro"));
	json_key(j, "contact");
	json_begin_object(j);
	json_pair(j, "name", config->company);
	json_end(j);
	json_end(j);
	json_key(j, "servers");
	json_begin_array(j);
	json_begin_object(j);
	json_pair(j, "url", "/");
	json_end(j);
	json_end(j);
}

static void write_tags(struct task *t, struct json *j)
{
	json_key(j, "tags");
	json_begin_array(j);
	for (int s = 0; s < described.subject_count; s++) {
		json_begin_object(j);
		json_pair(j, "name", described.subjects[s].name);
		json_pair(j, "description", word_of(t, "routes.subject", described.subjects[s].name));
		json_end(j);
	}
	json_end(j);
}

static void write_paths(struct task *t, struct json *j)
{
	json_key(j, "paths");
	json_begin_object(j);
	for (int i = 0; i < described.count; i++) {
		if (!is_first_of_address(i))
			continue;
		json_key(j, template_of(t, described.routes[i].address));
		json_begin_object(j);
		for (int k = i; k < described.count; k++)
			if (strcmp(described.routes[k].address, described.routes[i].address) == 0)
				write_operation(t, j, &described.routes[k]);
		json_end(j);
	}
	json_end(j);
}

struct reply openapi_show(struct task *t, const struct request *rq)
{
	struct json j = json_open(t, OPENAPI_BYTES);

	json_begin_object(&j);
	json_pair(&j, "openapi", "3.1.0");
	write_info(&j, rq->config);
	write_tags(t, &j);
	write_paths(t, &j);
	json_key(&j, "components");
	components_write(&j, described.answers);
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
