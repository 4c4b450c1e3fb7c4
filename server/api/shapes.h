/* What several subjects show alike: the cards of sql/functions; and what every refusal says. */
#ifndef PARVIS_API_SHAPES_H
#define PARVIS_API_SHAPES_H

#include "api/answer.h"

extern const struct shape person_shape, group_name_shape, scope_shape, problem_shape;

#endif
