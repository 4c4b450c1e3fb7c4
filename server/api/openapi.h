/* The description of the API, made from the table of addresses. */
#ifndef PARVIS_API_OPENAPI_H
#define PARVIS_API_OPENAPI_H

#include "api/request.h"

/* Once, before the first request: the table that GET /api/openapi.json describes. */
void openapi_open(const struct route *table, int count);

#endif
