/* Every handler of the API and every description of what it reads, as api/routes.def names them. */
#ifndef PARVIS_API_HANDLERS_H
#define PARVIS_API_HANDLERS_H

#include "api/request.h"

#define IN_BODY(name)  extern const struct body name;
#define IN_QUERY(name) extern const struct body name;
#define NO_BODY
#define NO_QUERY
#define SUBJECT(name)
#define ROUTE(method, address, capability, entry, flags, body, query, run)                                   \
	handler run;                                                                                         \
	body query
#include "api/routes.def"
#undef IN_BODY
#undef IN_QUERY
#undef NO_BODY
#undef NO_QUERY
#undef SUBJECT
#undef ROUTE

#endif
