/*
 * How much one person may do in a while (quota.def). Pure.
 *
 * A leaky bucket as the generic cell rate algorithm keeps it (ITU-T I.371): one moment a person and quota,
 * the theoretical arrival. It needs no list of what was done, and one that lies in the past says the same as
 * none: it may be forgotten.
 */
#ifndef PARVIS_DOMAIN_QUOTA_H
#define PARVIS_DOMAIN_QUOTA_H

#include <stdbool.h>
#include <stdint.h>

enum quota {
	QUOTA_none,
#define QUOTA(symbol, name, seconds, burst, setting) QUOTA_##symbol,
#include "domain/quota.def"
#undef QUOTA
	QUOTA_COUNT
};

/* `count` in `seconds` as they come, of which `burst` at once. A count of 0 is no limit. */
struct quota_rule {
	const char *name;
	int64_t count, burst, seconds;
};

/* Which quota is used up, and after how many seconds one more may be taken. */
struct shortage {
	enum quota quota;
	int64_t seconds;
};

/* The rule of a quota with so many a period as the settings say. */
struct quota_rule quota_rule(enum quota quota, int64_t count);

/* Takes one, `now` in microseconds of any clock. False when there is none left: *arrival is as before. */
bool quota_take(const struct quota_rule *rule, int64_t *arrival, int64_t now);
/* Gives one back that was taken for nothing. */
void quota_give_back(const struct quota_rule *rule, int64_t *arrival);
/* How many may be taken at once now, and after how many seconds one more than that. */
int64_t quota_left(const struct quota_rule *rule, int64_t arrival, int64_t now);
int64_t quota_wait(const struct quota_rule *rule, int64_t arrival, int64_t now);

#endif
