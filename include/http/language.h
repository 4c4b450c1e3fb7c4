/* The language of someone who is not known yet: the page's cookie, else what the
 * browser prefers, else French. */
#ifndef PARVIS_HTTP_LANGUAGE_H
#define PARVIS_HTTP_LANGUAGE_H

#include "http/http.h"

/* Pure; any thread. */
enum language http_language(const struct http_request *rq);

/* The weight, 0 to 1000, that a list such as "br;q=0.8, gzip" gives to a word; `*` counts, an
 * absent word weighs -1. Pure. */
int http_weight(const char *list, const char *word);

#endif
