/* The description of the API, made from the tables of addresses and answers. */
#ifndef PARVIS_API_OPENAPI_H
#define PARVIS_API_OPENAPI_H

#include "api/answer.h"

/* What is described; given, because the tables hold the handler that describes them. */
struct described {
	const struct route *routes;
	int count;
	const struct route_subject *subjects;
	int subject_count;
	const struct answer *const *answers; /* tables that end with an empty line; ends with NULL */
};

/* Once, before the first request: what GET /api/openapi.json describes. */
void openapi_open(struct described tables);

#endif
