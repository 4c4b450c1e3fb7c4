/*
 * Workarounds of libmicrohttpd 0.9.75 (Debian 12): what it does, which test sees it, and when the workaround may go. Inside the
 * HTTP layer only; network thread. Smaller ones stand where they act: total deadlines (reaper.h), bytes that it hides (head.h),
 * chunks that it reads laxly (exchange.c).
 */
#ifndef PARVIS_HTTP_QUIRKS_H
#define PARVIS_HTTP_QUIRKS_H

#include "http/exchange.h"

/*
 * With about 500 query arguments and its pool of 36 KiB the library never answers and never reads on. True for a target that must
 * not reach that: cut the connection while its request line is all that was read. Seen by the raw shapes with many arguments; may
 * go when those pass without it.
 */
bool quirks_hangs(const char *target);

/*
 * A Content-Length that is no number, and cookies that do not fit into its pool, are refused by the library with one answer twice
 * over. It says so in its log before it sends anything: here the request is answered once, past the library, and cut. A line of
 * the log does not say which connection it is about. The library works on one at a time, and only that one has a complete head
 * that we were not asked about; nearly always it is the request that began last. Seen by "a length that is no number" and "more
 * cookies than the library can take apart" (raw shapes), and by what a crowd of unfinished heads costs (raw crowd). May go when
 * the shapes pass without it.
 */
void quirks_complaint(struct http_server *server, const char *format);

/* This thread is the network thread: complaints of others are about no request. */
void quirks_here(void);

#endif
