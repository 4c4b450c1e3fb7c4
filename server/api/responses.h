/* What comes back, for openapi.json: of one address, and what all share. */
#ifndef PARVIS_API_RESPONSES_H
#define PARVIS_API_RESPONSES_H

#include "api/answer.h"
#include "base/json.h"

/* The value of "responses" of an operation. tables: as api/openapi.h has them. */
void responses_write(struct json *j, const struct answer *const *tables, handler *run);
/* The value of "components": refusals, the session, and every shape. */
void components_write(struct json *j, const struct answer *const *tables);

#endif
