/* The table of addresses, made of api/routes.def. */
#include "api/bodies.h"
#include "api/handlers.h"

/* The columns of routes.def. */
#define NONE           AUDIT_CLASS_none, AUDIT_none
#define AUTH           AUDIT_CLASS_auth, AUDIT_none
#define CONTENT        AUDIT_CLASS_content, AUDIT_none
#define MODERATION     AUDIT_CLASS_moderation, AUDIT_none
#define RIGHTS         AUDIT_CLASS_rights, AUDIT_none
#define SETTINGS       AUDIT_CLASS_settings, AUDIT_none
#define SIGHT(action)  AUDIT_CLASS_access, AUDIT_##action
#define SHARE(quota)   (QUOTA_##quota * OF_SHARES)
#define IN_BODY(name)  &name
#define IN_QUERY(name) &name
#define NO_BODY        NULL
#define NO_QUERY       NULL
#define ROUTE(...)     ROUTE_OF(__VA_ARGS__)
#define ROUTE_OF(method, address, capability, class, sight, flags, body, query, run)                         \
	{ method, address, capability, class, sight, flags, body, query, run, #run },
#define SUBJECT(name)

const struct route routes[] = {
#include "api/routes.def"
};
const int route_count = sizeof routes / sizeof routes[0];

/* Which line each subject begins at: lines and beginnings are counted together. */
#undef ROUTE
#undef SUBJECT
#define ROUTE(method, address, capability, entry, flags, body, query, run) LINE_OF_##run,

#define SUBJECT(name) FIRST_OF_##name, BEFORE_##name = FIRST_OF_##name - 1,
enum {
#include "api/routes.def"
};

#undef ROUTE
#undef SUBJECT
#define ROUTE(...)
#define SUBJECT(name) { #name, FIRST_OF_##name },
const struct route_subject route_subjects[] = {
#include "api/routes.def"
};
const int route_subject_count = sizeof route_subjects / sizeof route_subjects[0];
