/* jansson as judge of the JSON writer. Apart, because both libraries have a json_object(). */
#ifndef PARVIS_TESTS_JSON_READER_H
#define PARVIS_TESTS_JSON_READER_H

#include <stdbool.h>
#include <stddef.h>

/* True when json is an object whose "text" is exactly these bytes, "none" null and "numbers" the two extreme integers. */
bool json_reader_agrees(const char *json, const char *text, size_t length);

#endif
