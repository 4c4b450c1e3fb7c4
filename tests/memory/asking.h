/* Requests of people to the server in this process. */
#ifndef PARVIS_TESTS_ASKING_H
#define PARVIS_TESTS_ASKING_H

#include "exhausted.h"

enum { NOBODY, EMPLOYEE, ANIMATOR, ADMIN, PEOPLE, PATH = 200 };

extern struct db *app, *owner; /* connections of parvis_app and of the owner; asking_open() opens them */

/* The three parts of a scenario that is a request: 503 is well where an allocation failed,
 * else its status alone. */
void prepare_request(const struct scenario *s);
void answer(void);
const char *judge_request(bool failed);
/* The last request once more, with its key; and what came of it, before it is judged. */
void prepare_again(const struct scenario *s);
int status_of_answer(void);
const char *key_of_request(void);

/* A request of a preparation, which must come out well; the text at `name` in its answer, or in
 * the first of its items. */
bool ask(int who, const char *method, const char *path, const char *body, const char *name, char out[PATH]);
/* Opens the connections and signs everybody in, in a database with the demonstration; `door` receives what
 * the last of them asked.
 */
bool asking_open(struct config *config, char door[PATH]);
/*
 * Where people write, after make_places(): a group of the animator in which all appears, one in which all is
 * read first, both named after `name`, the employee in both, and a text to comment on.
 */
extern char open_posts[PATH], held_posts[PATH], comments[PATH], reaction[PATH];
bool make_places(const char *name);
/* Prepares a request about a text that waits, made for it: `decisions` is its address. */
void prepare_decision(const struct scenario *s);
extern char decisions[PATH];
/* Prepares a request whose body is `new_group`: two groups never have one name. */
void prepare_group(const struct scenario *s);
extern char new_group[PATH];

/* SQL, for what no request does. */
void as_owner(const char *text);

#endif
