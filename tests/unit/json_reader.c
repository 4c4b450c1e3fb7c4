/* jansson as judge of the JSON writer. */
#include "json_reader.h"

#include <jansson.h>
#include <stdint.h>
#include <string.h>

static bool agrees(const json_t *doc, const char *text, size_t length)
{
	const json_t *value = json_object_get(doc, "text"), *numbers = json_object_get(doc, "numbers");

	return json_string_length(value) == length && memcmp(json_string_value(value), text, length) == 0 &&
	       json_is_null(json_object_get(doc, "none")) && json_integer_value(json_array_get(numbers, 0)) == INT64_MIN &&
	       json_integer_value(json_array_get(numbers, 1)) == INT64_MAX;
}

bool json_reader_agrees(const char *json, const char *text, size_t length)
{
	json_t *doc = json_loads(json, JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL, NULL);
	bool well = doc && agrees(doc, text, length);

	json_decref(doc);
	return well;
}
