/* What ends when memory ends: scenarios of exhausted.c. */
#ifndef PARVIS_TESTS_EXHAUSTED_H
#define PARVIS_TESTS_EXHAUSTED_H

#include <stdbool.h>

#include "base/config.h"

struct db;

/* `prepare` and `judge` have all the memory they want; in `work` an allocation fails. */
struct scenario {
	const char *name;
	void (*prepare)(const struct scenario *s);
	void (*work)(void);
	/* NULL when it came out well, else what is wrong. `failed`: an allocation failed, so that
	 * giving up in order is well. */
	const char *(*judge)(bool failed);
	struct db **db; /* must be in no transaction afterwards */
	/* of a request */
	int who;
	const char *method, *path, *body;
	int status;
};
extern const struct scenario scenarios[]; /* ends with one without a name */

/* Opens what they share, in a database with the demonstration. False when that does not work. */
bool scenarios_open(struct config *config);
void scenarios_close(void);

#endif
