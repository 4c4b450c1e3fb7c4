/* Which label may stand in which group. */
#include "domain/confidentiality.h"

#include <string.h>

const char *const label_names[] = { "internal", "group", "confidential", 0 };

bool label_fits(const char *label, enum privacy privacy)
{
	return privacy != PRIVACY_OPEN || strcmp(label, "internal") == 0;
}
