/* A small application behind the server, over real sockets. */
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "base/address.h"
#include "small_server.h"
#include "suite.h"

enum { BEGUN = 512 };

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

/* What has happened, for those who wait for it. */
static struct events {
	pthread_mutex_t mutex;
	pthread_cond_t more;
	int came, begun, may_end;
	char addresses[BEGUN][ADDRESS_TEXT]; /* of those that have begun */
} events = { .mutex = PTHREAD_MUTEX_INITIALIZER, .more = PTHREAD_COND_INITIALIZER };

static void tell(int *count, int more)
{
	pthread_mutex_lock(&events.mutex);
	*count += more;
	pthread_cond_broadcast(&events.more);
	pthread_mutex_unlock(&events.mutex);
}

static void wait_until(const int *count, int wanted)
{
	pthread_mutex_lock(&events.mutex);
	while (*count < wanted)
		pthread_cond_wait(&events.more, &events.mutex);
	pthread_mutex_unlock(&events.mutex);
}

/* They are counted just before: whatever the network thread answers itself afterwards, it
 * answers when they are there. */
void wait_until_came(int count)
{
	char room[4096];

	wait_until(&events.came, count);
	ask_into(GET("/healthz"), room, sizeof room);
}

void wait_until_begun(int count)
{
	wait_until(&events.begun, count);
}

void let_go(int count)
{
	tell(&events.may_end, count);
}

int count_begun(void)
{
	pthread_mutex_lock(&events.mutex);
	int count = events.begun;

	pthread_mutex_unlock(&events.mutex);
	return count;
}

bool has_begun(const char *address)
{
	bool found = false;

	pthread_mutex_lock(&events.mutex);
	for (int i = 0; i < events.begun && !found; i++)
		found = strcmp(events.addresses[i], address) == 0;
	pthread_mutex_unlock(&events.mutex);
	return found;
}

static void begin(const char *address, bool lasts)
{
	pthread_mutex_lock(&events.mutex);
	ck_assert_int_lt(events.begun, BEGUN);
	snprintf(events.addresses[events.begun++], ADDRESS_TEXT, "%s", address);
	pthread_cond_broadcast(&events.more);
	while (lasts && events.may_end == 0)
		pthread_cond_wait(&events.more, &events.mutex);
	events.may_end -= lasts;
	pthread_mutex_unlock(&events.mutex);
}

/* The network thread asks this of every request just before it gives it to a lane. */
static bool is_door(const char *method, const char *path)
{
	(void)method;
	tell(&events.came, 1);
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
	                               "{\"method\":\"%s\",\"query\":\"%s\",\"address\":\"%s\",\"length\":%"
	                               "zu,\"sum\":%u}",
	                               rq->method, rq->query, rq->address, rq->body_length, sum));
}

static struct reply answer_one(struct task *t, const struct http_request *rq)
{
	t->person = *rq->cookie ? (uint64_t)rq->cookie[strlen(rq->cookie) - 1] : 0;
	bool lasts = strcmp(rq->path, "/slow") == 0 || strcmp(rq->path, "/door") == 0,
	     much = strcmp(rq->path, "/much") == 0;

	if (lasts || much)
		begin(rq->address, lasts);
	while (strcmp(rq->path, "/greedy") == 0)
		t->extra = arena_printf(&t->arena, "{\"of\":\"%100000s\"}", "the memory that ends");
	if (strcmp(rq->path, "/file") == 0)
		return stream(t);
	if (much)
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

void check_served(const char *request)
{
	while (strstr(ask(request), "HTTP/1.1 503"))
		continue;
	check_has(answer, "HTTP/1.1 200 OK");
}

static void *ask_for_status(void *request)
{
	static const char begins[] = "HTTP/1.1 ";
	char room[4096];

	ask_into(request, room, sizeof room);
	return (void *)(strncmp(room, begins, strlen(begins)) == 0 ? strtoul(room + strlen(begins), NULL, 10)
	                                                           : 0);
}

pthread_t ask_aside(const char *request)
{
	pthread_t thread;

	ck_assert_int_eq(pthread_create(&thread, NULL, ask_for_status, (void *)(uintptr_t)request), 0);
	return thread;
}

int status_of(pthread_t aside)
{
	void *status;

	pthread_join(aside, &status);
	return (int)(uintptr_t)status;
}

pthread_t occupy(const char *request)
{
	int before = count_begun();
	pthread_t thread = ask_aside(request);

	wait_until_begun(before + 1);
	return thread;
}
