/* One request and its answer: admission, collecting the body, a lane, sending. Where libmicrohttpd
 * meets us at each step. */
#include "http/exchange.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/disk.h"
#include "base/must.h"
#include "http/compress.h"
#include "http/head.h"
#include "http/language.h"
#include "http/quirks.h"
#include "http/readers.h"
#include "http/send.h"

enum {
	/* of a body that is refused, so that a well-behaved client reads why */
	THROWN_AWAY_BYTES = 1024 * 1024,
	FIRST_ROOM = 4 * 1024,
	BODY_SHARE = 3, /* of BODIES_BYTES: a quarter for one address */
};

static struct peer *peer_of(struct MHD_Connection *connection)
{
	const union MHD_ConnectionInfo *info =
		MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);

	return info ? info->socket_context : NULL;
}

/* Runs before the library takes the arguments apart, which is what hangs: here is the last moment to cut. */
void *exchange_begin(void *server, const char *target, struct MHD_Connection *connection)
{
	MAGIC_CHECK((struct http_server *)server, SERVER_MAGIC);
	struct peer *peer = peer_of(connection);
	struct exchange *x = peer ? calloc(1, sizeof *x) : NULL;

	if (peer && (!x || quirks_hangs(target)))
		peer_cut(peer);
	if (!x)
		return NULL;
	MAGIC_SET(x, EXCHANGE_MAGIC);
	x->server = server;
	x->connection = connection;
	x->peer = peer;
	x->line_target = target;
	x->line_length = strlen(target);
	x->target_too_long = admission_target_too_long(target);
	memcpy(x->target, target, x->line_length < TARGET_BYTES ? x->line_length : TARGET_BYTES);
	atomic_fetch_add(&x->server->open, 1);
	peer_owes_head(peer);
	x->stage = EXCHANGE_LINE;
	readers_join(x);
	return x;
}

/* Gives x->reply to the library. */
static enum MHD_Result send_reply(struct exchange *x)
{
	bool close_after = x->close || atomic_load(&x->server->stopping);
	struct MHD_Response *response = send_response(&x->reply, close_after);
	uint64_t bytes = x->reply.file ? x->reply.file_length : x->reply.length;

	x->stage = EXCHANGE_ANSWERED;
	if (!response)
		return MHD_NO;
	enum MHD_Result result = MHD_queue_response(x->connection, (unsigned)x->reply.status, response);

	MHD_destroy_response(response);
	peer_owes_reading(x->peer, bytes);
	return result;
}

static void add_allowed_methods(struct exchange *x)
{
	if (x->task.problem == PROBLEM_method)
		reply_header(&x->reply, "Allow", admission_methods);
}

static enum MHD_Result refuse_at_once(struct exchange *x, enum problem problem)
{
	x->close = true;
	task_fail(&x->task, problem, NULL);
	x->reply = reply_problem(&x->task);
	add_allowed_methods(x);
	return send_reply(x);
}

/* Inside the body the library takes no answer: the refusal waits until the body has passed. */
static void refuse_later(struct exchange *x, enum problem problem)
{
	x->stage = EXCHANGE_REFUSED;
	x->close = true;
	task_fail(&x->task, problem, NULL);
}

/* Addresses that answer even when every worker hangs, for whoever watches over the server. */
static bool answers_itself(struct exchange *x)
{
	const struct http_application *application = &x->server->application;
	bool health = strcmp(x->request.path, "/healthz") == 0,
	     ready = strcmp(x->request.path, "/readyz") == 0;

	if (strcmp(x->request.method, "GET") != 0 || (!health && !ready))
		return false;
	bool well = health || !application->ready || application->ready(application->context);

	const char *says = !well                    ? "away\n"
	                   : ready && disk_is_low() ? "ok, but the disk is nearly full: changes are refused\n"
	                                            : "ok\n";

	x->reply = (struct reply){ .status = well ? 200 : 503, .type = "text/plain", .body = says };
	x->reply.length = strlen(x->reply.body);
	return true;
}

/* Room for a body of announced length, or the first room of one that grows. */
static bool open_body(struct exchange *x, const struct framing *framing)
{
	x->body_room = framing->chunked && x->body_limit > FIRST_ROOM ? FIRST_ROOM : x->body_limit;
	if (!framing->chunked)
		x->body_room = (size_t)framing->length;
	x->body = arena_try(&x->task.arena, x->body_room + 1);
	return x->body;
}

/* Bodies that are not complete are memory: nobody may hold all of it (http/holders.h), whatever
 * proxy they come through. */
static bool hold_body(struct exchange *x, const struct framing *framing)
{
	struct holders *holders = x->server->holders;
	size_t bytes = framing->chunked ? x->body_limit : (size_t)framing->length;

	if (holders_allow(holders, &x->address, HELD_BODIES, bytes, BODY_SHARE))
		x->holder = holders_take(holders, &x->address, HELD_BODIES, bytes);
	x->held = x->holder ? bytes : 0;
	return x->holder;
}

static enum MHD_Result await_body(struct exchange *x, const struct framing *framing)
{
	const struct http_application *application = &x->server->application;

	x->body_limit = application->body_limit(x->request.method, x->request.path);
	if (framing->length > x->body_limit)
		return refuse_at_once(x, PROBLEM_too_large);
	x->close = quirks_end_in_doubt(framing);
	x->task.arena.limit += x->body_limit * 2;
	if ((framing->chunked || framing->length > 0) && (!hold_body(x, framing) || !open_body(x, framing)))
		return refuse_at_once(x, PROBLEM_busy);
	peer_owes_body(x->peer, framing->chunked ? x->body_limit : framing->length);
	x->stage = EXCHANGE_BODY;
	return MHD_YES;
}

/* Who calls: for the application as text, for the lanes as a party. */
static bool know_caller(struct exchange *x, const struct head *head)
{
	char *text = arena_try(&x->task.arena, ADDRESS_TEXT);

	if (!text || !head_address(x, head, &x->address))
		return false;
	address_text(&x->address, text);
	x->request.address = text;
	x->session = caller_session(x->request.cookie, x->server->application.session_cookie);
	x->queued.party = caller_party(x->server->known, x->session, &x->address);
	return true;
}

static enum MHD_Result admit(struct exchange *x, const char *method, const char *version)
{
	struct head head;
	struct framing framing;

	readers_leave(x);
	task_open(&x->task, NULL, TASK_BYTES);
	head_read(x, method, version, &head);
	enum problem problem = admission_read(&head, &x->request, &framing);

	x->task.language = http_language(&x->request);
	x->task.changes_nothing = x->request.only_looks;
	if (problem != PROBLEM_none)
		return refuse_at_once(x, problem);
	if (!know_caller(x, &head) || atomic_load(&x->server->stopping))
		return refuse_at_once(x, PROBLEM_busy);
	return await_body(x, &framing);
}

/* Makes room for `more` bytes; only chunked bodies ever need it. */
static bool grow_body(struct exchange *x, size_t more)
{
	if (x->body && more <= x->body_room - x->body_length)
		return true;
	size_t room = x->body_room * 2 + more < x->body_limit ? x->body_room * 2 + more : x->body_limit;
	char *body = arena_try(&x->task.arena, room + 1);

	if (!body)
		return false;
	memcpy(body, x->body, x->body_length);
	x->body = body;
	x->body_room = room;
	return true;
}

static enum MHD_Result collect(struct exchange *x, const char *data, size_t length)
{
	if (length > x->body_limit - x->body_length)
		refuse_later(x, PROBLEM_too_large);
	else if (!grow_body(x, length))
		refuse_later(x, PROBLEM_busy);
	if (x->stage == EXCHANGE_REFUSED) {
		x->thrown_away += length;
		return x->thrown_away > THROWN_AWAY_BYTES ? MHD_NO : MHD_YES;
	}
	memcpy(x->body + x->body_length, data, length);
	x->body_length += length;
	return MHD_YES;
}

/* Suspends the connection and gives the exchange to its lane. */
static enum MHD_Result give_to_lane(struct exchange *x)
{
	const struct http_application *application = &x->server->application;
	bool doors =
		application->at_the_doors && application->at_the_doors(x->request.method, x->request.path);

	x->request.body = x->body ? x->body : "";
	x->request.body_length = x->body_length;
	peer_owes_nothing(x->peer);
	x->stage = EXCHANGE_WORKING;
	MHD_suspend_connection(x->connection);
	lane_push(doors ? x->server->doors : x->server->main_lane, &x->queued);
	return MHD_YES;
}

/* The head and the body are here. */
static enum MHD_Result answer_or_queue(struct exchange *x)
{
	return answers_itself(x) ? send_reply(x) : give_to_lane(x);
}

static enum MHD_Result send_refusal(struct exchange *x)
{
	x->reply = reply_problem(&x->task);
	return send_reply(x);
}

enum MHD_Result exchange_step(void *server, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *data, size_t *size,
                              void **context)
{
	struct exchange *x = *context;
	size_t length = *size;

	(void)server, (void)connection, (void)url;
	*size = 0;
	if (!x)
		return MHD_NO;
	MAGIC_CHECK(x, EXCHANGE_MAGIC);
	switch (x->stage) {
	case EXCHANGE_LINE:
		return admit(x, method, version);
	case EXCHANGE_BODY:
		return length > 0 ? collect(x, data, length) : answer_or_queue(x);
	case EXCHANGE_REFUSED:
		return length > 0 ? collect(x, data, length) : send_refusal(x);
	case EXCHANGE_WORKING:
		return send_reply(x);
	case EXCHANGE_ANSWERED:
	case EXCHANGE_CUT:
		break;
	}
	return MHD_NO;
}

void exchange_end(void *server, struct MHD_Connection *connection, void **context,
                  enum MHD_RequestTerminationCode code)
{
	struct exchange *x = *context;

	(void)server, (void)connection, (void)code;
	if (!x)
		return;
	MAGIC_CHECK(x, EXCHANGE_MAGIC);
	if (x->stage == EXCHANGE_LINE)
		readers_leave(x); /* the library refused it by itself, and closes, or the head never ended */
	else
		task_close(&x->task);
	peer_may_idle(x->peer);
	holders_give_back(x->server->holders, x->holder, HELD_BODIES, x->held);
	atomic_fetch_sub(&x->server->open, 1);
	MAGIC_CLEAR(x, EXCHANGE_MAGIC);
	free(x);
	*context = NULL;
}

/* Where a lane and its workers come in. */
static struct exchange *exchange_of(struct queued *queued)
{
	struct exchange *x = (struct exchange *)(void *)queued;

	MAGIC_CHECK(x, EXCHANGE_MAGIC);
	return x;
}

/* After task_guard() gave back all that the task held, or before any work: there is room for a problem. */
static void refuse_busy(struct queued *queued)
{
	struct exchange *x = exchange_of(queued);

	task_forgive(&x->task);
	task_fail(&x->task, PROBLEM_busy, NULL);
	x->reply = reply_problem(&x->task);
}

static void ask_application(struct task *t, void *exchange)
{
	struct exchange *x = exchange;

	x->reply = x->server->application.answer(t, &x->request);
}

/* With the application's function; memory exhaustion becomes the problem `busy`. */
static void answer(struct queued *queued, struct db *db)
{
	struct exchange *x = exchange_of(queued);

	x->task.db = db;
	if (!task_guard(&x->task, ask_application, x))
		refuse_busy(queued);
	compress_reply(&x->task, &x->request, &x->reply);
	if (x->session && x->task.person && x->task.person != queued->party.person)
		acquaintances_learn(x->server->known, x->session, x->task.person);
	x->task.db = NULL;
}

static bool says_too_much(const struct queued *queued)
{
	const struct exchange *x = (const struct exchange *)(const void *)queued;

	MAGIC_CHECK(x, EXCHANGE_MAGIC);
	return x->reply.status == 429;
}

static void resume(struct queued *queued)
{
	MHD_resume_connection(exchange_of(queued)->connection);
}

const struct lane_work exchange_work = { answer, refuse_busy, says_too_much, resume };
