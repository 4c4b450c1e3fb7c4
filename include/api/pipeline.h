/* The way of a request: route, same site, member, charter, place, permission, input, trace, handler. */
#ifndef PARVIS_API_PIPELINE_H
#define PARVIS_API_PIPELINE_H

#include "api/request.h"

/* Answers one request, in a worker thread. For http_application.answer. */
struct reply api_answer(struct task *t, const struct http_request *http);
/* For http_application.body_limit and .at_the_doors: both look into the route table and nothing else.
 * Any thread. 0: no body. */
size_t api_body_limit(const char *method, const char *path);
bool api_at_the_doors(const char *method, const char *path);

/*
 * Sets what every request shares, and checks the route table. Once, before the server starts; config must
 * outlive it. False, with a line in the log: the table has a line that would grant nobody or everybody.
 */
bool api_open(const struct config *config);

#endif
