/* Reads a JSON body into a struct, as its description says; every refusal names the field. */
#include "input/body.h"

#include <jansson.h>
#include <string.h>

#include "base/id.h"
#include "base/json.h"
#include "base/text.h"
#include "base/words.h"

/* jansson accepts 2,048 levels and any number of elements: ours are counted before it
 * takes memory for them. */
static bool is_modest(const char *text)
{
	int depth = 0, elements = 0;
	bool in_string = false;

	for (; *text; text++) {
		if (in_string) {
			if (*text == '\\' && text[1])
				text++;
			else if (*text == '"')
				in_string = false;
			continue;
		}
		in_string = *text == '"';
		if (strchr("[{", *text) && (++depth > BODY_DEPTH || ++elements > BODY_ELEMENTS))
			return false;
		if (strchr("]}", *text))
			depth--;
		if (*text == ',' && ++elements > BODY_ELEMENTS)
			return false;
	}
	return true;
}

/* The words for what jansson stumbled over. */
static const char *fault_of(const char *text, size_t length)
{
	json_error_t error = { 0 };

	json_decref(json_loadb(text, length, JSON_REJECT_DUPLICATES, &error));
	if (json_error_code(&error) == json_error_null_character)
		return "body.null_character";
	if (json_error_code(&error) == json_error_duplicate_key)
		return "body.key_twice";
	return strstr(error.text, "Unicode") ? "body.half_character" : "body.not_json";
}

static json_t *parse(struct task *t, const char *text, size_t length)
{
	if (!text_is_utf8(text, length)) {
		task_fail(t, PROBLEM_not_utf8, NULL);
		return NULL;
	}
	if (strlen(text) != length || !is_modest(text)) {
		task_fail(t, PROBLEM_bad_request, "body.not_modest");
		return NULL;
	}
	json_t *document = json_read(t, text, length);

	if (!json_is_object(document)) {
		task_fail(t, PROBLEM_bad_request, fault_of(text, length));
		return NULL;
	}
	return document;
}

static bool wrong_type(struct task *t, const char *pointer)
{
	return task_fail_at(t, PROBLEM_invalid_field, pointer, word_with(t, "field.wrong_type", "", ""));
}

static bool bind(struct task *t, const struct body *description, json_t *object, const char *path,
                 void *into);

static bool take_choices(struct task *t, const struct field *f, const char *pointer, json_t *value,
                         void *into)
{
	size_t count = json_array_size(value);
	const char **chosen = arena_alloc(&t->arena, (count + 1) * sizeof *chosen);

	for (size_t i = 0; i < count; i++) {
		const char *text = json_string_value(json_array_get(value, i));
		int position = text ? text_position(text, f->choices) : -1;

		if (position < 0 || text_position(f->choices[position], chosen) >= 0)
			return task_fail_at(t, PROBLEM_invalid_field, pointer,
			                    word_with(t, "field.not_a_choice", "", ""));
		chosen[i] = f->choices[position];
	}
	memcpy((char *)into + f->offset, &chosen, sizeof chosen);
	return true;
}

/* A word that stands for all of them, or some of them, one by one. */
static bool take_ids(struct task *t, const struct field *f, const char *pointer, json_t *value, void *into)
{
	size_t count = json_is_string(value) ? 1 : json_array_size(value);
	const char **ids = arena_alloc(&t->arena, (count + 1) * sizeof *ids);

	if ((int64_t)count > f->max)
		return task_fail_at(t, PROBLEM_invalid_field, pointer,
		                    word_with(t, "field.list_size", "", ""));
	for (size_t i = 0; i < count; i++) {
		const char *text =
			json_string_value(json_is_string(value) ? value : json_array_get(value, i));
		bool well = text &&
		            (json_is_string(value) ? text_position(text, f->choices) >= 0 : id_valid(text));

		if (!well || text_position(text, ids) >= 0)
			return task_fail_at(t, PROBLEM_invalid_field, pointer,
			                    word_with(t, "field.not_a_choice", "", ""));
		ids[i] = text;
	}
	memcpy((char *)into + f->offset, &ids, sizeof ids);
	return true;
}

static bool take_list(struct task *t, const struct field *f, const char *pointer, json_t *value, void *into)
{
	size_t count = json_array_size(value);
	struct body_list *list = (void *)((char *)into + f->offset);

	if ((int64_t)count < f->min || (int64_t)count > f->max)
		return task_fail_at(t, PROBLEM_invalid_field, pointer,
		                    word_with(t, "field.list_size", "", ""));
	char *items = arena_alloc(&t->arena, count * f->items->size + 1);

	for (size_t i = 0; i < count; i++) {
		const char *path = arena_printf(&t->arena, "%s/%zu", pointer, i);
		json_t *item = json_array_get(value, i);

		if (!json_is_object(item))
			return wrong_type(t, path);
		if (!bind(t, f->items, item, path, items + i * f->items->size))
			return false;
	}
	*list = (struct body_list){ (int)count, items };
	return true;
}

/* The value as text, or NULL when its JSON type does not fit the field. */
static const char *as_text(struct task *t, const struct field *f, const json_t *value)
{
	switch (f->kind) {
	case FIELD_NUMBER:
	case FIELD_VERSION:
		return json_is_integer(value)
		               ? arena_printf(&t->arena, "%" JSON_INTEGER_FORMAT, json_integer_value(value))
		               : NULL;
	case FIELD_FLAG:
		return json_is_boolean(value) ? (json_is_true(value) ? "true" : "false") : NULL;
	default:
		return json_string_value(value);
	}
}

static bool take_value(struct task *t, const struct field *f, const char *pointer, json_t *value, void *into)
{
	if (f->kind == FIELD_CHOICES || f->kind == FIELD_LIST) {
		if (!json_is_array(value))
			return wrong_type(t, pointer);
		return f->kind == FIELD_LIST ? take_list(t, f, pointer, value, into)
		                             : take_choices(t, f, pointer, value, into);
	}
	if (f->kind == FIELD_IDS)
		return json_is_array(value) || json_is_string(value) ? take_ids(t, f, pointer, value, into)
		                                                     : wrong_type(t, pointer);
	const char *text = as_text(t, f, value);

	return text ? field_take(t, f, pointer, text, into) : wrong_type(t, pointer);
}

static bool take_absent(struct task *t, const struct field *f, const char *pointer, void *into)
{
	if (f->kind == FIELD_VERSION)
		return task_fail_at(t, PROBLEM_version_needed, pointer, NULL);
	if (f->required)
		return task_fail_at(t, PROBLEM_invalid_field, pointer, word_with(t, "field.missing", "", ""));
	return !f->preset || field_take(t, f, pointer, f->preset, into);
}

static bool knows(const struct body *description, const char *name)
{
	for (const struct field *f = description->fields; f->kind; f++)
		if (strcmp(f->name, name) == 0)
			return true;
	return false;
}

static bool has_only_known(struct task *t, const struct body *description, json_t *object, const char *path)
{
	const char *name;
	json_t *value;

	json_object_foreach (object, name, value)
		if (!knows(description, name))
			return task_fail_at(t, PROBLEM_unknown_field, field_pointer(t, path, name), NULL);
	return true;
}

static bool bind(struct task *t, const struct body *description, json_t *object, const char *path, void *into)
{
	if (!has_only_known(t, description, object, path))
		return false;
	for (const struct field *f = description->fields; f->kind; f++) {
		const char *pointer = arena_printf(&t->arena, "%s/%s", path, f->name);
		json_t *value = json_object_get(object, f->name);
		bool absent = !value || json_is_null(value);

		if (absent ? !take_absent(t, f, pointer, into) : !take_value(t, f, pointer, value, into))
			return false;
	}
	return true;
}

const void *body_read(struct task *t, const struct body *description, const char *text, size_t length)
{
	json_t *document = parse(t, text, length);
	void *into = arena_alloc(&t->arena, description->size);

	return document && bind(t, description, document, "", into) ? into : NULL;
}
