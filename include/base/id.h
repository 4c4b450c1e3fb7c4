/* Identifiers: UUIDs as text, made here and not in the database, so that one statement can write an
 * object and its traces. */
#ifndef PARVIS_BASE_ID_H
#define PARVIS_BASE_ID_H

#include <stdbool.h>
#include <stddef.h>

enum { ID_LENGTH = 36 };

/* A UUID as text, 36 characters and a NUL. */
struct id {
	char text[ID_LENGTH + 1];
};

/* UUID version 7 (RFC 9562 5.7): milliseconds, then a counter and random bits; increases within
 * a process. Any thread. */
struct id id_ordered(void);

/* UUID version 4: for what must not betray when it was made, such as a name of a file. Any thread. */
struct id id_random(void);

/* True when text is a UUID in the canonical lower-case form. */
bool id_valid(const char *text);

/* Fills bytes from the kernel's generator (getrandom); aborts if it is missing: nothing can be
 * safe then. Any thread. */
void random_fill(void *bytes, size_t length);

#endif
