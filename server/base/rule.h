/* What the value of a setting may be, and how that is said to whoever wrote it. Pure
 * functions, any thread. */
#ifndef PARVIS_BASE_RULE_H
#define PARVIS_BASE_RULE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum rule_kind {
	RULE_TEXT,     /* anything */
	RULE_SECRET,   /* anything, never shown */
	RULE_NUMBER,   /* min to max */
	RULE_AUTO,     /* auto, 0 or 1 */
	RULE_ADDRESS,  /* numeric, to listen on (base/address.h) */
	RULE_NETWORKS, /* a list of addresses and networks (base/address.h), perhaps empty */
	RULE_KEY_NAME, /* of the key that signs the log (base/text.h) */
	/* an origin as browsers send it, because it is compared with that (RFC 6454 6.2); or empty */
	RULE_URL,
};

struct rule {
	enum rule_kind kind;
	int64_t min, max;
};

bool rule_allows(const struct rule *rule, const char *value);

/* What stands behind "must be". Nothing for RULE_TEXT and RULE_SECRET, which refuse nothing. */
void rule_print(const struct rule *rule, FILE *out);

#endif
