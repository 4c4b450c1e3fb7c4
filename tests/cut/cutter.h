/*
 * A Unix-socket proxy between a client and PostgreSQL that cuts a connection at a chosen statement. It reads
 * the message types of the protocol (PostgreSQL manual, 55.7), nothing else. One thread of its own.
 */
#ifndef PARVIS_TESTS_CUTTER_H
#define PARVIS_TESTS_CUTTER_H

#include <stdbool.h>

/* Listens in `folder` as PostgreSQL would, and passes everything to the one that listens in `real`. Ends the
 * program on failure.
 */
void cutter_open(const char *folder, const char *real);

/*
 * From now on statements are counted, over all connections; the one of that number (1 is the next) ends its
 * connection: before PostgreSQL hears of it, or `done`, after it was carried out and before the client hears
 * of that. 0: nothing is cut any more.
 */
void cutter_arm(int number, bool done);

/* The same, and from that statement on PostgreSQL is away: nobody connects until the next number. */
void cutter_arm_for_good(int number, bool done);

/* Whether that has happened since the last number. */
bool cutter_has_cut(void);

#endif
