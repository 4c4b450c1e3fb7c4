/* Labels of posts, and which group may receive which. Pure. Source: design core 1, product 3. */
#ifndef PARVIS_DOMAIN_CONFIDENTIALITY_H
#define PARVIS_DOMAIN_CONFIDENTIALITY_H

#include <stdbool.h>

#include "domain/permission.h"

extern const char *const label_names[]; /* "internal", "group", "confidential", NULL */

/* A text for the group alone, or a confidential one, has no place where everybody may read. */
bool label_fits(const char *label, enum privacy privacy);

#endif
