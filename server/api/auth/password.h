/* What is asked of a password, wherever one is typed: signing in, a one-time link, a change. */
#ifndef PARVIS_API_AUTH_PASSWORD_H
#define PARVIS_API_AUTH_PASSWORD_H

#include "api/request.h"

/*
 * A password as it is kept and compared: composed (NFC), as one keyboard writes é as one sign and another as
 * two. NULL, with a problem at `pointer`, when it is too long: at every door the same.
 */
const char *password_typed(struct task *t, const char *pointer, const char *typed);
/* Whether it is the password behind a hash; one that was set before passwords were composed
 * counts as it was typed, too. */
bool password_fits(struct task *t, const char *typed, const char *composed, const char *hash);

/*
 * The rule for passwords: strong by what they are made of (domain/strength.h), and none of the words of the
 * context (name, address, company). weak_password otherwise.
 */
bool password_is_good(struct task *t, const char *pointer, const char *password, const char *name,
                      const char *email, const char *company);

#endif
