/*
 * The story player: reads .story files, speaks HTTP to a running server, and says with file and line what was
 * not as promised. The language is described in tests/README.md. One thread; memory lives as long as the
 * story.
 */
#ifndef PARVIS_TESTS_STORY_H
#define PARVIS_TESTS_STORY_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum { OUTGOING_LINES = 16 };

/* Where the server is, given on the command line. */
struct server_place {
	const char *host, *port; /* numeric */
	const char *origin;      /* the public url, as a browser would send it */
	const char *password;    /* of the demo accounts */
};

/* One keep-alive connection. */
struct client {
	const struct server_place *place;
	int socket; /* -1 when not connected */
};

/* What came back. headers and body are NUL-terminated copies; json is NULL when the body is none. */
struct answer {
	int status;
	const char *headers, *body;
	size_t length;
	json_t *json;
	double milliseconds;
};

/* Who acts. A device is a second actor with the same account. */
struct actor {
	const char *name, *id, *email, *password, *cookie;
	const char *device; /* the cookie that says from where one comes, and stays when one signs out */
	bool demo;          /* one of the demo company's accounts: signs in by itself when first needed */
	struct actor *next;
};

struct variable {
	const char *name, *value;
	struct variable *next;
};

/* A request as it is sent; `extra` replaces the header of the same name, `absent` removes it. */
struct outgoing {
	struct actor *who;
	const char *method, *path, *body;
	size_t length;
	const char *key; /* Idempotency-Key, or NULL */
	const char *extra[OUTGOING_LINES], *absent[OUTGOING_LINES];
	int extra_count, absent_count;
};

struct story {
	struct arena arena;
	const struct server_place *place;
	struct client client;
	const char *file, *promise; /* promise: the first comment */
	char **lines;
	int count, line; /* line: of the statement that runs, from 0 */
	struct actor *actors;
	struct variable *variables;
	struct outgoing out;
	struct answer answer;
	const char *complaint;
	int checks; /* how many were made, cells of tables included */
};

/* story_place.c */
void story_open(struct story *s, const char *file, const struct server_place *place);
void story_close(struct story *s);
const char *story_first_line(const char *path);
/* From CHECK_PORT, CHECK_ORIGIN and CHECK_PASSWORD_FILE; ends the program when they are missing. */
struct server_place story_place(void);
/* One line of a story, said by a program: `people …`, `group …` or a request. */
bool story_says(struct story *s, const char *line);

/* story_http.c */
struct client client_open(const struct server_place *place);
void client_close(struct client *client);
/* Sends `length` bytes and reads one answer. False when the connection broke or nothing came for 20 s. */
bool client_exchange(struct client *client, struct arena *arena, const char *bytes, size_t length, bool head,
                     struct answer *answer);
/* The value of a header of the answer in the arena, or NULL. */
const char *answer_header(struct arena *arena, const struct answer *answer, const char *name);

/* story_words.c: variables and cutting of lines */
const char *variable_value(const struct story *s, const char *name);
void variable_set(struct story *s, const char *name, const char *value);
/* Replaces $name by its value. NULL, with a complaint, when one is not known. */
const char *story_expand(struct story *s, const char *text);
/* Cuts the next word off *rest; "" at the end. */
const char *story_word(struct story *s, const char **rest);
bool story_complain(struct story *s, const char *format, ...) __attribute__((format(printf, 2, 3)));
const char *story_uuid(struct story *s);

/* story_time.c */
bool story_pause(struct story *s, const char *rest);
/* "6 minutes ago": makes the sessions of a person as old. */
bool story_signed_in(struct story *s, const struct actor *who, const char *rest);
/* Makes the decisions of the last minute that much older, and waits until those that are old enough have
 * taken effect. */
bool story_later(struct story *s, const char *seconds);

/* story_people.c */
struct actor *story_actor(struct story *s, const char *name);
bool story_people(struct story *s, const char *rest);
bool story_device(struct story *s, const char *rest);
bool story_group(struct story *s, const char *rest);
bool story_roles(struct story *s, const char *rest);
bool story_sign_in(struct story *s, struct actor *who);

/* story_request.c */
/* Builds and sends s->out, keeps the answer and the cookie. */
bool story_send(struct story *s);
/* The same for a whole request given in one line of C; body may be NULL. Checks the status; 0 is any. */
bool story_ask(struct story *s, struct actor *who, const char *method, const char *path, const char *body,
               int status);
bool story_request(struct story *s, struct actor *who, const char *method, const char *rest);
bool story_again(struct story *s);
bool story_everywhere(struct story *s);

/* story_answers.c */
/* Asks for openapi.json, against which every answer is held from then on. False when it cannot be had. */
bool story_describe(const struct server_place *place);
/* Whether what came back is what openapi.json says; true where nobody asked for it. */
bool story_described(struct story *s);
/* Adds what was seen of it to the file CHECK_SEEN, and forgets it. */
void story_note_seen(void);
/* Prints "METHOD /api/address/{variable} status" for every success that is described. */
int story_print_answers(const struct server_place *place);

/* story_check.c */
/* Runs one indented line. */
bool story_check(struct story *s, const char *line);
/* The value at a path such as items.0.id, items.last, items.[id=…].state; NULL when there is none. */
json_t *json_at(struct story *s, json_t *from, const char *path);
const char *json_as_text(struct story *s, const json_t *value);

/* story_archive.c */
bool story_archive(struct story *s, const char *rest);

/* story_table.c: `walk`, the table of who may do what; plays its rows and moves s->line over them */
bool story_walk(struct story *s, const char *rest);

#endif
