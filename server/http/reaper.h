/*
 * The reaper: every connection has one total deadline for what it is doing (sending a head, sending a body,
 * reading an answer), and is shut down when it passes. libmicrohttpd's own timeout restarts at each byte, so
 * that a patient stranger could live for ever. While we work on an answer there is no deadline: that time is
 * ours.
 */
#ifndef PARVIS_HTTP_REAPER_H
#define PARVIS_HTTP_REAPER_H

#include <stdbool.h>
#include <stdint.h>

#include "http/holders.h"

enum {
	PEER_HEAD_MS = 10 * 1000,
	PEER_IDLE_MS = 40 * 1000,
	PEER_BODY_RATE = 16 * 1024,
	PEER_ANSWER_RATE = 8 * 1024
};

struct reaper;
struct peer; /* one connection, from accept to close */

/* NULL when there is no memory or no thread. */
struct reaper *reaper_start(void);
/* After the network thread has ended. */
void reaper_stop(struct reaper *reaper);

/*
 * A connection begins; its head is due. holder is the address that holds it (http/holders.h); a proxy's is
 * never cut to make room, since it is in use by others. NULL when there is no memory. Network thread.
 */
struct peer *peer_open(struct reaper *reaper, int socket, struct holder *holder, bool is_proxy);
/* A connection ends, before its socket is closed: its holder, to whom it is counted no more. NULL is
 * ignored. Network thread. */
struct holder *peer_close(struct peer *peer);

/* Makes room: shuts down one connection that is idle or has not sent a head, of whoever
 * holds most. Network thread. */
void reaper_make_room(struct reaper *reaper);

/* What the connection owes us now, counted from now. Network thread. */
void peer_owes_head(struct peer *peer);
void peer_owes_body(struct peer *peer, uint64_t bytes);
void peer_owes_reading(struct peer *peer, uint64_t bytes);
void peer_may_idle(struct peer *peer);
void peer_owes_nothing(struct peer *peer);

/* Shuts the connection down now, in both directions. Network thread. */
void peer_cut(struct peer *peer);

#endif
