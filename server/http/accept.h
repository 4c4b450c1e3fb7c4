/*
 * Who may connect. Connections are limited by the address at the other end, for whoever can hold them all
 * shuts everybody out: one address may hold an eighth of all that there can be (512 of 4096; an office behind
 * one address, at six a browser, has eighty browsers at work at once), a second one an eighth of the rest.
 * The last ones are a reserve: while it is touched, connections that are idle or have not sent a head are
 * cut, of whoever holds most. A trusted proxy holds connections for others and has no limit but the last;
 * whoever comes through it is limited by their own address in bodies (exchange.c) and turns (turns.h). Inside
 * the HTTP layer only; network thread.
 */
#ifndef PARVIS_HTTP_ACCEPT_H
#define PARVIS_HTTP_ACCEPT_H

#include <microhttpd.h>

/* As many connections as open files allow, after their limit was raised as far as it may be. */
unsigned accept_limit(void);

/* Callbacks of libmicrohttpd; `server` is the struct http_server. */
enum MHD_Result accept_visitor(void *server, const struct sockaddr *address, socklen_t length);
void accept_notice(void *server, struct MHD_Connection *connection, void **peer,
                   enum MHD_ConnectionNotificationCode code);

#endif
