/*
 * The server with a small application of its own, for tests of bodies, lanes, memory, headers and the orderly stop.
 * /echo says what came; /slow takes SLOW_MS in the main lane, /door in the other; /greedy wants all memory; /file streams a file;
 * /much answers 429; /small takes ten bytes. The last byte of the cookie says who somebody is.
 */
#ifndef PARVIS_UNIT_SMALL_SERVER_H
#define PARVIS_UNIT_SMALL_SERVER_H

#include <pthread.h>
#include <stdint.h>

#include "http/http.h"

enum { ANSWER_BYTES = 256 * 1024, SLOW_MS = 800 };

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

/* For pthread_create(): asks, and forgets the answer. `request` outlives the thread. */
void *ask_slowly(void *request);
/* Keeps a worker busy for SLOW_MS; the caller joins the thread. */
pthread_t occupy(const char *request);

void check_has(const char *text, const char *wanted);
int64_t milliseconds(void);

#endif
