/* What people of the demo do themselves, so that the log tells of real acts. */
#ifndef PARVIS_COMMANDS_DEMO_ACTS_H
#define PARVIS_COMMANDS_DEMO_ACTS_H

#include "base/config.h"
#include "db/db.h"

/*
 * Plays the acts of sql/queries/commands/demo_acts.sql on what was loaded, each as a request of that person
 * on the way of every request: they sign in, act and sign out, and the log has their lines. False when one
 * could not act; a line on stderr says which was refused.
 */
bool demo_acts(const struct config *config, struct db *owner, const char *password);

#endif
