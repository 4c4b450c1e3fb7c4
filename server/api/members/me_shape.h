/* Who asks, as GET /api/me shows them, and signing in. */
#ifndef PARVIS_API_MEMBERS_ME_SHAPE_H
#define PARVIS_API_MEMBERS_ME_SHAPE_H

#include "api/answer.h"

extern const struct shape me_shape; /* members/answers.c */

#endif
