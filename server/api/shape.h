/* Shapes as JSON Schema, for openapi.json. */
#ifndef PARVIS_API_SHAPE_H
#define PARVIS_API_SHAPE_H

#include "api/answer.h"
#include "base/json.h"

enum { SHAPES = 160 };

/* Each shape that is needed, once, in the order in which it was met. */
struct shapes {
	const struct shape *list[SHAPES];
	int count;
};
/* Adds a shape and what it is made of. */
void shapes_gather(struct shapes *all, const struct shape *shape);

/* A reference to a shape among the components, as a value. */
void shape_reference(struct json *j, const struct shape *shape);
/* The shape itself, as a value. */
void shape_schema(struct json *j, const struct shape *shape);
/* The trees of texts, as members of the open object of schemas. */
void shape_trees(struct json *j);

#endif
