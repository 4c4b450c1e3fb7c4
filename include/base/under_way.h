/*
 * What a process is busy with, in a file that outlives it: one line for each thread, "n=12 POST
 * /api/groups/:group/posts", emptied when it is done. The lines are memory that belongs to the file, so that
 * writing one costs no system call, and whatever ends the process, a fault or the kernel, leaves them behind.
 * The pattern of an address, never the address, and no person.
 */
#ifndef PARVIS_BASE_UNDER_WAY_H
#define PARVIS_BASE_UNDER_WAY_H

#include <stdbool.h>
#include <stdint.h>

/* Logs the lines that the process before left in FOLDER/under-way, and begins anew. False, logged, when there
 * can be no such file. */
bool under_way_open(const char *folder);

/* What this thread begins; replaces what it was busy with. Nothing happens where no file was opened. */
void under_way_begin(uint64_t number, const char *method, const char *address);
void under_way_end(void);

#endif
