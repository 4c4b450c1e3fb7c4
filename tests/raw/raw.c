/*
 * Sends raw bytes to a running server and judges what comes back: raw HOST PORT [part of a name].
 * Shapes run side by side, because the patient ones last as long as the server's deadline.
 */
#include <netdb.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "raw.h"

enum { ANSWER_BYTES = 64 * 1024, AT_ONCE = 16, NEIGHBOURS = 20, NEIGHBOUR_MS = 200 };

static struct addrinfo *server;

struct visit {
	const struct shape *shape;
	int socket;
	long long started, next_piece; /* milliseconds */
	size_t sent;                   /* of the current piece */
	int piece;                     /* 0 is the head, then fillers, then the tail, then nothing */
	char answer[ANSWER_BYTES];
	size_t answered;
	bool closed, mute; /* the server's end is closed; ours will not send any more */
};

static long long now(void)
{
	struct timespec moment;

	clock_gettime(CLOCK_MONOTONIC, &moment);
	return (long long)moment.tv_sec * 1000 + moment.tv_nsec / 1000000;
}

static int call_server(void)
{
	int connection = socket(server->ai_family, SOCK_STREAM, 0);

	if (connection < 0 || connect(connection, server->ai_addr, server->ai_addrlen) != 0) {
		perror("raw: cannot connect");
		exit(2);
	}
	return connection;
}

/* What to send now: its bytes and their number; NULL when everything was sent. */
static const char *current_piece(const struct visit *v, size_t *length)
{
	const struct shape *shape = v->shape;
	int fillers = shape->filler ? shape->times : 0;
	const char *piece = v->piece == 0             ? shape->head
	                    : v->piece <= fillers     ? shape->filler
	                    : v->piece == fillers + 1 ? shape->tail
	                                              : NULL;

	*length = v->piece == 0 ? shape->head_length : piece ? strlen(piece) : 0;
	return piece;
}

static void send_some(struct visit *v)
{
	size_t length;
	const char *piece = current_piece(v, &length);
	ssize_t sent = piece && length > v->sent ? send(v->socket, piece + v->sent, length - v->sent,
	                                                MSG_DONTWAIT | MSG_NOSIGNAL)
	                                         : 0;

	if (!piece || sent < 0) {
		v->mute = !piece || v->answered > 0 || v->closed;
		v->next_piece = now() + 5;
		return;
	}
	v->sent += (size_t)sent;
	if (v->sent < length)
		return;
	v->piece++;
	v->sent = 0;
	v->next_piece = now() + v->shape->pause_ms;
}

static void receive_some(struct visit *v)
{
	size_t room = ANSWER_BYTES - 1 - v->answered;
	ssize_t got = recv(v->socket, v->answer + v->answered, room, MSG_DONTWAIT);

	if (got > 0)
		v->answered += (size_t)got;
	else
		v->closed = true;
}

/* One round: what arrives first, then what is due. */
static void step(struct visit *v)
{
	bool due = !v->mute && now() >= v->next_piece;
	struct pollfd event = { .fd = v->socket, .events = (short)(POLLIN | (due ? POLLOUT : 0)) };

	poll(&event, 1, v->mute ? 50 : due ? 50 : 5);
	if (event.revents & (POLLIN | POLLHUP | POLLERR))
		receive_some(v);
	if (event.revents & POLLOUT && !v->closed)
		send_some(v);
}

static int count_answers(const struct visit *v)
{
	int count = 0;

	for (const char *at = v->answer; (at = strstr(at, "HTTP/1.1 ")); at++)
		count++;
	return count;
}

static bool status_expected(const struct visit *v)
{
	char status[4] = "";

	if (v->answered == 0)
		return strstr(v->shape->expect, "none");
	snprintf(status, sizeof status, "%.3s", v->answered > 12 ? v->answer + 9 : "");
	return strlen(status) == 3 && strstr(v->shape->expect, status);
}

/* A connection that stays is used once more: only that proves it. */
static bool answers_again(struct visit *v)
{
	static const char again[] = "GET /healthz HTTP/1.1\r\nHost: parvis\r\nConnection: close\r\n\r\n";

	if (v->closed || send(v->socket, again, sizeof again - 1, MSG_NOSIGNAL) < 0)
		return false;
	int before = count_answers(v);
	long long until = now() + 1000;

	while (!v->closed && now() < until)
		step(v);
	return count_answers(v) == before + 1;
}

static const char *fault_of(struct visit *v, long long spent)
{
	if (!status_expected(v))
		return "unexpected answer";
	if (count_answers(v) > v->shape->answers)
		return "too many answers";
	if (v->shape->ending == CLOSES && !v->closed)
		return "the connection stays open";
	if (spent > v->shape->within_ms)
		return "too late";
	if (v->shape->ending == STAYS && count_answers(v) < v->shape->answers)
		return "too few answers";
	if (v->shape->ending == STAYS && !answers_again(v))
		return "the connection cannot be used again";
	return NULL;
}

static bool is_over(const struct visit *v)
{
	bool satisfied = v->shape->ending == STAYS && v->mute && count_answers(v) >= v->shape->answers;

	return v->closed || satisfied || now() - v->started > v->shape->within_ms + 500;
}

/* True when everything was as it must be. */
static bool play(const struct shape *shape)
{
	struct visit *v = calloc(1, sizeof *v);

	if (!v)
		exit(2);
	v->shape = shape;
	v->socket = call_server();
	v->started = v->next_piece = now();
	while (!is_over(v))
		step(v);
	long long spent = now() - v->started;
	const char *fault = fault_of(v, spent);

	if (fault)
		printf("FAIL raw: %s: %s (%.12s, %d answers, %lld ms, expected %s)\n", shape->name, fault,
		       v->answer, count_answers(v), spent, shape->expect);
	else
		printf("ok   raw: %s\n", shape->name);
	close(v->socket);
	free(v);
	return !fault;
}

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int next_shape, passed, failed;
static const char *wanted;
static bool patient; /* which shapes the threads take now */

/* The next shape that was asked for, or NULL. */
static const struct shape *take_shape(void)
{
	const struct shape *shape = NULL;

	pthread_mutex_lock(&mutex);
	while (!shape && next_shape < shape_count) {
		const struct shape *candidate = &shapes[next_shape++];

		if (strstr(candidate->name, wanted) && (candidate->within_ms > 5000) == patient)
			shape = candidate;
	}
	pthread_mutex_unlock(&mutex);
	return shape;
}

static void count(bool well)
{
	pthread_mutex_lock(&mutex);
	if (well)
		passed++;
	else
		failed++;
	pthread_mutex_unlock(&mutex);
}

static void *play_shapes(void *unused)
{
	(void)unused;
	for (const struct shape *shape = take_shape(); shape; shape = take_shape())
		count(play(shape));
	return NULL;
}

/* While others trickle, a neighbour is served at once. */
static void visit_as_neighbour(void)
{
	static const char request[] = "GET /healthz HTTP/1.1\r\nHost: parvis\r\n\r\n";
	static const struct shape plain = { "a neighbour of the patient ones",
		                            request,
		                            sizeof request - 1,
		                            NULL,
		                            0,
		                            0,
		                            NULL,
		                            "200",
		                            1,
		                            NEIGHBOUR_MS,
		                            STAYS };

	for (int i = 0; i < NEIGHBOURS; i++) {
		count(play(&plain));
		usleep(200 * 1000);
	}
}

static void play_side_by_side(bool patient_ones, int threads)
{
	pthread_t players[64];

	patient = patient_ones;
	next_shape = 0;
	for (int i = 0; i < threads; i++)
		pthread_create(&players[i], NULL, play_shapes, NULL);
	if (patient_ones && *wanted == '\0')
		visit_as_neighbour();
	for (int i = 0; i < threads; i++)
		pthread_join(players[i], NULL);
}

int main(int count_of_words, char **words)
{
	if (count_of_words < 3 ||
	    getaddrinfo(words[1], words[2], &(struct addrinfo){ .ai_socktype = SOCK_STREAM }, &server) != 0) {
		fprintf(stderr, "usage: raw HOST PORT [part of a name]\n");
		return 2;
	}
	signal(SIGPIPE, SIG_IGN);
	setvbuf(stdout, NULL, _IOLBF, 0);
	wanted = count_of_words > 3 ? words[3] : "";
	play_side_by_side(false, 4);
	play_side_by_side(true, AT_ONCE);
	freeaddrinfo(server);
	printf("%d passed, %d failed\n", passed, failed);
	return failed ? 1 : 0;
}
