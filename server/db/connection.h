/* What db.c and statement.c share about a connection. For server/db alone. */
#ifndef PARVIS_DB_CONNECTION_H
#define PARVIS_DB_CONNECTION_H

#include <libpq-fe.h>
#include <stdatomic.h>
#include <stdint.h>

#include "db/db.h"

struct db {
	unsigned magic; /* DB_MAGIC */
	struct db_where where;
	PGconn *connection; /* NULL while there is none */
	int patience;       /* milliseconds for one call */
	int64_t tried_at;   /* when connecting was last tried, clock_now() */
	bool within;        /* a transaction was begun and not ended, even if its connection is gone */
	bool misfits;       /* a statement was refused for what it says, when connecting */
	bool timed_out;     /* the last call was ended by our deadline */
	char reason[512];   /* why there is no connection, or was none the last time */
	uint64_t user;      /* number of the task that used it last */
	atomic_bool usable; /* read by /readyz from another thread */
};

/* what was sent, to its end; NULL: lost or too late, and dropped. The caller clears */
PGresult *db_wait(struct db *db);
void db_drop(struct db *db); /* ends the connection; the next use opens a new one */
/* connects if needed, without what another task left open; false with database_away */
bool db_ready(struct task *t);
void db_silence(void *context, const char *message);

#endif
