/* Room on the disks that are written to: below a floor nothing new is taken in, while there is still room to
 * end well. Any thread. */
#ifndef PARVIS_BASE_DISK_H
#define PARVIS_BASE_DISK_H

#include <stdbool.h>
#include <stdint.h>

/* Free megabytes where it is least of the state folder and the private cluster in it;
 * -1 when nobody can say. */
int64_t disk_free(const char *state);

/* Looks, and remembers whether less than `floor` megabytes are free (0: never); a change is logged. Once a
 * second is often enough. */
void disk_look(const char *state, int64_t floor);

/* What the last look found. Costs nothing. */
bool disk_is_low(void);

#endif
