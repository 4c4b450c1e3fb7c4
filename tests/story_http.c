/* A small blocking HTTP/1.1 client: one connection, kept alive, reopened when the server closed it. */
#include "story.h"

#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE_SECONDS = 20, FIRST_BYTES = 16 * 1024 };

/* What has been read of one answer, and where its body begins. */
struct incoming {
	struct arena *arena;
	int socket;
	char *text;
	size_t length, size;
	bool ended;
};

struct client client_open(const struct server_place *place)
{
	return (struct client){ .place = place, .socket = -1 };
}

void client_close(struct client *client)
{
	if (client->socket >= 0)
		close(client->socket);
	client->socket = -1;
}

static int connected(const struct server_place *place)
{
	struct addrinfo hints = { .ai_socktype = SOCK_STREAM, .ai_flags = AI_NUMERICHOST | AI_NUMERICSERV },
			*found;
	struct timeval patience = { .tv_sec = PATIENCE_SECONDS };

	if (getaddrinfo(place->host, place->port, &hints, &found) != 0)
		return -1;
	int one = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);

	if (one >= 0) {
		setsockopt(one, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
		setsockopt(one, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
		if (connect(one, found->ai_addr, found->ai_addrlen) != 0) {
			close(one);
			one = -1;
		}
	}
	freeaddrinfo(found);
	return one;
}

static bool send_all(int to, const char *bytes, size_t length)
{
	while (length > 0) {
		ssize_t sent = send(to, bytes, length, MSG_NOSIGNAL);
		if (sent <= 0)
			return false;
		bytes += sent;
		length -= (size_t)sent;
	}
	return true;
}

/* Reads some more bytes; false at the end of the connection. */
static bool read_more(struct incoming *in)
{
	if (in->size - in->length < 4096) {
		size_t size = in->size ? in->size * 2 : FIRST_BYTES;
		char *bigger = arena_alloc(in->arena, size + 1);
		if (in->length)
			memcpy(bigger, in->text, in->length);
		in->text = bigger;
		in->size = size;
	}
	ssize_t got = recv(in->socket, in->text + in->length, in->size - in->length, 0);

	if (got <= 0) {
		in->ended = true;
		return false;
	}
	in->length += (size_t)got;
	in->text[in->length] = '\0';
	return true;
}

static bool read_until(struct incoming *in, size_t length)
{
	while (in->length < length)
		if (!read_more(in))
			return false;
	return true;
}

/* The offset after the first `mark` at or after `from`, reading as needed; 0 when it never comes. */
static size_t read_past(struct incoming *in, size_t from, const char *mark)
{
	for (;;) {
		const char *found = in->length > from
		                            ? memmem(in->text + from, in->length - from, mark, strlen(mark))
		                            : NULL;
		if (found)
			return (size_t)(found - in->text) + strlen(mark);
		if (!read_more(in))
			return 0;
	}
}

const char *answer_header(struct arena *arena, const struct answer *answer, const char *name)
{
	size_t length = strlen(name);

	for (const char *line = answer->headers; line && *line;
	     line = strstr(line, "\r\n") ? strstr(line, "\r\n") + 2 : NULL) {
		if (strncasecmp(line, name, length) != 0 || line[length] != ':')
			continue;
		const char *value = line + length + 1 + strspn(line + length + 1, " ");
		return arena_copy_n(arena, value, strcspn(value, "\r\n"));
	}
	return NULL;
}

static bool read_chunks(struct incoming *in, size_t from, struct answer *answer)
{
	char *body = arena_alloc(in->arena, 1);

	for (size_t at = from;;) {
		size_t data = read_past(in, at, "\r\n");
		if (data == 0)
			return false;
		size_t length = strtoul(in->text + at, NULL, 16);
		if (length == 0 || !read_until(in, data + length + 2)) {
			answer->body = body;
			return length == 0 && read_past(in, data, "\r\n") != 0;
		}
		char *longer = arena_alloc(in->arena, answer->length + length + 1);
		memcpy(longer, body, answer->length);
		memcpy(longer + answer->length, in->text + data, length);
		body = longer;
		answer->length += length;
		at = data + length + 2;
	}
}

static bool read_body(struct incoming *in, size_t from, struct answer *answer)
{
	const char *coding = answer_header(in->arena, answer, "Transfer-Encoding");
	const char *length = answer_header(in->arena, answer, "Content-Length");

	if (coding && strcasecmp(coding, "chunked") == 0)
		return read_chunks(in, from, answer);
	if (length && !read_until(in, from + strtoul(length, NULL, 10)))
		return false;
	while (!length && read_more(in))
		continue;
	answer->length = length ? strtoul(length, NULL, 10) : in->length - from;
	answer->body = arena_copy_n(in->arena, in->text + from, answer->length);
	return true;
}

static bool read_answer(struct incoming *in, bool head, struct answer *answer)
{
	size_t body = read_past(in, 0, "\r\n\r\n");

	if (body == 0 || strncmp(in->text, "HTTP/1.1 ", 9) != 0)
		return false;
	*answer = (struct answer){ .status = (int)strtol(in->text + 9, NULL, 10), .body = "" };
	answer->headers = arena_copy_n(in->arena, in->text, body - 2);
	if (head || answer->status == 204 || answer->status == 304)
		return true;
	return read_body(in, body, answer);
}

static double now_milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static bool try_once(struct client *client, struct arena *arena, const char *bytes, size_t length, bool head,
                     struct answer *answer)
{
	struct incoming in = { .arena = arena };

	if (client->socket < 0)
		client->socket = connected(client->place);
	in.socket = client->socket;
	if (in.socket < 0)
		return false;
	/* an early refusal may arrive although not all was taken */
	bool sent = send_all(in.socket, bytes, length);
	bool well = read_answer(&in, head, answer);
	const char *connection = well ? answer_header(arena, answer, "Connection") : NULL;

	if (!well || !sent || in.ended || (connection && strcasecmp(connection, "close") == 0))
		client_close(client);
	return well;
}

bool client_exchange(struct client *client, struct arena *arena, const char *bytes, size_t length, bool head,
                     struct answer *answer)
{
	bool was_open = client->socket >= 0;
	double start = now_milliseconds();
	bool well = try_once(client, arena, bytes, length, head, answer);

	/* the server may have closed an idle connection: the idempotency key makes a second try safe */
	if (!well && was_open)
		well = try_once(client, arena, bytes, length, head, answer);
	answer->milliseconds = now_milliseconds() - start;
	return well;
}
