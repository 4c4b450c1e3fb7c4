/* E-mail addresses as names of accounts. */
#ifndef PARVIS_DOMAIN_EMAIL_H
#define PARVIS_DOMAIN_EMAIL_H

#include <stdbool.h>

#include "base/task.h"

enum { EMAIL_BYTES = 254 }; /* RFC 5321, erratum 1690 */

/* One @ with something on both sides, nothing unseen, no separator of lists. Whether somebody reads
 * there, use shows. Pure. */
bool email_looks_right(const char *text);

/* The one spelling that is stored and compared: lower case, as everybody types it
 * differently. In the task's memory. */
const char *email_spelling(struct task *t, const char *text);

#endif
