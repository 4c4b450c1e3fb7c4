/* A page about every problem, at the address that its type is: /problems/not_found. */
#ifndef PARVIS_API_PROBLEM_PAGE_H
#define PARVIS_API_PROBLEM_PAGE_H

#include "http/http.h"

/* Whether a path is one of these pages, or of their list. */
bool problem_page_at(const struct http_request *http);
/* The page in the task's language; 404 with the page about that for a code that is none. Pure but for the
 * task's memory. */
struct reply problem_page(struct task *t, const struct http_request *http);

#endif
