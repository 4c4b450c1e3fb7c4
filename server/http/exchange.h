/*
 * One request and its answer, from the first line to the last byte. Inside the HTTP layer only.
 *
 * It is owned by one thread at a time: the network thread, which reads the head and the body; then, while the
 * connection is suspended, the lane (http/lanes.h) and one of its workers; then, from the moment when the
 * lane gives it back, the network thread again, which sends the answer and frees everything: the other
 * threads must not look at it any more.
 */
#ifndef PARVIS_HTTP_EXCHANGE_H
#define PARVIS_HTTP_EXCHANGE_H

#include <microhttpd.h>
#include <stdatomic.h>

#include "http/admission.h"
#include "http/caller.h"
#include "http/holders.h"
#include "http/lanes.h"
#include "http/reaper.h"

enum exchange_stage {
	EXCHANGE_LINE,     /* the request line was seen */
	EXCHANGE_BODY,     /* the head was admitted, the body comes in */
	EXCHANGE_REFUSED,  /* a problem is recorded; what comes in is thrown away */
	EXCHANGE_WORKING,  /* in a lane */
	EXCHANGE_ANSWERED, /* the library has the answer */
	EXCHANGE_CUT,      /* it was answered past the library */
};

struct exchange {
	struct queued queued;             /* in a lane; first */
	unsigned magic;                   /* EXCHANGE_MAGIC */
	struct exchange *next, *previous; /* among the server's readers */
	struct address address;           /* of who asks */
	struct holder *holder;            /* of the body's memory, `held` bytes */
	size_t held;
	uint64_t session;
	struct http_server *server;
	struct MHD_Connection *connection;
	struct peer *peer;
	enum exchange_stage stage;
	struct task task;
	struct http_request request;
	struct reply reply;
	bool close; /* the connection must not be used again */
	char *body;
	size_t body_length, body_room, body_limit, thrown_away;
	const char *line_target; /* in the library's memory, only to compare places: see http/head.h */
	size_t line_length;
	bool target_too_long;
	char target[TARGET_BYTES + 1]; /* our copy: http/quirks.h */
};

struct http_server {
	unsigned magic; /* SERVER_MAGIC */
	struct http_application application;
	struct networks proxies; /* whose X-Forwarded-For is believed */
	struct MHD_Daemon *daemon;
	struct lane *main_lane, *doors;
	struct acquaintances *known;
	struct reaper *reaper;
	struct holders *holders;
	struct exchange *readers;     /* whose head is not complete; network thread */
	atomic_int_least64_t told;    /* the library's last message */
	atomic_int_least64_t refused; /* when a refused connection was last told of */
	atomic_int_least64_t told_unreadable;
	/* somebody was named by something else than an address: http_saw_unreadable() */
	atomic_bool unreadable;
	atomic_bool stopping;
	atomic_int open; /* exchanges that exist */
	uint16_t port;
};

/* Callbacks of libmicrohttpd, all in the network thread; `server` is the struct http_server. */
void *exchange_begin(void *server, const char *target, struct MHD_Connection *connection);
enum MHD_Result exchange_step(void *server, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *data, size_t *size,
                              void **context);
void exchange_end(void *server, struct MHD_Connection *connection, void **context,
                  enum MHD_RequestTerminationCode code);

/* What the lanes do with it. */
extern const struct lane_work exchange_work;

#endif
