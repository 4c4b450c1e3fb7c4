/*
 * The subcommands of the one binary. Each returns an exit code of sysexits: 0 well, 1 no, 64 usage, 69
 * unavailable, 70 broken machine, 78 configuration; `audit verify` returns 0 good, 1 tampered, 2 nobody can
 * say, 3 some entries cannot be read though nothing was changed.
 */
#ifndef PARVIS_COMMANDS_COMMANDS_H
#define PARVIS_COMMANDS_COMMANDS_H

#include "base/config.h"

/* argv[0] is the subcommand's own name. */
typedef int command(const struct config *config, int argc, char **argv);

command command_serve, command_seal, command_work, command_migrate, command_user, command_audit, command_demo,
	command_doctor, command_config, command_routes;

#endif
