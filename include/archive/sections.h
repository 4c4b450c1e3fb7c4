/* The sections of an archive: the files under sql/export, compiled in, with what their headers say. Pure. */
#ifndef PARVIS_ARCHIVE_SECTIONS_H
#define PARVIS_ARCHIVE_SECTIONS_H

#include <stdbool.h>

#include "base/task.h"
#include "db/texts.h"

enum { SECTIONS = 32, SECTION_COLUMNS = 40, SECTION_HIDES = 6 };

struct section {
	/* "posts": of donnees/posts.ndjson, and in the words archive.section.posts */
	const char *name;
	const char *sql;                      /* selects the record as JSON, for the member $1 */
	bool portable;                        /* part of an archive under article 20 as well */
	const char *columns[SECTION_COLUMNS]; /* "post.body", …, NULL-terminated */
	/* What it leaves out and why, in the words archive.omission.…; "nothing" where all is there.
	 * NULL-terminated */
	const char *hides[SECTION_HIDES];
};

/* All sections in their order, in the task's memory; *count tells how many. Without `all`,
 * only the portable ones. */
const struct section *sections_read(struct task *t, bool all, int *count);

/* The same as JSON for sql/queries/privacy/my_data.sql: [{"section","columns":["post.body",…]}]. */
const char *sections_json(struct task *t);

#endif
