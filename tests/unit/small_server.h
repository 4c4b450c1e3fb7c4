/*
 * The server with a small application of its own, for tests of bodies, lanes, memory, headers and the orderly
 * stop. /echo says what came; /slow, in the main lane, and /door, in the other, last until let_go(); /greedy
 * wants all memory; /file streams a file; /much answers 429; /small takes ten bytes. The last byte of the
 * cookie says who somebody is.
 *
 * Tests compare what came before what, and wait for it as long as Check lets them: how long something took
 * depends on whatever else the machine does. Only that something took at least so long may be measured.
 */
#ifndef PARVIS_UNIT_SMALL_SERVER_H
#define PARVIS_UNIT_SMALL_SERVER_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

#include "http/http.h"

enum { ANSWER_BYTES = 256 * 1024, EVERYBODY = 1000000 };

#define LAST      "Host: parvis\r\nConnection: close\r\n\r\n"
#define GET(path) "GET " path " HTTP/1.1\r\n" LAST
/* From somebody else than the other requests, as the proxy says. */
#define GET_FROM(address, path) "GET " path " HTTP/1.1\r\nX-Forwarded-For: " address "\r\n" LAST
#define GET_WITH(session, path) "GET " path " HTTP/1.1\r\nCookie: session=" session "\r\n" LAST

extern const struct http_application small_application;
extern struct http_server *server; /* between start() and http_stop() */
extern uint16_t port;
extern char answer[ANSWER_BYTES]; /* the last one of ask() */

void start(int workers, int doors);

/* A connection to it, or -1. The caller closes it. */
int call_server(void);

/* Sends one request and reads until the end. Any thread may ask into a room of its own. */
void ask_into(const char *request, char *room, size_t size);
const char *ask(const char *request);
/* Asks again while told that no worker was free in time, which on a busy machine means little.
 * The answer must be 200. */
void check_served(const char *request);

/* Asks in a thread of its own. `request` outlives it. */
pthread_t ask_aside(const char *request);
/* The status that it was answered, after its end; 0: none. */
int status_of(pthread_t aside);

/* Asks aside, and comes back when the answer, of /slow or /door, has begun. */
pthread_t occupy(const char *request);
/* So many that have begun, or will, may end. */
void let_go(int count);
/* Until so many requests have been given to a lane; whatever is asked afterwards joins its queue later. */
void wait_until_came(int count);
/* Until so many of /slow, /door and /much have begun to be answered. */
void wait_until_begun(int count);
int count_begun(void);
/* True when one of them was from this address. */
bool has_begun(const char *address);

void check_has(const char *text, const char *wanted);
int64_t milliseconds(void);

#endif
