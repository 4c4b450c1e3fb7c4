/* Words that would name one host and lead to another. Pure, but for the arena. */
#ifndef PARVIS_TEXT_POSE_H
#define PARVIS_TEXT_POSE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/*
 * Whether words pose as the address that they would be linked to: somewhere in them, as they are typed or as
 * they are seen, a link or the mere name of a host (google.com; a file's name is none) says another host than
 * it has. Where marks stand within such a name, it does: nobody can say how it is read. A mention leads to no
 * host. The address is safe, or a mention.
 */
bool link_poses(struct arena *arena, const char *words, size_t length, const char *address);

#endif
