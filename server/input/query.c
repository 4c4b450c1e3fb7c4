/* Reads a query string into a struct, by the same descriptions as bodies. */
#include <string.h>

#include "base/text.h"
#include "input/body.h"

static const struct field *field_named(const struct body *description, const char *name)
{
	for (const struct field *f = description ? description->fields : NULL; f && f->kind; f++)
		if (strcmp(f->name, name) == 0)
			return f;
	return NULL;
}

/* Plus is a space in queries that forms make. */
static bool decode(char *text)
{
	for (char *c = text; (c = strchr(c, '+'));)
		*c = ' ';
	return text_percent_decode(text) && text_is_utf8(text, strlen(text));
}

static bool take_pair(struct task *t, const struct body *description, char *pair, uint64_t *taken, void *into)
{
	char *value = strchr(pair, '=');

	if (!value)
		return task_fail(t, PROBLEM_bad_request, NULL);
	*value++ = '\0';
	const struct field *f = field_named(description, pair);
	uint64_t bit = f ? UINT64_C(1) << (f - description->fields) : 0;

	if (!f || (*taken & bit))
		return task_fail_at(t, PROBLEM_unknown_field, field_pointer(t, "", pair), NULL);
	if (!decode(value))
		return task_fail(t, PROBLEM_not_utf8, NULL);
	/* an empty field of a form is an absent one: its preset, or what it lacks, applies */
	if (*value == '\0')
		return true;
	*taken |= bit;
	return field_take(t, f, arena_printf(&t->arena, "/%s", f->name), value, into);
}

static bool fill_presets(struct task *t, const struct body *description, uint64_t taken, void *into)
{
	for (const struct field *f = description ? description->fields : NULL; f && f->kind; f++) {
		bool absent = !(taken >> (f - description->fields) & 1);

		if (absent && f->kind == FIELD_VERSION)
			return task_fail_at(t, PROBLEM_version_needed,
			                    arena_printf(&t->arena, "/%s", f->name), NULL);
		if (absent && f->required)
			return task_fail_at(t, PROBLEM_invalid_field, arena_printf(&t->arena, "/%s", f->name),
			                    NULL);
		if (absent && f->preset && !field_take(t, f, "", f->preset, into))
			return false;
	}
	return true;
}

const void *query_read(struct task *t, const struct body *description, const char *query)
{
	char *rest = arena_copy(&t->arena, query), *pair;
	void *into = arena_alloc(&t->arena, description ? description->size : 1);
	uint64_t taken = 0;

	while ((pair = strsep(&rest, "&")))
		if (*pair && !take_pair(t, description, pair, &taken, into))
			return NULL;
	return fill_presets(t, description, taken, into) ? into : NULL;
}
