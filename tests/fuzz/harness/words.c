/* The words behind `parvis`: every command's table of forms, and the words that `user` and
 * `audit` read themselves. */
#define main parvis_main
#include "../../../server/main.c"
#undef main

#include "base/text.h"
#include "fuzz.h"

/* One word a line. What a table accepts is one of its forms, letter by letter. */
static void look_at(const struct command_line *c, int count, char **words)
{
	char line[256] = "";
	bool fits = false;

	for (int i = 0; i < count && i < 4; i++)
		snprintf(line + strlen(line), sizeof line - strlen(line), "%s%s", i ? " " : "", words[i]);
	for (int i = 0; i < FORMS && c->forms[i]; i++)
		fits = fits || strcmp(line, c->forms[i]) == 0;
	if (c->forms[0] && takes(c, count, words))
		HOLDS(fits && count <= 2);
	HOLDS(!c->forms[0] == (c->run == command_user || c->run == command_audit));
}

void fuzz_one(struct task *t, struct fuzz *in)
{
	char *words[32] = { 0 };
	int count = 0;
	static struct config config;

	(void)t;
	for (char *line; count < 31 && (line = fuzz_line(in));)
		words[count++] = line;
	if (count == 0)
		return;
	if (!config.state) {
		stdout = fopen("/dev/null", "w");
		HOLDS(config_read(&config));
		config.database = "host=/nowhere";
	}
	for (int i = 0; i < COMMAND_COUNT; i++)
		look_at(&commands[i], count - 1, words + 1);
	if (strcmp(words[0], "audit") == 0 && count > 1 && strcmp(words[1], "verify") == 0)
		HOLDS(command_audit(&config, count, words) != 1 && !words[count]);
	if (strcmp(words[0], "user") == 0)
		HOLDS(command_user(&config, count, words) != 0 || strcmp(words[1], "--help") == 0);
}
