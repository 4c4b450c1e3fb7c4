/* What is answered instead of what was asked, when it takes a second person. */
#ifndef PARVIS_API_CONFIRMATIONS_CONFIRMATION_SHAPE_H
#define PARVIS_API_CONFIRMATIONS_CONFIRMATION_SHAPE_H

#include "api/answer.h"

extern const struct shape proposal_shape, proposed_shape; /* confirmations/answers.c */

#endif
