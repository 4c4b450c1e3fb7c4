/* The cross-site rule. */
#include "api/site.h"

#include <string.h>

#include "base/text.h"

static bool is_safe(const char *method)
{
	return strcmp(method, "GET") == 0;
}

/* "http://localhost:8080" and "http://127.0.0.1:8080" are one place when that is where we listen. */
static bool is_own_origin(const struct request *rq)
{
	const struct config *c = rq->config;
	const char *origin = rq->http->origin;
	const char *port = strrchr(origin, ':');

	if (c->public_url[0] && strcmp(origin, c->public_url) == 0)
		return true;
	if (c->public_url[0] && !text_starts(c->public_url, "http://localhost") &&
	    !text_starts(c->public_url, "http://127.0.0.1"))
		return false;
	bool local = text_starts(origin, "http://localhost:") || text_starts(origin, "http://127.0.0.1:");
	const char *host_port = strrchr(rq->http->host, ':');

	return local && port && host_port && strcmp(port, host_port) == 0;
}

static bool may_write(const struct request *rq)
{
	if (rq->http->fetch_site[0])
		return strcmp(rq->http->fetch_site, "same-origin") == 0;
	if (rq->http->origin[0])
		return is_own_origin(rq);
	return rq->http->cookie[0] == '\0';
}

static bool may_read(const struct request *rq)
{
	const char *site = rq->http->fetch_site;

	if (strcmp(site, "cross-site") != 0 && strcmp(site, "same-site") != 0)
		return true;
	return strcmp(rq->http->fetch_mode, "navigate") == 0 && strcmp(rq->http->fetch_dest, "document") == 0 &&
	       !text_starts(rq->http->path, "/api/");
}

/* The page itself, opened over plain http under a name that is not this machine's: browsers neither say where a request comes
 * from nor keep the cookie there, so nobody could sign in. */
static bool is_plain_http(const struct request *rq)
{
	static const char scheme[] = "http://";

	return text_starts(rq->http->origin, scheme) && strcmp(rq->http->origin + strlen(scheme), rq->http->host) == 0;
}

bool same_site(struct task *t, struct request *rq)
{
	bool well = is_safe(rq->http->method) ? may_read(rq) : may_write(rq);

	return well || task_fail(t, is_plain_http(rq) ? PROBLEM_plain_http : PROBLEM_cross_site, NULL);
}
