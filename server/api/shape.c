/* What is answered, as JSON Schema. */
#include "api/shape.h"

#include <string.h>

#include "base/must.h"

#define COMPONENT(name) "#/components/schemas/" name

/* What each kind of part is in JSON Schema. */
static const struct {
	const char *type, *format, *pattern, *reference;
} kinds[PART_KINDS] = {
	[PART_TEXT] = { .type = "string" },
	[PART_WORD] = { .type = "string" },
	[PART_ID] = { .type = "string", .format = "uuid" },
	[PART_MOMENT] = { .type = "string", .format = "date-time" },
	[PART_DAY] = { .type = "string", .format = "date" },
	[PART_NUMBER] = { .type = "integer" },
	[PART_FLAG] = { .type = "boolean" },
	[PART_CURSOR] = { .type = "string",
	                  .pattern = "^[0-9a-f]+[.][0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" },
	[PART_DIGEST] = { .type = "string", .pattern = "^[0-9a-f]{64}$" },
	[PART_TREE] = { .reference = COMPONENT("Tree") },
};

void shapes_gather(struct shapes *all, const struct shape *shape)
{
	for (int i = 0; i < all->count; i++)
		if (all->list[i] == shape)
			return;
	must(all->count < SHAPES);
	all->list[all->count++] = shape;
	for (const struct shape *one = shape; one; one = one->begins)
		for (const struct part *p = one->parts; p->name; p++)
			if (p->is)
				shapes_gather(all, p->is);
}

/* "type": "string", or ["string", "null"]. */
static void write_type(struct json *j, const char *type, bool or_null)
{
	json_key(j, "type");
	if (!or_null) {
		json_text(j, type);
		return;
	}
	json_begin_array(j);
	json_text(j, type);
	json_text(j, "null");
	json_end(j);
}

static void write_words(struct json *j, const char *const *words, bool or_null)
{
	json_key(j, "enum");
	json_begin_array(j);
	for (; *words; words++)
		json_text(j, *words);
	if (or_null)
		json_raw(j, "null");
	json_end(j);
}

static void write_plain(struct json *j, const struct part *p, bool or_null)
{
	write_type(j, kinds[p->kind].type, or_null);
	if (kinds[p->kind].format)
		json_pair(j, "format", kinds[p->kind].format);
	if (kinds[p->kind].pattern)
		json_pair(j, "pattern", kinds[p->kind].pattern);
	if (p->kind == PART_WORD)
		write_words(j, p->words, or_null);
}

static void write_reference(struct json *j, const struct part *p)
{
	char to[96] = COMPONENT("");

	if (p->is)
		strncat(to, p->is->name, sizeof to - strlen(to) - 1);
	json_pair(j, "$ref", p->is ? to : kinds[p->kind].reference);
}

/* "oneOf": [{"$ref": …}, {"type": "null"}] */
static void write_reference_or_null(struct json *j, const struct part *p)
{
	json_key(j, "oneOf");
	json_begin_array(j);
	json_begin_object(j);
	write_reference(j, p);
	json_end(j);
	json_begin_object(j);
	json_pair(j, "type", "null");
	json_end(j);
	json_end(j);
}

/* The members of the schema of one value. */
static void write_one(struct json *j, const struct part *p, bool or_null)
{
	if (kinds[p->kind].type)
		write_plain(j, p, or_null);
	else if (or_null)
		write_reference_or_null(j, p);
	else
		write_reference(j, p);
}

static void write_list(struct json *j, const struct part *p)
{
	write_type(j, "array", p->how & OR_NULL);
	json_key(j, "items");
	json_begin_object(j);
	write_one(j, p, p->how & OF_NULLS);
	json_end(j);
	if (p->how < OF_COUNT)
		return;
	json_key(j, "minItems");
	json_number(j, p->how / OF_COUNT);
	json_key(j, "maxItems");
	json_number(j, p->how / OF_COUNT);
}

static void write_part(struct json *j, const struct part *p, const char *title)
{
	json_begin_object(j);
	if (title)
		json_pair(j, "title", title);
	if (p->how & LISTED)
		write_list(j, p);
	else
		write_one(j, p, p->how & OR_NULL);
	json_end(j);
}

static bool has(const struct shape *shape, const char *name)
{
	for (const struct part *p = shape->parts; p->name; p++)
		if (strcmp(p->name, name) == 0)
			return true;
	return false;
}

/* Every member: those of the shape that it begins like come first. */
static void write_members(struct json *j, const struct shape *shape,
                          void (*write)(struct json *, const struct part *))
{
	for (const struct part *p = shape->begins ? shape->begins->parts : NULL; p && p->name; p++)
		if (!has(shape, p->name))
			write(j, p);
	for (const struct part *p = shape->parts; p->name; p++)
		write(j, p);
}

static void write_property(struct json *j, const struct part *p)
{
	json_key(j, p->name);
	write_part(j, p, NULL);
}

static void write_if_required(struct json *j, const struct part *p)
{
	if (!(p->how & NOT_ALWAYS))
		json_text(j, p->name);
}

static void write_object(struct json *j, const struct shape *shape)
{
	json_pair(j, "type", "object");
	json_key(j, "additionalProperties");
	if (shape->each) {
		write_part(j, shape->parts, NULL);
		return;
	}
	json_bool(j, shape->more);
	json_key(j, "properties");
	json_begin_object(j);
	write_members(j, shape, write_property);
	json_end(j);
	json_key(j, "required");
	json_begin_array(j);
	write_members(j, shape, write_if_required);
	json_end(j);
}

void shape_schema(struct json *j, const struct shape *shape)
{
	json_begin_object(j);
	if (shape->either) {
		json_key(j, "oneOf");
		json_begin_array(j);
		for (const struct part *p = shape->parts; p->name; p++)
			write_part(j, p, p->name);
		json_end(j);
	} else {
		write_object(j, shape);
	}
	json_end(j);
}

void shape_reference(struct json *j, const struct shape *shape)
{
	const struct part whole = { .is = shape };

	json_begin_object(j);
	write_reference(j, &whole);
	json_end(j);
}

/* The elements that texts have, and what some of them say (include/text/markdown.h). */
static const char *const elements[] = { "p",     "h3",         "h4",  "h5",   "ul",      "ol",
	                                "li",    "blockquote", "pre", "code", "em",      "strong",
	                                "del",   "br",         "hr",  "a",    "table",   "thead",
	                                "tbody", "tr",         "th",  "td",   "mention", NULL };
static const char *const sides[] = { "left", "center", "right", NULL };
static const struct shape attributes_shape =
	SHAPE("Attributes", A_TEXT("href", NOT_ALWAYS), AN_ID("id", NOT_ALWAYS),
              A_NUMBER("start", NOT_ALWAYS), A_WORD("align", sides, NOT_ALWAYS));
static const struct shape node_shape = { .name = "Node" };
static const struct shape inside_shape =
	SHAPE_EITHER("inside", AN_OBJECT("node", node_shape), AN_OBJECT("attributes", attributes_shape));

/* Its name, what it says, what stands in it. */
static void write_element(struct json *j)
{
	const struct part name = A_WORD("name", elements);

	json_begin_object(j);
	json_pair(j, "title", "element");
	json_pair(j, "type", "array");
	json_key(j, "prefixItems");
	json_begin_array(j);
	write_part(j, &name, NULL);
	json_end(j);
	json_key(j, "minItems");
	json_number(j, 1);
	json_key(j, "items");
	shape_schema(j, &inside_shape);
	json_end(j);
}

void shape_trees(struct json *j)
{
	const struct part tree = LIST_OF("tree", node_shape), text = A_TEXT("text");

	json_key(j, "Tree");
	write_part(j, &tree, NULL);
	json_key(j, node_shape.name);
	json_begin_object(j);
	json_key(j, "oneOf");
	json_begin_array(j);
	write_part(j, &text, text.name);
	write_element(j);
	json_end(j);
	json_end(j);
	json_key(j, attributes_shape.name);
	shape_schema(j, &attributes_shape);
}
