/* Requests of people to the server in this process. */
#ifndef PARVIS_TESTS_ASKING_H
#define PARVIS_TESTS_ASKING_H

#include "exhausted.h"

enum { NOBODY, EMPLOYEE, ANIMATOR, ADMIN, PEOPLE, PATH = 200 };

extern struct db *app, *owner; /* connections of parvis_app and of the owner; scenarios_open() opens them */

/* The three parts of a scenario that is a request: 503 is well where an allocation failed, else its status alone. */
void prepare_request(const struct scenario *s);
void answer(void);
const char *judge_request(bool failed);

/* A request of a preparation, which must come out well; the text at `name` in its answer, or in the first of its items. */
bool ask(int who, const char *method, const char *path, const char *body, const char *name, char out[PATH]);
/* Signs somebody in, from now on; `body` receives what was asked. */
bool sign_in(int who, const char *password, char body[PATH]);
/* SQL, for what no request does. */
void as_owner(const char *text);

#endif
