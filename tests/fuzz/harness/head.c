/*
 * Heads of requests: a request line and fields, as the library would hand them over. What is admitted is
 * clean, and everything that is read out of it afterwards stays within it: language, cookies, device, who
 * asks.
 */
#include "http/head.h"

#include <string.h>

#include "api/member.h"
#include "api/request.h"
#include "base/text.h"
#include "crypto/hash.h"
#include "fuzz.h"
#include "http/compress.h"
#include "http/cookie.h"
#include "http/language.h"
#include "input/route.h"

/* Method, target and version of the first line. */
static void split_line(struct task *t, char *line, struct head *head)
{
	char *method = strsep(&line, " "), *target = strsep(&line, " ");

	head->method = method;
	head->version = line ? line : "";
	char *path = fuzz_copy(t, target ? target : "", strlen(target ? target : ""));

	head->target_too_long = admission_target_too_long(path);
	admission_split(path, head);
}

static void split_fields(struct fuzz *in, struct head *head)
{
	for (char *line; (line = fuzz_line(in));) {
		char *value = strchr(line, ':');

		if (head->count == HEAD_FIELDS || !value) {
			head->too_large = head->count == HEAD_FIELDS;
			return;
		}
		*value++ = '\0';
		head->fields[head->count++] = (struct http_header){ line, value + strspn(value, " \t") };
	}
}

static bool is_clean(const char *text)
{
	for (; *text; text++)
		if (((unsigned char)*text < 0x20 && *text != '\t') || *text == 0x7f)
			return false;
	return true;
}

static void look_at_request(const struct http_request *rq, const struct framing *framing)
{
	const char *const all[] = {
		rq->method, rq->path,       rq->query,           rq->cookie,          rq->origin,
		rq->host,   rq->user_agent, rq->accept_language, rq->accept_encoding, rq->idempotency_key
	};

	for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
		HOLDS(all[i] && is_clean(all[i]));
	HOLDS(rq->path[0] == '/' && !strstr(rq->path, "/../") && !strchr(rq->path, '\\'));
	HOLDS(!(framing->chunked && framing->length > 0) && strcmp(rq->method, "HEAD") != 0);
}

static void look_at_cookies(struct task *t, const struct http_request *rq)
{
	size_t length;
	const char *found = http_cookie(rq->cookie, "parvis-language", &length),
		   *token = member_cookie(t, rq);

	HOLDS(!found || (found >= rq->cookie && found + length <= rq->cookie + strlen(rq->cookie)));
	HOLDS(!token || strlen(token) == TOKEN_TEXT - 1);
	HOLDS(http_language(rq) < LANGUAGE_COUNT);
}

static void look_at_weights(const struct http_request *rq)
{
	static const char *const words[] = { "gzip", "br", "fr", "en", "*", "identity" };

	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
		int encoding = http_weight(rq->accept_encoding, words[i]),
		    language = http_weight(rq->accept_language, words[i]);

		HOLDS(encoding >= -1 && encoding <= 1000 && language >= -1 && language <= 1000);
	}
}

/* Whoever asks is the peer, or an address that a proxy named; never a proxy behind which somebody stands. */
static void look_at_origin(const struct head *head)
{
	struct networks proxies, none = { 0 };
	struct address peer, stranger;
	bool unreadable;

	HOLDS(networks_read("127.0.0.1, 10.0.0.0/8, fd00::/8", &proxies) && address_read("127.0.0.1", &peer));
	HOLDS(address_read("203.0.113.9", &stranger));
	struct address same = head_origin(head, &none, peer, &unreadable),
		       direct = head_origin(head, &proxies, stranger, &unreadable);
	struct address asked = head_origin(head, &proxies, peer, &unreadable);
	char text[ADDRESS_TEXT];

	address_text(&asked, text);
	HOLDS(memcmp(&same, &peer, sizeof peer) == 0 && memcmp(&direct, &stranger, sizeof direct) == 0 &&
	      *text);
}

static void look_at_routes(struct task *t, const struct http_request *rq)
{
	const char *args[ROUTE_VARIABLES] = { 0 };

	for (int i = 0; i < route_count; i++) {
		bool fits = route_fits(NULL, routes[i].address, rq->path, NULL);

		if (fits && route_fits(t, routes[i].address, rq->path, args))
			for (int k = 0; k < ROUTE_VARIABLES && args[k]; k++)
				HOLDS(text_is_utf8(args[k], strlen(args[k])));
	}
}

/* An answer to it, in the language of whoever asks and as small as they take it. */
static void answer(struct task *t, struct http_request *rq)
{
	char *body = arena_printf(&t->arena, "{\"text\":\"%2000s\"}", "é");
	struct reply reply = reply_json(t, 200, body);

	t->language = http_language(rq);
	HOLDS(strlen(member_device(t, rq)) < 200);
	compress_reply(t, rq, &reply);
	HOLDS(reply.length <= strlen(body) &&
	      (reply.body == body || http_weight(rq->accept_encoding, "gzip") > 0));
}

void fuzz_one(struct task *t, struct fuzz *in)
{
	struct head head = { .complete = true };
	struct http_request rq;
	struct framing framing;
	char *line = fuzz_line(in);

	if (!line)
		return;
	split_line(t, line, &head);
	split_fields(in, &head);
	look_at_origin(&head);
	if (admission_read(&head, &rq, &framing) != PROBLEM_none)
		return;
	look_at_request(&rq, &framing);
	look_at_cookies(t, &rq);
	look_at_weights(&rq);
	look_at_routes(t, &rq);
	answer(t, &rq);
}
