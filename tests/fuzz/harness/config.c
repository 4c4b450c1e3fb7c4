/* The file of settings and their values, as somebody in a hurry writes them. */
#include "base/config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/address.h"
#include "base/text.h"
#include "fuzz.h"

/* What was accepted is right by itself, and printing it shows no secret. */
static void look_at(struct task *t, const struct config *config)
{
	struct networks proxies;
	char *printed = NULL;
	size_t length;
	FILE *out = open_memstream(&printed, &length);

	config_print(config, out);
	fclose(out);
	arena_defer(&t->arena, free, printed);
	HOLDS(config->port >= 0 && config->port <= 65535 && config->workers > 0);
	HOLDS(networks_read(config->trusted_proxy, &proxies) && text_is_key_name(config->origin));
	/* Its value may stand in another setting that is no secret: somebody in a hurry pastes it twice. */
	HOLDS(!*config->database || strstr(printed, "\nPARVIS_DATABASE = (set)\n"));
}

void fuzz_one(struct task *t, struct fuzz *in)
{
	static int file = -1;
	struct config config;

	if (file < 0) {
		char path[32];

		file = memfd_create("config", 0);
		snprintf(path, sizeof path, "/proc/self/fd/%d", file);
		setenv("PARVIS_CONFIG_FILE", path, 1);
	}
	/* Settings that name another file would read the machine's own. */
	if (memmem(in->text, in->length, "_FILE", 5) || memmem(in->text, in->length, "_file", 5))
		return;
	HOLDS(ftruncate(file, 0) == 0 && pwrite(file, in->text, in->length, 0) == (ssize_t)in->length);
	if (config_read(&config))
		look_at(t, &config);
	config_forget(&config);
}
