/* Who may connect. */
#include "http/accept.h"

#include <sys/resource.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/must.h"
#include "http/exchange.h"
#include "http/head.h"
#include "http/quirks.h"

enum {
	CONNECTIONS = 4096,
	RESERVED_FILES = 128, /* for the database, archives, the log */
	RESERVE = 64,         /* of the connections */
	CONNECTION_SHARE = 7, /* of an address that is no proxy: an eighth */
};

unsigned accept_limit(void)
{
	struct rlimit files;

	if (getrlimit(RLIMIT_NOFILE, &files) != 0)
		return CONNECTIONS / 4;
	rlim_t wanted = CONNECTIONS + RESERVED_FILES;

	if (files.rlim_cur < wanted) {
		files.rlim_cur = files.rlim_max < wanted ? files.rlim_max : wanted;
		setrlimit(RLIMIT_NOFILE, &files);
	}
	if (files.rlim_cur >= wanted)
		return CONNECTIONS;
	return files.rlim_cur > 2 * RESERVED_FILES ? (unsigned)files.rlim_cur - RESERVED_FILES
	                                           : (unsigned)files.rlim_cur / 2;
}

static bool is_proxy(const struct http_server *server, const struct address *address)
{
	return networks_hold(&server->proxies, address);
}

enum MHD_Result accept_visitor(void *context, const struct sockaddr *from, socklen_t length)
{
	struct http_server *server = context;
	struct address address;

	(void)length;
	MAGIC_CHECK(server, SERVER_MAGIC);
	if (!head_peer(from, &address))
		return MHD_NO;
	if (holders_free(server->holders, HELD_CONNECTIONS) <= RESERVE)
		reaper_make_room(server->reaper);
	size_t share = is_proxy(server, &address) ? 0 : CONNECTION_SHARE;

	if (holders_allow(server->holders, &address, HELD_CONNECTIONS, 1, share))
		return MHD_YES;
	if (clock_seldom(&server->refused, 1000))
		log_event("connections_refused", "one address holds too many free=%zu",
		          holders_free(server->holders, HELD_CONNECTIONS));
	return MHD_NO;
}

/* The number first: from 1.0 on the next question about a connection overwrites what the
 * last one was answered. */
static struct peer *begin(struct http_server *server, struct MHD_Connection *connection)
{
	const union MHD_ConnectionInfo *info =
		MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
	int socket = info ? info->connect_fd : -1;
	struct address address;

	info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
	quirks_here();
	if (socket < 0 || !info || !head_peer(info->client_addr, &address))
		return NULL;
	struct holder *holder = holders_take(server->holders, &address, HELD_CONNECTIONS, 1);
	struct peer *peer =
		holder ? peer_open(server->reaper, socket, holder, is_proxy(server, &address)) : NULL;

	if (!peer)
		holders_give_back(server->holders, holder, HELD_CONNECTIONS, 1);
	return peer;
}

void accept_notice(void *context, struct MHD_Connection *connection, void **peer,
                   enum MHD_ConnectionNotificationCode code)
{
	struct http_server *server = context;

	MAGIC_CHECK(server, SERVER_MAGIC);
	if (code == MHD_CONNECTION_NOTIFY_STARTED) {
		*peer = begin(server, connection);
		return;
	}
	holders_give_back(server->holders, peer_close(*peer), HELD_CONNECTIONS, 1);
	*peer = NULL;
}
