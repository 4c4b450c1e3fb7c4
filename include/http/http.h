/*
 * HTTP without any knowledge of our subject: what a request is, what a reply is, who answers.
 * A handler never sees libmicrohttpd.
 */
#ifndef PARVIS_HTTP_HTTP_H
#define PARVIS_HTTP_HTTP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/address.h"
#include "base/task.h"

/* What arrived, already admitted (http/admission.h). Strings live as long as the task and are
 * never NULL: "" when absent. */
struct http_request {
	/* GET, POST, PUT, PATCH or DELETE; a HEAD request says GET, and the server leaves the body out */
	const char *method;
	bool only_looks;   /* it was a HEAD request: the task changes nothing (base/task.h) */
	const char *path;  /* raw path, not decoded, without the query */
	const char *query; /* raw query without '?' */
	const char *body;  /* body_length bytes and a NUL */
	size_t body_length;
	const char *cookie, *origin, *fetch_site, *fetch_mode, *fetch_dest, *content_type, *accept,
		*accept_language, *accept_encoding;
	const char *if_none_match, *range, *if_range, *idempotency_key, *user_agent, *host;
	/* of whoever asks: the peer's, or the one that a trusted proxy reports; as text */
	const char *address;
};

/* A request of which nothing is known yet: every text is "". For admission, and for whoever
 * asks without a network. */
struct http_request http_nothing_asked(void);

struct http_header {
	const char *name, *value;
};

enum { REPLY_HEADERS = 8 };

/* An answer, as a value. Handlers make one with the functions below and return it: answering twice or
 * never cannot be written. */
struct reply {
	int status;
	const char *type; /* Content-Type, NULL when there is no body */
	const char *body; /* in the task's memory, or NULL */
	size_t length;
	int file; /* an open file to stream instead of body, closed by the server; 0 for none */
	uint64_t file_from, file_length;
	bool untold; /* without a body to HEAD, and without its length */
	/* leaves Cache-Control to `headers`; otherwise no-store is sent */
	bool cacheable;
	struct http_header headers[REPLY_HEADERS]; /* unused ones have a NULL name */
};

/* JSON made elsewhere (db_json, json_done). NULL means that a problem was recorded:
 * answers the problem instead. */
struct reply reply_json(struct task *t, int status, const char *json);
/* The recorded problem as application/problem+json (RFC 9457) in the task's language; `unexpected`
 * when none was recorded. */
struct reply reply_problem(struct task *t);
/* 204, unless a problem was recorded. */
struct reply reply_empty(struct task *t);
/* A file to stream from its beginning; it stays the task's (task_open_file). name is offered for saving. */
struct reply reply_file(struct task *t, int file, uint64_t length, const char *type, const char *name);
/* Bytes of a file, from the first to before the last. */
struct range {
	uint64_t from, end;
};
/*
 * What is left of a download that was cut off: "bytes=N-" or "bytes=N-M" of a version that the client has the
 * beginning of. False for anything else, which RFC 9110 lets one answer with the whole: several ranges, other
 * units, the first byte, none of them.
 */
bool range_read(const struct http_request *rq, const char *etag, uint64_t length, struct range *range);
/* Like reply_file(), for a file that may be fetched in parts: 206 but for the whole. */
struct reply reply_part(struct task *t, int file, uint64_t length, struct range range, const char *etag,
                        const char *type, const char *name);
/* What HEAD may know of an answer that is not made for it: the type, and nothing of the
 * content, its length neither. */
struct reply reply_look(struct task *t, const char *type);
/* Adds a header; at most REPLY_HEADERS, the rest is a bug (base/must.h). */
void reply_header(struct reply *reply, const char *name, const char *value);

/*
 * Where answers find the titles and advices of problems: the text of a key in a language, or NULL. The
 * application sets it to word() (base/words.h) once, before the server starts; a pointer, so that tests bring
 * words of their own. While it is NULL, codes are titles.
 */
extern const char *(*http_words)(enum language language, const char *key);

/* What the application gives to the server: called in a worker thread unless said otherwise. */
struct http_application {
	/* The largest body that an address accepts, and the lane that answers it. Network
	 * thread: must not block. */
	size_t (*body_limit)(const char *method, const char *path);
	/* true: the small lane of password hashing */
	bool (*at_the_doors)(const char *method, const char *path);
	/* The cookie by whose value people are told apart before anybody knows them; NULL for none. */
	const char *session_cookie;
	/* Answers one request, and says in t->person whose it was. t has memory, a connection and a number;
	 * the application sets its language. */
	struct reply (*answer)(struct task *t, const struct http_request *rq);
	/* The database handle that a new worker thread will lend to its tasks, and its end. */
	struct db *(*open_database)(void *context);
	void (*close_database)(struct db *db);
	/* True when /readyz may say 200. Any thread. */
	bool (*ready)(void *context);
	void *context;
};

struct http_settings {
	const char *address; /* numeric address to listen on */
	uint16_t port;       /* 0 lets the system choose */
	int workers, doors;
	struct networks proxies; /* whose X-Forwarded-For is believed */
};

struct http_server;

/*
 * Starts listening and answering, and comes back when every worker has its database. NULL, with a line in the
 * log, when it cannot. Both structs are copied; what they point to must outlive the server.
 */
struct http_server *http_start(const struct http_settings *settings,
                               const struct http_application *application);
/* True when, since this was last asked, a trusted proxy named a caller by something that is
 * no address. Any thread. */
bool http_saw_unreadable(struct http_server *server);
/* The port that it listens on, for callers that let the system choose. */
uint16_t http_port(const struct http_server *server);
/*
 * Orderly stop: refuses new work, lets running work finish (at most `seconds`), resumes everything, stops the
 * network thread, frees. False when work was still running then: threads still use the application, and the
 * caller may only exit.
 */
bool http_stop(struct http_server *server, int seconds);

/* Static files of a folder: reads them into memory once, before http_start(). False when the
 * folder cannot be read. */
bool files_open(const char *folder);
/* A file of the folder (path begins with '/'), or the page's shell for any other path that a browser
 * navigates to; else not_found. */
struct reply files_serve(struct task *t, const struct http_request *rq);

#endif
