/* Workarounds of libmicrohttpd. Which, why and until when: http/quirks.h. */
#include "http/quirks.h"

#include <string.h>

#include "http/readers.h"
#include "http/send.h"

/* Of the 36 KiB of a connection (server.c); what the library takes for an argument beside its text. */
enum { TARGET_ROOM = 30 * 1024, ARGUMENT_BYTES = 64 };

static _Thread_local bool is_network_thread;

void quirks_here(void)
{
	is_network_thread = true;
}

bool quirks_hangs(const char *target)
{
	const char *query = strchr(target, '?');
	size_t arguments = 1;

	for (const char *c = query; c && *c; c++)
		arguments += *c == '&';
	return query && strlen(target) + arguments * ARGUMENT_BYTES > TARGET_ROOM;
}

/* Answers past the library, which must not have sent anything for this request, and ends the connection. */
static void refuse_past_library(struct exchange *x, enum problem problem)
{
	readers_leave(x);
	x->stage = EXCHANGE_CUT;
	task_open(&x->task, NULL, TASK_BYTES);
	task_fail(&x->task, problem, NULL);
	struct reply reply = reply_problem(&x->task);
	const union MHD_ConnectionInfo *info =
		MHD_get_connection_info(x->connection, MHD_CONNECTION_INFO_CONNECTION_FD);

	if (info)
		send_raw(info->connect_fd, &reply);
	peer_cut(x->peer);
}

/* What the library stumbles over. */
static enum problem trouble_with(struct MHD_Connection *connection)
{
	const char *length = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Content-Length");
	const char *cookies = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, "Cookie");
	uint64_t ignored;

	if (length && !admission_length(length, &ignored))
		return PROBLEM_bad_request;
	return cookies && !admission_cookies(cookies) ? PROBLEM_headers_too_large : PROBLEM_none;
}

size_t quirks_head_bytes(struct MHD_Connection *connection)
{
	const union MHD_ConnectionInfo *info =
		MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);

	return info ? info->header_size : 0;
}

/* How the complaints read; a cookie that does not fit is "a header record". Looking for the
 * request is dear among many. */
static bool is_about_framing(const char *format)
{
	return strstr(format, "Content-Length") || strstr(format, "cookies") ||
	       strstr(format, "header record");
}

bool quirks_end_in_doubt(const struct framing *framing)
{
	return framing->chunked;
}

void quirks_complaint(struct http_server *server, const char *format)
{
	struct exchange *x = server->readers;

	if (!is_network_thread || !is_about_framing(format))
		return;
	while (x && quirks_head_bytes(x->connection) == 0)
		x = x->next;
	enum problem problem = x ? trouble_with(x->connection) : PROBLEM_none;

	if (problem != PROBLEM_none)
		refuse_past_library(x, problem);
}
