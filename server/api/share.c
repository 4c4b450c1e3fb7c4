/* A share for everybody: counts what each person asks and does, and says when there is no more. */
#include "api/share.h"

#include <pthread.h>
#include <string.h>

#include "api/bodies.h"
#include "api/handlers.h"
#include "api/member.h"
#include "base/clock.h"
#include "base/words.h"
#include "crypto/hash.h"

enum { SETS = 2048, NEIGHBOURS = 8, NAME_BYTES = 16 };

/* What is counted about one person or address, by the beginning of a hash of who that is. */
struct place_of_one {
	unsigned char name[NAME_BYTES];
	int64_t arrivals[QUOTA_COUNT];
};

static struct {
	pthread_mutex_t lock;
	struct quota_rule rules[QUOTA_COUNT];
	struct place_of_one places[SETS][NEIGHBOURS];
} shares = { .lock = PTHREAD_MUTEX_INITIALIZER };

/* What a body says about the quota that its route names. */
static const struct {
	handler *run;
	bool (*is_other)(const struct request *rq);
	enum quota quota;
} exceptions[] = {
	{ post_create, post_is_draft, QUOTA_drafts },
	{ my_request_open, my_request_is_without_archive, QUOTA_none },
};

void share_open(const struct config *config)
{
	const int64_t counts[QUOTA_COUNT] = {
#define QUOTA(symbol, name, seconds, burst, setting) [QUOTA_##symbol] = config->setting,
#include "domain/quota.def"
#undef QUOTA
	};

	for (int q = QUOTA_none + 1; q < QUOTA_COUNT; q++)
		shares.rules[q] = quota_rule((enum quota)q, counts[q]);
}

static int64_t microseconds(void)
{
	return clock_now() * 1000;
}

/* The moment at which all that is counted here is over. */
static int64_t end_of(const struct place_of_one *place)
{
	int64_t end = 0;

	for (int q = 0; q < QUOTA_COUNT; q++)
		if (place->arrivals[q] > end)
			end = place->arrivals[q];
	return end;
}

/* The place of somebody; the one among its neighbours that is done first when they
 * have none. Under the lock. */
static struct place_of_one *place_of(const unsigned char name[NAME_BYTES])
{
	struct place_of_one *set = shares.places[(name[0] << 8 | name[1]) % SETS], *first = set;

	for (int i = 0; i < NEIGHBOURS; i++) {
		if (memcmp(set[i].name, name, NAME_BYTES) == 0)
			return &set[i];
		if (end_of(&set[i]) < end_of(first))
			first = &set[i];
	}
	*first = (struct place_of_one){ 0 };
	memcpy(first->name, name, NAME_BYTES);
	return first;
}

static void name_of(struct task *t, const char *kind, const char *who, unsigned char name[SHA256_BYTES])
{
	const char *text = arena_printf(&t->arena, "%s %s", kind, who);

	sha256(text, strlen(text), name);
}

static void name_of_caller(struct task *t, const struct request *rq, unsigned char name[SHA256_BYTES])
{
	if (rq->me.id)
		name_of(t, "member", rq->me.id, name);
	else
		name_of(t, "address", member_household(t, rq->http), name);
}

/* Takes one; when there is none, says so in *over. */
static bool take(enum quota quota, const unsigned char name[NAME_BYTES], struct shortage *over)
{
	const struct quota_rule *rule = &shares.rules[quota];

	if (quota == QUOTA_none || rule->count == 0)
		return true;
	pthread_mutex_lock(&shares.lock);
	int64_t now = microseconds(), *arrival = &place_of(name)->arrivals[quota];
	bool taken = quota_take(rule, arrival, now);

	if (!taken)
		*over = (struct shortage){ quota, quota_wait(rule, *arrival, now) };
	pthread_mutex_unlock(&shares.lock);
	return taken;
}

/* How the rest of a quota stands; what was taken for nothing is given back first. */
struct rest {
	int64_t left, wait;
};
static struct rest look(enum quota quota, const unsigned char name[NAME_BYTES], bool give_back)
{
	const struct quota_rule *rule = &shares.rules[quota];

	pthread_mutex_lock(&shares.lock);
	int64_t now = microseconds(), *arrival = &place_of(name)->arrivals[quota];

	if (give_back)
		quota_give_back(rule, arrival);
	struct rest rest = { quota_left(rule, *arrival, now), quota_wait(rule, *arrival, now) };

	pthread_mutex_unlock(&shares.lock);
	return rest;
}

static enum quota quota_of(const struct request *rq)
{
	for (size_t i = 0; i < sizeof exceptions / sizeof exceptions[0]; i++)
		if (exceptions[i].run == rq->route->run && exceptions[i].is_other(rq))
			return exceptions[i].quota;
	return (enum quota)(rq->route->flags / OF_SHARES);
}

/* What leaves an entry of a person's own doing; a privileged read has its entry folded. */
static enum quota deed_of(const struct request *rq)
{
	enum audit_class class = rq->route->audit;

	return rq->me.id && class != AUDIT_CLASS_none && class != AUDIT_CLASS_access ? QUOTA_deeds
	                                                                             : QUOTA_none;
}

/* "in 12 minutes", rounded up: whoever comes back then is not sent away again. */
static const char *in_a_while(struct task *t, int64_t seconds)
{
	static const struct {
		int64_t seconds;
		const char *one, *many;
	} units[] = {
		{ 3600, "quota.in.hour", "quota.in.hours" },
		{ 60, "quota.in.minute", "quota.in.minutes" },
		{ 1, "quota.in.second", "quota.in.seconds" },
	};
	int u = seconds >= 2 * 3600 ? 0 : seconds >= 60 ? 1 : 2;
	int64_t count = (seconds + units[u].seconds - 1) / units[u].seconds;

	return word_with(t, count == 1 ? units[u].one : units[u].many, "count",
	                 arena_printf(&t->arena, "%lld", (long long)count));
}

static bool refuse(struct task *t, const struct shortage *over)
{
	const char *key = arena_printf(&t->arena, "quota.%s", shares.rules[over->quota].name);

	return task_fail(t, PROBLEM_slow_down, word_with(t, key, "when", in_a_while(t, over->seconds)));
}

bool share_take(struct task *t, enum quota quota, const char *member, struct shortage *over)
{
	unsigned char name[SHA256_BYTES];

	name_of(t, "member", member, name);
	return take(quota, name, over) || refuse(t, over);
}

bool share_of_asking(struct task *t, struct request *rq)
{
	unsigned char name[SHA256_BYTES];

	name_of_caller(t, rq, name);
	return take(strcmp(rq->http->method, "GET") == 0 ? QUOTA_reads : QUOTA_writes, name, &rq->over) ||
	       refuse(t, &rq->over);
}

bool share_of_doing(struct task *t, struct request *rq)
{
	unsigned char name[SHA256_BYTES];
	enum quota named = quota_of(rq);

	name_of_caller(t, rq, name);
	if (!take(named, name, &rq->over))
		return refuse(t, &rq->over);
	if (take(deed_of(rq), name, &rq->over))
		return true;
	if (named != QUOTA_none && shares.rules[named].count > 0)
		look(named, name, true);
	return refuse(t, &rq->over);
}

/* draft-ietf-httpapi-ratelimit-headers 8: what the policy is, and what is left of it now. */
static void add_headers(struct task *t, struct reply *reply, enum quota quota, const struct rest *rest)
{
	const struct quota_rule *rule = &shares.rules[quota];

	reply_header(reply, "RateLimit-Policy",
	             arena_printf(&t->arena, "\"%s\";q=%lld;w=%lld", rule->name, (long long)rule->count,
	                          (long long)rule->seconds));
	reply_header(reply, "RateLimit",
	             arena_printf(&t->arena, "\"%s\";r=%lld;t=%lld", rule->name, (long long)rest->left,
	                          (long long)rest->wait));
}

static bool was_repeated(const struct reply *reply)
{
	for (int i = 0; i < REPLY_HEADERS && reply->headers[i].name; i++)
		if (strcmp(reply->headers[i].name, "Idempotency-Replayed") == 0)
			return true;
	return false;
}

void share_settle(struct task *t, const struct request *rq, struct reply *reply)
{
	unsigned char name[SHA256_BYTES];
	enum quota counted[] = { quota_of(rq), deed_of(rq) };
	bool for_nothing = reply->status >= 400 || was_repeated(reply);

	name_of_caller(t, rq, name);
	for (int i = 0; i < 2; i++) {
		if (counted[i] == QUOTA_none || shares.rules[counted[i]].count == 0)
			continue;
		struct rest rest = look(counted[i], name, for_nothing);
		/* what is read stays as it is while nothing changes */
		if (i == 0 && strcmp(rq->http->method, "GET") != 0)
			add_headers(t, reply, counted[i], &rest);
	}
}

struct reply share_refusal(struct task *t, const struct shortage *over)
{
	struct reply reply = reply_problem(t);

	reply_header(&reply, "Retry-After", arena_printf(&t->arena, "%lld", (long long)over->seconds));
	add_headers(t, &reply, over->quota, &(struct rest){ 0, over->seconds });
	return reply;
}
