/* The settings (config.def), read once at start from the environment or a file of NAME=value lines. */
#ifndef PARVIS_BASE_CONFIG_H
#define PARVIS_BASE_CONFIG_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

struct config {
#define SETTING(field, rule, preset, explanation) CONFIG_##rule field;
#define CONFIG_TEXT                               const char *
#define CONFIG_SECRET                             const char *
#define CONFIG_NUMBER(low, high)                  int64_t
#define CONFIG_AUTO                               const char *
#define CONFIG_ADDRESS                            const char *
#define CONFIG_NETWORKS                           const char *
#define CONFIG_KEY_NAME                           const char *
#define CONFIG_URL                                const char *
#include "base/config.def"
#undef SETTING
#undef CONFIG_TEXT
#undef CONFIG_SECRET
#undef CONFIG_NUMBER
#undef CONFIG_AUTO
#undef CONFIG_ADDRESS
#undef CONFIG_NETWORKS
#undef CONFIG_KEY_NAME
#undef CONFIG_URL
};

/*
 * Reads PARVIS_CONFIG_FILE if it is set, then the environment, which wins. On a mistake (an unknown PARVIS_
 * name, a value that its rule refuses, a file that cannot be read, a line that is none, an address that
 * others can reach without their leave) prints one line per mistake to stderr that says what to do, and
 * returns false: exit with 78 then. The texts live until config_forget().
 */
bool config_read(struct config *config);

/* Gives the texts back: the settings must not be used any more. */
void config_forget(struct config *config);

/* Prints every setting with its environment name, value and explanation; secrets only
 * as "set" or "not set". */
void config_print(const struct config *config, FILE *out);

#endif
