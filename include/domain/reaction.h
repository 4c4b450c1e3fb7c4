/* How one may react to a post. SQL and the page know the same names:
 * tests/promises/reactions.sh compares them. */
#ifndef PARVIS_DOMAIN_REACTION_H
#define PARVIS_DOMAIN_REACTION_H

extern const char *const reaction_names[]; /* in the order of a post's counters; NULL-terminated */

#endif
