/* Cookies of a request, read in one place. What we set is written by whoever sets it. */
#ifndef PARVIS_HTTP_COOKIE_H
#define PARVIS_HTTP_COOKIE_H

#include <stddef.h>

/*
 * The value of the first cookie of that name in a Cookie header (RFC 6265, 4.2) and its length, or NULL.
 * Values are as they came, quotation marks included. A cookie that comes twice is found again behind the
 * first. Pure.
 */
const char *http_cookie(const char *cookies, const char *name, size_t *length);

#endif
