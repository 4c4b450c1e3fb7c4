/* The settings (config.def), read once at start from the environment or a file of NAME=value lines. */
#ifndef PARVIS_BASE_CONFIG_H
#define PARVIS_BASE_CONFIG_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

struct config {
#define SETTING(field, kind, preset, explanation) CONFIG_##kind(field)
#define CONFIG_TEXT(field)                        const char *field;
#define CONFIG_SECRET(field)                      const char *field;
#define CONFIG_NUMBER(field)                      int64_t field;
#include "base/config.def"
#undef SETTING
#undef CONFIG_TEXT
#undef CONFIG_SECRET
#undef CONFIG_NUMBER
};

/*
 * Reads PARVIS_CONFIG_FILE if it is set, then the environment, which wins. On a mistake (an unknown PARVIS_ name, a number
 * that is none, a file that cannot be read) prints one clear line per mistake to stderr and returns false: exit with 78 then.
 * The texts live until config_forget().
 */
bool config_read(struct config *config);

/* Gives the texts back: the settings must not be used any more. */
void config_forget(struct config *config);

/* Prints every setting with its environment name, value and explanation; secrets only as "set" or "not set". */
void config_print(const struct config *config, FILE *out);

#endif
