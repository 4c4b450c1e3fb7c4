/* A small application behind the server, over real sockets. */
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "small_server.h"
#include "suite.h"

struct http_server *server;
uint16_t port;
char answer[ANSWER_BYTES];

int64_t milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static size_t limit_of(const char *method, const char *path)
{
	(void)method;
	return strcmp(path, "/small") == 0 ? 10 : 100000;
}

static bool is_door(const char *method, const char *path)
{
	(void)method;
	return strcmp(path, "/door") == 0;
}

/* An open file that holds "content of a file". */
static struct reply stream(struct task *t)
{
	static const char content[] = "content of a file";
	int file = task_open_file(t, "/tmp", O_TMPFILE | O_RDWR, 0600);

	ck_assert_int_eq(write(file, content, strlen(content)), (ssize_t)strlen(content));
	return reply_file(t, file, strlen(content), "application/zip", "archive.zip");
}

static struct reply echo(struct task *t, const struct http_request *rq)
{
	unsigned sum = 0;

	for (size_t i = 0; i < rq->body_length; i++)
		sum += (unsigned char)rq->body[i];
	return reply_json(t, 200,
	                  arena_printf(&t->arena,
	                               "{\"method\":\"%s\",\"query\":\"%s\",\"address\":\"%s\",\"length\":%zu,\"sum\":%u}",
	                               rq->method, rq->query, rq->address, rq->body_length, sum));
}

static struct reply answer_one(struct task *t, const struct http_request *rq)
{
	t->person = *rq->cookie ? (uint64_t)rq->cookie[strlen(rq->cookie) - 1] : 0;
	if (strcmp(rq->path, "/slow") == 0 || strcmp(rq->path, "/door") == 0)
		usleep(SLOW_MS * 1000);
	while (strcmp(rq->path, "/greedy") == 0)
		t->extra = arena_printf(&t->arena, "\"of\":\"%100000s\"", "the memory that ends");
	if (strcmp(rq->path, "/file") == 0)
		return stream(t);
	if (strcmp(rq->path, "/much") == 0)
		return reply_json(t, 429, "{\"much\":true}");
	return echo(t, rq);
}

const struct http_application small_application = {
	.body_limit = limit_of, .at_the_doors = is_door, .session_cookie = "session", .answer = answer_one
};

void start(int workers, int doors)
{
	struct http_settings settings = { .address = "127.0.0.1", .workers = workers, .doors = doors };

	ck_assert(networks_read("127.0.0.1", &settings.proxies));
	server = http_start(&settings, &small_application);
	ck_assert_ptr_nonnull(server);
	port = http_port(server);
}

int call_server(void)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };
	int connection = socket(AF_INET, SOCK_STREAM, 0);

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	return connect(connection, (struct sockaddr *)&address, sizeof address) == 0 ? connection : -1;
}

void ask_into(const char *request, char *room, size_t size)
{
	int connection = call_server();
	size_t length = 0;

	room[0] = '\0';
	if (connection < 0 || send(connection, request, strlen(request), MSG_NOSIGNAL) < 0) {
		close(connection);
		return;
	}
	for (ssize_t got = 1; got > 0 && length<size - 1; length += got> 0 ? (size_t)got : 0)
		got = recv(connection, room + length, size - 1 - length, 0);
	room[length] = '\0';
	close(connection);
}

const char *ask(const char *request)
{
	ask_into(request, answer, sizeof answer);
	return answer;
}

void check_has(const char *text, const char *wanted)
{
	ck_assert_msg(strstr(text, wanted), "no %s in %.2000s", wanted, text);
}

void *ask_slowly(void *request)
{
	char room[4096];

	ask_into(request, room, sizeof room);
	return NULL;
}

pthread_t occupy(const char *request)
{
	static char copy[8][128];
	static int used;
	pthread_t thread;

	snprintf(copy[used], sizeof copy[used], "%s", request);
	pthread_create(&thread, NULL, ask_slowly, copy[used++]);
	usleep(100 * 1000);
	return thread;
}
