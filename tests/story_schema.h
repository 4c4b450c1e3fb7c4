/* JSON Schema, as far as openapi.json uses it. Pure. */
#ifndef PARVIS_TESTS_STORY_SCHEMA_H
#define PARVIS_TESTS_STORY_SCHEMA_H

#include <jansson.h>
#include <stdbool.h>

#include "base/arena.h"

/* What is wrong with a value, with its place ("items.0.id is no uuid: x"), in the arena; NULL when it is as
 * described. */
const char *schema_misfit(struct arena *arena, json_t *document, json_t *schema, json_t *value);
/* What "#/components/…" points at, or NULL. */
json_t *schema_of_reference(json_t *document, const char *reference);
/* A date with its time and offset, as RFC 3339 writes it. */
bool schema_is_moment(const char *text);

#endif
