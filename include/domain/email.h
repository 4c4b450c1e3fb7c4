/* E-mail addresses and logins as names of accounts. */
#ifndef PARVIS_DOMAIN_EMAIL_H
#define PARVIS_DOMAIN_EMAIL_H

#include <stdbool.h>

#include "base/task.h"

enum { EMAIL_BYTES = 254 }; /* RFC 5321, erratum 1690 */

/* One @ with something on both sides, nothing unseen, no separator of lists. Whether somebody reads
 * there, use shows. Pure. */
bool email_looks_right(const char *text);

/* A login, for who has no address: 3 to 64 characters, letters or digits and . _ - between them, no @: it is
 * never taken for an address. Pure. */
enum { LOGIN_LEAST = 3, LOGIN_CHARACTERS = 64 };
bool login_looks_right(const char *text);

/* The one spelling that is stored and compared: lower case, as everybody types it
 * differently. In the task's memory. */
const char *email_spelling(struct task *t, const char *text);

#endif
