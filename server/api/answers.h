/* The table of answers of every subject. */
#ifndef PARVIS_API_ANSWERS_H
#define PARVIS_API_ANSWERS_H

#include "api/answer.h"

/* Each ends with a line without a handler; the last is NULL. */
extern const struct answer *const answer_tables[];

/* Whether any line is about this handler. */
bool answers_know(handler *run);

#endif
