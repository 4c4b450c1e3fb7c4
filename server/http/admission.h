/*
 * Admission: the rules that a request's head must keep before anything else looks at it. Pure, so that each
 * rule has a test. libmicrohttpd accepts framing that RFC 9112 forbids; whatever two programs could read in
 * two ways is refused here, and the connection is closed, because nobody knows where the next request begins.
 */
#ifndef PARVIS_HTTP_ADMISSION_H
#define PARVIS_HTTP_ADMISSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "http/http.h"

enum {
	HEAD_FIELDS = 100,
	HEAD_BYTES = 16 * 1024,
	TARGET_BYTES = 2048,
	TARGET_ARGUMENTS = 64,
};

/* A head as it arrived. Strings are not owned. */
struct head {
	const char *method, *path, *query, *version; /* raw; the query without '?' */
	const char *authority;                       /* of an absolute target, or NULL */
	struct http_header fields[HEAD_FIELDS];
	int count;
	/* every byte that arrived is in one of these strings: nothing hidden behind a NUL,
	 * folded or beyond the limits */
	bool complete;
	bool too_large;       /* more fields or bytes than HEAD_FIELDS and HEAD_BYTES */
	bool target_too_long; /* admission_target_too_long() */
};

/* How the body is delimited. */
struct framing {
	bool chunked;
	uint64_t length; /* of the body when it is not chunked */
};

/*
 * What is wrong with a head, or PROBLEM_none: then framing tells what follows. rq receives what is known of
 * the request, and never a NULL, whatever the answer; body and address are left to the caller.
 */
enum problem admission_read(const struct head *head, struct http_request *rq, struct framing *framing);

/*
 * Splits a target where it lies, at most TARGET_BYTES and a NUL, into path, query and, of an absolute one
 * ("http://parvis/feed", RFC 9112 3.2.2), authority; its text is changed. Another scheme than http and https,
 * or none, leaves all of it in the path.
 */
void admission_split(char *target, struct head *head);

/* True when a raw path is safe to route: from '/', UTF-8 once decoded, no control character,
 * %2f, %5c or dot segment. */
bool admission_path(const char *path);

/* True while cookies are few enough for the library to take them apart within the memory of a connection. */
bool admission_cookies(const char *value);

/* A Content-Length: digits only, since a sign, a space or a second number in a list is where
 * two programs disagree. */
bool admission_length(const char *value, uint64_t *length);

/* True when the target can never be answered: too long, or with more arguments than
 * any of our pages sends. */
bool admission_target_too_long(const char *target);

/* The methods that are answered, as the Allow header says it. */
extern const char admission_methods[];

#endif
