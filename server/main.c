/* The one binary: a table of subcommands and of the words that each takes. */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "base/version.h"
#include "commands/commands.h"

enum { FORMS = 3 };

/* A form is all that may follow the name: "" for nothing. A command without forms reads its words itself. */
static const struct command_line {
	const char *name;
	command *run;
	const char *forms[FORMS];
	const char *says;
} commands[] = {
	{ "serve", command_serve, { "" }, "answers browsers; background jobs too unless PARVIS_JOBS=0" },
	{ "seal",
	  command_seal,
	  { "", "--once" },
	  "builds and signs the tree of the audit log (--once: what waits, then ends)" },
	{ "work", command_work, { "" }, "runs background jobs and nothing else" },
	{ "migrate", command_migrate, { "" }, "brings the schema of the database up to date" },
	{ "user", command_user, { NULL }, "first-admin, invite, reset, suspend, restore, list" },
	{ "audit", command_audit, { NULL }, "export FOLDER, verify FOLDER, key" },
	{ "demo",
	  command_demo,
	  { "", "--size small", "--size large" },
	  "fills an empty database with a company to try" },
	{ "doctor",
	  command_doctor,
	  { "", "--json" },
	  "looks at everything: 0 all well, 1 something needs attention" },
	{ "config",
	  command_config,
	  { "", "check" },
	  "prints every setting; `config check` only says whether they are right" },
	{ "routes",
	  command_routes,
	  { "", "fr", "en" },
	  "prints who may do what: every address, in English or French" },
};
enum { COMMAND_COUNT = sizeof commands / sizeof commands[0] };

static void usage(FILE *out)
{
	fputs("usage: parvis COMMAND [arguments]     parvis COMMAND --help     parvis --version\n\n", out);
	for (int i = 0; i < COMMAND_COUNT; i++)
		fprintf(out, "  %-8s %s\n", commands[i].name, commands[i].says);
}

static void usage_of(const struct command_line *c, FILE *out)
{
	fputs("usage:\n", out);
	for (int i = 0; i < FORMS && c->forms[i]; i++)
		fprintf(out, "  parvis %s %s\n", c->name, c->forms[i]);
	fprintf(out, "%s\n", c->says);
}

static bool is_form(const char *form, int count, char **words)
{
	for (int i = 0; i < count; i++) {
		size_t length = strcspn(form, " ");

		if (length == 0 || strlen(words[i]) != length || strncmp(words[i], form, length) != 0)
			return false;
		form += length + (form[length] == ' ');
	}
	return form[0] == '\0';
}

static bool takes(const struct command_line *c, int count, char **words)
{
	bool known = !c->forms[0];

	for (int i = 0; i < FORMS && c->forms[i] && !known; i++)
		known = is_form(c->forms[i], count, words);
	return known;
}

static int run(const struct command_line *c, int argc, char **argv)
{
	bool asked = argc == 2 && strcmp(argv[1], "--help") == 0;
	struct config config;

	if (!takes(c, argc - 1, argv + 1)) {
		usage_of(c, asked ? stdout : stderr);
		return asked ? EX_OK : EX_USAGE;
	}
	int code = config_read(&config) ? c->run(&config, argc, argv) : EX_CONFIG;

	config_forget(&config);
	return code;
}

int main(int argc, char **argv)
{
	for (int i = 0; argc > 1 && i < COMMAND_COUNT; i++)
		if (strcmp(argv[1], commands[i].name) == 0)
			return run(&commands[i], argc - 1, argv + 1);
	if (argc == 2 && strcmp(argv[1], "--version") == 0)
		return puts("parvis " PARVIS_VERSION) < 0 ? EX_IOERR : EX_OK;
	bool asked = argc == 2 && strcmp(argv[1], "--help") == 0;

	usage(asked ? stdout : stderr);
	return asked ? EX_OK : EX_USAGE;
}
