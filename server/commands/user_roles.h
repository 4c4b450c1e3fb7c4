/* Roles from the terminal, and where somebody moderates. */
#ifndef PARVIS_COMMANDS_USER_ROLES_H
#define PARVIS_COMMANDS_USER_ROLES_H

#include "commands/user_order.h"

/* moderate EMAIL all|none|GROUP… and roles EMAIL ROLE…|none */
int user_moderate(const struct order *o);
int user_roles(const struct order *o);

#endif
