/* A request as handlers see it: read-only truth that the pipeline has settled. */
#ifndef PARVIS_API_REQUEST_H
#define PARVIS_API_REQUEST_H

#include <stdbool.h>
#include <stdint.h>

#include "base/config.h"
#include "base/task.h"
#include "domain/audit.h"
#include "domain/moderation.h"
#include "domain/permission.h"
#include "domain/quota.h"
#include "http/http.h"
#include "input/body.h"
#include "input/route.h"

/* Who asks. id is NULL when nobody is signed in. */
struct me {
	const char *id, *name, *session;
	unsigned roles; /* enum site_role, as bits */
	bool charter_accepted;
	bool at_desk; /* administrators handle data requests, as PARVIS_ADMIN_HANDLES_REQUESTS says */
	int64_t signed_in_at; /* microseconds since 1970 */
};

/* What :group, :post, :comment or :case in the address mean for this person. group is NULL when the
 * address names no place. */
struct place {
	const char *group, *post, *comment, *review_case;
	/* the standing and the rules of the group in one word: sql/tail.sql writes
	 * only while it is the same */
	const char *mark;
	struct standing standing;
	enum approval approval;
	bool archived; /* the group */
	bool has_published_here;
	const char *post_author, *post_label, *comment_author;
	enum post_state post_state;
	const char *case_kind, *case_author;
	struct case_standing case_standing;
};

/* Where the data request of the address stands; id is NULL when it names none. */
struct data_request {
	const char *id, *member, *kind, *state, *version, *received_on, *due_on;
	bool by_other; /* somebody else opened it in their name */
};

/* What the address names and nothing else is known of: ids. */
struct named {
	const char *member, *mandate, *session, *confirmation;
};

struct request;
/* Answers one request, in a worker thread, once every step of the pipeline has passed. Owns
 * nothing outside the task. */
typedef struct reply handler(struct task *t, const struct request *rq);

/* Flags of a route. */
enum {
	DOORS = 1,       /* costly, or worth guessing at: answered in the small lane */
	NO_KEY = 2,      /* a POST that needs no Idempotency-Key */
	OR_AUTHOR = 4,   /* the author of the post may, whatever the matrix says */
	NAMES_SHOWN = 8, /* a list whose entry names whom it shows: the handler answers by sight_list() */
	/* on a disk that is nearly full too, like all of class auth: without it nothing can be read */
	LETS_IN = 16,
	OF_SHARES = 256, /* from here on: the quota that the address counts for */
};

/* One line of the page that says who may do what: api/routes.def. */
struct route {
	const char *method, *address;
	enum capability capability;
	/* class of the entry that it leaves; AUDIT_CLASS_none needs its reason in its words */
	enum audit_class audit;
	enum audit_action sight; /* for class access: the entry that is committed before the handler runs */
	int flags;
	const struct body *body;  /* NULL: a body is not accepted */
	const struct body *query; /* NULL: a query is not accepted */
	handler *run;
	const char *name; /* of the handler: "route.NAME" is its sentence */
};
extern const struct route routes[];
extern const int route_count;

/* A subject and the first of its lines in routes[]. */
struct route_subject {
	const char *name;
	int first;
};
extern const struct route_subject route_subjects[];
extern const int route_subject_count;

struct request {
	const struct http_request *http;
	const struct config *config;
	const struct route *route;
	/* of the address, decoded: for api/place.c, which makes of them what follows */
	const char *args[ROUTE_VARIABLES];
	struct me me;
	struct place place;
	struct data_request data_request;
	struct named named;
	/* what the address names first; whom that is about, to whom a privileged read is told */
	const char *object, *about;
	const void *body, *query; /* structs of the route's descriptions */
	const char *key;          /* Idempotency-Key, NULL when none is needed */
	struct shortage over;     /* for the pipeline: which share is used up */
};

#endif
