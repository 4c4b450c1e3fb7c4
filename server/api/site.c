/* The cross-site rule. */
#include "api/site.h"

#include <string.h>
#include <strings.h>

#include "base/origin.h"
#include "base/text.h"

static bool is_safe(const char *method)
{
	return strcmp(method, "GET") == 0;
}

/* The names of this machine, from itself. */
static bool is_local(const struct authority *at)
{
	return authority_is(at, "localhost") || authority_is(at, "127.0.0.1") || authority_is(at, "[::1]");
}

/* "http://localhost:8080" and "http://127.0.0.1:8080" are one place when that is where we listen. */
static bool is_own_origin(const struct request *rq)
{
	struct origin asked, own = { 0 };
	struct authority host;
	bool named = origin_read(rq->config->public_url, &own);

	if (!origin_read(rq->http->origin, &asked))
		return false;
	if (named && origin_same(&asked, &own))
		return true;
	if ((named && !is_local(&own.at)) || asked.secure || !is_local(&asked.at))
		return false;
	return authority_read(rq->http->host, &host) && asked.at.port == (host.port ? host.port : 80);
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
	return strcmp(rq->http->fetch_mode, "navigate") == 0 &&
	       strcmp(rq->http->fetch_dest, "document") == 0 && !text_starts(rq->http->path, "/api/");
}

/* The page itself, opened over plain http under a name that is not this machine's: browsers neither say where
 * a request comes from nor keep the cookie there, so nobody could sign in. Where they say it, that is what is
 * refused. */
static bool is_plain_http(const struct request *rq)
{
	struct origin asked;
	struct authority host;

	if (rq->http->fetch_site[0] || !origin_read(rq->http->origin, &asked) || asked.secure)
		return false;
	return authority_read(rq->http->host, &host) && asked.at.port == (host.port ? host.port : 80) &&
	       asked.at.length == host.length && strncasecmp(asked.at.host, host.host, host.length) == 0;
}

bool same_site(struct task *t, struct request *rq)
{
	bool well = is_safe(rq->http->method) ? may_read(rq) : may_write(rq);

	return well || task_fail(t, is_plain_http(rq) ? PROBLEM_plain_http : PROBLEM_cross_site, NULL);
}
