/* Whole SQL files compiled in: migrations, functions, the sections of an export, the demo.
 * Tables end with a NULL name. */
#ifndef PARVIS_DB_TEXTS_H
#define PARVIS_DB_TEXTS_H

#include <stddef.h>

struct sql_text {
	const char *name; /* file name without folder and ending: "0001_members" */
	const char *text;
};
extern const struct sql_text sql_migrations[], sql_functions[], sql_exports[], sql_demo[];

#endif
