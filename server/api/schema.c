/* Descriptions of bodies and fields as JSON Schema. */
#include "api/schema.h"

#define UUID "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"

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

void schema_type(struct json *j, const char *type, const char *format, bool nullable)
{
	json_begin_object(j);
	json_key(j, "type");
	if (nullable)
		json_begin_array(j);
	json_text(j, type);
	if (nullable) {
		json_text(j, "null");
		json_end(j);
	}
	if (format)
		json_pair(j, "format", format);
	json_end(j);
}

static void write_ids(struct json *j, const struct field *f)
{
	json_key(j, "oneOf");
	json_begin_array(j);
	json_begin_object(j);
	write_choices(j, f->choices);
	json_end(j);
	json_begin_object(j);
	json_pair(j, "type", "array");
	json_key(j, "items");
	schema_type(j, "string", "uuid", false);
	json_end(j);
	json_end(j);
}

/* What each kind of field is in JSON Schema, and by which words its bounds go. */
static const struct {
	const char *type, *low, *high, *format, *pattern;
} kinds[] = {
	[FIELD_TEXT] = { .type = "string", .low = "minLength", .high = "maxLength" },
	[FIELD_NAME] = { .type = "string", .low = "minLength", .high = "maxLength" },
	[FIELD_CHOICE] = { .type = "string" },
	[FIELD_NUMBER] = { .type = "integer", .low = "minimum", .high = "maximum" },
	[FIELD_FLAG] = { .type = "boolean" },
	[FIELD_ID] = { .type = "string", .format = "uuid" },
	[FIELD_DATE] = { .type = "string", .format = "date" },
	[FIELD_VERSION] = { .type = "integer", .low = "minimum", .high = "maximum" },
	[FIELD_CHOICES] = { .type = "array" },
	[FIELD_LIST] = { .type = "array", .low = "minItems", .high = "maxItems" },
	[FIELD_CURSOR] = { .type = "string", .pattern = "^[0-9]+[.]" UUID "$" },
	[FIELD_NAME_CURSOR] = { .type = "string", .pattern = "^([0-9a-f]{2})+[.]" UUID "$" },
};

static void write_items(struct json *j, const struct field *f)
{
	json_key(j, "items");
	if (f->kind == FIELD_LIST) {
		schema_object(j, f->items);
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

void schema_field(struct json *j, const struct field *f)
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

void schema_object(struct json *j, const struct body *body)
{
	json_begin_object(j);
	json_pair(j, "type", "object");
	json_key(j, "additionalProperties");
	json_bool(j, false);
	json_key(j, "properties");
	json_begin_object(j);
	for (const struct field *f = body->fields; f->kind; f++) {
		json_key(j, f->name);
		schema_field(j, f);
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
