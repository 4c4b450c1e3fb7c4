/* How much one person may do in a while. */
#include "domain/quota.h"

static const struct quota_rule rules[QUOTA_COUNT] = {
#define QUOTA(symbol, name, seconds, burst, setting) [QUOTA_##symbol] = { name, 0, burst, seconds },
#include "domain/quota.def"
#undef QUOTA
};

struct quota_rule quota_rule(enum quota quota, int64_t count)
{
	struct quota_rule rule = rules[quota];

	rule.count = count;
	if (rule.burst == 0 || rule.burst > count)
		rule.burst = count;
	return rule;
}

/* The time that one takes to come back, in microseconds. */
static int64_t interval(const struct quota_rule *rule)
{
	return rule->seconds * 1000000 / rule->count;
}

static int64_t later(int64_t one, int64_t other)
{
	return one > other ? one : other;
}

/* How far the arrival may lie ahead before one more is taken. */
static int64_t tolerance(const struct quota_rule *rule)
{
	return (rule->burst - 1) * interval(rule);
}

bool quota_take(const struct quota_rule *rule, int64_t *arrival, int64_t now)
{
	int64_t from = later(*arrival, now);

	if (from - now > tolerance(rule))
		return false;
	*arrival = from + interval(rule);
	return true;
}

void quota_give_back(const struct quota_rule *rule, int64_t *arrival)
{
	*arrival -= interval(rule);
}

int64_t quota_left(const struct quota_rule *rule, int64_t arrival, int64_t now)
{
	int64_t ahead = later(arrival, now) - now;

	return ahead > tolerance(rule) ? 0 : (tolerance(rule) - ahead) / interval(rule) + 1;
}

int64_t quota_wait(const struct quota_rule *rule, int64_t arrival, int64_t now)
{
	int64_t ahead = later(arrival, now) - now, step = interval(rule);
	int64_t due = ahead > tolerance(rule) ? ahead - tolerance(rule) : ahead % step;

	return (due + 999999) / 1000000;
}
