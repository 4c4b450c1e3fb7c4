/* The one binary: a table of subcommands. */
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "commands.h"

static const struct {
	const char *name;
	command *run;
	const char *says;
} commands[] = {
	{ "serve", command_serve, "answers browsers; background jobs too unless PARVIS_JOBS=0" },
	{ "seal", command_seal, "builds and signs the tree of the audit log (--once drains the queue and ends)" },
	{ "work", command_work, "runs background jobs and nothing else" },
	{ "migrate", command_migrate, "brings the schema of the database up to date" },
	{ "user", command_user, "first-admin, invite, suspend, reset, list" },
	{ "audit", command_audit, "export FOLDER, verify FOLDER, key" },
	{ "demo", command_demo, "fills an empty database with a company to try (--size small or large)" },
	{ "doctor", command_doctor, "looks at everything and says what needs attention" },
	{ "config", command_config, "prints every setting; `config check` only says whether they are right" },
};
enum { COMMAND_COUNT = sizeof commands / sizeof commands[0] };

static int usage(void)
{
	fputs("usage: parvis COMMAND [arguments]\n\n", stderr);
	for (int i = 0; i < COMMAND_COUNT; i++)
		fprintf(stderr, "  %-8s %s\n", commands[i].name, commands[i].says);
	return EX_USAGE;
}

int main(int argc, char **argv)
{
	struct config config;

	for (int i = 0; argc > 1 && i < COMMAND_COUNT; i++) {
		if (strcmp(argv[1], commands[i].name) != 0)
			continue;
		if (!config_read(&config))
			return EX_CONFIG;
		int code = commands[i].run(&config, argc - 1, argv + 1);

		config_forget(&config);
		return code;
	}
	return usage();
}
