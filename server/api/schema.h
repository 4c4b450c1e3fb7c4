/* JSON Schema of what an address takes, for openapi.json. */
#ifndef PARVIS_API_SCHEMA_H
#define PARVIS_API_SCHEMA_H

#include "base/json.h"
#include "input/body.h"

/* Each writes one value. */
void schema_object(struct json *j, const struct body *body);
void schema_field(struct json *j, const struct field *f);
/* {"type": …}, with its format unless that is NULL, or null instead of a value. */
void schema_type(struct json *j, const char *type, const char *format, bool nullable);

#endif
