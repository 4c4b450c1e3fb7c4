/* The settings: one table, read from a file and the environment. */
#include "base/config.h"

#include <ctype.h>
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

extern char **environ;

enum kind { TEXT, NUMBER, SECRET };

static const struct setting {
	const char *field;
	enum kind kind;
	const char *preset, *explanation;
	size_t offset;
} settings[] = {
#define SETTING(field, kind, preset, explanation) { #field, kind, preset, explanation, offsetof(struct config, field) },
#include "base/config.def"
#undef SETTING
};
enum { SETTING_COUNT = sizeof settings / sizeof settings[0], VALUE_BYTES = 4096 };

static bool complain(const char *name, const char *what)
{
	fprintf(stderr, "parvis: configuration: %s %s\n", name, what);
	return false;
}

/* Defaults live in the program itself; a value that is replaced (file, then environment) goes. */
static bool keep_text(const struct setting *s, char *place, const char *value)
{
	char *copy = value == s->preset ? NULL : strdup(value), *old;
	const char *kept = copy ? copy : s->preset;

	if (!copy && value != s->preset)
		return complain(s->field, "does not fit in memory");
	memcpy(&old, place, sizeof old);
	if (old != s->preset)
		free(old);
	memcpy(place, &kept, sizeof kept);
	return true;
}

static bool set_value(struct config *config, const struct setting *s, const char *value)
{
	char *place = (char *)config + s->offset;

	if (s->kind == NUMBER) {
		if (!text_number(value, 0, 1000000, (int64_t *)(void *)place))
			return complain(s->field, "must be a number from 0 to 1000000");
		return true;
	}
	return keep_text(s, place, value);
}

static bool same_name(const char *name, size_t length, const char *field)
{
	for (size_t i = 0; i < length; i++)
		if (tolower((unsigned char)name[i]) != field[i])
			return false;
	return field[length] == '\0';
}

static const struct setting *find(const char *name, size_t length)
{
	for (int i = 0; i < SETTING_COUNT; i++)
		if (same_name(name, length, settings[i].field))
			return &settings[i];
	return NULL;
}

static bool read_secret_file(const char *path, char value[VALUE_BYTES])
{
	FILE *file = fopen(path, "re");

	if (!file)
		return false;
	size_t length = fread(value, 1, VALUE_BYTES - 1, file);

	fclose(file);
	while (length > 0 && isspace((unsigned char)value[length - 1]))
		length--;
	value[length] = '\0';
	return true;
}

/* One NAME=value line, from the environment or from the file. Names that do not start with PARVIS_ are not ours. */
static bool set_line(struct config *config, const char *line)
{
	const char *equals = strchr(line, '=');
	char content[VALUE_BYTES];

	if (equals && (size_t)(equals - line) == strlen("DATABASE_URL") && text_starts(line, "DATABASE_URL"))
		return set_value(config, find("database", strlen("database")), equals + 1);
	if (!equals || !text_starts(line, "PARVIS_") || text_starts(line, "PARVIS_CONFIG_FILE="))
		return true;
	const char *name = line + strlen("PARVIS_");
	size_t length = (size_t)(equals - name);
	const struct setting *s = find(name, length);

	if (s)
		return set_value(config, s, equals + 1);
	if (length > 5 && strncmp(equals - 5, "_FILE", 5) == 0 && (s = find(name, length - 5))) {
		if (!read_secret_file(equals + 1, content))
			return complain(s->field, "names a file that cannot be read");
		return set_value(config, s, content);
	}
	fprintf(stderr, "parvis: configuration: PARVIS_%.*s is not a setting; `parvis config` lists them\n", (int)length, name);
	return false;
}

static bool read_file(struct config *config, const char *path)
{
	char line[VALUE_BYTES];
	bool well = true;
	FILE *file = fopen(path, "re");

	if (!file)
		return complain(path, strerror(errno));
	while (fgets(line, sizeof line, file)) {
		line[strcspn(line, "\r\n")] = '\0';
		if (line[0] && line[0] != '#')
			well = set_line(config, line) && well;
	}
	fclose(file);
	return well;
}

bool config_read(struct config *config)
{
	const char *path = getenv("PARVIS_CONFIG_FILE");
	bool well = true;

	*config = (struct config){ 0 };
	for (int i = 0; i < SETTING_COUNT; i++)
		well = set_value(config, &settings[i], settings[i].preset) && well;
	if (path)
		well = read_file(config, path) && well;
	for (char **line = environ; *line; line++)
		well = set_line(config, *line) && well;
	return well;
}

void config_forget(struct config *config)
{
	for (int i = 0; i < SETTING_COUNT; i++)
		if (settings[i].kind != NUMBER)
			keep_text(&settings[i], (char *)config + settings[i].offset, settings[i].preset);
}

static void print_value(const struct config *config, const struct setting *s, FILE *out)
{
	const char *place = (const char *)config + s->offset;
	const char *text = NULL;

	if (s->kind == NUMBER) {
		int64_t number;
		memcpy(&number, place, sizeof number);
		fprintf(out, "%lld", (long long)number);
		return;
	}
	memcpy(&text, place, sizeof text);
	fputs(s->kind == TEXT ? text : *text ? "(set)" : "(not set)", out);
}

void config_print(const struct config *config, FILE *out)
{
	for (int i = 0; i < SETTING_COUNT; i++) {
		fputs("PARVIS_", out);
		for (const char *c = settings[i].field; *c; c++)
			fputc(toupper((unsigned char)*c), out);
		fputs(" = ", out);
		print_value(config, &settings[i], out);
		fprintf(out, "\n    %s\n", settings[i].explanation);
	}
}
