/* The way of a request: an array of steps; the first that returns false has named the problem. */
#include "api/pipeline.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "api/answers.h"
#include "api/auth/throttle.h"
#include "api/member.h"
#include "api/openapi.h"
#include "api/place.h"
#include "api/problem_page.h"
#include "api/share.h"
#include "api/sight.h"
#include "api/site.h"
#include "api/write.h"
#include "base/clock.h"
#include "base/disk.h"
#include "base/id.h"
#include "base/log.h"
#include "base/text.h"
#include "base/under_way.h"
#include "http/language.h"

enum { BODY_BYTES = 64 * 1024, JUDGED_AT_MOST = 3 };

static const struct config *settings;

static const struct route *find(const char *method, const char *path)
{
	for (int i = 0; i < route_count; i++)
		if (strcmp(routes[i].method, method) == 0 && route_fits(NULL, routes[i].address, path, NULL))
			return &routes[i];
	return NULL;
}

/* The methods that an address has, as Allow lists them (RFC 9110 10.2.1); "" when
 * there is no such address. */
static const char *methods_of(struct task *t, const char *path)
{
	const char *list = "";

	for (int i = 0; i < route_count; i++)
		if (route_fits(NULL, routes[i].address, path, NULL))
			list = arena_printf(&t->arena, "%s%s%s%s", list, *list ? ", " : "", routes[i].method,
			                    strcmp(routes[i].method, "GET") == 0 ? ", HEAD" : "");
	return list;
}

size_t api_body_limit(const char *method, const char *path)
{
	const struct route *route = find(method, path);

	if (!route || !route->body)
		return 0;
	return strcmp(path, "/api/csp-reports") == 0 ? 8 * 1024 : BODY_BYTES;
}

bool api_at_the_doors(const char *method, const char *path)
{
	const struct route *route = find(method, path);

	return route && (route->flags & DOORS);
}

static bool find_route(struct task *t, struct request *rq)
{
	rq->route = find(rq->http->method, rq->http->path);
	if (!rq->route)
		return task_fail(t, *methods_of(t, rq->http->path) ? PROBLEM_method : PROBLEM_not_found,
		                 NULL);
	return route_fits(t, rq->route->address, rq->http->path, rq->args) ||
	       task_fail(t, PROBLEM_not_found, NULL);
}

/* Session, charter and the site half of the matrix. Places come later: what is hidden must look absent. */
static bool may_enter(struct task *t, struct request *rq)
{
	enum capability c = rq->route->capability;
	bool outside = c == CAN_ENTER || c == CAN_OWN_DATA;

	if (c == CAN_ENTER)
		return true;
	if (!rq->me.id)
		return task_fail(t,
		                 *rq->http->cookie && member_cookie(t, rq->http) ? PROBLEM_session_ended
		                                                                 : PROBLEM_sign_in,
		                 NULL);
	if (!outside && !rq->me.charter_accepted)
		return task_fail(t, PROBLEM_charter_pending, NULL);
	if (capability_is_in_group(c) || permission_site(c, rq->me.roles, rq->me.at_desk) == VERDICT_ALLOWED)
		return true;
	return task_fail(t, PROBLEM_forbidden, NULL);
}

static bool permitted(struct task *t, struct request *rq)
{
	return place_permits(t, rq);
}

static bool read_query(struct task *t, struct request *rq)
{
	rq->query = query_read(t, rq->route->query, rq->http->query);
	return rq->query != NULL;
}

/* The media type alone decides, in any case; parameters say nothing about JSON (RFC 8259 11). */
static bool is_json(const char *content_type)
{
	static const char json[] = "application/json";
	size_t length = strcspn(content_type, "; \t");
	char next = content_type[length + strspn(content_type + length, " \t")];

	return length == strlen(json) && strncasecmp(content_type, json, length) == 0 &&
	       (next == ';' || next == '\0');
}

static bool read_body(struct task *t, struct request *rq)
{
	if (!rq->route->body)
		return rq->http->body_length == 0 || task_fail(t, PROBLEM_too_large, NULL);
	bool json = is_json(rq->http->content_type);

	if (!json && strcmp(rq->http->path, "/api/csp-reports") != 0)
		return task_fail(t, PROBLEM_not_json, NULL);
	rq->body = json ? body_read(t, rq->route->body, rq->http->body, rq->http->body_length) : "";
	return rq->body != NULL;
}

static bool wants_key(const struct request *rq)
{
	return strcmp(rq->http->method, "POST") == 0 && rq->me.id && !(rq->route->flags & NO_KEY);
}

/* Known early, since whatever refuses a request asks first whether it was done before; missed late. */
static bool note_key(struct task *t, struct request *rq)
{
	const char *key = text_lower(arena_copy(&t->arena, rq->http->idempotency_key));

	if (wants_key(rq) && id_valid(key))
		rq->key = key;
	return true;
}

static bool has_key(struct task *t, struct request *rq)
{
	return rq->key || !wants_key(rq) || task_fail(t, PROBLEM_key_needed, NULL);
}

/* A look leaves no entry; of a list, the handler leaves it when it knows whom it shows. Of one person's, it
 * stands in their list.
 */
static bool leave_sight(struct task *t, struct request *rq)
{
	if (rq->route->audit != AUDIT_CLASS_access || rq->route->flags & NAMES_SHOWN)
		return true;
	return sight_leave(t, rq, rq->object ? rq->object : rq->me.id, rq->about);
}

/* From here on bytes of strangers are parsed: what was asked stands in a file that outlives us. */
static bool note_route(struct task *t, struct request *rq)
{
	under_way_begin(t->number, rq->route->method, rq->route->address);
	return true;
}

/* A disk that is nearly full takes nothing new, while there is room for PostgreSQL to end what it does. Who
 * is outside gets in, by a password, a link or the charter: one reads on. */
static bool room_left(struct task *t, struct request *rq)
{
	bool writes = strcmp(rq->route->method, "GET") != 0;
	bool at_the_door = rq->route->capability == CAN_ENTER || rq->route->audit == AUDIT_CLASS_auth ||
	                   rq->route->flags & LETS_IN;

	return !writes || at_the_door || !disk_is_low() || task_fail(t, PROBLEM_disk_full, NULL);
}

/* In this order; beside each, what it refuses with or settles. */
static bool (*const steps[])(struct task *, struct request *) = {
	find_route,      /* not_found, method */
	note_route,      /* STATE/under-way */
	same_site,       /* cross_site, plain_http */
	room_left,       /* disk_full */
	member_know,     /* rq->me */
	share_of_asking, /* slow_down */
	note_key,        /* rq->key */
	may_enter,       /* sign_in, session_ended, charter_pending, forbidden */
	place_load,      /* not_found; rq->place and what else the address names */
	permitted,       /* not_found, forbidden, group_archived */
	read_query,      /* unknown_field, invalid_field */
	read_body,       /* not_json, too_large, invalid_field */
	has_key,         /* key_needed */
	share_of_doing,  /* slow_down */
	leave_sight,     /* audit_away */
};

/*
 * Attempts at power that were refused are events of the log; ordinary refusals are not. A case that is not
 * for somebody and one that does not exist are refused alike, and leave the same trace: their own entries
 * would tell them which it was.
 */
static void note_refusal(struct task *t, const struct request *rq)
{
	enum audit_class class = rq->route ? rq->route->audit : AUDIT_CLASS_none;
	bool power =
		class == AUDIT_CLASS_access || class == AUDIT_CLASS_rights || class == AUDIT_CLASS_settings;
	struct trace trace = { .action = AUDIT_refused, .actor = rq->me.id, .function = "self" };

	if (!power || !rq->me.id)
		return;
	if (t->problem == PROBLEM_forbidden ||
	    (t->problem == PROBLEM_not_found && capability_whose(rq->route->capability) == OF_REVIEWER))
		write_folded(t, &trace, rq->route->address);
}

/* Who asks again for what was done is told so, whatever is left of their share, and whatever it has
 * changed of what they may. */
static struct reply refusal(struct task *t, const struct request *rq)
{
	struct reply reply;

	if (write_repeated(t, rq, &reply))
		return reply;
	if (rq->over.quota != QUOTA_none)
		return share_refusal(t, &rq->over);
	reply = reply_problem(t);
	if (t->problem == PROBLEM_method)
		reply_header(&reply, "Allow", methods_of(t, rq->http->path));
	return reply;
}

/* What a privileged read would show is not even made for a look: its length would tell of
 * it, and no entry would. */
static struct reply answer(struct task *t, const struct request *rq)
{
	bool unseen = t->changes_nothing && rq->route->audit == AUDIT_CLASS_access;

	return unseen ? reply_look(t, "application/json") : rq->route->run(t, rq);
}

static struct reply run(struct task *t, struct request *rq)
{
	struct reply reply;

	for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
		if (!steps[i](t, rq)) {
			reply = refusal(t, rq);
			note_refusal(t, rq);
			return reply;
		}
	}
	reply = answer(t, rq);
	if (t->problem != PROBLEM_none)
		write_repeated(t, rq, &reply); /* or what the handler said stays */
	share_settle(t, rq, &reply);
	note_refusal(t, rq); /* some rules are only known to the handler: nobody gives a role to themselves */
	return reply;
}

/*
 * A right may end between the moment when it is read and the one when it is used: nothing was written then,
 * and the request begins anew, to be judged by what holds now. Whoever lost it is answered as if it had been
 * missing from the start.
 */
static struct reply judge(struct task *t, struct request *rq)
{
	struct reply reply = run(t, rq);

	for (int i = 1; i < JUDGED_AT_MOST && t->problem == PROBLEM_right_changed; i++) {
		task_forgive(t);
		*rq = (struct request){ .http = rq->http, .config = rq->config };
		reply = run(t, rq);
	}
	return reply;
}

/* A file of the page, or the page. Who comes home will ask for the feed: the browser begins before any script
 * runs (RFC 8288 3). */
static struct reply show(struct task *t, const struct http_request *http)
{
	struct reply reply = problem_page_at(http) ? problem_page(t, http) : files_serve(t, http);

	if (strcmp(http->path, "/") == 0 && reply.cacheable)
		reply_header(&reply, "Link", "</api/feed>; rel=preload; as=fetch; crossorigin");
	return reply;
}

struct reply api_answer(struct task *t, const struct http_request *http)
{
	struct request rq = { .http = http, .config = settings };
	int64_t start = clock_now();

	t->language = http_language(http);
	if (!text_starts(http->path, "/api/"))
		return show(t, http);
	under_way_begin(t->number, "-", "-");
	struct reply reply = judge(t, &rq);

	under_way_end();
	log_event("request", "n=%llu route=\"%s %s\" status=%d ms=%lld", (unsigned long long)t->number,
	          rq.route ? rq.route->method : "-", rq.route ? rq.route->address : "-", reply.status,
	          (long long)(clock_now() - start));
	return reply;
}

/* A line that grants nobody or everybody by oversight must not serve one request. */
static bool route_is_complete(const struct route *r)
{
	bool sees = r->audit == AUDIT_CLASS_access;

	return r->method && r->address && place_knows(r->address) && r->capability >= CAN_ENTER &&
	       r->audit >= AUDIT_CLASS_none && r->run && answers_know(r->run) &&
	       sees == (r->sight != AUDIT_none) &&
	       (!sees || audit_action_class(r->sight) == AUDIT_CLASS_access);
}

bool api_open(const struct config *config)
{
	settings = config;
	share_open(config);
	openapi_open((struct described){ routes, route_count, route_subjects, route_subject_count,
	                                 answer_tables });
	if (!throttle_open(config))
		return false;
	for (int i = 0; i < route_count; i++) {
		if (!route_is_complete(&routes[i])) {
			log_event("route_incomplete", "line=%d address=%s", i,
			          routes[i].address ? routes[i].address : "-");
			return false;
		}
	}
	return true;
}
