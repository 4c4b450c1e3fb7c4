/* The server: a listening socket, one network thread, two lanes, the reaper; and how they end in order. */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/must.h"
#include "http/accept.h"
#include "http/exchange.h"
#include "http/quirks.h"

enum {
	/* above 32 KiB the library maps it, so that it returns to the system with its connection */
	POOL_BYTES = 36 * 1024,
	SILENCE_SECONDS = 30, /* the library's timeout, which restarts at each byte in either direction */
	MAIN_QUEUE = 256,
	MAIN_PATIENCE_MS = 250,
	DOORS_QUEUE = 256,
	DOORS_PATIENCE_MS = 5000,
	PERSON_SHARE = 3, /* of the workers: one person can occupy a quarter (http/share.h) */
	PLACE_SHARE = 1,  /* the strangers of one address: half */
	/* of requests whose body is not complete or whose answer is not sent */
	BODIES_BYTES = 64 * 1024 * 1024,
	FAREWELL_MS = 2000, /* for the last answers to leave */
	BACKLOG = 1024,
};

/* The library's messages may quote what strangers sent: only its fixed text is logged. */
static void log_library(void *context, const char *format, va_list arguments)
{
	struct http_server *server = context;

	MAGIC_CHECK(server, SERVER_MAGIC);
	(void)arguments;
	if (clock_seldom(&server->told, 1000))
		log_event("network", "%.200s", format);
	quirks_complaint(server, format);
}

union endpoint {
	struct sockaddr any;
	struct sockaddr_in four;
	struct sockaddr_in6 six;
};

static bool read_address(const struct http_settings *settings, union endpoint *address, socklen_t *length)
{
	*address = (union endpoint){ .six = { .sin6_family = AF_INET6, .sin6_port = htons(settings->port) } };
	*length = sizeof address->six;
	if (inet_pton(AF_INET6, settings->address, &address->six.sin6_addr) == 1)
		return true;
	*address = (union endpoint){ .four = { .sin_family = AF_INET, .sin_port = htons(settings->port) } };
	*length = sizeof address->four;
	return inet_pton(AF_INET, settings->address, &address->four.sin_addr) == 1;
}

/* A listening socket, or -1 with a line in the log. */
static int listen_on(const struct http_settings *settings)
{
	union endpoint address;
	socklen_t length;
	int yes = 1;

	if (!read_address(settings, &address, &length)) {
		log_event("cannot_listen", "address=%s reason=not_numeric", settings->address);
		return -1;
	}
	int listener = socket(address.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);

	if (listener >= 0 && setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0 &&
	    bind(listener, &address.any, length) == 0 && listen(listener, BACKLOG) == 0)
		return listener;
	log_event("cannot_listen", "address=%s port=%d reason=%s", settings->address, settings->port,
	          strerror(errno));
	if (listener >= 0)
		close(listener);
	return -1;
}

static uint16_t port_of(int listener)
{
	union endpoint address = { .six = { 0 } };
	socklen_t length = sizeof address;

	if (getsockname(listener, &address.any, &length) != 0)
		return 0;
	return ntohs(address.any.sa_family == AF_INET6 ? address.six.sin6_port : address.four.sin_port);
}

static struct MHD_Daemon *start_daemon(struct http_server *server, int listener)
{
	const struct MHD_OptionItem options[] = {
		{ MHD_OPTION_EXTERNAL_LOGGER, (intptr_t)log_library, server },
		{ MHD_OPTION_LISTEN_SOCKET, listener, NULL },
		{ MHD_OPTION_STRICT_FOR_CLIENT, 0, NULL }, /* admission is, and says why: http/quirks.h */
		{ MHD_OPTION_URI_LOG_CALLBACK, (intptr_t)exchange_begin, server },
		{ MHD_OPTION_NOTIFY_COMPLETED, (intptr_t)exchange_end, server },
		{ MHD_OPTION_NOTIFY_CONNECTION, (intptr_t)accept_notice, server },
		{ MHD_OPTION_CONNECTION_LIMIT, accept_limit(), NULL },
		{ MHD_OPTION_CONNECTION_MEMORY_LIMIT, POOL_BYTES, NULL },
		{ MHD_OPTION_CONNECTION_TIMEOUT, SILENCE_SECONDS, NULL },
		{ MHD_OPTION_END, 0, NULL },
	};

	return MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG,
	                        0, accept_visitor, server, exchange_step, server, MHD_OPTION_ARRAY, options,
	                        MHD_OPTION_END);
}

static bool start_threads(struct http_server *server, const struct http_settings *settings, int listener)
{
	const struct http_application *application = &server->application;

	server->reaper = reaper_start();
	server->known = acquaintances_open();
	server->holders = holders_open(
		(size_t[HELD_KINDS]){ [HELD_CONNECTIONS] = accept_limit(), [HELD_BODIES] = BODIES_BYTES });
	server->main_lane = lane_open(&(struct lane_settings){ .name = "main",
	                                                       .threads = settings->workers,
	                                                       .queue = MAIN_QUEUE,
	                                                       .patience_ms = MAIN_PATIENCE_MS,
	                                                       .person = PERSON_SHARE,
	                                                       .place = PLACE_SHARE,
	                                                       .household = PERSON_SHARE,
	                                                       .application = application,
	                                                       .work = &exchange_work });
	/* A password hash is short and costs everybody the same: turns are enough. */
	server->doors = lane_open(&(struct lane_settings){ .name = "doors",
	                                                   .threads = settings->doors,
	                                                   .queue = DOORS_QUEUE,
	                                                   .patience_ms = DOORS_PATIENCE_MS,
	                                                   .application = application,
	                                                   .work = &exchange_work });
	if (server->known && server->holders && server->reaper && server->main_lane && server->doors)
		server->daemon = start_daemon(server, listener);
	return server->daemon;
}

static void free_server(struct http_server *server)
{
	if (server->main_lane)
		lane_close(server->main_lane);
	if (server->doors)
		lane_close(server->doors);
	if (server->reaper)
		reaper_stop(server->reaper);
	acquaintances_close(server->known);
	holders_close(server->holders);
	MAGIC_CLEAR(server, SERVER_MAGIC);
	free(server);
}

/* Signals belong to the main thread; ours inherit a mask that leaves them to it. */
static bool start_threads_without_signals(struct http_server *server, const struct http_settings *settings,
                                          int listener)
{
	sigset_t all, before;

	signal(SIGPIPE, SIG_IGN);
	sigfillset(&all);
	pthread_sigmask(SIG_BLOCK, &all, &before);
	bool started = start_threads(server, settings, listener);

	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return started;
}

struct http_server *http_start(const struct http_settings *settings,
                               const struct http_application *application)
{
	int listener = listen_on(settings);
	struct http_server *server = listener < 0 ? NULL : calloc(1, sizeof *server);

	if (!server) {
		if (listener >= 0)
			close(listener);
		return NULL;
	}
	MAGIC_SET(server, SERVER_MAGIC);
	server->application = *application;
	server->proxies = settings->proxies;
	server->port = port_of(listener);
	if (!start_threads_without_signals(server, settings, listener)) {
		log_event("cannot_listen", "reason=no_threads");
		close(listener);
		free_server(server);
		return NULL;
	}
	log_event("listening", "address=%s port=%d workers=%d doors=%d", settings->address, server->port,
	          settings->workers, settings->doors);
	return server;
}

bool http_saw_unreadable(struct http_server *server)
{
	MAGIC_CHECK(server, SERVER_MAGIC);
	return atomic_exchange(&server->unreadable, false);
}

uint16_t http_port(const struct http_server *server)
{
	MAGIC_CHECK(server, SERVER_MAGIC);
	return server->port;
}

/* Waits for the answers that are on their way, for a short time: a reader that stalls
 * may not keep the server. */
static void say_farewell(struct http_server *server, int64_t until)
{
	while (atomic_load(&server->open) > 0 && clock_now() < until)
		usleep(10 * 1000);
}

bool http_stop(struct http_server *server, int seconds)
{
	int64_t until = clock_now() + (int64_t)seconds * 1000;

	MAGIC_CHECK(server, SERVER_MAGIC);
	atomic_store(&server->stopping, true);
	int listener = MHD_quiesce_daemon(server->daemon);

	if (listener >= 0)
		close(listener);
	bool done = lane_drain(server->main_lane, until);

	if (!lane_drain(server->doors, until) || !done) {
		log_event("stopped", "unfinished=1");
		return false;
	}
	say_farewell(server, clock_now() + FAREWELL_MS);
	MHD_stop_daemon(server->daemon);
	free_server(server);
	log_event("stopped", "unfinished=0");
	return true;
}
