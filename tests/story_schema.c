/*
 * Whether a value is what a JSON Schema says: the keywords that openapi.json uses, and no other (an unknown
 * one is a complaint, so that nothing is believed to be checked that is not).
 */
#include "story_schema.h"

#include <regex.h>
#include <string.h>

/* Where in the answer: from the value up to the whole. */
struct at {
	const struct at *up;
	const char *name; /* of a member; NULL for an element */
	size_t index;
};

struct reading {
	struct arena *arena;
	json_t *document;
	const char *complaint;
	int quiet; /* within a choice: whoever tries asks for no words */
};

typedef bool keyword(struct reading *r, json_t *rule, json_t *schema, json_t *value, const struct at *at);
static bool fits(struct reading *r, json_t *schema, json_t *value, const struct at *at);

static const char *place_of(struct reading *r, const struct at *at)
{
	if (!at)
		return "the answer";
	const char *above = at->up ? arena_printf(r->arena, "%s.", place_of(r, at->up)) : "";

	return at->name ? arena_printf(r->arena, "%s%s", above, at->name)
	                : arena_printf(r->arena, "%s%zu", above, at->index);
}

static bool misfit(struct reading *r, const struct at *at, const char *what, const char *more)
{
	if (!r->quiet)
		r->complaint = arena_printf(r->arena, "%s %s%s", place_of(r, at), what, more);
	return false;
}

static bool is_of_type(const json_t *value, const char *type)
{
	static const struct {
		const char *name;
		json_type type;
	} types[] = {
		{ "object", JSON_OBJECT },   { "array", JSON_ARRAY }, { "string", JSON_STRING },
		{ "integer", JSON_INTEGER }, { "number", JSON_REAL }, { "boolean", JSON_TRUE },
		{ "boolean", JSON_FALSE },   { "null", JSON_NULL },
	};

	for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
		if (types[i].type == json_typeof(value) && strcmp(types[i].name, type) == 0)
			return true;
	return false;
}

static bool has_type(struct reading *r, json_t *rule, json_t *schema, json_t *value, const struct at *at)
{
	size_t i;
	json_t *one;

	(void)schema;
	if (json_is_string(rule))
		return is_of_type(value, json_string_value(rule)) ||
		       misfit(r, at, "is no ", json_string_value(rule));
	json_array_foreach (rule, i, one)
		if (is_of_type(value, json_string_value(one)))
			return true;
	return misfit(r, at, "is no ", json_string_value(json_array_get(rule, 0)));
}

static bool is_listed(struct reading *r, json_t *rule, json_t *schema, json_t *value, const struct at *at)
{
	size_t i;
	json_t *one;

	(void)schema;
	json_array_foreach (rule, i, one)
		if (json_equal(one, value))
			return true;
	return misfit(r, at,
	              "is none of the words: ", json_is_string(value) ? json_string_value(value) : "no text");
}

static bool matches(const char *text, const char *pattern)
{
	regex_t compiled;

	if (regcomp(&compiled, pattern, REG_EXTENDED | REG_NOSUB) != 0)
		return false;
	bool well = regexec(&compiled, text, 0, NULL, 0) == 0;

	regfree(&compiled);
	return well;
}

static bool has_pattern(struct reading *r, json_t *rule, json_t *schema, json_t *value, const struct at *at)
{
	(void)schema;
	return !json_is_string(value) || matches(json_string_value(value), json_string_value(rule)) ||
	       misfit(r, at, "has another form: ", json_string_value(value));
}

/* Digits where the shape has digits, and its other signs as they are; `rest` is what follows. */
static bool is_shaped(const char *text, const char *shape, const char **rest)
{
	for (; *shape; shape++, text++) {
		bool digit = strchr("0123456789abcdef", *text) && *text;

		if (*shape == 'x' ? !digit : *shape == '0' ? *text < '0' || *text > '9' : *shape != *text)
			return false;
	}
	*rest = text;
	return true;
}

bool schema_is_moment(const char *text)
{
	const char *rest;

	if (!text || !is_shaped(text, "0000-00-00T00:00:00", &rest))
		return false;
	if (*rest == '.')
		rest += 1 + strspn(rest + 1, "0123456789");
	return strcmp(rest, "Z") == 0 ||
	       ((*rest == '+' || *rest == '-') && is_shaped(rest + 1, "00:00", &rest) && !*rest);
}

static bool has_format(struct reading *r, json_t *rule, json_t *schema, json_t *value, const struct at *at)
{
	const char *format = json_string_value(rule), *text = json_string_value(value), *rest = "?";
	bool well = false;

	(void)schema;
	if (!text)
		return true;
	if (strcmp(format, "date-time") == 0)
		well = schema_is_moment(text);
	else if (strcmp(format, "date") == 0)
		well = is_shaped(text, "0000-00-00", &rest) && !*rest;
	else if (strcmp(format, "uuid") == 0)
		well = is_shaped(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", &rest) && !*rest;
	return well || misfit(r, at, arena_printf(r->arena, "is no %s: ", format), text);
}

static bool has_members(struct reading *r, json_t *rule, json_t *schema, json_t *value, const struct at *at)
{
	const char *name;
	json_t *member;

	(void)schema;
	json_object_foreach (value, name, member) {
		const struct at inside = { at, name, 0 };
		json_t *its = json_object_get(rule, name);

		if (its && !fits(r, its, member, &inside))
			return false;
	}
	return true;
}

static bool has_required(struct reading *r, json_t *rule, json_t *schema, json_t *value, const struct at *at)
{
	size_t i;
	json_t *name;

	(void)schema;
	json_array_foreach (rule, i, name)
		if (json_is_object(value) && !json_object_get(value, json_string_value(name)))
			return misfit(r, at, "lacks ", json_string_value(name));
	return true;
}

/* What is not among the properties: refused, taken, or of one schema. */
static bool has_no_others(struct reading *r, json_t *rule, json_t *schema, json_t *value, const struct at *at)
{
	json_t *known = json_object_get(schema, "properties"), *member;
	const char *name;

	json_object_foreach (value, name, member) {
		const struct at inside = { at, name, 0 };

		if (json_object_get(known, name) || json_is_true(rule))
			continue;
		if (json_is_false(rule))
			return misfit(r, &inside, "is not described", "");
		if (!fits(r, rule, member, &inside))
			return false;
	}
	return true;
}

static bool has_elements(struct reading *r, json_t *rule, json_t *schema, json_t *value, const struct at *at)
{
	for (size_t i = json_array_size(json_object_get(schema, "prefixItems")); i < json_array_size(value);
	     i++) {
		const struct at inside = { at, NULL, i };

		if (!fits(r, rule, json_array_get(value, i), &inside))
			return false;
	}
	return true;
}

static bool has_first_elements(struct reading *r, json_t *rule, json_t *schema, json_t *value,
                               const struct at *at)
{
	(void)schema;
	for (size_t i = 0; i < json_array_size(rule) && i < json_array_size(value); i++) {
		const struct at inside = { at, NULL, i };

		if (!fits(r, json_array_get(rule, i), json_array_get(value, i), &inside))
			return false;
	}
	return true;
}

static bool has_enough(struct reading *r, json_t *rule, json_t *schema, json_t *value, const struct at *at)
{
	(void)schema;
	return !json_is_array(value) || (json_int_t)json_array_size(value) >= json_integer_value(rule) ||
	       misfit(r, at, "has too few elements", "");
}

static bool has_not_too_many(struct reading *r, json_t *rule, json_t *schema, json_t *value,
                             const struct at *at)
{
	(void)schema;
	return !json_is_array(value) || (json_int_t)json_array_size(value) <= json_integer_value(rule) ||
	       misfit(r, at, "has too many elements", "");
}

/* What none of them fits is told of the first. */
static bool is_one_of(struct reading *r, json_t *rule, json_t *schema, json_t *value, const struct at *at)
{
	int fitting = 0;
	size_t i;
	json_t *one;

	(void)schema;
	r->quiet++;
	json_array_foreach (rule, i, one)
		fitting += fits(r, one, value, at);
	r->quiet--;
	if (fitting == 0)
		return fits(r, json_array_get(rule, 0), value, at);
	return fitting == 1 || misfit(r, at, "is more than one of what it may be", "");
}

/* "#/components/schemas/Person" */
json_t *schema_of_reference(json_t *document, const char *reference)
{
	for (const char *step = reference + strcspn(reference, "/"); *step && document;) {
		size_t length = strcspn(step + 1, "/");

		document = json_object_getn(document, step + 1, length);
		step += 1 + length;
	}
	return document;
}

static bool refers(struct reading *r, json_t *rule, json_t *schema, json_t *value, const struct at *at)
{
	json_t *to = schema_of_reference(r->document, json_string_value(rule));

	(void)schema;
	return to ? fits(r, to, value, at)
	          : misfit(r, at, "is described by what is not there: ", json_string_value(rule));
}

static bool fits(struct reading *r, json_t *schema, json_t *value, const struct at *at)
{
	static const struct {
		const char *name;
		keyword *holds; /* NULL: says nothing about a value */
	} keywords[] = {
		{ "$ref", refers },           { "type", has_type },
		{ "enum", is_listed },        { "format", has_format },
		{ "pattern", has_pattern },   { "properties", has_members },
		{ "required", has_required }, { "additionalProperties", has_no_others },
		{ "items", has_elements },    { "prefixItems", has_first_elements },
		{ "minItems", has_enough },   { "maxItems", has_not_too_many },
		{ "oneOf", is_one_of },       { "title", NULL },
	};
	const char *name;
	json_t *rule;

	json_object_foreach (schema, name, rule) {
		size_t i = 0;

		while (i < sizeof keywords / sizeof keywords[0] && strcmp(keywords[i].name, name) != 0)
			i++;
		if (i == sizeof keywords / sizeof keywords[0])
			return misfit(r, at, "is described by a word that is not known here: ", name);
		if (keywords[i].holds && !keywords[i].holds(r, rule, schema, value, at))
			return false;
	}
	return true;
}

const char *schema_misfit(struct arena *arena, json_t *document, json_t *schema, json_t *value)
{
	struct reading r = { .arena = arena, .document = document };

	return fits(&r, schema, value, NULL) ? NULL : r.complaint;
}
