/* What several handlers, or share.c, read of bodies and queries. Each is described where its handler
 * is, named in routes.def. */
#ifndef PARVIS_API_BODIES_H
#define PARVIS_API_BODIES_H

#include "input/body.h"

struct request;
/* For share.c: what a body says about the quota that counts it. */
bool post_is_draft(const struct request *rq);
bool my_request_is_without_archive(const struct request *rq);

/* The page of a list, as page_query binds it: newest first, `before` a position. */
struct page {
	struct cursor before;
	const char *limit;
};
/* The page of a list by name, as names_query binds it. */
struct names_page {
	const char *q;
	struct cursor before;
	const char *limit;
};
/* Which steps of a data request are shown, as steps_query binds it: the last ones before a version. */
struct steps_page {
	const char *before;
};

/* The query ?version= of a deletion, and the body {"version"} of a step. */
struct only_version {
	const char *version;
};

#endif
