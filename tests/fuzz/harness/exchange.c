/*
 * Raw bytes to the real server with a small application: libmicrohttpd, the callbacks, lanes and the reaper,
 * over a real socket. Whatever comes, what leaves is a row of well-framed answers.
 */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/text.h"
#include "fuzz.h"
#include "http/http.h"

enum { AFTER_BYTES_MS = 2, AFTER_END_MS = 20, ANSWER_BYTES = 256 * 1024 };

static struct http_server *server;

static size_t limit_of(const char *method, const char *path)
{
	(void)method;
	return strcmp(path, "/small") == 0 ? 10 : 4096;
}

static struct reply answer(struct task *t, const struct http_request *rq)
{
	unsigned sum = 0;

	for (size_t i = 0; i < rq->body_length; i++)
		sum += (unsigned char)rq->body[i];
	HOLDS(rq->path[0] == '/' && strlen(rq->address) > 0 && text_is_utf8(rq->query, strlen(rq->query)));
	return reply_json(t, 200,
	                  arena_printf(&t->arena, "{\"length\":%zu,\"sum\":%u}", rq->body_length, sum));
}

static void stop(void)
{
	http_stop(server, 5);
}

static void start(void)
{
	static const struct http_application application = { .body_limit = limit_of, .answer = answer };
	struct http_settings settings = { .address = "127.0.0.1", .workers = 1, .doors = 1 };

	server = http_start(&settings, &application);
	if (!server)
		abort();
	atexit(stop);
}

static int call(void)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(http_port(server)) };
	struct linger none = { 1, 0 }; /* thousands of calls a second must not use up the ports */
	int line = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (connect(line, (struct sockaddr *)&address, sizeof address) != 0)
		abort();
	setsockopt(line, SOL_SOCKET, SO_LINGER, &none, sizeof none);
	return line;
}

/* Adds what comes back within some milliseconds. False when the server has ended the connection. */
static bool listen_to(int line, int milliseconds, char *answers, size_t *length)
{
	struct pollfd wait = { .fd = line, .events = POLLIN };

	while (*length < ANSWER_BYTES && poll(&wait, 1, milliseconds) == 1) {
		ssize_t got = recv(line, answers + *length, ANSWER_BYTES - *length, 0);

		if (got <= 0)
			return false;
		*length += (size_t)got;
	}
	return true;
}

/* One answer: its status line, fields and body. What is behind it. NULL when the connection ended within it,
 * which the library may. */
static const char *skip_answer(const char *at, const char *end)
{
	const char *fields_end = strstr(at, "\r\n\r\n"), *length = strcasestr(at, "\r\nContent-Length: ");
	int status = 0;

	HOLDS(sscanf(at, "HTTP/1.%*1[01] %3d", &status) == 1 && status >= 100 && status < 600);
	if (!fields_end)
		return NULL;
	size_t body = length && length < fields_end
	                      ? strtoul(length + strlen("\r\nContent-Length: "), NULL, 10)
	                      : 0;

	HOLDS(status < 200 || status == 204 || status == 304 || (length && length < fields_end));
	return fields_end + 4 + body <= end ? fields_end + 4 + body : NULL;
}

void fuzz_one(struct task *t, struct fuzz *in)
{
	char *answers = arena_alloc(&t->arena, ANSWER_BYTES + 1);
	size_t length = 0;

	if (!server)
		start();
	int line = call();
	ssize_t sent = send(line, in->text, in->length, MSG_NOSIGNAL);

	(void)sent; /* the server may have had enough */
	/* The end is told apart from the bytes: the library (0.9.75) overlooks one that comes with them until
	 * its time is over.
	 */
	if (listen_to(line, AFTER_BYTES_MS, answers, &length) && shutdown(line, SHUT_WR) == 0)
		listen_to(line, AFTER_END_MS, answers, &length);
	answers[length] = '\0';

	close(line);
	HOLDS(strlen(answers) == length);
	if (memmem(in->text, in->length, "HEAD ", 5))
		return; /* its answer has the length of a body that does not follow */
	for (const char *at = answers; at && at < answers + length;)
		at = skip_answer(at, answers + length);
}
